"""Who carries parcels: names and nicknames by courier code, and what their tracking numbers look like."""

import re

from intents.slots.model import Span
from intents.slots.pattern import either_pair

# "hkpost" stands before "ems": 香港邮政 contains 邮政. A convenience store is CVS whatever its chain.
# The post office brings a letter, unless somebody goes there.
_POST_OFFICE = (
    r"邮政?局(?<![去到在从往离近边找的退回间喺问家定]邮局)(?<![去到在从往离近边找的退回间喺问家定]邮政局)"
    r"(?![旁边对附里门关开排领取上下几电]|那边|在|工作人员|储蓄|网点)"
)
_NAMES = {
    "HKPOST": ("香港邮政", "hong ?kong post", "hk ?post"),
    "SINGPOST": ("sing ?post", "singapore post", "新加坡邮政"),
    "POSLAJU": ("pos ?laju", "大马邮政"),
    "NINJAVAN": ("ninja ?van",),
    "SHOPEE": ("spx", "shopee(?: x?e?xpress)?", "虾皮(?:店到店)?"),
    "LAZADA": ("lazada(?: logistics)?", "lex"),
    "CVS": (
        "7-11",
        "711",
        "7-eleven",
        "小七",
        "全家(?:店|超商|取[货件]|便利)",
        "莱尔富",
        "超商",
        "店到店",
        "family ?mart",
    ),
    "SF": ("顺丰", "顺风(?=快递|速[运递]|快件|单号|包裹|小哥|的件|的快递)", "sf(?: express)?", "丰巢速运"),
    "YTO": ("圆通", "园通", "yto"),
    "ZTO": ("中通", "zto"),
    "STO": ("申通(?!公寓|大厦|广场|花园)", "sto"),
    "YUNDA": ("韵达", "yunda"),
    "JD": ("京东", "狗东", "jd"),
    "EMS": ("邮政(?!编码|路|局|储蓄|银行)", _POST_OFFICE, "ems"),
    "JT": ("极兔", "j& ?t", "j & ?t", "jnt"),
    "CAINIAO": ("菜鸟", "cainiao"),
    "DEPPON": ("德邦", "deppon"),
    "BEST": ("百世", "best express"),
    "BLACKCAT": (
        "黑猫(?=宅急便|快递|送|宅配|包裹|会送|的[包件货]|司机|[说话讲]|显示|通知)",
        "宅急便",
        "t-cat",
    ),
    "DHL": ("dhl",),
    "FEDEX": ("fedex", "联邦快递"),
    "UPS": ("ups",),
    "KERRY": ("嘉里(?!中心|大厦|广场|不远)", "kerry(?: express)?"),
    "HCT": ("新竹(?:物流|货运)",),
    "ECAN": ("宅配通",),
    "GDEX": ("gdex",),
    "AMAZON": ("亚马逊", "amazon"),
}
COURIERS = frozenset(_NAMES)
# Shops and stations, whose parcels others may carry.
_PLACES = frozenset({"CAINIAO", "SHOPEE", "LAZADA", "AMAZON", "CVS"})
# The letters in front of a number name its courier when nobody else does.
_PREFIXES = {
    "sf": "SF", "yt": "YTO", "zto": "ZTO", "zt": "ZTO", "sto": "STO", "yd": "YUNDA", "jd": "JD", "jdv": "JD",
    "jt": "JT", "jnt": "JT", "dpk": "DEPPON",
}  # fmt: skip
# These write the country and more behind their own letters: NVSGA, SPXMY, LZSG.
_FAMILIES = {"nv": "NINJAVAN", "spx": "SHOPEE", "lz": "LAZADA", "lex": "LAZADA", "jd": "JD"}
_PREFIX = re.compile(r"[a-z]++")


def _named(*, ascii_names: bool) -> str:
    """The names behind their first characters, which are taken already."""
    groups = {
        code: [f"(?<={name[0]}){name[1:]}" for name in names if name[0].isascii() == ascii_names]
        for code, names in _NAMES.items()
    }
    return "|".join(
        f"(?P<{code}{'_' * ascii_names}>{'|'.join(names)})" for code, names in groups.items() if names
    )


_OPENERS = "".join(sorted({name[0] for names in _NAMES.values() for name in names if not name[0].isascii()}))
# The first two characters of each English name; no name is without its second one.
_BEGINNINGS = " ".join(name[:2] for names in _NAMES.values() for name in names if name[0].isascii())
# A character is taken first, because a class of them is what a search finds fastest.
_COURIER = re.compile(
    rf"[{_OPENERS}a-z7](?<![a-z0-9][a-z7])"
    rf"(?:(?={either_pair(_BEGINNINGS, taken=True)})(?:{_named(ascii_names=True)})(?![a-z])"
    rf"|(?<=[{_OPENERS}])(?:{_named(ascii_names=False)}))"
)


def read_couriers(text: str) -> list[Span]:
    """The couriers named in folded text, by code: SF, YTO, ZTO, STO, YUNDA, JD, EMS, JT, CAINIAO, …

    Who carries comes first, then where it was bought or waits: 菜鸟驿站的圆通件 is a YTO parcel.
    """
    found = [
        Span("courier", match.start(), match.end(), str(match.lastgroup).rstrip("_"))
        for match in _COURIER.finditer(text)
    ]
    return sorted(found, key=lambda span: span.value in _PLACES) if len(found) > 1 else found


def courier_of(tracking: str) -> str | None:
    """Return the courier whose numbers look like `tracking`, None where the form does not tell."""
    folded = tracking.lower()
    letters = _PREFIX.match(folded)
    if letters is None:
        return None
    if re.fullmatch(r"[a-z]{2}\d{9}(?:cn|hk|sg|my)", folded):
        return {"cn": "EMS", "hk": "HKPOST", "sg": "SINGPOST", "my": "POSLAJU"}[folded[-2:]]
    family = next((code for start, code in _FAMILIES.items() if folded.startswith(start)), None)
    return _PREFIXES.get(letters.group(), family)
