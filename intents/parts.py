"""Parts of a message that may hold wishes of their own: 厨房漏水。另外我的快递到了吗."""

import re
from collections.abc import Sequence
from itertools import pairwise

from intents.judging import KNOWN_JOB, REPORT
from intents.linear import Judgement
from intents.model import NONE, Context
from intents.normal import fold
from intents.scoring import SENTENCE_ENDS

LEAST = 4
MOST = 8
_ENDS = re.escape("".join(sorted(SENTENCE_ENDS)))
_MORE = r"顺便|顺带|另外|还有|对了|同埋|仲有|\balso\b|\bplus\b|\bbtw\b|\bby the way\b"
# Sentences, and what begins with a word that says that there is more.
# One look at a character decides whether the words are tried.
_BREAK = re.compile(rf"[{_ENDS}]+|(?=[顺另还对同仲abp请])(?={_MORE}|请问)")
_SAYS_MORE = re.compile(_MORE)
# A comma, but not the one in 1,000.
_COMMA = re.compile(rf"(?:[{_ENDS}]+|[,，;；、](?!\d))\s*")
# So likely has a part to be of another wish; in a group, where nobody spoke to the bot, likelier, and less
# likely where it begins by saying that there is more: (it does not, it does).
SPOKEN_TO, IN_GROUP = (0.7, 0.35), (0.85, 0.5)
# Asked in one breath these are one wish: whoever asks where the parcel is misses it.
SAME = (
    frozenset({"faq", "event.ask"}),
    frozenset({"parcel.ask", "parcel.missing"}),
    frozenset({"repair.status", "repair.urge"}),
)


def parts_of(folded: str) -> list[str]:
    """The parts of a folded message; none when it is all one, or a list of everything under the sun."""
    parts = [part for piece in _BREAK.split(folded) if len(part := piece.strip()) >= LEAST]
    return parts if 1 < len(parts) <= MOST else []


def typed_parts(text: str) -> list[str]:
    """The parts of a message as typed, its short ones too (谢谢); the whole of it when it is all one.

    Nothing is left out: what ends a sentence stands behind it, for 不用来了吗? is not 不用来了.
    """
    read = fold(text)
    begins = sorted({found.end() for found in _BREAK.finditer(read.folded)} - {0, len(read.folded)})
    cuts = [0, *read.raw_indexes(begins)]
    typed = [text[begin:end] for begin, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]
    parts = [part.strip() for part in typed if any(map(str.isalnum, part))]
    return parts if 1 < len(parts) <= MOST else [text]


def typed_clauses(text: str) -> list[str]:
    """The clauses of a message as typed, each with its comma or stop; the whole of it when it is one."""
    cuts = [0, *(found.end() for found in _COMMA.finditer(text)), len(text)]
    typed = [text[begin:end].strip() for begin, end in pairwise(cuts)]
    clauses = [clause for clause in typed if any(map(str.isalnum, clause))]
    return clauses if 1 < len(clauses) <= MOST else [text]


def says_more(part: str) -> bool:
    """Whether a part begins by saying that there is more: 另外, also."""
    return _SAYS_MORE.match(fold(part).folded) is not None


def wishes(parts: Sequence[tuple[str, Judgement]], intent: str, context: Context) -> tuple[str, ...]:
    """What a message wants, in its order: `intent`, which one of its parts has to hold, and what others want.

    A second fault is a second repair.report; hurry about the first is no wish of its own, unless it is said
    to be one.
    """
    bars = SPOKEN_TO if context.addressed else IN_GROUP
    heard = [(judged.best("intent"), judged, bool(_SAYS_MORE.match(text))) for text, judged in parts]
    sure = [
        (wish, judged, more)
        for wish, judged, more in heard
        if wish == intent or judged.chances("intent")[wish] >= bars[more]
    ]
    named = {wish for wish, _, _ in sure}
    if intent not in named:
        return (intent,)
    found = [
        wish
        for wish, _, more in sure
        if wish == intent
        or not (
            wish == NONE or {wish, intent} in SAME or (REPORT in named and wish in KNOWN_JOB and not more)
        )
    ]
    faults = {judged.best("category") for wish, judged, _ in sure if wish == REPORT}
    return (*dict.fromkeys(found), *([REPORT] if len(faults) > 1 else []))
