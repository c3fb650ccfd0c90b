"""Applies rules and cues to the words found in a text and weighs what speaks for each intent."""

import math
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from intents.lexicon import Cue, Rule
from intents.matching import Hit, longest
from intents.model import Evidence

SENTENCE_ENDS = frozenset("。!?;！？；\n…")
CLAUSE_ENDS = SENTENCE_ENDS | frozenset(",，、:：~～")
# Latin letters carry less per character than Chinese ones; gaps are measured in Chinese characters.
LATIN_WIDTH = 0.35
NEAR = 14
GAP_COST = 0.04
CLAUSE_COST = 0.2


class Layout:
    """Where the sentences and clauses of a text end."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._sentences = [i for i, char in enumerate(text) if char in SENTENCE_ENDS]
        self._clauses = [i for i, char in enumerate(text) if char in CLAUSE_ENDS]

    def sentence(self, position: int) -> int:
        return bisect_right(self._sentences, position)

    def clause(self, position: int) -> int:
        return bisect_right(self._clauses, position)

    def gap(self, one: Hit, other: Hit) -> float:
        """Distance between two words in Chinese characters, 0 when they touch."""
        start, end = (one.end, other.start) if one.start <= other.start else (other.end, one.start)
        if end <= start:
            return 0.0
        between = self.text[start:end]
        latin = sum(1 for char in between if char.isascii()) if not between.isspace() else 0
        return (end - start - latin) + latin * LATIN_WIDTH


@dataclass(slots=True)
class Finding:
    """A rule that applies, the words it applies to and what the cues around them say."""

    rule: Rule
    hits: tuple[Hit, ...]
    weight: float
    evidence: list[Evidence]

    @property
    def score(self) -> float:
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, self.weight))))


class Rulebook:
    """The rules, found by the concept that anchors each: the last one of its `when`, usually the symptom."""

    def __init__(self, rules: Iterable[Rule], cues: Iterable[Cue]) -> None:
        # By the number of its entry, so that what is found has one order in every process.
        self._rules: dict[str, dict[int, Rule]] = {}
        for number, rule in enumerate(rules):
            for concept in rule.when[-1]:
                self._rules.setdefault(concept, {})[number] = rule
        self._cues: dict[str, dict[int, Cue]] = {}
        for number, cue in enumerate(cues):
            for concept in cue.concepts:
                self._cues.setdefault(concept, {})[number] = cue

    def may_apply(self, concepts: Collection[str]) -> bool:
        """Whether some rule finds all of its concepts among these."""
        return bool(self._possible(concepts))

    def _possible(self, concepts: Collection[str]) -> list[Rule]:
        """The rules of which every concept is there."""
        anchored: dict[int, Rule] = {}
        for concept in concepts:
            anchored |= self._rules.get(concept, {})
        return [
            rule
            for _, rule in sorted(anchored.items())
            if not any(item.isdisjoint(concepts) for item in rule.when[:-1])
        ]

    def findings(self, hits: Sequence[Hit], cues: Sequence[Hit], layout: Layout) -> list[Finding]:
        """Every rule that applies to the words `hits`, weighed with the words `cues` around them."""
        by_concept: dict[str, list[Hit]] = {}
        for hit in hits:
            for concept in hit.concepts:
                by_concept.setdefault(concept, []).append(hit)
        found = []
        relevant: dict[str, list[tuple[Cue, Hit]]] = {}
        for rule in self._possible(by_concept.keys()):
            if rule.intent not in relevant:
                relevant[rule.intent] = self._relevant(rule.intent, cues)
            for matched, gap in _placements(rule, by_concept, layout):
                found.append(_weigh(rule, matched, gap, relevant[rule.intent], layout))
        return found

    def _relevant(self, intent: str, hits: Sequence[Hit]) -> list[tuple[Cue, Hit]]:
        """The cues present that concern `intent`, with their words."""
        present: set[str] = set().union(*(hit.concepts for hit in hits))
        cues: dict[int, Cue] = {}
        for name in present:
            cues |= self._cues.get(name, {})
        return [
            (cue, hit)
            for _, cue in sorted(cues.items())
            if cue.concerns(intent) and cue.unless.isdisjoint(present)
            for hit in hits
            if not cue.concepts.isdisjoint(hit.concepts)
        ]


def _weigh(
    rule: Rule, matched: tuple[Hit, ...], gap: float, cues: Sequence[tuple[Cue, Hit]], layout: Layout
) -> Finding:
    weight = rule.weight - GAP_COST * gap
    if layout.clause(matched[0].start) != layout.clause(matched[-1].start):
        weight -= CLAUSE_COST
    evidence = [Evidence(f"{rule.intent}: {rule.name}", tuple(hit.word for hit in matched), round(weight, 2))]
    counted: set[int] = set()
    for cue, hit in cues:
        if id(cue) in counted or any(word.start <= hit.start and hit.end <= word.end for word in matched):
            continue  # said before, or characters that the rule itself has used
        if _in_scope(cue, hit, matched, layout):
            counted.add(id(cue))
            weight += cue.weight
            evidence.append(Evidence(f"{cue.scope} {cue.name}", (hit.word,), cue.weight))
    return Finding(rule, matched, weight, evidence)


def _placements(
    rule: Rule, by_concept: Mapping[str, list[Hit]], layout: Layout
) -> Iterator[tuple[tuple[Hit, ...], float]]:
    """For each word that anchors the rule: the nearest words for its other concepts, and the total gap."""
    present = by_concept.keys()
    # Sorted, because a set of words would give ties another order in every process.
    anchors = longest(
        dict.fromkeys(hit for concept in sorted(rule.when[-1] & present) for hit in by_concept[concept])
    )
    for anchor in anchors:
        chosen = [anchor]
        total = 0.0
        for item in reversed(rule.when[:-1]):
            options = [
                (layout.gap(hit, anchor), -len(hit.word), hit)
                for concept in sorted(item & present)
                for hit in by_concept[concept]
                if layout.sentence(hit.start) == layout.sentence(anchor.start)
                and not any(hit.start < other.end and other.start < hit.end for other in chosen)
            ]
            gap, _, nearest = min(options, default=(math.inf, 0, anchor))
            if gap > rule.within:
                break
            chosen.append(nearest)
            total += gap
        else:
            yield tuple(reversed(chosen)), total


def _in_scope(cue: Cue, hit: Hit, matched: tuple[Hit, ...], layout: Layout) -> bool:
    anchor = matched[-1]
    first, last = min(matched), max(matched)
    match cue.scope:
        case "message":
            return True
        case "touch":
            return 0 <= anchor.start - hit.end <= 1
        case "between":
            return first.start < hit.start < last.end
        case "clause":
            return any(layout.clause(hit.start) == layout.clause(word.start) for word in matched)
    if layout.sentence(hit.start) != layout.sentence(anchor.start):
        return False
    match cue.scope:
        case "before":
            return hit.start < last.start and layout.gap(hit, first) <= NEAR
        case "after":
            return hit.start >= first.end and layout.gap(hit, last) <= NEAR
        case _:
            return True
