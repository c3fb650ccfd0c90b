"""Reading what a manager types: hours, zones, scopes, or all that a community is in one line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import available_timezones

from intents.phrasebook import kinds, phrase
from intents.slots.address import parse_home
from intents.slots.numerals import CHINESE, number
from services.errors import Refused
from services.setup.telephone import number_in
from storage.community import Scope

SCRIPTS = {
    "wuye": ("zh-CN", "wuye"),
    "guanlichu": ("zh-Hant", "guanlichu"),
    "guanlishi": ("zh-Hant", "guanlishi"),
    "desk": ("en", "desk"),
}
"""Language and the word for the desk go together: one choice, one press."""

HOLDERS = ("desk", "station", "nobody")
"""Who may hold parcels for residents: the desk, a locker or parcel station, nobody."""

_SCRIPT_WORDS = kinds("setup.scripts")
_HOLDER_WORDS = kinds("setup.holders")
_SCOPE_WORDS = kinds("setup.scopes")
_HOURS = phrase("setup.hours")
_ALL_DAY = phrase("setup.all_day")
_AFTERNOON = phrase("setup.afternoon")
_HALF_PAST = phrase("setup.half_past")
_ZONE_WORDS = kinds("setup.zones")
_ZONE_ENDS = phrase("setup.zone_ends")
_BEFORE_HOURS = phrase("setup.before_hours")
_EARLY_TO_LATE = phrase("setup.early_to_late")
_DAY_AND_NIGHT = phrase("setup.day_and_night")
_LABEL = phrase("setup.label")
_SCRIPT_IN_WORDS = phrase("setup.script_in_words")
_HOLDER_IN_WORDS = phrase("setup.holder_in_words")
_SPOKEN = re.compile(rf"[{CHINESE}]+(?=[点點时時])")


@dataclass(frozen=True, slots=True)
class Given:
    """What one line after /setup said; None where it said nothing."""

    name: str | None = None
    phone: str | None = None
    hours: tuple[str, str] | None = None
    timezone: str | None = None
    script: str | None = None
    held_by: str | None = None


def half_width(text: str) -> str:
    """Full-width digits and signs as the common ones, with nothing around."""
    return unicodedata.normalize("NFKC", text).strip()


def read_line(text: str) -> Given:
    """Take a line such as 翠湖花园 +86 755 8888 0110 9:00-18:00 apart; what is left over is the name."""
    rest = half_width(text)
    hours = _HOURS.search(rest)
    rest = _without(rest, hours)
    rest = _DAY_AND_NIGHT.sub(" ", rest)
    phone = number_in(rest)
    rest = _without(rest, phone)
    name: list[str] = []
    timezone = script = held_by = None
    for word in rest.split():
        if word in available_timezones():
            timezone = word
        elif (code := _named(_SCRIPT_WORDS, word)) is not None:
            script = code
        elif (holder := _named(_HOLDER_WORDS, word)) is not None:
            held_by = holder
        elif _LABEL.fullmatch(word) is None:
            name.append(word)
    return Given(
        " ".join(name) or None,
        phone.group() if phone else None,
        _from_match(hours) if hours else None,
        timezone,
        script,
        held_by,
    )


def read_hours(text: str) -> tuple[str, str]:
    """Opening and closing as HH:MM from 9-18, 早上八点半到晚上6点, 朝九晚六, 24小时; Refused otherwise."""
    spoken = _SPOKEN.sub(lambda said: str(number(said.group())), _BEFORE_HOURS.sub("", half_width(text)))
    given = _EARLY_TO_LATE.sub(_as_clocks, spoken)
    if _ALL_DAY.fullmatch(given):
        return "00:00", "23:59"
    match = _HOURS.fullmatch(given)
    if match is None:
        raise Refused("setup-hours-unreadable")
    return _from_match(match)


def _as_clocks(said: re.Match[str]) -> str:
    """朝九晚六半 as 9点-晚6点半."""
    opens, closes = number(said["opens"]), number(said["closes"])
    return f"{opens}点{said['past'] or ''}-晚上{closes}点{said['later'] or ''}"


def read_zone(text: str) -> str:
    """A zone by its IANA name in any spelling of case and blanks, by its city alone, or by 北京时间."""
    wanted = _ZONE_ENDS.sub("", half_width(text).lower()).strip()
    if (named := _named(_ZONE_WORDS, wanted)) is not None:
        return named
    wanted = wanted.replace(" ", "_")
    zones = sorted(available_timezones(), key=len)
    found = next((zone for zone in zones if zone.lower() == wanted), None)
    found = found or next((zone for zone in zones if zone.lower().endswith(f"/{wanted}")), None)
    if found is None:
        raise Refused("setup-zone-unreadable")
    return found


def read_script(text: str) -> str:
    """A key of SCRIPTS by any of its words, also among others: 繁體吧，叫管理室."""
    return _need(_named(_SCRIPT_WORDS, half_width(text)) or _only_kind(_SCRIPT_IN_WORDS, text))


def read_holder(text: str) -> str:
    """One of HOLDERS by any of its words, also among others: 门口有丰巢."""
    return _need(_named(_HOLDER_WORDS, half_width(text)) or _only_kind(_HOLDER_IN_WORDS, text))


def read_scope(text: str) -> tuple[Scope, str | None] | None:
    """What a group is, from 3栋, 物业群, 全小区; None where it says something else."""
    given = half_width(text)
    if (scope := _named(_SCOPE_WORDS, given)) is not None:
        return Scope(scope), None
    home = parse_home(given)
    if home is not None and home.building and not home.room and not home.unit:
        return Scope.BUILDING, home.building
    return None


def _need(code: str | None) -> str:
    if code is None:
        raise Refused("setup-press-a-button")
    return code


def _only_kind(kinds: re.Pattern[str], text: str) -> str | None:
    """The one kind that is spoken of; None where it is none, or several."""
    spoken_of = {each.lastgroup for each in kinds.finditer(half_width(text))}
    return spoken_of.pop() if len(spoken_of) == 1 else None


def _named(words: Mapping[str, frozenset[str]], word: str) -> str | None:
    return next((code for code, named in words.items() if word.lower() in named), None)


def _without(text: str, match: re.Match[str] | None) -> str:
    return f"{text[: match.start()]} {text[match.end() :]}" if match else text


def _from_match(match: re.Match[str]) -> tuple[str, str]:
    opens, closes = _clock(match.groups()[:4]), _clock(match.groups()[4:])
    if opens == closes:
        raise Refused("setup-hours-unreadable")
    return opens, closes


def _clock(parts: tuple[str | None, ...]) -> str:
    """HH:MM from (time of day, hour, minutes, am or pm)."""
    before, hours, minutes, after = parts
    hour, minute = int(hours or 0), 30 if _HALF_PAST.fullmatch(minutes or "") else int(minutes or 0)
    if hour < 12 and any(_AFTERNOON.fullmatch(part) for part in (before, after) if part):
        hour += 12
    if (hour, minute) == (24, 0):
        hour, minute = 23, 59
    if hour > 23:
        raise Refused("setup-hours-unreadable")
    return f"{hour:02}:{minute:02}"
