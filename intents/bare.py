"""Hears what is said with hardly a word: a thing and what is wrong with it, and nothing else."""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from intents.judging import REPORT
from intents.lexicon import Lexicon, Rule
from intents.matching import Hit
from intents.reading import SURE

LONGEST = 40
SPOTS = frozenset({"home_spot", "public_spot"})
OWN_DEVICE = "own_device"
# Of a flat: 3栋2单元501, 十二楼, #12-05, 15C.
_FLAT = (
    r"#?\d+(?:[-–]\d+)*[a-h]?|[一二三四五六七八九十]+(?=[号栋幢座单楼层])|单元|[号栋幢座楼层室房]|\b[a-h]\b"
)

# What is left of an English word behind the part that is in the lexicon: leak-ing.
_ENDING = re.compile(r"(?<=[a-z])[a-z]+")


class _Role(NamedTuple):
    """What a word can be: the thing or the trouble of rules, one bit for each of them, and a spot."""

    thing: int
    trouble: int
    is_spot: bool


class _Roles(dict[frozenset[str], _Role | None]):
    """What words with these concepts can be; None for nothing."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        super().__init__()
        self._things = [rule.when[0] for rule in rules]
        self._troubles = [rule.when[-1] for rule in rules]

    def __missing__(self, concepts: frozenset[str]) -> _Role | None:
        role = _Role(
            _bits(concepts, self._things), _bits(concepts, self._troubles), not SPOTS.isdisjoint(concepts)
        )
        self[concepts] = kept = role if any(role) else None
        return kept


def _bits(concepts: frozenset[str], wanted: Sequence[Collection[str]]) -> int:
    return sum(1 << number for number, names in enumerate(wanted) if not concepts.isdisjoint(names))


class Bare:
    """Tells whether a message is a plain fault: the words of one rule, beside them a place and small words.

    The model has to guess what the words around make of a fault; here there are none. Of 707 lines of the
    corpus of which a rule explains every word all but four are reports; no line of real chat is explained so.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        rules = [rule for rule in lexicon.rules if _tells_a_fault(rule)]
        self._roles = _Roles(rules)
        self._single = sum(1 << number for number, rule in enumerate(rules) if len(rule.when) == 1)
        self._own = lexicon.own
        small = sorted(map(re.escape, lexicon.bare), key=len, reverse=True)
        # What stands in no small word, flat or ending of an English word.
        common = "".join(sorted(filter(str.isalnum, set(_FLAT).union(*lexicon.bare))))
        self._strange = re.compile(rf"[^\W\d_a-z{common}]")
        self._rest = re.compile(rf"(?>{_FLAT}|{'|'.join(small)}|[^\w?]|_)*+")

    def says(self, folded: str, hits: Sequence[Hit]) -> bool:
        """Whether folded text is that, `hits` being the lexicon's words in it."""
        # Most messages are ruled out before anybody knows what their words can be.
        if len(folded) > LONGEST or self._has_more(folded, hits):
            return False
        told = [(hit, role) for hit in hits if (role := self._roles[hit.concepts]) is not None]
        things = [(role.thing, hit) for hit, role in told if role.thing and not self._is_own(hit)]
        troubles = [(role.trouble, hit) for hit, role in told if role.trouble]
        if not things or not troubles or self._has_more(folded, [hit for hit, _ in told]):
            return False
        spots = [hit for hit, role in told if role.is_spot]
        return any(
            self._is_small(folded, [thing, trouble, *spots])
            for served, thing in things
            for serving, trouble in troubles
            if served & serving & (self._single if thing is trouble else ~self._single)
            and (thing is trouble or thing.end <= trouble.start or trouble.end <= thing.start)
        )

    def _has_more(self, folded: str, told: Sequence[Hit]) -> bool:
        """Whether anything is written that neither these nor small words hold: at a glance, for most is."""
        for found in self._strange.finditer(folded):
            place = found.start()
            for start, end, _, _ in told:
                if start <= place < end:
                    break
            else:
                return True
        return False

    def _is_own(self, thing: Hit) -> bool:
        """Whether people have to see to it themselves, though a rule may hold its word."""
        return thing.word in self._own or OWN_DEVICE in thing.concepts

    def _is_small(self, folded: str, explained: Sequence[Hit]) -> bool:
        """Whether nothing that counts is written beside these."""
        rest = list(folded)
        for hit in explained:
            end = hit.end + len(ending.group()) if (ending := _ENDING.match(folded, hit.end)) else hit.end
            rest[hit.start : end] = " " * (end - hit.start)
        return self._rest.fullmatch("".join(rest)) is not None


def _tells_a_fault(rule: Rule) -> bool:
    return rule.intent == REPORT and len(rule.when) <= 2 and rule.weight >= SURE and rule.needs is None
