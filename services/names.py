"""Names as people typed them, without what the eye cannot see."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from intents.phrasebook import phrase
from services.understanding import plain

LEAST_OF_A_NUMBER = 7
"""Digits."""

UNSEEN = frozenset({"Cc", "Cf", "Co", "Cs"})
"""Control and format characters (zero-width, right-to-left marks), private use, surrogates."""

BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Letters and signs that are drawn as nothing; people who wish to hide take them for a name."""


def tidy(name: str) -> str:
    """A name on one line, of characters that show; empty where nothing would."""
    seen = "".join(" " if c in BLANK or unicodedata.category(c) in UNSEEN else c for c in name)
    return " ".join(seen.split())


_SAYS_NAME = phrase("smalltalk.says_name")


def named_in(answer: str) -> str:
    """The name in an answer to how somebody is called: 王建国 of 我叫王建国, 陈姨 of 叫我陈姨就行."""
    said = _SAYS_NAME.fullmatch(answer.strip())
    return said["name"] if said is not None else answer


_OFFICE = phrase("smalltalk.office")
_OFFICE_IN_LATIN = phrase("smalltalk.office_in_latin")
_SPELT_OUT = re.compile(r"(?<!\w)(?:[a-z][\W_]+)+[a-z](?!\w)")
_LOOK_ALIKES = str.maketrans(
    dict(zip("аеорсухіѕјкмтнвοαειкρτυν", "aeopcyxisjkmthboaeikptuv", strict=True))
    | dict(zip("0134@$", "oieaas", strict=True))
)
"""Cyrillic, Greek and figures as the Latin letters that they are drawn like."""


@lru_cache(maxsize=1_000)
def claims_office(name: str) -> bool:
    """Whether a name would be taken for the desk's or a technician's: 王师傅, 物 业 客 服, Аdmin."""
    read = plain(name)
    if _OFFICE.search(_squeezed(read)):
        return True
    latin = "".join(c for c in unicodedata.normalize("NFKD", read) if not unicodedata.combining(c))
    latin = latin.translate(_LOOK_ALIKES)
    together = _SPELT_OUT.sub(lambda spelt: _squeezed(spelt.group()), latin)
    return any(_OFFICE_IN_LATIN.search(each) for each in (latin, together))


def same_name(one: str, other: str) -> bool:
    """Whether two names read the same, whatever their script, blanks and signs."""
    first, second = (_squeezed(plain(name)) for name in (one, other))
    return first == second != ""


def _squeezed(name: str) -> str:
    return re.sub(r"[\W_]+", "", name)


def holds_number(name: str) -> bool:
    """Whether a name would tell everybody who reads it a telephone number: 13800138000, or a contact card."""
    return sum(map(str.isdecimal, name)) >= LEAST_OF_A_NUMBER


_ASKS = phrase("smalltalk.is_question")


def is_question(words: str) -> bool:
    """Whether words ask something, so that they are nobody's name: 放冷藏區了嗎."""
    return _ASKS.search(words) is not None
