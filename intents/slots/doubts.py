"""What stands around a piece of an address and shows that it is none: counts, school books, forums, cars."""

from intents.slots.lexemes import Lexeme
from intents.slots.pattern import Pattern

_REACH = 8  # characters looked at on either side
_LAST_BLOCK = 19  # 26-3-12 is a day, 21-19-21 a match


def _before(pattern: str) -> Pattern:
    return Pattern(rf"(?:{pattern})\s?$")


_COUNTING = _before("这|那|哪|每|整|同|另|几|某|有|共|盖了?|建了?|买了?|住一|任何|多")
_TOTAL = _before("共|总|高|有|每|双|单|多|两|第几|是个|就")
_BUILDINGS_COUNTED = Pattern(
    r"(?:大|小|高|老|新|旧|破)?(?:楼(?![下上道梯顶栋门里长组层管前后西东南北])|房|别墅|桥|山|城|塔|建筑|大厦|庙)|连在"
)
_SEATS = Pattern(r"\s?(?:的?车|的?suv|mpv|商务|位|以[上下])|的?(?:面包|轿)车")
_LAYERS = Pattern(
    r"楼?(?:高|的?(?:玻璃|架|柜|纸|塑料|抽屉|小楼|别墅|蛋糕|板|漆|防水|灰|水|油|膜|泡沫|意思|窗|床|鞋架|楼房|老楼|布|口罩)"
    r"|以[上下]|皮)"
)
_FIRST_LAYER = Pattern(
    r"楼|电梯|大[堂厅]|楼[道梯]|走[廊道]|过道|门厅|消防|住户|商铺|洗手间|卫生间|架空|的?[路灯]|平台"
)
_FORUM_BEFORE = _before("回复|回|@|顶|歪|同意|支持|赞同")
_FORUM_AFTER = Pattern(r"说得|说的|正解|的?朋友|那位|\+1|的?兄弟|大哥|高(?!层)|以[上下内]|姐妹|的?网友")
# 天天爬18楼, 我家16楼天天爬: how far somebody walks.
_CLIMBED_BEFORE = _before("爬")
_CLIMBED_AFTER = Pattern(r"(?:天天|每天|日日|\ue000|全靠|都|要|得|靠|只能|硬)*爬(?![满进上到])")
_LESSON = Pattern(
    r".{0,4}(?:测试|考试|课文|复习|作文|听写|单词|练习|卷|知识|默写|词语|语文|英语|数学|作业|背|预习|课|考)"
)
_LESSON_BEFORE = Pattern(r"(?:语文|数学|英语|课本|年级|册|考|背|复习|上到|学到).{0,3}$")
_SHARED_ROOM = _before("meeting|function|party|bath|purpose|rest|dining|living|guest|bed|game|activity")
_MACHINE = _before("aircon|ac|a/c|air-?con|outdoor|condenser|heater|fan|compressor")
_VERB_BLOCK = _before("don'?t|to|not|will|always|they|cars?|who|please|never|keeps?|is|are|dun|pls")
_VITAMIN = _before("维生素|维他命|va|照|驾照|证|考了?|开|vit(?:amin)?")
_LABELLED_CODE = _before(
    "码|单号|型号|编号|版本|版|v|ver|第|比分|转|密码|批号|货号|款号|id|分|:|\\$|比|航班|订单|账号|群号|工单|#"
)
_LABELLED_HOME = Pattern(r"房号|门牌号?|室号|#\s?$")
_PLAIN_DASH = Pattern(r"\s?(?:[-~至到]\d|个|届|型|号文|款|版|航班|分|票|名|以[上下]|左右|\.\d)")
# 4-4-2, 3-2-1, 9-12-3: three numbers are a home only between marks, or where words say whose.
_COUNTED_DOWN = frozenset({"1-2-3", "3-2-1", "5-4-3"})
_CODE_OR_SCORE = _before(
    "货架|短信|驿站|菜鸟|丰巢|快[递件]|包裹|阵型|套餐|(?<![a-z])(?:report|ticket|case|meeting|version|tel|model|code|page|score|won|lost|date|on)"
)
_BESIDE_A_TRIPLE = Pattern(r"\s|$|[,，.。!！?？;；:)的嘅家业住这那]")
# RM120 are ringgit; what stands beside a floor or a tower is a room.
_RINGGIT = Pattern(r"rm[\d,.]+k?$")
_PAID = Pattern(
    r"(?:付|交|收|罚|押金|费|缴|扣|退|赔"
    r"|pay|paid|fee|fees|deposit|fine|charged?|cost|price|refund|about|total)[了过我]?\s?(?:of |is )?$"
)
_LIFT_AT = Pattern(
    r"(?<![a-z])(?:at|on|to|from|in|lobby|lift|landing|corridor|stairs|staircase"
    r"|(?:blk|block|tower) \w{1,4})\s?$"
)
_LEVEL_OF = Pattern(r"\s?(?:lift|lobby|corr|landing|common|stair|toilet|car ?park|走廊|电梯|大堂|楼梯|:)")
_HASH_ALONE = Pattern(
    r"\s?(?:电梯|楼|单元|大[堂厅]|门[口禁]|地下|[停没漏断]|灯|的(?!电池)|有|那|也|$|[,，。!！?？])"
)
_HOMOPHONE_AFTER = Pattern(
    r"\s?(?:\d|[一二三四五六七八九十]{1,2}(?:单元|楼|门)|电梯|楼[道下上梯]|的?(?:电梯|门禁|大[堂门]|路灯|灯)|门[口禁])"
)
_RANGE_BEFORE = Pattern(r"(?<![\d-])\d{1,2}\s?[-~到至]\s?$")
_ROOM_ON_A_FLOOR = Pattern(r"(?<!\d)(?:[1-9]|[1-6]\d)(?:0[1-9]|[1-3]\d)[a-z]?$")
_LESS_THAN_A_ROOM = Pattern(r"[1-9]?\d00$")

# Pieces that by themselves are a building only before these.
_ALONE_BEFORE = {"hash": _HASH_ALONE, "homophone": _HOMOPHONE_AFTER}


def doubtful(text: str, lexeme: Lexeme, *, alone: bool) -> bool:
    """Whether the words around `lexeme` make it something else; `alone`: no other piece stands beside it."""
    before = text[max(0, lexeme.start - _REACH) : lexeme.start]
    after = text[lexeme.end : lexeme.end + _REACH]
    written = text[lexeme.start : lexeme.end]
    if lexeme.kind in {"building", "tower"}:
        return _not_a_building(written, before, after, alone=alone)
    if lexeme.kind == "floor":
        return _not_a_floor(written, before, after) or _ends_a_range(before, after)
    if lexeme.kind == "unit":
        return _ends_a_range(before, after) or bool(_LESSON.match(after) or _LESSON_BEFORE.search(before))
    if lexeme.kind in {"dash2", "dash3", "malaysian"}:
        return _not_a_dashed_home(lexeme.kind, written, before, after, alone=alone)
    if lexeme.kind in {"room", "english_unit"}:
        return _not_a_room(written, before, alone=alone)
    if lexeme.kind == "triple":
        return _not_a_triple(written, before, after)
    if (follows := _ALONE_BEFORE.get(lexeme.kind)) is not None:
        return alone and not follows.match(after)
    if lexeme.kind == "storey":
        return alone and not (_LIFT_AT.search(before) or _LEVEL_OF.match(after))
    return lexeme.kind == "basement" and bool(_VITAMIN.search(before))


def _not_a_room(written: str, before: str, *, alone: bool) -> bool:
    if alone and written.startswith("rm") and (_RINGGIT.match(written) or _PAID.search(before)):
        return True
    return bool(_SHARED_ROOM.search(before) or _MACHINE.search(before))


def _ends_a_range(before: str, after: str) -> bool:
    """1-5楼 and 1-2单元 speak of many places, not of one."""
    return bool(_RANGE_BEFORE.search(before)) and not after[:1].isdecimal()


def _not_a_dashed_home(kind: str, written: str, before: str, after: str, *, alone: bool) -> bool:
    if _LABELLED_CODE.search(before) and not _LABELLED_HOME.search(before):
        return True
    if not alone:
        return False
    if kind == "dash2" and not _ROOM_ON_A_FLOOR.search(written):
        return True
    return bool(_PLAIN_DASH.match(after) or _LESS_THAN_A_ROOM.search(written))


def _not_a_triple(written: str, before: str, after: str) -> bool:
    """Whether 12-7-5 is a date, a score, a code; behind a word for a home it is none of these."""
    if not written[0].isdecimal():
        return False
    first = int(written.partition("-")[0])
    if written in _COUNTED_DOWN or first > _LAST_BLOCK or not _BESIDE_A_TRIPLE.match(after):
        return True
    beside = not before or not (before[-1].isascii() and before[-1].isalnum())
    return not beside or bool(_CODE_OR_SCORE.search(before) or _LABELLED_CODE.search(before))


def _not_a_building(written: str, before: str, after: str, *, alone: bool) -> bool:
    if written[0].isascii() and written[0].isalpha() and written.startswith("b") and written[-2:] == " a":
        return bool(_VERB_BLOCK.search(before))
    if written.endswith("座") and _SEATS.match(after):
        return True
    if written[0] == "两" or (not alone and written[0] != "一"):
        return written[0] == "两"
    counted = bool(_BUILDINGS_COUNTED.match(after))
    if written[0] == "一":
        return counted or bool(_COUNTING.search(before))
    return counted and (not written[0].isdecimal() or bool(_COUNTING.search(before)) or "都" in after[:3])


def _not_a_floor(written: str, before: str, after: str) -> bool:
    if written[0] == "两":
        return True
    if written.endswith("层"):
        if written in {"一层", "1层"}:
            return not _FIRST_LAYER.match(after) or bool(_TOTAL.search(before))
        return bool(_LAYERS.match(after) or _TOTAL.search(before))
    if _CLIMBED_BEFORE.search(before) or _CLIMBED_AFTER.match(after):
        return True
    return bool(_FORUM_BEFORE.search(before) or _FORUM_AFTER.match(after))
