"""The gate before the engine: one pass over the raw text tells whether it is worth reading."""

from collections.abc import Mapping

from intents.matching import Automaton
from intents.variants import as_written


class Gate:
    """Learned words with their weights in one automaton: chatter costs a microsecond or two.

    It opens when the weights of the words in a text, together, reach `bar`, counted once and every time: what
    is only repeated (哈哈哈) must not open it.
    """

    def __init__(self, words: Mapping[str, int], bar: int) -> None:
        weights = as_written(words)
        self._bar = bar
        self._automaton = Automaton(weights, kept=True)
        self._weight = weights.__getitem__

    def opens(self, lowered: str) -> bool:
        """Whether `lowered` (lower case) may mean something."""
        weight, bar = self._weight, self._bar
        found = self._automaton.words(lowered)
        # Most texts fail the first sum, which is the cheap one.
        return sum(map(weight, found)) >= bar and sum(map(weight, set(found))) >= bar
