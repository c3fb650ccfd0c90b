"""The engine: from the words of a message to one intent, its slots and the reasons."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from intents.bare import Bare
from intents.features import Features, read_features
from intents.gate import Gate
from intents.judging import (
    BARE_SURE,
    KNOWN_JOB,
    REPORT,
    Verdict,
    category,
    decide,
    depends_on_agreement,
    depends_on_danger,
    is_hopeless,
    place,
    stays_silent,
)
from intents.lexicon import CALLS_DESK, HEADS, ITEM_CONCEPTS, MASKED, Lexicon
from intents.linear import Judgement, LinearModel
from intents.matching import Hit, Matcher, unmask
from intents.model import NONE, Context, Evidence, Intent, Reasons
from intents.normal import fold
from intents.parts import has_more, parts_of, says_more, typed_parts, wishes
from intents.reading import Heard, Reading, Rules
from intents.segment import Segmenter
from intents.situation import event_named, only_signs_up, own_category, thing_named, titles_in
from intents.slots import Slots, Span, extract, masked, read_fewer, read_heads
from intents.vocabulary import Overlay, Vocabulary

LONGEST = 800
JOIN, CANCEL = "event.join", "event.cancel"
# Immutable, so that chatter costs no object.
NOTHING = Intent(NONE, slots=MappingProxyType({}))
# 3栋2单元, 还是没有, 改成明天下午: few words that no rule knows, and the model not well, answer something.
ASIDE = 6
ASIDE_SURE = 0.9
_MORE_THAN_ASIDE = re.compile(rf"(?:[\W_]*+[^\W_]){{{ASIDE + 1}}}")


class Judged(NamedTuple):
    """A message, what the model sees in it and makes of it."""

    heard: Heard
    seen: Features
    chances: Judgement
    # Whether it names what the likeliest intent is about, and whether it is a fault and nothing else.
    grounds: bool
    bare: bool


class Engine:
    """Recognises intents with one lexicon. Safe to share between threads; compiled vocabularies are kept."""

    def __init__(self, lexicon: Lexicon, model: LinearModel, segmenter: Segmenter | None = None) -> None:
        self.lexicon = lexicon
        self._model = model
        self._words = Matcher(lexicon.all_words())
        self._gate = Gate(model.gate_words, model.gate_bar)
        self._bare = Bare(lexicon)
        self._rules = Rules(lexicon, segmenter or Segmenter())
        self._overlays: dict[str, tuple[Vocabulary, Overlay]] = {}

    def trigger(self, text: str, community: Vocabulary | None = None) -> bool:
        """Whether `text`, in a group, can mean anything to the bot: one pass over the raw text.

        False is final.
        """
        return self._gate.opens(text.lower()) or (community is not None and self._is_own(text, community))

    def recognize(
        self, text: str, *, now: datetime, context: Context, community: Vocabulary | None = None
    ) -> Intent:
        """What `text` wants. Never raises for any text; costs little when it wants nothing."""
        # `trigger`, without the price of asking it: here nearly all that a group writes is done with.
        awake = context.addressed or context.events or self._gate.opens(text.lower())
        if not awake and (community is None or not self._is_own(text, community)):
            return NOTHING
        if context.forwarded and not context.addressed:
            return NOTHING
        found = self._heard(text, now, context, community)
        if found or context.addressed or not has_more(text):
            return found
        return self._in_parts(text, now, context, community) or found

    def _in_parts(self, text: str, now: datetime, context: Context, community: Vocabulary | None) -> Intent:
        """Two wishes in a group that blur each other: blk 3 lift spoil again. Also I lost my keys.

        Only where it says that there is more; either part must be sure enough by itself.
        """
        parts = typed_parts(text[:LONGEST])
        if not any(map(says_more, parts[1:])):
            return NOTHING
        awake = (part for part in parts if self.trigger(part, community))
        found = [meant for part in awake if (meant := self._heard(part, now, context, community))]
        if not found:
            return NOTHING
        first, *further = sorted(found, key=lambda meant: "urgent" not in meant.slots)
        also = dict.fromkeys(meant.intent for meant in further if meant.intent != first.intent)
        return replace(first, also=(*first.also, *also))

    def _heard(self, text: str, now: datetime, context: Context, community: Vocabulary | None) -> Intent:
        """What a text that passed the gate wants, taken as a whole."""
        read = fold(text[:LONGEST])
        overlay = self._overlay(community) if community is not None else None
        words = self._words.find(read.folded)
        hits = _unmasked(words, read.folded, overlay)
        context = _signing_up(_spoken_to(context, hits), read.folded, hits)
        seen = _features(read.folded, hits, context)
        chances = self._model.judge(seen)
        own = overlay is not None and overlay.spoken_in(hits)
        bare = self._bare.says(read.folded, words)
        if not own and not bare and is_hopeless(chances, context):
            return NOTHING
        chances = chances.reconsidered()
        if not own and not bare and not context.open_tickets and stays_silent(chances, context):
            return Intent(NONE, round(chances.chances("intent")[NONE], 3))
        grounds = self.lexicon.gives_grounds(chances.best("intent"), (hit.concepts for hit in hits))
        verdict = decide(chances, context, grounds=grounds, bare=bare)
        if verdict.intent == NONE and context.events and only_signs_up(read.folded, context.events):
            verdict = Verdict(JOIN, BARE_SURE)
        unsure = own or _is_unsure(verdict, chances, context, grounds=grounds)
        doubted = unsure or depends_on_danger(verdict, chances, context)
        if verdict.intent == NONE and not doubted:
            return Intent(NONE, round(verdict.chance, 3))
        aliases = community.buildings if community is not None else {}
        slots = extract(read, now=now, language=context.language, aliases=aliases, events=context.events)
        heard = Heard(read.folded, words, hits, slots.spans, context, overlay)
        judged = Judged(heard, seen, chances, grounds, bare)
        aside = _is_aside(heard)
        is_open = unsure or (aside and verdict.chance < ASIDE_SURE)
        # Else nothing that the rules say would count: slow as they are, they wait until somebody asks why.
        if is_open or (doubted and self._rules.may_see_danger(heard)):
            verdict = _with_rules(judged, self._rules.read(heard))
        return self._intent(judged, verdict, slots, ruled=doubted or aside)

    def features(self, text: str, context: Context) -> Features:
        """What the linear model sees of `text`: for training."""
        folded = fold(text[:LONGEST]).folded
        hits = _unmasked(self._words.find(folded), folded, None)
        return _features(folded, hits, _spoken_to(context, hits))

    def _intent(self, judged: Judged, verdict: Verdict, slots: Slots, *, ruled: bool) -> Intent:
        evidence = Reasons(partial(self._reasons, judged, verdict, ruled=ruled))
        chance = round(verdict.chance, 3)
        if verdict.intent == NONE:
            return Intent(NONE, chance, evidence=evidence)
        first, *also = self._wishes(judged.heard, verdict)
        verdict = Verdict(first, verdict.chance, urgent=verdict.urgent)
        return Intent(first, chance, _slots(judged, verdict, slots.of(first)), tuple(also), evidence)

    def _wishes(self, heard: Heard, verdict: Verdict) -> Sequence[str]:
        """What a message wants, the first wish first; danger comes before everything."""
        parts = parts_of(heard.folded)
        if not parts:
            return (verdict.intent,)
        hits = [_unmasked(self._words.find(part), part, None) for part in parts]
        seen = [_features(part, own, heard.context) for part, own in zip(parts, hits, strict=True)]
        judged = zip(parts, map(self._model.judge, seen), strict=True)
        found = wishes(list(judged), verdict.intent, heard.context)
        return sorted(found, key=REPORT.__ne__) if verdict.urgent else found

    def _reasons(self, judged: Judged, verdict: Verdict, *, ruled: bool) -> tuple[Evidence, ...]:
        """Why: where rules counted (`ruled`) the strongest, and the words that spoke loudest to the model."""
        strongest = self._rules.read(judged.heard).ranked[:2] if ruled else []
        said = [item for finding in strongest for item in finding.evidence]
        if verdict.intent == NONE:
            return tuple(said)
        if judged.bare and verdict.chance == BARE_SURE:
            said.append(Evidence("a fault and nothing else", (judged.heard.folded,), 1.0))
        return (*said, *self._model.reasons(judged.chances, judged.seen, verdict.intent, judged.heard.hits))

    def _is_own(self, text: str, community: Vocabulary) -> bool:
        """Whether `text` holds a word of the community's own."""
        return bool(self._overlay(community).find(text.lower()))

    def _overlay(self, community: Vocabulary) -> Overlay:
        kept = self._overlays.get(community.community)
        if kept is None or kept[0] != community:
            kept = (community, Overlay(community, self.lexicon))
            self._overlays[community.community] = kept
        return kept[1]


def _unmasked(words: Sequence[Hit], folded: str, overlay: Overlay | None) -> list[Hit]:
    """The words in a message, a community's own too, without harmless ones and what they cover."""
    own = overlay.find(folded) if overlay else ()
    return unmask(dict.fromkeys([*words, *own]) if own else words, MASKED)


def _spoken_to(context: Context, hits: Sequence[Hit]) -> Context:
    """`context`, addressed also where the desk is called by name: @物业."""
    if context.addressed or not [hit for hit in hits if CALLS_DESK in hit.concepts]:
        return context
    return replace(context, mentioned=True)


def _signing_up(context: Context, folded: str, hits: Sequence[Hit]) -> Context:
    """`context`, addressed also where an open event is named with how many come: 两大一小，周六那场."""
    if context.addressed or not context.events or not any(HEADS in hit.concepts for hit in hits):
        return context
    named = titles_in(folded, context.events) or only_signs_up(folded, context.events)
    return replace(context, mentioned=True) if named else context


def _features(folded: str, hits: Sequence[Hit], context: Context) -> Features:
    titled = bool(context.events and titles_in(folded, context.events))
    return read_features(folded, hits, context, titled=titled)


def _is_unsure(verdict: Verdict, chances: Judgement, context: Context, *, grounds: bool) -> bool:
    """Whether the rules may know better, whatever the slots: what the model never met, or a near thing."""
    if context.reply_to or context.open_tickets or verdict.intent in KNOWN_JOB:
        return True
    return depends_on_agreement(chances, context, grounds=grounds)


def _with_rules(judged: Judged, reading: Reading) -> Verdict:
    """The verdict after the rules were heard."""
    decisive = reading.decisive()
    if decisive is not None:
        return Verdict(decisive.rule.intent, decisive.score, urgent=decisive.rule.urgent)
    verdict = decide(
        judged.chances,
        judged.heard.context,
        grounds=judged.grounds,
        bare=judged.bare,
        agreed=reading.likely(),
        rule_urgent=reading.is_urgent(),
    )
    # The floor of 7th floor is not one that is broken.
    homes = [span for span in judged.heard.spans if span.name == "address"]
    known = reading.strongest() is not None and _beside(homes, judged.heard.folded)
    if _is_aside(judged.heard) and verdict.chance < ASIDE_SURE and not known:
        return Verdict(NONE, judged.chances.chances("intent")[NONE])
    return verdict


def _is_aside(heard: Heard) -> bool:
    """Whether beside an address or a time hardly anything was written."""
    return not _MORE_THAN_ASIDE.match(masked(heard.folded, heard.spans, filler=" "))


def _beside(spans: Sequence[Span], folded: str) -> str:
    """What was written beside these, without spaces and marks."""
    return "".join(filter(str.isalnum, masked(folded, spans, filler=" ")))


def _slots(judged: Judged, verdict: Verdict, slots: dict[str, object]) -> dict[str, object]:
    """What the message says of its wish: the slots that stand in it, and what the model and the wish add."""
    heard = judged.heard
    found: dict[str, object | None] = {}
    if not verdict.urgent and not verdict.intent.startswith("event."):
        found["people"] = None
    if verdict.intent == REPORT or verdict.intent in KNOWN_JOB:
        own = own_category(heard.hits, heard.overlay.category_of) if heard.overlay else None
        if known := own or category(judged.chances, verdict.intent):
            found["category"] = known
            found["place"] = place(judged.chances, room_named="room" in slots)
    if verdict.intent.startswith(("item.", "lend.")):
        found["item"] = thing_named(ITEM_CONCEPTS, heard.words, MASKED)
    if verdict.intent.startswith("event."):
        found["event"] = event_named(heard.folded, heard.hits, heard.context.events)
    if verdict.intent in {JOIN, CANCEL}:
        others = [span for span in heard.spans if span.name != "people"]
        alone = masked(heard.folded, others)
        said = read_heads(alone) if verdict.intent == JOIN else read_fewer(alone)
        found["people"] = said if said or verdict.intent == JOIN else slots.get("people")
    if verdict.urgent:
        found["urgent"] = True
    return {name: value for name, value in (slots | found).items() if value is not None}
