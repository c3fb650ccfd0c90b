"""Telephone numbers as Telegram makes them tappable: +86…"""

from __future__ import annotations

from typing import Final

from texts import Fact

COUNTRY_CODES = {
    "Asia/Shanghai": "86",
    "Asia/Urumqi": "86",
    "Asia/Hong_Kong": "852",
    "Asia/Macau": "853",
    "Asia/Taipei": "886",
    "Asia/Singapore": "65",
    "Asia/Kuala_Lumpur": "60",
}

RESCUE: Final = {
    "86": ("119", "120"),
    "852": ("999", "999"),
    "853": ("999", "999"),
    "886": ("119", "119"),
    "65": ("995", "995"),
    "60": ("999", "999"),
}
"""Fire service and ambulance by country code, as the governments publish them."""


def tappable(phone: str | None, timezone: str) -> str:
    """A number with its country code; the country follows from the community's zone. Empty for None."""
    if not phone:
        return ""
    digits = "".join(character for character in phone if character.isdigit())
    code = COUNTRY_CODES.get(timezone)
    if phone.strip().startswith("+") or code is None:
        return f"+{digits}" if phone.strip().startswith("+") else phone.strip()
    return f"+{code}{digits.removeprefix('0')}"


def rescue_numbers(timezone: str) -> dict[str, Fact]:
    """Whom to ring in a fire and for an ambulance; "none" where the zone does not tell the country."""
    fire, ambulance = RESCUE.get(COUNTRY_CODES.get(timezone, ""), ("none", "none"))
    return {"fire": fire, "ambulance": ambulance}
