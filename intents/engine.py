"""The engine: from the words of a message to one intent, its slots and the reasons."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from intents.features import Features, read_features
from intents.gate import Gate
from intents.judging import REPORT, Verdict, category, decide, is_hopeless, place
from intents.lexicon import ITEM_CONCEPTS, MASKED, Lexicon
from intents.linear import Judgement, LinearModel
from intents.matching import Hit, Matcher, longest, unmask
from intents.model import NONE, Context, Intent
from intents.normal import fold
from intents.scoring import Finding, Layout, Rulebook
from intents.segment import Segmenter
from intents.situation import category_of, event_named, own_category, titles_in, word_for
from intents.slots import Span, extract
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
# 3栋2单元, 还是没有: a few characters that no rule knows answer something.
ASIDE = 6
# Slots in which no word of ours can stand.
CODES = frozenset({"tracking", "pickup_code", "phone", "plate", "card"})
# What a rule may need that the model was never shown.
REPLIES = frozenset({"tickets", "ticket", "event", "parcel", "bot"})
SPAN_CONCEPTS = {"plate": "plate", "tracking": "parcel", "pickup_code": "parcel", "people": "headcount"}


@dataclass(frozen=True, slots=True)
class Reading:
    """What the rules made of a message: its words, the rules that apply, the strongest first."""

    layout: Layout
    hits: list[Hit]
    ranked: list[Finding]
    context: Context
    overlay: Overlay | None

    @property
    def is_aside(self) -> bool:
        """Whether so little was written that, without a rule that knows it, it can only be an answer."""
        return len(self.layout.text) <= ASIDE

    @property
    def threshold(self) -> float:
        return LIKELY if self.context.addressed else SURE

    def strongest(self) -> Finding | None:
        """The strongest rule, when it is strong enough to speak up."""
        return self.ranked[0] if self.ranked and self.ranked[0].weight >= self.threshold else None

    def is_urgent(self) -> bool:
        return any(finding.rule.urgent and finding.weight >= LIKELY for finding in self.ranked)


class Engine:
    """Recognises intents with one lexicon. Safe to share between threads; compiled vocabularies are kept."""

    def __init__(self, lexicon: Lexicon, model: LinearModel, segmenter: Segmenter | None = None) -> None:
        self.lexicon = lexicon
        self._model = model
        self._senses = Matcher(lexicon.all_words())
        words = lexicon.rule_words()
        self._gate = Gate(words, lexicon.rules, model.gate_words, model.gate_bar)
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
        seen = self._features(read.folded, context, overlay)
        judged = self._model.judge(seen)
        if is_hopeless(judged, context):
            return NOTHING
        aliases = community.buildings if community is not None else {}
        slots = extract(read, now=now, aliases=aliases, events=context.events)
        reading = self._read(read.folded, slots.spans, context, overlay)
        return self._decide(reading, judged, seen, dict(slots.values))

    def _read(self, folded: str, spans: Sequence[Span], context: Context, overlay: Overlay | None) -> Reading:
        """What the rules make of a message."""
        words, cues = self._words(folded, overlay)
        layout = Layout(folded)
        words = [*_outside_codes(words, spans), *_told_by(spans, folded), *titles_in(folded, context.events)]
        ranked = _rank(self._findings(words, cues, layout, context))
        return Reading(layout, sorted({*words, *cues}), ranked, context, overlay)

    def features(self, text: str, context: Context, community: Vocabulary | None = None) -> Features:
        """What the linear model sees of `text`: for training and for explaining."""
        folded = fold(text[:LONGEST]).folded
        return self._features(folded, context, self._overlay(community) if community else None)

    def _features(self, folded: str, context: Context, overlay: Overlay | None) -> Features:
        hits = self._senses.find(folded)
        if overlay:
            hits += overlay.find(folded)
        titled = bool(context.events and titles_in(folded, context.events))
        return read_features(folded, unmask(hits, MASKED), context, titled=titled)

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
        self, reading: Reading, judged: Judgement, seen: Features, slots: dict[str, object]
    ) -> Intent:
        strong = reading.strongest()
        if strong is not None and (strong.rule.needs in REPLIES or _in_own_words(strong, reading.overlay)):
            # The model never met a reply to a card, nor a community's own words.
            verdict = Verdict(strong.rule.intent, strong.score, urgent=strong.rule.urgent)
        else:
            says = (strong.rule.intent, strong.weight) if strong else None
            verdict = decide(judged, says, reading.context, rule_urgent=reading.is_urgent())
            if strong is None and reading.is_aside:
                verdict = Verdict(NONE, judged.chances("intent")[NONE])
        evidence = tuple(item for finding in reading.ranked[:2] for item in finding.evidence)
        if verdict.intent == NONE:
            return Intent(NONE, round(verdict.chance, 3), evidence=evidence)
        evidence += tuple(self._model.reasons(seen, verdict.intent))
        values = self._slots(verdict, reading, judged, slots)
        also = _also(reading.ranked, verdict.intent, reading.threshold)
        return Intent(verdict.intent, round(verdict.chance, 3), values, also, evidence)

    def _slots(
        self, verdict: Verdict, reading: Reading, judged: Judgement, slots: dict[str, object]
    ) -> dict[str, object]:
        found: dict[str, object | None] = {}
        own = [finding for finding in reading.ranked if finding.rule.intent == verdict.intent]
        words = (*own[0].hits, *reading.hits) if own else reading.hits
        if verdict.intent == REPORT:
            names = reading.overlay.category_of if reading.overlay else {}
            rule_says = (
                category_of(own[0], reading.hits, self.lexicon.concepts, names, reading.layout)
                if own
                else None
            )
            found["category"] = own_category(words, names) or category(judged, rule_says)
            found["place"] = place(judged, room_named="room" in slots)
        if verdict.intent.startswith(("item.", "lend.")):
            found["item"] = word_for(ITEM_CONCEPTS, words)
        if verdict.intent.startswith("event."):
            found["event"] = event_named(reading.layout.text, reading.context.events)
        if verdict.urgent:
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


def _in_own_words(finding: Finding, overlay: Overlay | None) -> bool:
    """Whether a rule stands on a word that a community added."""
    return overlay is not None and any(hit.word in overlay.words for hit in finding.hits)


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


def _also(ranked: Sequence[Finding], intent: str, threshold: float) -> tuple[str, ...]:
    """Further intents that stand on words of their own."""
    first = next((finding for finding in ranked if finding.rule.intent == intent), None)
    others: list[str] = []
    for finding in ranked:
        if finding is first or finding.weight < threshold or finding.rule.intent in others:
            continue
        if first is not None and finding.overlaps(first):
            continue
        if finding.rule.intent == intent and (first is None or not _another_problem(finding, first)):
            continue
        others.append(finding.rule.intent)
    return tuple(others)


def _another_problem(finding: Finding, best: Finding) -> bool:
    return finding.rule.intent == REPORT and not any(
        set(one.concepts) & set(other.concepts) for one in finding.hits for other in best.hits
    )
