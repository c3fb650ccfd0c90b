"""The entities that a Telegram client finds in what a person types."""

import re

from sandbox.world.models import Entities

_PATTERNS = (
    ("bot_command", re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?!\w)", re.ASCII)),
    ("url", re.compile(r"(?:https?://|t\.me/|www\.)[^\s<>\"'，。；！？）】、]+", re.IGNORECASE)),
    ("mention", re.compile(r"(?<![\w@/])@[A-Za-z][A-Za-z0-9_]{3,31}\b", re.ASCII)),
    ("hashtag", re.compile(r"(?<![\w#])#(?=\w*[^\W\d])\w{1,64}")),
    ("phone_number", re.compile(r"(?<![\w+])\+\d[\d \-]{7,17}\d(?!\d)")),
)


def utf16_length(text: str) -> int:
    """The length in UTF-16 code units, which is how Telegram counts offsets."""
    return len(text) + sum(character > "\uffff" for character in text)


def entities_in(text: str) -> Entities:
    """Commands, mentions, links, hashtags and phone numbers, without overlaps, in order of their offsets."""
    if not any(mark in text for mark in "/@#+.:"):
        return []
    taken: list[tuple[int, int, str]] = []
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span()
            if not any(start < other_end and other_start < end for other_start, other_end, _ in taken):
                taken.append((start, end, kind))
    return [
        {"type": kind, "offset": utf16_length(text[:start]), "length": utf16_length(text[start:end])}
        for start, end, kind in sorted(taken)
    ]
