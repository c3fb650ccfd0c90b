"""The gate before the engine: one pass over the raw text tells whether it is worth reading."""

from collections.abc import Callable, Iterable, Mapping

from ahocorasick_rs import AhoCorasick

from intents.matching import encodable
from intents.variants import as_written

# Words of less weight against opening are looked for only where the others, without them, reach the bar.
FAINT = -5


class Gate:
    """Learned words with their weights in two automata: chatter costs a microsecond or two.

    It opens when the weights of the words in a text, together, reach `bar`, counted once and every time: what
    is only repeated (哈哈哈) must not open it.
    """

    def __init__(self, words: Mapping[str, int], bar: int) -> None:
        self._bar = bar
        self._weights = weights = _shared(as_written(words))
        self._find = _finder(word for word, weight in weights.items() if not FAINT < weight <= 0)
        self._find_faint = _finder(word for word, weight in weights.items() if FAINT < weight <= 0)

    def opens(self, lowered: str) -> bool:
        """Whether `lowered` (lower case) may mean something."""
        try:
            found = self._find(lowered, True)  # overlapping
        except UnicodeEncodeError:
            return self.opens(encodable(lowered))
        weights, bar, total = self._weights, self._bar, 0
        for word in found:  # quicker than `sum` here
            total += weights[word]
        if total < bar:
            return False  # most texts: what is faint only takes away
        faint = self._find_faint(lowered, True)
        for word in faint:
            total += weights[word]
        if total < bar:
            return False
        once = {*found, *faint}
        return len(once) == len(found) + len(faint) or sum([weights[word] for word in once]) >= bar


def _shared(weights: Mapping[str, int]) -> dict[str, int]:
    """`weights` with one object for all that are equal: what is nearer in memory is added up sooner."""
    kept: dict[int, int] = {}
    return {word: kept.setdefault(weight, weight) for word, weight in weights.items()}


def _finder(words: Iterable[str]) -> Callable[[str, bool], list[str]]:
    """Finds these words: as such, which is quicker than where they stand."""
    find: Callable[[str, bool], list[str]] = AhoCorasick(
        list(words), store_patterns=True
    ).find_matches_as_strings
    return find
