"""What staff write of a job instead of pressing a button, whole messages only: talk does nothing."""

from __future__ import annotations

import re

from services.understanding import as_typed, plain

TAKES = re.compile(
    r"(?:我|让我|讓我|等我)(?:去|来|來|嚟|接|处理|處理|搞|跟)[吧啦了喇]?\W*"
    r"|(?:i'?ll (?:go|take it|do it)|mine)\W*",
    re.IGNORECASE,
)
DEPARTS = re.compile(
    r"\W*(?:我|现在|現在|而家|已经|已經|即刻|马上|馬上|就|这就|這就)*"
    r"(?:出发|出發|过去|過去|[在喺]路上|出紧门|出緊門|[过過去落出]?[紧緊][来來嚟]|[过過去落]緊|嚟緊)[了啦喇]?\W*"
    r"|\W*(?:i'?m )?(?:on (?:my|the) way|omw|setting off|heading (?:over|there))(?: now)?\W*",
    re.IGNORECASE,
)
WAITS = re.compile(
    r"(?:要|得|先|仲要)?等(?!我|下|一下|会|會|等)(?:.{2,}|[料货貨件])\W*|wait(?:ing)? for .{2,}",
    re.IGNORECASE | re.DOTALL,
)
"""With a number in front whatever somebody waits for."""

ALL_DONE = re.compile(
    r"\W*(?:都|全|已经|已經|已)?"
    r"(?:(?:[修换換弄搞整做执執装裝通]|疏通|处理|處理)[返番翻]?[好完]|搞定|搞掂|完工|完成)(?:晒|了|咗|啦|喇)*\W*"
    r"|\W*(?:都|全)?(?:好|ok)(?:了|咗|啦|喇)+\W*"
    r"|\W*(?:all |it'?s |job )?(?:done|fixed|finished|settled?)(?: (?:already|now|liao|lah|le|ok))*\W*",
    re.IGNORECASE,
)
"""修好了 and nothing else, from whoever has the job: the button in words."""

_BREAK = r"(?:[,，。;；!！\n]\s*|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff]))"
_DONE_AND = re.compile(rf"(?P<done>[^,，。;；!！\s]{{1,16}}?){_BREAK}(?P<rest>\S.*)", re.DOTALL)
_AND_DONE = re.compile(rf"(?P<rest>.*\S){_BREAK}(?P<done>[^,，。;；!！\s]{{1,16}}\W*)", re.DOTALL)
_NOT_ALL = re.compile(
    r"但|不过|可是|只是|还[差没要有]|再来|一半|[吗?？]|明天|下次|\b(?:but|except|still|tomorrow|however)\b"
)

_DELIVERED = r"材料|配[零元备備]件|料|货|貨|件|厂家|廠家|厂商|廠商"
_DAY = r"今|明|后天|後天|听日|聽日|[下这這]?(?:周|週|星期|礼拜|禮拜)|\d|[一二三四五六七八九十两兩]"
WAITS_FOR_PARTS = re.compile(
    rf"\W*(?:[^,，。?？]{{1,16}}[,，]\s*)?"
    rf"(?:还|還|仲)?(?:要|得|先)?等[紧緊]?[^\W了你您我]{{0,6}}?(?:{_DELIVERED})"
    rf"(?:(?:到[货貨]?)?\W*|[,，;；、\s].*|(?:要|得|大概|大約|大约|预计|預計|估计|估計)?(?:{_DAY}).*)"
    r"|\W*(?:(?:still|now|i'?m|we'?re|am|are) )*(?:waiting|(?:need|have)(?: to)? wait) (?:for|on) "
    r"(?:the |a |some |new |spare )*(?:\w+ ){0,2}?(?:parts?|spares?|materials?|supplier|manufacturer)\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""等料, 要换个阀,等配件，周五到: with no number in front only for what is delivered; 等一下 is talk."""

GIVES_BACK = re.compile(
    r"""\W*(?:(?:我|今天|现在|不好意思|抱歉)\W*)*
    (?:(?:去|来|做|[修弄搞整]|处理)(?:不[了好定掂]|唔[到好掂])|[不唔]去了|接错了?|拿错了?|[退放]回(?:去)?|退单|没空去|走不开)
    [了啦喇]?(?:\W*(?:请|麻烦)?(?:换个?人|(?:找|叫|让)别人)[吧去]?)?\W*
    |\W*(?:i\ )?(?:can'?t|cannot|can\ not)\ (?:go|make\ it|take\ it|do\ it)
    (?:,?\ some(?:one|body)\ else(?:\ please)?)?\W*
    |\W*(?:give|put)\ (?:it\ )?back\W*|\W*wrong\ (?:one|job)\W*""",
    re.VERBOSE,
)
"""去不了,换人: of one's own job, and no word to the resident. From here on read in Simplified script."""

NOT_DONE = re.compile(
    r"""\W*(?:不对\W*)?(?:(?:还|仲)?[没未](?:有?)[修弄搞整]?(?:好|完)|[按写点][错早]了?)[呢啊呀的啦]*
    (?:\W+(?:[按写点][错早]了?|还?[没未][修弄]?好))?\W*
    |\W*(?:no,?\ )?(?:it'?s\ )?not\ (?:fixed|done|finished)(?:\ yet)?\W*
    |\W*(?:pressed|typed)\ (?:it\ )?(?:by\ mistake|too\ (?:soon|early))\W*""",
    re.VERBOSE,
)
"""还没修好,按错了, from whoever said that it was."""

CALLED_OFF = re.compile(
    r"""\W*[是系]?个?(?:
    (?P<false>误报|虚惊一场|没坏|false\ alarm|nothing\ wrong)
    |(?:住户|业主)[说话]?(?:已经|自己)?(?:不用|唔使)[去来修搞嚟]?|(?:已经)?(?:不用|唔使)[去来修搞嚟]|取消|作废|[销撤]单
    |no\ longer\ needed|not\ needed|call(?:ed)?\ off|cancel(?:led)?)[了啦]?\W*""",
    re.VERBOSE,
)
"""误报, 不用去了: nobody goes."""

FALSE_ALARM = re.compile(r"\W*(?:是)?(?:误报|虚惊一场|(?:it'?s )?(?:a )?false alarm)了?\W*")
"""With no number in front, from whoever is there."""

SAME_AS = re.compile(
    r"""\W*是?(?:重[复覆])?(?:报修|单|的)?了?\W*(?:[和跟与同=]|[并合]+[到入]|就是)\s*[#＃]?\s*(?P<other>[0-9]{1,9})
    \s*号?单?\s*是?(?:重[复覆]|一样|一起|一回事|一件事|同一[件个张单]?事?)?[的了]*\W*
    |\W*(?:is\ )?(?:a\ )?(?:duplicate|dup|double|same)(?:\ of|\ as|\ with)?\ [#＃]?(?P<same>[0-9]{1,9})\W*""",
    re.VERBOSE,
)
"""重复了,和1039一样."""

HANDS_OVER = re.compile(
    r"""\W*转[给到]?\s*
    (?:(?P<water>供水|自来水|水务)|(?P<power>供电|电力|台电)|(?P<gas>燃气|煤气|瓦斯)|(?P<lift>电梯|升降机))
    (?:公司|部门|局|维保)?[\s,，:：]*(?P<words>\+?[0-9][0-9 -]{2,18})?\W*""",
    re.VERBOSE,
)
"""转供水公司 96968."""

_TO_RESIDENT = re.compile(
    r"""\W*(?:请|麻烦|帮我?|帮忙)*(?:问一?下?|告诉|通知|转告|回复?|[跟和同]|ask|tell)\s*(?:一下)?
    (?:the\ )?(?:业主|住户|客户|resident|owner|tenant)(?:一声|说|讲)?[\s,，:：]*(?P<words>\S.*)""",
    re.VERBOSE | re.DOTALL,
)
"""问业主几点在家: what of it is for them."""

IS_AT = re.compile(
    r"\W*(?:不对|地址|住址|位置|搞错|写错|应该|其实|改)(?:了|是|应该|错|为|成|\W)*(?:在|是)?.{2,30}"
    r"|(?:wrong )?address\W.{3,40}"
)
"""不对,是3栋2单元502: where it is, if it names a building."""

ASKS_FACTS = re.compile(
    r"""\W*(?:住户|业主|客户|对方|这家|这单|他|她|佢)?的?
    (?:(?:联系)?(?:电话|手机|号码)号?码?|地址|住址|门牌|房号|位置)
    (?:是|系)?(?:多少|几多|几号|什么|咩|乜|[喺在]?(?:哪里?|边度?)|呢|发我|给我|发一?下)?[呀啊㗎来着]*\W*
    |\W*(?:[在系喺]|是)?(?:哪|几|边)(?:一|个)?(?:栋|座|楼|层|单元|户|家|房)[呀啊㗎来着的]*\W*
    |\W*(?:what(?:'s|\ is)|send\ me|need)?\ ?(?:the|their|his|her)?\ ?(?:phone|contact|number|address|unit)
    (?:\ (?:number|no))?(?:\ please|\ pls)?\W*|\W*(?:which|what)\ (?:block|blk|unit|floor|flat)\W*""",
    re.VERBOSE,
)
"""住户电话多少: what stands on the card."""

REOPENS = re.compile(
    r"\W*(?:(?:撤销|取消)(?:取消|撤单|作废|误报)|恢复|重新?(?:打?开|来过?)|重开|还是要?(?:去|修|来)|不取消了?|undo|reopen|restore)"
    r"[吧啦了]?\W*"
)
"""恢复, of what was called off."""

ASKS = re.compile(r"谁|边个|哪位|进度|怎么样|点样|到哪|修好[了没未吗]*[吗没未]|\b(?:who|status)\b")
"""1042 谁在做: how it stands."""

_GOES = re.compile(
    r"""[^?？\n]{0,30}?(?:去|来|嚟|过去|过来|上门|再看|再修|处理|修)(?:一趟|看看|看下|看|一下|修|处理)?[吧啦了]?\W*
    |[^?？\n]{0,12}\b(?:come|coming|go|going|be\ there|visit)\b[^?？\n]{0,30}""",
    re.VERBOSE,
)
_NO_VISIT = re.compile(
    r"[没别唔不料吗昨]|配件|零件|到货|住户|业主|几点|刚才|已经|\b(?:not|\w+n't|parts?|when|resident|was|went)\b"
)
_AGREED = re.compile(r"^\W*(?:[已改再]?约[好在了到]*|改[到在]|定在)")
_TIME_ALONE = re.compile(
    r"""\W*(?:[今明后听][天日]|[今明]晚|[这下]?个?(?:周|星期|礼拜)[一二三四五六日天]|[上下]午|早上|晚上|中午
    |[\d一二三四五六七八九十两半]+(?:[点:：]\d{0,2}半?)?|\W)+
    |\W*(?:today|tomorrow|tonight|morning|afternoon|evening|at|on|next|[a-z]{3,6}day
    |\d{1,2}(?::\d\d)?\ ?[ap]m|\W)+""",
    re.VERBOSE,
)


def is_deed(text: str) -> bool:
    """Whether a reply under a card does something to the job, and is no note: 我去, 误报, 好了."""
    verbs = (TAKES, DEPARTS, ALL_DONE, WAITS_FOR_PARTS, GIVES_BACK, NOT_DONE, CALLED_OFF, SAME_AS, HANDS_OVER)
    return any(verb.fullmatch(text) or verb.fullmatch(plain(text)) for verb in verbs)


def will_go(text: str) -> bool:
    """Whether somebody says that he comes: 明天上午去, or of a job 明天上午. When, is another question."""
    read = _AGREED.sub("", plain(text)).strip()
    goes = _GOES.fullmatch(read) or _TIME_ALONE.fullmatch(read)
    return goes is not None and _NO_VISIT.search(read) is None


def for_resident(text: str) -> str | None:
    """What 告诉业主晚点到 would have said to whoever waits; None where nobody is to be told anything."""
    said = _TO_RESIDENT.fullmatch(plain(text))
    return as_typed(text, said["words"]) if said is not None else None


def done_and(text: str) -> str | None:
    """What 修好了,换了个阀 or 换了个阀,修好了 adds to 修好了; None where it is not done, or adds nothing."""
    for form in (_DONE_AND, _AND_DONE):
        said = form.fullmatch(text.strip())
        if said is not None and ALL_DONE.fullmatch(said["done"]) and not _NOT_ALL.search(plain(said["rest"])):
            return str(said["rest"]).strip()
    return None
