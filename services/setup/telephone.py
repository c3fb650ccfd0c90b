"""Reading the telephone number that a manager types, and where in the world it is rung."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from intents.phrasebook import phrase
from services.errors import Refused

COUNTRIES = {
    "86": "Asia/Shanghai",
    "852": "Asia/Hong_Kong",
    "853": "Asia/Macau",
    "886": "Asia/Taipei",
    "65": "Asia/Singapore",
    "60": "Asia/Kuala_Lumpur",
}
"""Zone by country code: the telephone number tells where a community is. No code begins another."""

PLACES = {"86": "cn", "852": "hk", "853": "mo", "886": "tw", "65": "sg", "60": "my"}
"""The same places as the texts name them."""

_AT_HOME = {
    "86": r"0[1-9]\d{9,10}|1[3-9]\d{9}|[48]00\d{7}|1[0-2]\d{9}",
    "852": r"[2-9]\d{7}",
    "853": r"[268]\d{7}",
    "886": r"0[2-8]\d{7,8}|09\d{8}|0800\d{6}",
    "65": r"[3689]\d{7}|1800\d{7}",
    "60": r"0[3-9]\d{7,8}|01\d{8,9}|1[38]00\d{6}",
}
"""What a whole number looks like to those who live there; eight digits are one in Hong Kong and half of one
on the mainland, where it takes an area code, a mobile's beginning, 400 or 800."""

_PLUS_NUMBER = re.compile(r"(?:\+|(?<!\d)00)\d[\d\s()./-]{5,}\d")
_ANY_NUMBER = re.compile(r"(?<!\d)[\d(][\d\s()./-]{5,}\d")
_DAY_AND_NIGHT = phrase("setup.day_and_night")


def number_in(text: str) -> re.Match[str] | None:
    """The first thing in a text that may be a telephone number."""
    return _PLUS_NUMBER.search(text) or _ANY_NUMBER.search(text)


def read_phone(text: str, timezone: str) -> str:
    """A number people can tap: +86 755 8888 0110. Without a country code the community's own is put before.

    Refused unless it is one number of 7 to 15 digits, with no other digits beside it: 13800138000，李经理.
    """
    given, digits = _read(text)
    groups = [group for group in re.split(r"\D+", given) if group]
    if given.startswith("+"):
        return _abroad(groups)
    if digits.startswith("00"):
        return _abroad([groups[0].removeprefix("00"), *groups[1:]])
    home = next((code for code, zone in COUNTRIES.items() if zone == timezone), None)
    if home is not None and _fits(home, digits):
        return _abroad([home, *groups])
    for code in COUNTRIES:
        # A contact card, and many a person, leave the plus out: 852 2345 6789.
        national = digits.removeprefix(code)
        if national != digits and (_fits(code, national) or _fits(code, f"0{national}")):
            rest = "".join(groups[1:]) == national
            return _abroad([code, *groups[1:]] if rest else [code, national])
    if home in (None, "86") or countries_of(text):
        raise Refused("setup-phone-country")
    return _abroad([home, *groups])


def countries_of(text: str) -> Sequence[str]:
    """The country codes before which a number without one would be whole; none for what is no number."""
    try:
        given, digits = _read(text)
    except Refused:
        return ()
    if given.startswith("+"):
        return ()
    return [code for code in COUNTRIES if _fits(code, digits)]


def in_country(text: str, code: str) -> str:
    """The number as it is rung from anywhere, now that its country is known."""
    if code not in countries_of(text):
        raise Refused("setup-phone-country")
    given, _ = _read(text)
    return _abroad([code, *(group for group in re.split(r"\D+", given) if group)])


def zone_of_phone(phone: str) -> str | None:
    """The zone a country code speaks for."""
    digits = phone.removeprefix("+").replace(" ", "")
    return next((zone for code, zone in COUNTRIES.items() if digits.startswith(code)), None)


def _read(text: str) -> tuple[str, str]:
    """The number as it was written, and its digits."""
    plain = unicodedata.normalize("NFKC", text).strip().replace("—", "-")
    given = _alone(_DAY_AND_NIGHT.sub(" ", plain).strip())
    digits = re.sub(r"\D", "", given)
    if not 7 <= len(digits) <= 15 or not re.fullmatch(r"\+?[\d\s()./-]+", given):
        raise Refused("setup-phone-unreadable")
    return given, digits


def _alone(given: str) -> str:
    """The number that words stand around, where it is the only one; otherwise everything."""
    found = number_in(given)
    if found is None or re.search(r"[\d+]", f"{given[: found.start()]} {given[found.end() :]}"):
        return given
    return found.group()


def _fits(code: str, digits: str) -> bool:
    return re.fullmatch(_AT_HOME[code], digits) is not None


def _abroad(groups: Sequence[str]) -> str:
    """+86 755 8888 0110 of 86, 0755, 8888 and 0110: who rings from abroad leaves the first 0 out."""
    code, *rest = groups
    if code in COUNTRIES and rest:
        rest[0] = rest[0].removeprefix("0")
    return " ".join([f"+{code}", *filter(None, rest)])
