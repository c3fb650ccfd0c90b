"""Parts of a message that may hold wishes of their own: 厨房漏水。另外我的快递到了吗."""

import re
from collections.abc import Sequence

from intents.judging import KNOWN_JOB, REPORT
from intents.linear import Judgement
from intents.model import NONE, Context
from intents.scoring import SENTENCE_ENDS

LEAST = 4
MOST = 8
_ENDS = re.escape("".join(sorted(SENTENCE_ENDS)))
# Sentences, and what begins with a word that says that there is more.
_BREAK = re.compile(
    rf"[{_ENDS}]+|(?=顺便|顺带|另外|还有|对了|同埋|仲有|请问|\balso\b|\bplus\b|\bbtw\b|\bby the way\b)"
)
# So likely has a part to be of another wish; in a group, where nobody spoke to the bot, likelier.
SPOKEN_TO, IN_GROUP = 0.6, 0.8


def parts_of(folded: str) -> list[str]:
    """The parts of a folded message; none when it is all one, or a list of everything under the sun."""
    parts = [part for piece in _BREAK.split(folded) if len(part := piece.strip()) >= LEAST]
    return parts if 1 < len(parts) <= MOST else []


def wishes(parts: Sequence[Judgement], intent: str, context: Context) -> tuple[str, ...]:
    """What a message wants, in its order: `intent`, which one of its parts has to hold, and what others want.

    A second fault is a second repair.report; hurry about the first is no wish of its own.
    """
    bar = SPOKEN_TO if context.addressed else IN_GROUP
    likely = [(part.best("intent"), part) for part in parts]
    if intent not in dict(likely):
        return (intent,)
    sure = [(wish, part) for wish, part in likely if wish == intent or part.chances("intent")[wish] >= bar]
    found = [wish for wish, _ in sure if wish != NONE and not (REPORT in dict(sure) and wish in KNOWN_JOB)]
    faults = {part.best("category") for wish, part in sure if wish == REPORT}
    return (*dict.fromkeys(found), *([REPORT] if len(faults) > 1 else []))
