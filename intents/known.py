"""Which features of a message the linear model knows, by their numbers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter

from ahocorasick_rs import AhoCorasick

from intents.features import LONGEST_GRAM, MOST_KINDS, SENSE, THEN, Features
from intents.lanes import Known

# How many pairs of them: what is said most, in a megabyte at most.
MOST_PAIRS = 2048
_INDEX = itemgetter(0)


class KnownFeatures:
    """The features of the model, found without spelling out those of the message.

    Runs of characters, and shapes, are looked for by an automaton each; which sense follows which is looked up
    for two words at a time. Immutable but for what it remembers, safe between threads.
    """

    def __init__(self, names: Sequence[Sequence[str]]) -> None:
        """`names` are those of the features of each group, in the order of their numbers."""
        chars, shapes, senses, circumstances = names
        self._runs = AhoCorasick(chars).find_matches_as_indexes
        # The automaton knows the runs of characters; beside it only English words are asked for by name.
        self._words = {name: number for number, name in enumerate(chars) if len(name) > LONGEST_GRAM}
        self._then: dict[str, dict[str, int]] = {}
        self._shape_numbers: list[int] = []
        for number, name in enumerate(shapes):
            first, then, second = name.partition(THEN)
            if then:
                self._then.setdefault(first, {})[second] = number
            else:
                self._shape_numbers.append(number)
        self._shapes = AhoCorasick([shapes[number] for number in self._shape_numbers]).find_matches_as_indexes
        self._senses = {name: number for number, name in enumerate(senses)}
        self._circumstances = {name: number for number, name in enumerate(circumstances)}
        self._of_kind = lru_cache(MOST_KINDS)(self._senses_of)
        self._of_pair = lru_cache(MOST_PAIRS)(self._follows)

    def numbers(self, seen: Features) -> Known:
        """The numbers of the known features of a message, by group."""
        runs = set(map(_INDEX, self._runs(seen.text, overlapping=True)))
        if seen.words:
            runs.update(_found(self._words, seen.words))
        shapes: set[int] = set()
        if seen.order:
            found = self._shapes(seen.shaped, overlapping=True)
            shapes.update(map(self._shape_numbers.__getitem__, map(_INDEX, found)))
            shapes.update(*map(self._of_pair, seen.order, seen.order[1:]))
        senses: set[int] = set().union(*map(self._of_kind, seen.kinds))
        return runs, shapes, senses, _found(self._circumstances, seen.circumstances)

    def shapes(self, seen: Features) -> Iterator[tuple[int, str]]:
        """The shapes by number and name: for those who want to read them."""
        for index, start, end in self._shapes(seen.shaped, overlapping=True):
            yield self._shape_numbers[index], seen.shaped[start:end]
        for first, second in seen.follows():
            number = self._then.get(first, {}).get(second)
            if number is not None:
                yield number, f"{first}{THEN}{second}"

    def senses(self, seen: Features) -> Iterator[tuple[int, str]]:
        """The senses by number and name."""
        for name in set().union(*seen.kinds):
            number = self._senses.get(f"{SENSE}{name}")
            if number is not None:
                yield number, f"{SENSE}{name}"

    def _senses_of(self, concepts: frozenset[str]) -> Sequence[int]:
        return _found(self._senses, [f"{SENSE}{name}" for name in concepts])

    def _follows(self, here: frozenset[str], there: frozenset[str]) -> Sequence[int]:
        return [
            after[second]
            for first in here
            if (after := self._then.get(first))
            for second in there
            if second in after
        ]


def _found(numbers: Mapping[str, int], names: Iterable[str]) -> list[int]:
    return [number for name in names if (number := numbers.get(name)) is not None]
