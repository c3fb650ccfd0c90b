"""Which features of a message the linear model knows, by their numbers."""

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from intents.features import SENSE, THEN, WORD, WORDS, Features, symbol
from intents.lanes import Known

# In the automaton for shapes each sense is one character, from the private ones that nobody types.
_FIRST_MARK = 0xE001
_NO_MARK = "\ue000"
_SYMBOL = re.compile(r"<\w+>")
_INDEX = itemgetter(0)


class _Kind(NamedTuple):
    """What the model knows of all words that stand for the same."""

    mark: str
    senses: Sequence[int]
    # For each of the senses that something known follows: the numbers of "this then that", by that.
    followed: Sequence[Mapping[str, int]]


class _Kinds(dict[frozenset[str], _Kind]):
    """What the model knows of words, by what they stand for; found out when such a word is met first."""

    def __init__(self, shapes: "_Shapes", senses: Mapping[str, int]) -> None:
        super().__init__()
        self._shapes = shapes
        self._senses = senses

    def __missing__(self, concepts: frozenset[str]) -> _Kind:
        followed = map(self._shapes.followed.get, concepts)
        kind = self[concepts] = _Kind(
            self._shapes.marks.get(symbol(concepts), _NO_MARK),
            _found(self._senses, [f"{SENSE}{name}" for name in concepts]),
            [known for known in followed if known],
        )
        return kind


class KnownFeatures:
    """The features of the model, found without spelling out those of the message.

    Runs of characters, and shapes, are looked for by an automaton each. Immutable but for what it remembers
    of words, safe between threads.
    """

    def __init__(self, names: Sequence[Sequence[str]]) -> None:
        """`names` are those of the features of each group, in the order of their numbers."""
        chars, shapes, senses, circumstances = names
        self._runs = AhoCorasick(chars).find_matches_as_indexes
        # The automaton knows the runs of characters; English words, and what may follow each, are asked for.
        self._words: dict[str, int] = {}
        self._following: dict[str, dict[str, int]] = {}
        for number, name in enumerate(chars):
            if name.startswith(WORD):
                self._words[name.removeprefix(WORD)] = number
            elif name.startswith(WORDS):
                first, second = name.removeprefix(WORDS).split(" ")
                self._following.setdefault(first, {})[second] = number
        self._shapes = _Shapes(shapes)
        self._senses = {name: number for number, name in enumerate(senses)}
        self._circumstances = {name: number for number, name in enumerate(circumstances)}
        self._kinds = _Kinds(self._shapes, self._senses)

    def numbers(self, seen: Features) -> Known:
        """The numbers of the known features of a message, by group."""
        runs = set(map(_INDEX, self._runs(seen.text, True)))
        if seen.words:
            runs.update(_found(self._words, seen.words), self._pairs(seen.words))
        circumstances = _found(self._circumstances, seen.circumstances)
        if not seen.kinds:
            return runs, (), (), circumstances
        kinds = self._kinds
        order = [kinds[concepts] for concepts in seen.order]
        shapes = self._shapes.numbers(seen.between, [kind.mark for kind in order])
        shapes += [
            followed[sense]
            for (_, _, after), behind in zip(order, seen.order[1:], strict=False)
            for followed in after
            for sense in behind
            if sense in followed
        ]
        senses = [number for concepts in seen.kinds for number in kinds[concepts].senses]
        return runs, set(shapes), set(senses), circumstances

    def _pairs(self, words: Sequence[str]) -> Iterator[int]:
        """The numbers of the known pairs of English words."""
        for first, second in itertools.pairwise(words):
            if (following := self._following.get(first)) and second in following:
                yield following[second]

    def shapes(self, seen: Features) -> Iterator[tuple[int, str]]:
        """The shapes by number and name: for those who want to read them."""
        yield from self._shapes.named(seen.between, [self._kinds[kind].mark for kind in seen.order])
        for first, second in seen.follows():
            number = self._shapes.followed.get(first, {}).get(second)
            if number is not None:
                yield number, f"{first}{THEN}{second}"

    def senses(self, seen: Features) -> Iterator[tuple[int, str]]:
        """The senses by number and name."""
        for name in {f"{SENSE}{sense}" for kind in seen.kinds for sense in kind}:
            number = self._senses.get(name)
            if number is not None:
                yield number, name


class _Shapes:
    """The known runs in which a word gave way to its sense, and which sense follows which."""

    def __init__(self, names: Sequence[str]) -> None:
        self.followed: dict[str, dict[str, int]] = {}
        self._numbers: list[int] = []
        for number, name in enumerate(names):
            first, then, second = name.partition(THEN)
            if then:
                self.followed.setdefault(first, {})[second] = number
            else:
                self._numbers.append(number)
        spelled = "\n".join([names[number] for number in self._numbers])
        symbols = sorted(set(_SYMBOL.findall(spelled)))
        self.marks = {symbol: chr(code) for code, symbol in enumerate(symbols, _FIRST_MARK)}
        spelled = _SYMBOL.sub(lambda found: self.marks[found.group()], spelled)
        self._automaton = AhoCorasick(spelled.split("\n") if spelled else []).find_matches_as_indexes

    def numbers(self, between: Sequence[str], marks: Sequence[str]) -> list[int]:
        """The numbers of the runs in a text where words gave way to these marks, as often as they occur."""
        numbers = self._numbers
        return [numbers[index] for index, _, _ in self._automaton(_joined(between, marks), True)]

    def named(self, between: Sequence[str], marks: Sequence[str]) -> Iterator[tuple[int, str]]:
        """The runs by number and name."""
        text, spelled = _joined(between, marks), {ord(mark): symbol for symbol, mark in self.marks.items()}
        for index, start, end in self._automaton(text, True):
            yield self._numbers[index], text[start:end].translate(spelled)


def _joined(between: Sequence[str], marks: Sequence[str]) -> str:
    woven = [""] * (len(between) + len(marks))
    woven[::2], woven[1::2] = between, marks
    return "".join(woven)


def _found(numbers: Mapping[str, int], names: Iterable[str]) -> list[int]:
    return [number for name in names if (number := numbers.get(name)) is not None]
