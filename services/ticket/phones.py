"""Telephone numbers as Telegram makes them tappable: +86…"""

from __future__ import annotations

COUNTRY_CODES = {
    "Asia/Shanghai": "86",
    "Asia/Urumqi": "86",
    "Asia/Hong_Kong": "852",
    "Asia/Macau": "853",
    "Asia/Taipei": "886",
    "Asia/Singapore": "65",
    "Asia/Kuala_Lumpur": "60",
}


def tappable(phone: str | None, timezone: str) -> str:
    """A number with its country code; the country follows from the community's zone. Empty for None."""
    if not phone:
        return ""
    digits = "".join(character for character in phone if character.isdigit())
    code = COUNTRY_CODES.get(timezone)
    if phone.strip().startswith("+") or code is None:
        return f"+{digits}" if phone.strip().startswith("+") else phone.strip()
    return f"+{code}{digits.removeprefix('0')}"
