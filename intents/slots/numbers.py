"""Numbers that are neither places nor times: phones, plates, cards, parcel numbers, codes, prices, counts."""

import re
from collections.abc import Callable, Iterator
from itertools import islice

from intents.slots.couriers import courier_of
from intents.slots.model import Span, masked
from intents.slots.numerals import spelt
from intents.slots.pattern import Pattern

_MOST = 40  # a message that holds more numbers of one kind than this is a list, not a request

_Reader = Callable[[str], Iterator[Span]]

_DIGIT = re.compile(r"\d")
# What phones, cards and accounts have and flats have not.
_MANY_DIGITS = re.compile(r"[\d+](?:\d{3}|[*x.…]|(?: \d){3})")
_NOT_BEFORE = r"(?<![0-9a-z.])"
_NOT_AFTER = r"(?![0-9a-z])"
_IS = r"(?:是|为|:|#|\s|no\.?){0,3}"
_CODE = rf"(\d{{4}} \d{{4}}|\d(?: \d){{3,7}}|[0-9a-z]{{1,8}}(?:-[0-9a-z]{{1,8}}){{0,4}}){_NOT_AFTER}"
_CALL = (
    r"(?:电话|手机|联[系络]|号码|打|拨|致电|揾|找|sms|call|text|tel|phone|hp|mobile|whatsapp|wa|contact|ring)"
)

_PICKUP_CODE = Pattern(
    r"(?:(?:取件|取货|提货|取餐|收货|领取|开箱|柜)的?(?:号码|码|号)"
    rf"|(?:货架|丰巢|快递|驿站|发|给)的?码(?=.{{0,6}}\d)){_IS}{_CODE}"
    rf"|凭{_IS}{_CODE}\s?(?:取|领|到|去|来)"
    rf"|(?:pick\W?up|collection|locker)\s?(?:code|pin|number){_IS}(?=[a-z]{{0,4}}-?\d){_CODE}"
    # 快递3-2-5018 and 驿站短信说8-3-2011 are codes, 快递3-2-1801送错了 is a home.
    r"|(?:快[递件]|包裹|驿站|菜鸟|丰巢|速递|短信|通知)(?:[说写是的码里:,，]|\s|发[的我来]|给我|显示){0,3}"
    r"(?<!\d)(\d{1,3}-\d{1,2}-\d{4,5})(?![0-9a-z-])"
    r"(?!.{0,3}(?:家|门口|放|送|签|没收|收[到件]|业主|住户|房|室|的))"
    # Hardly a house has a storey 0 or above 59, or fifty doors on one.
    r"|(?<![0-9a-z-])(\d{1,3}-\d{1,2}-(?:0\d{3}|[6-9]\d{3}|\d{2}[5-9]\d))(?![0-9a-z-]|\s?[号室房家户])"
    r"|(?<!密)码[^\d\n]{0,8}[,:是](\d{1,3}-\d{1,2}-\d{4,5})(?![0-9a-z-])"
    r"|(?<![0-9a-z-])(\d{1,3}-\d{1,2}-\d{3,5})(?=\s?(?:取件|取货|来取|可取|领取|待取|[是在去,，这那个的]{0,3}(?:哪[一个]?)?(?:货架|架[子上]|排|柜)|扫了?出库|,提示))"
)
# One of these stands in whatever is a code, or a parcel's number; else it has digits in plenty.
# Of a locker or a parcel, some words away: code 774120, 密码是 771 402; doors and errors have others.
_ITS_CODE = Pattern(
    r"(?:(?<![a-z])(?:code|pin|otp|passcode)(?![a-z])|码)(?:(?!call|打电话)[^\d\n]){0,18}?"
    r"(\d{4,8}|\d{3} \d{3})(?![0-9a-z]|[:.]\d|\s?[ap]m)"
)
_ITS_LOCKER = re.compile("locker|parcel|快递柜|包裹柜|智能柜|自提柜|丰巢|柜门|柜子|collect")
_ANOTHERS_CODE = Pattern(
    r"(?:门[锁禁]?|网络?|wifi|无线|支付|银行卡?|手机|号|邮|二维|qr|error|故障|postal|post|promo|zip|area|dress|discount|door|gate|报错|错误?|故障)[的\s]?[密代]?$"
)
_OF_A_CODE = re.compile("[码号凭件裹驿鸟巢递信知取架排柜库提]")
_CODE_WORDS = ("pick", "collection", "locker", "parcel")
_OF_A_PARCEL = re.compile("[单号尾后]")
_PARCEL_WORDS = ("tracking", "awb", "parcel", "1z")
_GROUPS_OF_DIGITS = re.compile(r"\d(?:\d{3}| \d)")
_TRACKING = Pattern(
    rf"(?:单号|单|运单|物流号|快递号|tracking(?:\s(?:number|no\.?|code))?|awb|parcel\sno\.?){_IS}"
    rf"(?:尾号|后四位|后4位)?{_IS}((?=[a-z]{{0,8}}-?\d)[0-9a-z-]{{4,24}}){_NOT_AFTER}"
    r"|(?<![话机人])(?:尾号|尾数|后四位|后4位)(?:是|为|:|\s){0,2}(\d{4})(?!\d|的?[手电])"
    r"|(?<![0-9a-z])(1z[0-9a-z]{16}|(?!no|id|qq)[a-z]{2,6}\d{9,15}(?:cn|hk|sg|my|tw|[a-z])?)"
    + _NOT_AFTER
    + r"|(?<![0-9a-z])((?:sf|yt|jt|jd|sto|zto|yd)\s?\d{3,4}(?: \d{1,4}){2,4}"
    r"|(?:nv|spx|lz|lex|jt|yt|sf|zto|zt|sto|yd|jd)[a-z]{0,4}\d{8}|nv(?:sg|my|id|th|vn|ph)[a-z]{0,4}\d{5,14})"
    rf"{_NOT_AFTER}|(?<![a-z])(?:dhl|fedex|aramex|tnt)\s?[:#]?\s?(\d{{10}}){_NOT_AFTER}"
)
# The number of a job is nobody's parcel: 维修单号R20231, 单号R20231 的维修.
_JOB = Pattern(
    rf"(?:工单|[报维]修(?:单|编|的?号|工单))(?:编?号码?)?{_IS}[a-z]{{0,4}}-?\d[\d-]{{2,15}}{_NOT_AFTER}"
    rf"|单号?{_IS}[a-z]{{0,4}}-?\d[\d-]{{2,15}}(?=\s?的?(?:维修|报修))"
)
# Numbers of orders, meters and accounts are neither parcels nor phones, however they are grouped.
_LABELLED = Pattern(
    r"(?:订单|[电水气]表|燃气表?|户|表|账|帐|缴费|会员|卡|合同|设备|资产)编?号(?:码|后几位)?"
    r"(?:是|为|:|#|\s){0,3}[a-z]{0,4}\d[\d -]{2,24}\d"
    r"|(?<![a-z])(?:order|meter|account|acct|a/c|policy|invoice|serial|member(?:ship)?)"
    r"\s?(?:no|number|num|id|#)?[.:#\s]{0,2}\s?[a-z]{0,4}\d[\d -]{4,24}\d"
)
_LONG_DIGITS = Pattern(rf"(?<![0-9a-z])(\d{{12,15}}|\d{{4}}(?: \d{{4}}){{2}} \d{{1,3}}){_NOT_AFTER}")
_CARD = Pattern(rf"(?<![0-9a-z])(?:\d{{19}}|\d{{16}}|\d{{17}}[\dx]){_NOT_AFTER}")
_PHONE = Pattern(
    rf"{_NOT_BEFORE}(?:"
    r"((?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4})"
    r"|(\+(?:852|853|65|60|886)[- ]?\d{1,4}(?:[- ]?\d{3,4}){1,2})"
    r"|(09\d\d[- ]?\d{3}[- ]?\d{3}|01\d[- ]?\d{3,4}[- ]?\d{4})"
    r"|(\(0\d{1,3}\)\s?\d{3,4}[- ]?\d{4}|0\d{1,3}-\d{3,4}[- ]?\d{4}|[48]00-?\d{3,4}-?\d{3,4})"
    r"|((?<!\d )[2-9]\d{3} \d{4}(?! \d)|(?<![号码群单#:])(?<!码\s)[5689]\d{7})"
    r"|(1[3-9]\d[*x.…]{2,8}(?:\d{4})?)"
    rf")(?!\d){_NOT_AFTER}"
    rf"|{_CALL}(?:是|为|:|\s|找|我|我哋|me|us|at){{0,3}}(?:尾号)?\s?"
    rf"(\d{{4}}[- ]?\d{{4}}|\d{{4}})(?![- ]?\d){_NOT_AFTER}"
    r"|[机话人]尾[号数](?:是|为|:|\s){0,2}(\d{4})(?!\d)"
)
# 一三八零零…, 取件码六六八八: as a voice message is written down.
_SAID = "[零〇一幺二三四五六七八九]"
_SPOKEN = re.compile(
    rf"([一幺]\s?[三四五六七八九](?:\s?{_SAID}){{9}})(?!{_SAID}|十)"
    rf"|[取提]\w{{0,2}}码(?:是|为|:|\s){{0,2}}({_SAID}{{4,8}})(?!十|{_SAID})"
)
_PLATE = Pattern(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-hj-z]"
    r"[·.\- ]?[0-9a-z]{4,5}[0-9a-z挂学警港澳](?![0-9a-z])"
    r"|(?<![0-9a-z])(?:s[a-z]{2}\s?\d{1,4}[a-z]|[a-z]{3}-\d{4}|(?!(?:apt|blk|twr|flr|lvl|lot|pin|otp|ext|tel|no|hp|wa|qq|rm)\s?\d)[a-z]{2,3}\s?\d{4})(?![0-9a-z-])"
)
_MEASURES = (
    r"个?(?:小时|钟头|星期|礼拜|多月)|个月|天|分钟|周(?!"
    "[一二三四五六日末])|年|元|块|蚊|万|千|折|毛|刀|平米?|平方|米|公里|里|厘米"
    r"|公分|寸|斤|公斤|kg|度|瓦|伏|安|升|毫升|次|遍|倍|杯|张|件|箱|袋|桶|辆|部|台|把|包|盒|只|条|份|套|批|梯|分(?!钟)"
    r"|多|%|(?:cm|mm|ml|gb?|tb|km|w|v|kw|kva|hz|mbps|rmb|hkd|sgd|myr|usd|bucks|dollars?|hours?|hrs|mins?|days?)(?![a-z])"
)
_QUANTITY = Pattern(
    rf"(?:hk|s|us|rm|nt)?[$¥￥€]\s?\d[\d,.]*+|(?<![0-9a-z.:楼栋幢座层之阁轩-])(?<!单元)(?<![座阁轩栋]\s)\d{{1,6}}+(?:\.\d{{1,3}}+)?"
    rf"(?:[-~—至到]\d{{1,6}}+(?:\.\d{{1,3}}+)?)?\s?(?:{_MEASURES})(?![之以]?[后前](?![面边门]))"
)


def read_numbers(text: str) -> tuple[list[Span], str]:
    """Find all but the quantities in folded text; return the spans and the text with them masked."""
    spans: list[Span] = []
    readers: tuple[_Reader, ...] = ()
    if _DIGIT.search(text):
        readers = _LONG if _MANY_DIGITS.search(text) else _SHORT
    if not text.isascii() and _SPOKEN.search(text):
        readers = (*readers, _spoken)
    for find in readers:
        found = list(islice(find(text), _MOST))
        if found:
            text = masked(text, found)
            spans += found
    return spans, text


def _pickup_codes(text: str) -> Iterator[Span]:
    if not (_OF_A_CODE.search(text) or any(word in text for word in _CODE_WORDS)):
        return
    for match in _PICKUP_CODE.finditer(text):
        code = match.group(match.lastindex or 0).replace(" ", "")
        yield Span("pickup_code", match.start(), match.end(), code.upper())
    if _ITS_LOCKER.search(text) and not _PICKUP_CODE.search(text):
        for match in _ITS_CODE.finditer(text):
            if not _ANOTHERS_CODE.search(text[max(0, match.start() - 10) : match.start()]):
                yield Span("pickup_code", match.start(1), match.end(), match[1].replace(" ", ""))


def _jobs(text: str) -> Iterator[Span]:
    if "单" not in text and "修" not in text:
        return
    for match in _JOB.finditer(text):
        yield Span("job", match.start(), match.end())


def _labelled(text: str) -> Iterator[Span]:
    for match in _LABELLED.finditer(text):
        yield Span("job", match.start(), match.end())


def _tracking(text: str) -> Iterator[Span]:
    if not (
        _OF_A_PARCEL.search(text)
        or _GROUPS_OF_DIGITS.search(text)
        or any(word in text for word in _PARCEL_WORDS)
    ):
        return
    for match in _TRACKING.finditer(text):
        written = match.group(match.lastindex or 0).replace(" ", "")
        yield Span("tracking", match.start(), match.end(), written.upper())


def _long_digits(text: str) -> Iterator[Span]:
    for match in _LONG_DIGITS.finditer(text):
        yield Span("tracking", match.start(), match.end(), match.group().replace(" ", ""))


def _cards(text: str) -> Iterator[Span]:
    for match in _CARD.finditer(text):
        yield Span("card", match.start(), match.end())


def _phones(text: str) -> Iterator[Span]:
    for match in _PHONE.finditer(text):
        written = match.group(match.lastindex or 0)
        hidden = any(mark in written for mark in "*x….")
        digits = "".join(character for character in written if character.isdigit())
        value = "" if hidden else f"+{digits}" if written.startswith("+") else digits
        yield Span("phone", match.start(), match.end(), value)


def _spoken(text: str) -> Iterator[Span]:
    for match in _SPOKEN.finditer(text):
        name = "phone" if match[1] else "pickup_code"
        yield Span(name, match.start(), match.end(), spelt("".join((match[1] or match[2]).split())))


def _plates(text: str) -> Iterator[Span]:
    for match in _PLATE.finditer(text):
        yield Span("plate", match.start(), match.end(), match.group().upper())


# In the order in which they may claim characters: a card before a phone, everything before a flat.
_LONG: tuple[_Reader, ...] = (
    _pickup_codes, _jobs, _labelled, _tracking, _cards, _phones, _long_digits, _plates,
)  # fmt: skip
_SHORT: tuple[_Reader, ...] = (_pickup_codes, _jobs, _tracking, _plates)


def read_quantities(text: str) -> list[Span]:
    """Find prices, durations and counts; after the times, as "in 2 hours" is one."""
    if not _DIGIT.search(text):
        return []
    return [Span("quantity", *match.span()) for match in islice(_QUANTITY.finditer(text), _MOST)]


def courier_from(spans: list[Span]) -> str | None:
    """Return the courier that the first telling tracking number belongs to."""
    codes = (courier_of(span.value) for span in spans if span.name == "tracking")
    return next((code for code in codes if code is not None), None)
