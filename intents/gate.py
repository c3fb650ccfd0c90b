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
        weights = as_written(words)
        self._bar = bar
        self._weight = weights.__getitem__
        # With the words at hand they are found as such, which is quicker than where they stand.
        self._find = AhoCorasick(list(weights), store_patterns=True).find_matches_as_strings

    def opens(self, lowered: str) -> bool:
        """Whether `lowered` (lower case) may mean something."""
        weight, bar = self._weight, self._bar
        try:
            found = self._find(lowered, True)  # overlapping
        except UnicodeEncodeError:
            return self.opens(encodable(lowered))
        # Most texts fail the first sum, which is the cheap one.
        return sum(map(weight, found)) >= bar and sum(map(weight, set(found))) >= bar
