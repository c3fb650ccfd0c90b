"""The engine: from the words of a message to one intent, its slots and the reasons."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from types import MappingProxyType

from intents.gate import Gate
from intents.lexicon import ITEM_CONCEPTS, MASKED, Lexicon
from intents.matching import Hit, Matcher, longest, unmask
from intents.model import NONE, Context, Evidence, Intent
from intents.normal import fold
from intents.scoring import Finding, Layout, Rulebook
from intents.segment import Segmenter
from intents.situation import category_of, event_named, place_of, titles_in, word_for
from intents.slots import Span, extract
from intents.variants import as_written
from intents.vocabulary import Overlay, Vocabulary

# Log-odds above which the bot acts: in a group only when sure, when spoken to on a likely guess.
SURE = 1.2
LIKELY = 0.3
LONGEST = 800
# Up to this length a word must stand by itself: 灯 in 灯光 is no lamp, 上回 in 晚上回来 nothing past.
SHORT_WORD = 1
SHORT_CUE = 2
MOST_OF_ONE_WORD = 3
MOST_WORDS = 80
# Immutable, so that chatter costs no object.
NOTHING = Intent(NONE, slots=MappingProxyType({}))
# Slots in which no word of ours can stand.
CODES = frozenset({"tracking", "pickup_code", "phone", "plate", "card"})
SPAN_CONCEPTS = {"plate": "plate", "tracking": "parcel", "pickup_code": "parcel", "people": "headcount"}


class Engine:
    """Recognises intents with one lexicon. Safe to share between threads; compiled vocabularies are kept."""

    def __init__(self, lexicon: Lexicon, segmenter: Segmenter | None = None) -> None:
        self.lexicon = lexicon
        words = lexicon.rule_words()
        self._gate = Gate(as_written(words), lexicon.rules)
        self._matcher = Matcher(words)
        self._cues = Matcher(lexicon.cue_words())
        self._rules = Rulebook(lexicon.rules, lexicon.cues)
        self._segmenter = segmenter or Segmenter()
        self._overlays: dict[str, tuple[Vocabulary, Overlay]] = {}

    def trigger(self, text: str, community: Vocabulary | None = None) -> bool:
        """Whether `text`, in a group, can mean anything to the bot: one pass over the raw text, about 1 µs.

        False is final: no rule could apply.
        """
        lowered = text.lower()
        return self._gate.opens(lowered, self._overlay(community).find(lowered) if community else ())

    def recognize(
        self, text: str, *, now: datetime, context: Context, community: Vocabulary | None = None
    ) -> Intent:
        """What `text` wants. Never raises for any text; costs little when it wants nothing."""
        if context.forwarded and not context.addressed:
            return NOTHING
        # Whoever speaks to the bot is read closely: weaker rules apply, and slots count as words.
        close = context.addressed or bool(context.events)
        if not close and not self.trigger(text, community):
            return NOTHING
        read = fold(text[:LONGEST])
        overlay = self._overlay(community) if community is not None else None
        words, cues = self._words(read.folded, overlay)
        layout = Layout(read.folded)
        findings: list[Finding] = []
        if not close:
            findings = _rank(self._findings(words, cues, layout, context))
            if not findings or findings[0].weight < SURE:
                return _nothing(findings)
        aliases = community.buildings if community is not None else {}
        slots = extract(read, now=now, aliases=aliases, events=context.events)
        told = [*_told_by(slots.spans, read.folded), *titles_in(read.folded, context.events)]
        outside = _outside_codes(words, slots.spans)
        if close or told or len(outside) < len(words):
            words = [*outside, *told]
            findings = _rank(self._findings(words, cues, layout, context))
        return self._decide(findings, sorted({*words, *cues}), dict(slots.values), layout, context, overlay)

    def _words(self, folded: str, overlay: Overlay | None) -> tuple[list[Hit], list[Hit]]:
        """The words for rules and those for cues, without pieces of other words and harmless ones."""
        words, cues = self._matcher.find(folded), self._cues.find(folded)
        ends = self._segmenter.boundaries(folded, [hit.start for hit in (*words, *cues)])
        words = [hit for hit in words if not hit.is_piece(ends, SHORT_WORD)]
        cues = [hit for hit in cues if not hit.is_piece(ends, SHORT_CUE)]
        if overlay:
            words += overlay.find(folded)
        return _few(unmask(words, MASKED)), _few(longest(cues))

    def _findings(
        self, words: Sequence[Hit], cues: Sequence[Hit], layout: Layout, context: Context
    ) -> list[Finding]:
        return [found for found in self._rules.findings(words, cues, layout) if _allowed(found, context)]

    def _decide(
        self,
        ranked: Sequence[Finding],
        hits: list[Hit],
        slots: dict[str, object],
        layout: Layout,
        context: Context,
        overlay: Overlay | None,
    ) -> Intent:
        threshold = LIKELY if context.addressed else SURE
        if not ranked or ranked[0].weight < threshold:
            return _nothing(ranked)
        best = ranked[0]
        also = _also(ranked, threshold)
        evidence: tuple[Evidence, ...] = tuple(item for finding in ranked[:3] for item in finding.evidence)
        values = self._slots(best, ranked, hits, slots, layout, context, overlay)
        return Intent(best.rule.intent, round(best.score, 3), values, also, evidence)

    def _slots(
        self,
        best: Finding,
        findings: Sequence[Finding],
        hits: list[Hit],
        slots: dict[str, object],
        layout: Layout,
        context: Context,
        overlay: Overlay | None,
    ) -> dict[str, object]:
        own = overlay.category_of if overlay else {}
        found: dict[str, object | None] = {}
        if best.rule.intent == "repair.report":
            found["category"] = category_of(best, hits, self.lexicon.concepts, own, layout)
            found["place"] = place_of(best, hits, slots, self.lexicon.concepts, layout)
        if best.rule.intent.startswith(("item.", "lend.")):
            found["item"] = word_for(ITEM_CONCEPTS, (*best.hits, *hits))
        if best.rule.intent.startswith("event."):
            found["event"] = event_named(layout.text, context.events)
        if any(finding.rule.urgent and finding.weight >= LIKELY for finding in findings):
            found["urgent"] = True
        return slots | {name: value for name, value in found.items() if value is not None}

    def _overlay(self, community: Vocabulary) -> Overlay:
        kept = self._overlays.get(community.community)
        if kept is None or kept[0] != community:
            kept = (community, Overlay(community, self.lexicon))
            self._overlays[community.community] = kept
        return kept[1]


def _few(hits: Sequence[Hit]) -> list[Hit]:
    """At most MOST_WORDS words and MOST_OF_ONE_WORD of each: junk must not cost more than speech."""
    seen: Counter[str] = Counter()
    kept = []
    for hit in hits:
        seen[hit.word] += 1
        if seen[hit.word] <= MOST_OF_ONE_WORD:
            kept.append(hit)
    return kept[:MOST_WORDS]


def _nothing(ranked: Sequence[Finding]) -> Intent:
    """No intent; the evidence tells what came closest."""
    if not ranked:
        return NOTHING
    return Intent(NONE, round(1 - ranked[0].score, 3), evidence=tuple(ranked[0].evidence))


def _outside_codes(hits: Sequence[Hit], spans: Sequence[Span]) -> list[Hit]:
    codes = [span for span in spans if span.name in CODES]
    return [hit for hit in hits if not any(hit.start < code.end and code.start < hit.end for code in codes)]


def _told_by(spans: Sequence[Span], folded: str) -> list[Hit]:
    """Slots that count as words: a tracking number speaks of a parcel."""
    return [
        Hit(span.start, span.end, folded[span.start : span.end], frozenset({concept}))
        for span in spans
        if (concept := SPAN_CONCEPTS.get(span.name))
    ]


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


def _rank(findings: Sequence[Finding]) -> list[Finding]:
    """The strongest finding first; those that another one explains away are left out."""
    ranked = sorted(findings, key=lambda finding: -finding.weight)
    kept: list[Finding] = []
    for finding in ranked:
        explained = any(finding.rule.intent in other.rule.over and other.weight > 0 for other in findings)
        if not explained:
            kept.append(finding)
    return kept or ranked


def _also(ranked: Sequence[Finding], threshold: float) -> tuple[str, ...]:
    """Further intents that stand on words of their own."""
    best = ranked[0]
    others: list[str] = []
    for finding in ranked[1:]:
        if finding.weight < threshold or finding.overlaps(best) or finding.rule.intent in others:
            continue
        if finding.rule.intent == best.rule.intent and not _another_problem(finding, best):
            continue
        others.append(finding.rule.intent)
    return tuple(others)


def _another_problem(finding: Finding, best: Finding) -> bool:
    return finding.rule.intent == "repair.report" and not any(
        set(one.concepts) & set(other.concepts) for one in finding.hits for other in best.hits
    )
