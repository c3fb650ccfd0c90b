"""Decides what a message wants from what the linear model finds likely."""

import math
from collections.abc import Collection
from typing import NamedTuple

from intents.linear import Judgement
from intents.model import NONE, Context

# Who speaks to the bot is understood on less than a group is disturbed for. There it counts whether the
# message names what such a wish is about, and whether a rule agrees: (grounds, agreed).
SPOKEN_TO = 0.55
IN_GROUP = {(True, True): 0.7, (True, False): 0.92, (False, True): 0.95, (False, False): 0.99}
# What disturbs people is a wish imagined, or not heard, more than one taken for its like (lost and found):
# where there is hardly a doubt of some wish, it is enough that the likeliest is as likely as this.
LIKELIEST = 0.45
# What undoes something is not asked about again, so it has to be surer; else what there is to undo is shown.
UNDOING = {"event.cancel": (0.8, "event.ask")}
# Below this chance of anything a message in a group is read no further: the network would not make it enough.
HOPELESS = 0.12
# Only, a chance of danger as small as this (0.05) is not given up.
HARMLESS_LEAD = math.log(0.95 / 0.05)
# Ahead by less of any other it is not, whatever the rest are.
PERHAPS_HOPELESS = math.log((1 - HOPELESS) / HOPELESS)
# Ahead by so much of each of seventeen others it is hopeless whatever they are.
SURELY_HOPELESS = math.log(17 * (1 - HOPELESS) / HOPELESS)
# A danger missed costs more than one asked about. Each time: by itself, and when a rule sees it too.
DANGER_IN_REPORT = (0.05, 0.002)
DANGER_SPOKEN_TO = (0.03, 0.01)
DANGER_IN_GROUP = (0.25, 0.04)
HOME_WITH_ROOM = 0.2
# Who asks after a job need not name its thing, and the model sees one in everything: it has to be likelier
# than all others.
THING_NAMED = 0.5
OTHER = "other"
REPORT = "repair.report"
# Hurry about a job that nobody knows of can be a report too: 灯坏了好几天了你们管不管.
KNOWN_JOB = frozenset({"repair.status", "repair.urge"})
# How sure it is that a thing and what is wrong with it, and not a word more, is a report.
BARE_SURE = 0.9


class Verdict(NamedTuple):
    """What a message wants, how sure that is, and whether somebody is in danger."""

    intent: str
    chance: float
    urgent: bool = False


def is_hopeless(judged: Judgement, context: Context) -> bool:
    """Whether a message in a group is so likely nothing that it is not worth a closer look."""
    if context.addressed or judged.lead("urgent", "no") < HARMLESS_LEAD:
        return False
    lead = judged.lead("intent", NONE)
    return lead >= SURELY_HOPELESS or (
        lead > PERHAPS_HOPELESS and judged.chance("intent", NONE) > 1 - HOPELESS
    )


def stays_silent(judged: Judgement, context: Context) -> bool:
    """Whether a group will hear nothing, whatever the message names and whichever rules agree."""
    if context.addressed or judged.chances("urgent")["yes"] >= DANGER_IN_GROUP[True]:
        return False
    intent = judged.best("intent")
    return intent == NONE or not _is_sure(judged, intent, IN_GROUP[True, True])


def depends_on_agreement(judged: Judgement, context: Context, *, grounds: bool) -> bool:
    """Whether a rule that agrees would make another verdict than the one without."""
    if context.addressed:
        return False
    intent = judged.best("intent")
    without, ruled = IN_GROUP[grounds, False], IN_GROUP[grounds, True]
    return intent != NONE and _is_sure(judged, intent, ruled) and not _is_sure(judged, intent, without)


def depends_on_danger(verdict: Verdict, judged: Judgement, context: Context) -> bool:
    """Whether a rule that sees danger would make another verdict than this without."""
    alone, ruled = _danger_needed(verdict.intent, context)
    return ruled <= judged.chances("urgent")["yes"] < alone


def decide(
    judged: Judgement,
    context: Context,
    *,
    grounds: bool = True,
    bare: bool = False,
    agreed: Collection[str] = (),
    rule_urgent: bool = False,
) -> Verdict:
    """The verdict on a message.

    `grounds` tells whether it names what the likeliest intent is about, `bare` whether it is a fault and
    nothing else; `agreed` are the intents that some rule finds likely; when a rule sees danger
    (`rule_urgent`), a faint sign of it is enough.
    """
    chances = judged.chances("intent")
    danger = judged.chances("urgent")["yes"]
    intent = judged.best("intent")
    is_fault = bare and intent in {NONE, REPORT}
    if not _is_sure(judged, intent, SPOKEN_TO if context.addressed else IN_GROUP[grounds, intent in agreed]):
        intent = NONE
    if is_fault:
        intent = REPORT
    if danger >= _danger_needed(intent, context)[rule_urgent]:
        return Verdict(REPORT, max(chances[REPORT], danger), urgent=True)
    if is_fault:
        return Verdict(REPORT, max(chances[REPORT], BARE_SURE))
    least, instead = UNDOING.get(intent, (0.0, intent))
    return Verdict(intent if chances[intent] >= least else instead, chances[intent])


def category(judged: Judgement, intent: str) -> str | None:
    """What has to be mended; of a job that is known only where its thing is named."""
    likeliest = judged.best("category")
    if intent not in KNOWN_JOB:
        return likeliest
    named = likeliest != OTHER and judged.chance("category", likeliest) >= THING_NAMED
    return likeliest if named else None


def place(judged: Judgement, *, room_named: bool) -> str:
    """Home or public; who names a flat speaks of it unless the thing is plainly everybody's."""
    return "home" if room_named and judged.chances("place")["home"] > HOME_WITH_ROOM else judged.best("place")


def _is_sure(judged: Judgement, intent: str, bar: float) -> bool:
    """Whether `intent` reaches a bar, alone or because there is hardly a doubt of some wish."""
    chances = judged.chances("intent")
    return chances[intent] >= bar or (chances[intent] >= LIKELIEST and chances[NONE] <= (1 - bar) / 2)


def _danger_needed(intent: str, context: Context) -> tuple[float, float]:
    if intent == REPORT:
        return DANGER_IN_REPORT
    return DANGER_SPOKEN_TO if context.addressed else DANGER_IN_GROUP
