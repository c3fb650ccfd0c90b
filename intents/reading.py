"""What the rules make of a message: asked where the model was never shown the words."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from intents.lexicon import MASKED, Lexicon
from intents.matching import Hit, longest, unmask
from intents.model import Context
from intents.scoring import Finding, Layout, Rulebook
from intents.segment import Segmenter
from intents.situation import titles_in
from intents.slots import Span
from intents.vocabulary import Overlay

# Log-odds above which a rule counts: in a group only when sure, when spoken to on a likely guess.
SURE = 1.2
LIKELY = 0.3
# Up to this length a word must stand by itself: 灯 in 灯光 is no lamp, 上回 in 晚上回来 nothing past.
SHORT_WORD = 1
SHORT_CUE = 2
MOST_OF_ONE_WORD = 3
MOST_WORDS = 80
# Slots in which no word of ours can stand.
CODES = frozenset({"tracking", "pickup_code", "phone", "plate", "card"})
# What a rule may need that the model was never shown.
REPLIES = frozenset({"tickets", "ticket", "event", "parcel", "bot"})
SPAN_CONCEPTS = {"plate": "plate", "tracking": "parcel", "pickup_code": "parcel", "people": "headcount"}


class Heard(NamedTuple):
    """A message as it was written and where: its folded text, the lexicon's words and the slots in it.

    `words` are all of them, `hits` those that no harmless longer word covers.
    """

    folded: str
    words: Sequence[Hit]
    hits: Sequence[Hit]
    spans: Sequence[Span]
    context: Context
    overlay: Overlay | None


class Reading(NamedTuple):
    """The rules that apply to a message, the strongest first."""

    heard: Heard
    ranked: Sequence[Finding]

    @property
    def threshold(self) -> float:
        return LIKELY if self.heard.context.addressed else SURE

    def strongest(self) -> Finding | None:
        """The strongest rule, when it is strong enough to speak up."""
        return self.ranked[0] if self.ranked and self.ranked[0].weight >= self.threshold else None

    def decisive(self) -> Finding | None:
        """The strongest rule, when it stands on what the model never met: a reply, or a community's words."""
        strong = self.strongest()
        if strong is None or strong.rule.needs in REPLIES:
            return strong
        overlay = self.heard.overlay
        return strong if overlay is not None and overlay.spoken_in(strong.hits) else None

    def likely(self) -> frozenset[str]:
        """The intents that some rule finds likely."""
        return frozenset(finding.rule.intent for finding in self.ranked if finding.weight >= 0)

    def is_urgent(self) -> bool:
        return any(finding.rule.urgent and finding.weight >= LIKELY for finding in self.ranked)


class _Sieve(dict[frozenset[str], frozenset[str]]):
    """Of the concepts that a word stands for those that count here."""

    def __init__(self, counted: frozenset[str]) -> None:
        super().__init__()
        self._counted = counted

    def __missing__(self, concepts: frozenset[str]) -> frozenset[str]:
        self[concepts] = kept = concepts & self._counted
        return kept

    def of(self, hits: Iterable[Hit]) -> list[Hit]:
        """The words that count."""
        return [Hit(*hit[:3], kept) for hit in hits if (kept := self[hit.concepts])]


class Rules:
    """The lexicon's rules and cues, applied to the words of a message; jieba tells where its words end."""

    def __init__(self, lexicon: Lexicon, segmenter: Segmenter) -> None:
        self._words = _Sieve(lexicon.rule_concepts())
        self._cues = _Sieve(lexicon.cue_concepts())
        self._rules = Rulebook(lexicon.rules, lexicon.cues)
        self._dangers = Rulebook([rule for rule in lexicon.rules if rule.urgent], ())
        self._segmenter = segmenter

    def may_see_danger(self, heard: Heard) -> bool:
        """Whether one of them could see danger in a message: a glance at its words, wherever they end."""
        if heard.overlay is not None and heard.overlay.words:
            return True
        kinds = [hit.concepts for hit in (*heard.words, *_told_by(heard))]
        return self._dangers.may_apply(frozenset().union(*kinds))

    def read(self, heard: Heard) -> Reading:
        """What the rules make of a message."""
        words, cues = self._find(heard)
        words = [*_outside_codes(words, heard.spans), *_told_by(heard)]
        found = self._rules.findings(words, cues, Layout(heard.folded))
        return Reading(heard, _rank([each for each in found if _allowed(each, heard.context)]))

    def _find(self, heard: Heard) -> tuple[list[Hit], list[Hit]]:
        """The words for rules and those for cues, without pieces of other words and harmless ones."""
        words, cues = self._words.of(heard.words), self._cues.of(heard.words)
        ends = self._segmenter.boundaries(heard.folded, [hit.start for hit in (*words, *cues)])
        words = [hit for hit in words if not hit.is_piece(ends, SHORT_WORD)]
        cues = [hit for hit in cues if not hit.is_piece(ends, SHORT_CUE)]
        if heard.overlay:
            words = list(dict.fromkeys([*words, *heard.overlay.find(heard.folded)]))
        return _few(unmask(words, MASKED)), _few(longest(cues))


def _few(hits: Sequence[Hit]) -> list[Hit]:
    """At most MOST_WORDS words and MOST_OF_ONE_WORD of each: junk must not cost more than speech."""
    seen: Counter[str] = Counter()
    kept = []
    for hit in hits:
        seen[hit.word] += 1
        if seen[hit.word] <= MOST_OF_ONE_WORD:
            kept.append(hit)
    return kept[:MOST_WORDS]


def _outside_codes(hits: Sequence[Hit], spans: Sequence[Span]) -> list[Hit]:
    codes = [span for span in spans if span.name in CODES]
    return [hit for hit in hits if not any(hit.start < code.end and code.start < hit.end for code in codes)]


def _told_by(heard: Heard) -> list[Hit]:
    """What counts as a word too: a tracking number speaks of a parcel, a title of an open event."""
    slots = [
        Hit(span.start, span.end, heard.folded[span.start : span.end], frozenset({concept}))
        for span in heard.spans
        if (concept := SPAN_CONCEPTS.get(span.name))
    ]
    return [*slots, *titles_in(heard.folded, heard.context.events)]


def _allowed(finding: Finding, context: Context) -> bool:
    """Whether what the rule needs beside its words is there."""
    match finding.rule.needs:
        case None:
            return True
        case "addressed":
            return context.addressed
        case "events":
            return bool(context.events)
        case "tickets":
            return context.open_tickets or context.reply_to == "ticket"
        case needed:
            return context.reply_to == needed


def _rank(findings: Iterable[Finding]) -> list[Finding]:
    """The strongest finding first; those that another one explains away are left out."""
    ranked = sorted(findings, key=lambda finding: -finding.weight)
    kept: list[Finding] = []
    for finding in ranked:
        explained = any(finding.rule.intent in other.rule.over and other.weight > 0 for other in ranked)
        if not explained:
            kept.append(finding)
    return kept or ranked
