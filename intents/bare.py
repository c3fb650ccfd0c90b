"""Hears what is said with hardly a word: a thing and what is wrong with it, and nothing else."""

import re
from collections.abc import Collection, Sequence

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


class _Roles(dict[frozenset[str], int]):
    """Which rules (one bit each) a word with these concepts can serve, as their n-th concept."""

    def __init__(self, wanted: Sequence[Collection[str]]) -> None:
        super().__init__()
        self._wanted = wanted

    def __missing__(self, concepts: frozenset[str]) -> int:
        self[concepts] = bits = sum(
            1 << number for number, names in enumerate(self._wanted) if not concepts.isdisjoint(names)
        )
        return bits


class Bare:
    """Tells whether a message is a plain fault: the words of one rule, beside them a place and small words.

    The model has to guess what the words around make of a fault; here there are none. Of 702 lines of the
    corpus of which a rule explains every word all but six are reports; no line of real chat is explained so.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        rules = [rule for rule in lexicon.rules if _tells_a_fault(rule)]
        self._things = _Roles([rule.when[0] for rule in rules])
        self._troubles = _Roles([rule.when[-1] for rule in rules])
        self._single = sum(1 << number for number, rule in enumerate(rules) if len(rule.when) == 1)
        self._own = lexicon.own
        small = sorted(map(re.escape, lexicon.bare), key=len, reverse=True)
        self._rest = re.compile(rf"(?>{_FLAT}|{'|'.join(small)}|[^\w?]|_)*+")

    def says(self, folded: str, hits: Sequence[Hit]) -> bool:
        """Whether folded text is that, `hits` being the lexicon's words in it."""
        if len(folded) > LONGEST:
            return False
        things = [
            (bits, hit) for hit in hits if (bits := self._things[hit.concepts]) and not self._is_own(hit)
        ]
        troubles = [(bits, hit) for hit in hits if (bits := self._troubles[hit.concepts])]
        spots = [hit for hit in hits if not SPOTS.isdisjoint(hit.concepts)]
        return any(
            self._is_small(folded, [thing, trouble, *spots])
            for served, thing in things
            for serving, trouble in troubles
            if served & serving & (self._single if thing is trouble else ~self._single)
            and (thing is trouble or thing.end <= trouble.start or trouble.end <= thing.start)
        )

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
