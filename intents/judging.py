"""Brings together what the linear model finds likely and what the rules say, and decides."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from intents.linear import Judgement
from intents.model import NONE, Context

# How much of its own log-odds the strongest rule adds to its intent, and of how many at most.
RULE_SHARE = 0.8
RULE_MOST = 3.0
CATEGORY_RULE_SAYS = 1.0
HOME_WITH_ROOM = 0.2
# In a group the bot acts when the model and a rule agree, or when the model is next to certain;
# who speaks to it is understood on less, but an answer or an aside is no wish either.
AGREED = 0.6
ALONE = 0.97
AGREED_SPOKEN_TO = 0.3
ALONE_SPOKEN_TO = 0.55
# Below this chance of anything no rule can lift a message in a group over its bar: it is read no further.
HOPELESS = 0.1
# A danger missed costs more than one asked about.
DANGER = 0.06
DANGER_IN_GROUP = 0.5
DANGER_WITH_RULE = 0.005
REPORT = "repair.report"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a message wants, how sure that is, and whether somebody is in danger."""

    intent: str
    chance: float
    urgent: bool = False


def is_hopeless(judged: Judgement, context: Context) -> bool:
    """Whether a message in a group is so likely nothing that no rule could change that."""
    if context.addressed or 1 - judged.chances("intent")[NONE] >= HOPELESS:
        return False
    return judged.chances("urgent")["yes"] < HOPELESS


def decide(
    judged: Judgement, rule: tuple[str, float] | None, context: Context, *, rule_urgent: bool
) -> Verdict:
    """The verdict on a message; `rule` is the intent and log-odds of the strongest rule, if strong enough."""
    rule_says, weight = rule or (None, 0.0)
    chances = _with_bonus(judged.chances("intent"), rule_says, RULE_SHARE * min(weight, RULE_MOST))
    danger = judged.chances("urgent")["yes"]
    needed = DANGER if context.addressed else DANGER_IN_GROUP
    urgent = danger >= (DANGER_WITH_RULE if rule_urgent else needed)
    intent = max(chances, key=chances.__getitem__)
    if urgent and chances[REPORT] + danger >= 2 * needed:
        return Verdict(REPORT, max(chances[REPORT], danger), urgent=True)
    bars = (AGREED_SPOKEN_TO, ALONE_SPOKEN_TO) if context.addressed else (AGREED, ALONE)
    if chances[intent] < bars[intent != rule_says]:
        intent = NONE
    return Verdict(intent, chances[intent], urgent=urgent and intent == REPORT)


def place(judged: Judgement, *, room_named: bool) -> str:
    """Home or public; who names a flat speaks of it unless the thing is plainly everybody's."""
    return "home" if room_named and judged.chances("place")["home"] > HOME_WITH_ROOM else judged.best("place")


def category(judged: Judgement, rule_says: str | None) -> str:
    """The trade that is needed."""
    chances = _with_bonus(judged.chances("category"), rule_says, CATEGORY_RULE_SAYS)
    return max(chances, key=chances.__getitem__)


def _with_bonus(chances: Mapping[str, float], label: str | None, bonus: float) -> dict[str, float]:
    if label not in chances:
        return dict(chances)
    raised = {name: chance * math.exp(bonus if name == label else 0.0) for name, chance in chances.items()}
    total = sum(raised.values())
    return {name: chance / total for name, chance in raised.items()}
