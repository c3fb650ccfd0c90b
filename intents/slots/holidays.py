"""How festivals and the days around them are written: 中秋, 中秋前一晚, 国庆第三天, 国庆假期, CNY eve."""

import re
from datetime import date

from intents.slots.festivals import FESTIVALS, Festival, upcoming
from intents.slots.frame import DAY, Form, Frame, Groups, one_day
from intents.slots.moments import Piece
from intents.slots.numerals import CHINESE, number

# What names another day near a festival, its evening, or the holiday that it opens.
_AROUND = (
    r"前一?[天晚日夕夜]|[前后][一两二三四五]个?(?:天|日|周|星期|礼拜)|(?:假期?|期间|长假)?第[二三四五六七]天|翌日|[当那][天晚]|当日"
    r"|期间|(?:小?长)?假期|小?长假|放假|黄金周|[三五七]天(?![之以]?[前后内])"
)
_WHOLE = re.compile("期间|假|黄金周|^[三五七]天")
# Of the pattern of a festival's name, behind what may not stand before it.
_OPENING = re.compile(r"^(?:\(\?<![^)]*\))?(\w\w)")
_NTH = re.compile("^.+第")  # 假期第二天
_HOLIDAYS = {Festival("lunar", 1, 1): 7, Festival("solar", 10, 1): 7, Festival("solar", 5, 1): 5}
_SHORT_HOLIDAY = 3
_ENGLISH_BEGINS = " ".join(
    sorted({name[:2] for names in FESTIVALS for name in names.split("|") if name.isascii()})
)


def festivals(*, english: bool) -> Form:
    """Build the form of all festivals in one script; its reader knows which group is which festival."""
    named = [
        (festival, [name for name in names.split("|") if name.isascii() == english])
        for names, festival in FESTIVALS.items()
    ]
    known = [festival for festival, names in named if names]
    # The first two characters of each name: most that begins with 大 or 小 is no festival.
    openings = "|".join(
        sorted({found for _, names in named for one in names for found in _OPENING.findall(one)})
    )
    names = "|".join(f"({'|'.join(names)})" for _, names in named if names)

    def read(groups: Groups, frame: Frame) -> Piece | None:
        *places, suffix = groups
        festival = known[next(index for index, name in enumerate(places) if name)]
        return _near(festival, upcoming(festival, frame.today), suffix or "")

    if english:
        return Form(_ENGLISH_BEGINS, rf"(?={openings})(?:{names})()(?![a-z])", read)
    return Form(
        "元大年除春农过正新情三妇植五劳端六儿七中盂教八国十重万双腊小平圣母父感跨清冬立夏秋",
        rf"(?={openings})(?:{names})(?!快乐|好|愉快|安康|大吉)({_AROUND})?",
        read,
    )


def _near(festival: Festival, day: date, suffix: str) -> Piece | None:
    """The day that the suffix makes of the festival's day; of a holiday all its days."""
    suffix = _NTH.sub("第", suffix)
    if _WHOLE.search(suffix):
        days = number(suffix[0]) if suffix[0] in CHINESE else _HOLIDAYS.get(festival, _SHORT_HOLIDAY)
        return Piece(first=day, last=day + DAY * (days - 1))
    said = number(suffix[1]) if suffix[1:2] and suffix[1] in CHINESE else 1
    days = said * 7 if suffix.endswith(("周", "星期", "礼拜")) else said
    ahead = {"前": -days, "后": days, "第": days - 1, "翌": 1}.get(suffix[:1], 0)
    return one_day(day + DAY * ahead, part="evening" if suffix.endswith(("晚", "前夜")) else "")
