"""The gate before the engine: one pass over the raw text tells whether it is worth reading."""

from collections.abc import Iterable, Mapping

from intents.lexicon import MASKED, Rule
from intents.matching import Hit, Matcher, unmask
from intents.variants import as_written


class Gate:
    """The words of all rules and learned ones in one automaton: chatter costs a microsecond or two.

    It opens when all concepts of some rule are present, or when the learned weights of the words reach `bar`.
    """

    def __init__(
        self, words: Mapping[str, frozenset[str]], rules: Iterable[Rule], learned: Mapping[str, int], bar: int
    ) -> None:
        known = as_written({word: words.get(word, frozenset()) for word in sorted({*words, *learned})})
        weights = as_written({word: frozenset({str(weight)}) for word, weight in learned.items()})
        self._bar = bar
        self._matcher = Matcher(known)
        self._weights = [int(*weights.get(word, ("0",))) for word in known]
        names = sorted(frozenset().union(*words.values()))
        self._bit = {name: 1 << position for position, name in enumerate(names)}
        self._word_bits = [self._bits(concepts) for concepts in known.values()]
        anchored: dict[str, list[tuple[int, ...]]] = {}
        for rule in rules:
            if rule.needs is None:
                others = tuple(self._bits(item) for item in rule.when[:-1])
                for concept in rule.when[-1]:
                    anchored.setdefault(concept, []).append(others)
        # For each word that anchors rules: what else each of them asks for.
        self._asks = [
            tuple({others for concept in concepts for others in anchored.get(concept, ())})
            for concepts in known.values()
        ]
        self._asks_by_concept = {name: tuple(others) for name, others in anchored.items()}

    def opens(self, lowered: str, added: Iterable[Hit] = ()) -> bool:
        """Whether `lowered` (lower case) may mean something, with the words `added` by a community."""
        bits = self._bits(name for hit in added for name in hit.concepts)
        asks = [self._asks_by_concept.get(name, ()) for hit in added for name in hit.concepts]
        word_bits, word_asks, weights = self._word_bits, self._asks, self._weights
        total = 0
        for index, _, _ in self._matcher.indexes(lowered):
            total += weights[index]
            bits |= word_bits[index]
            if word_asks[index]:
                asks.append(word_asks[index])
        if total >= self._bar:
            return True
        if not asks or not _answered(asks, bits):
            return False
        # Seldom so far: look again without pieces of English words and without harmless longer words.
        names = [
            name for hit in unmask([*self._matcher.find(lowered), *added], MASKED) for name in hit.concepts
        ]
        return _answered([self._asks_by_concept.get(name, ()) for name in names], self._bits(names))

    def _bits(self, names: Iterable[str]) -> int:
        bits = 0
        for name in names:
            bits |= self._bit.get(name, 0)
        return bits


def _answered(asks: Iterable[tuple[tuple[int, ...], ...]], bits: int) -> bool:
    for anchored in asks:
        for others in anchored:
            for item in others:
                if not bits & item:
                    break
            else:
                return True
    return False
