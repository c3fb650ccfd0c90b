"""The gate before the engine: one pass over the raw text tells whether it is worth reading."""

from collections.abc import Mapping

from ahocorasick_rs import AhoCorasick

from intents.matching import encodable
from intents.variants import as_written


class Gate:
    """Learned words with their weights in one automaton: chatter costs a microsecond or two.

    It opens when the weights of the words in a text, together, reach `bar`, counted once and every time: what
    is only repeated (哈哈哈) must not open it.
    """

    def __init__(self, words: Mapping[str, int], bar: int) -> None:
        self._bar = bar
        self._weights = weights = as_written(words)
        # With the words at hand they are found as such, which is quicker than where they stand.
        self._find = AhoCorasick(list(weights), store_patterns=True).find_matches_as_strings

    def opens(self, lowered: str) -> bool:
        """Whether `lowered` (lower case) may mean something."""
        try:
            found = self._find(lowered, True)  # overlapping
        except UnicodeEncodeError:
            return self.opens(encodable(lowered))
        # Most texts fail the first sum, which is the cheap one; a loop is quicker than `sum` here.
        weights, total = self._weights, 0
        for word in found:
            total += weights[word]
        return total >= self._bar and sum([weights[word] for word in set(found)]) >= self._bar
