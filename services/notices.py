"""Notices to everybody, which nobody can send through us yet: the words in which staff ask for one."""

from __future__ import annotations

import re

from services.understanding import plain

_POLITELY = (
    r"(?:请|麻烦|帮忙|帮我?|我?[想要]|可以|能不能|能|怎么|点样|唔该"
    r"|can you|could you|please|pls|how (?:do i|to)|i want to|\W)*"
)
_EVERYBODY = (
    r"(?:大家|所有|全体|各[位户]|每[户家]|家家|全(?:小区|区|屋苑|社区|楼)|整[栋座]|居民|街坊|业主们|住户们"
    r"|(?:业主|住户|小区|大)群|群里|every(?:one|body)|all\b|the (?:residents|group|owners|neighbours))"
)
_RESIDENTS = rf"(?:{_EVERYBODY}|业主|住户|residents)"
_NOTICE = r"(?:通知|公告|通告|告示|广播|notice|announcement)"
_SENDS = r"(?:发布?|推送|出|贴|写|send|post|issue|put (?:out|up)|make|broadcast)"
_TELLS = r"(?:通知|告诉|转告|公告|广播|群发)(?:一?下)?给?"

_FORMS = (
    rf"{_POLITELY}{_SENDS}(?:[一个条份则下]| an?| the| )*[^,，:：]{{0,6}}?{_NOTICE}.*",
    rf"{_POLITELY}(?:群发|{_NOTICE}\s*[:：]).*",
    rf"{_POLITELY}{_TELLS}{_RESIDENTS}.*",
    rf"{_POLITELY}[在到给往向对跟]?{_EVERYBODY}(?:发|说|讲|推送|{_TELLS}).*",
    rf"{_POLITELY}(?:announce|tell|inform|notify|broadcast|message) (?:to )?{_EVERYBODY}.*",
    rf".{{2,}}[,，。;；]\s*(?:请|麻烦|帮我)?{_TELLS}{_RESIDENTS}?(?:一声)?\W*",
    rf"\W*停[^,，。]{{1,6}}{_NOTICE}\W*",
)
_ASKS = re.compile("|".join(_FORMS), re.DOTALL)
_TO_ALL = re.compile(_EVERYBODY)


def asks_for_notice(text: str) -> bool:
    """Whether residents in general are to be told something: 发个通知：明天停水."""
    return _ASKS.fullmatch(plain(text)) is not None


def speaks_to_all(text: str) -> bool:
    """Whether everybody is named, and not only 业主, who may be the one of a job."""
    return _TO_ALL.search(plain(text)) is not None
