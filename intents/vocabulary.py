"""What one community adds to the lexicon: words, names of its buildings, categories of its own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from intents.lexicon import Lexicon
from intents.matching import Hit, Matcher

# Words for a category are things that can break, like the facilities of the lexicon.
CATEGORY_CONCEPT = "facility"


@dataclass(frozen=True)
class Vocabulary:
    """A community's own words; compiled forms are kept by `community` as long as the content is the same.

    `words` adds to concepts of the lexicon ({"broken": ("趴了",)}), `buildings` names a building by what
    people call it ({"会所": "9"}), `categories` names things that can break ({"pool": ("泳池", "循环泵")}).
    """

    community: str
    version: int = 0
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    buildings: Mapping[str, str] = field(default_factory=dict)
    categories: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Overlay:
    """A vocabulary ready for use: a small automaton beside the lexicon's, so a new word works at once."""

    def __init__(self, vocabulary: Vocabulary, lexicon: Lexicon) -> None:
        words: dict[str, frozenset[str]] = {}
        for concept, added in vocabulary.words.items():
            if concept in lexicon.concepts:
                words |= {word.lower(): frozenset({concept}) for word in added if word.strip()}
        self.category_of: dict[str, str] = {}
        for category, added in vocabulary.categories.items():
            for word in filter(str.strip, added):
                words[word.lower()] = frozenset({CATEGORY_CONCEPT})
                self.category_of[word.lower()] = category
        self.words = frozenset(words)
        self._matcher = Matcher(words) if words else None

    def spoken_in(self, hits: Iterable[Hit]) -> bool:
        """Whether one of the words found is the community's own."""
        return any(hit.word in self.words for hit in hits)

    def find(self, text: str) -> list[Hit]:
        return self._matcher.find(text) if self._matcher else []
