"""Several matters in one message, each heard as one of its own: 马桶堵了。另外周六的包粽子帮我报两个人."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from handlers.feature import Beside
from handlers.request import Request
from handlers.understanding import heard, understand
from intents import NONE, Intent, typed_clauses, typed_parts
from intents.phrasebook import phrase
from intents.replies import reply_kind
from services import people
from services.understanding import plain, slots_of

REPORT = "repair.report"

SURE_OF_ANOTHER = 0.85
"""How likely a part beside an answer is another matter: 漏得很厉害。楼下都投诉了 is no complaint."""

MISSES_ONE = phrase("parcel.speaks_of_one")

_COMMAS = " ,，、;；"

SURE_BETWEEN_COMMAS = 0.95
"""How likely a clause has to be a matter of its own."""

APART = frozenset(
    {"parcel.missing", "parcel.ask", "event.join", "item.lost", "item.found", "car.move", "repair.report"}
)
"""What a clause names so plainly that a comma is enough; 楼下都投诉了 belongs to what it follows."""

FIXED = frozenset({"plumbing", "electrical", "lighting", "lift", "hvac", "gas"})
"""What is reported between commas: 柜子打不开 may well be about the parcel."""


def matters(request: Request) -> list[Request]:
    """The request once for each kind of matter that its message is about, the one that leads first.

    That one keeps what belongs to no other; to an open question it is the answer. Only of matters of
    another kind: two faults are one visit, and whoever asks for a parcel misses it.
    """
    message = request.message
    if message is None or message.edited or request.text.startswith("/"):
        return [request]
    leading, further = _apart(request)
    if not further or (not leading and len(further) == 1):
        return [request]
    first, *rest = [" ".join(parts).rstrip(_COMMAS) for parts in (leading, *further.values()) if parts]
    apart = [
        request.with_(message=replace(message, text=first), beside=True),
        *(request.with_(message=replace(message, text=text, media=()), beside=True) for text in rest),
    ]
    # The report first: the home that it asks for is not asked for again, and nothing waits for a sign-up.
    if request.dialogue is None and leading and REPORT in further:
        apart.insert(0, apart.pop(list(further).index(REPORT) + 1))
    return apart


def _apart(request: Request) -> tuple[Sequence[str], Mapping[str, Sequence[str]]]:
    """The parts of the message that lead, and those of each other matter; no others where it is all one."""
    if request.dialogue is None and (between := _between_commas(request)) is not None:
        return between
    is_another = _among_wishes(request) if request.dialogue is None else _beside_an_answer(request)
    leading: list[str] = []
    further: dict[str, list[str]] = {}
    for part in typed_parts(request.text) if is_another is not None else ():
        meant = heard(request, part)
        another = is_another is not None and is_another(meant)
        (further.setdefault(meant.intent, []) if another else leading).append(part)
    return leading, further


def _between_commas(request: Request) -> tuple[Sequence[str], Mapping[str, Sequence[str]]] | None:
    """厨房灯不亮,水龙头也滴水,顺丰的快递没看到: told apart by clauses, in private; None where it is all one.

    What names nothing goes on with the clause before it.
    """
    clauses = typed_clauses(request.text)
    if not request.place.private or request.written.forwarded or len(clauses) < 2:
        return None
    if "urgent" in (whole := understand(request)).slots:
        return None
    wishes = [_named(request, clause) for clause in clauses]
    named = list(dict.fromkeys(_kind(wish) for wish in wishes if wish != NONE))
    rest = _kind(whole.intent) if whole.intent in APART else NONE
    if len({*named, rest} - {NONE}) < 2:
        return None
    # 卫生间灯坏了,快递员说放门口了,没看到: all of it is about what no clause names by itself.
    others = rest if rest not in named else NONE
    kind, parts = named[0], dict[str, list[str]]()
    for clause, wish in zip(clauses, wishes, strict=True):
        if wish == NONE and (fault := _kind(REPORT)) in named and _says_where(request, clause):
            parts.setdefault(fault, []).append(clause)
            continue
        kind = _kind(wish) if wish != NONE else others if others != NONE else kind
        parts.setdefault(kind, []).append(clause)
    leading = parts.pop(next(iter(parts)))
    intents = {_kind(wish): wish for wish in (whole.intent, *reversed(wishes))}
    return leading, {intents[kind]: said for kind, said in parts.items()}


def _says_where(request: Request, clause: str) -> bool:
    """我住3栋2单元501, beside a parcel and a fault: somebody has to find the fault."""
    return "building" in slots_of(clause, request.home_community, request.unit.now)


def _named(request: Request, clause: str) -> str:
    """The matter that a clause names by itself; none where it may go on about the one before it."""
    meant = heard(request, clause)
    if meant.intent == REPORT and meant.slots.get("category") not in FIXED:
        return NONE
    if meant.intent == "parcel.missing":
        return meant.intent if MISSES_ONE.search(plain(clause)) else NONE
    return meant.intent if meant.intent in APART and meant.score >= SURE_BETWEEN_COMMAS else NONE


@dataclass(frozen=True, slots=True)
class Waiting:
    """A question that was asked about one matter, and waits while the next one is answered."""

    step: str
    data: dict[str, Any]

    @classmethod
    def of(cls, request: Request) -> Waiting | None:
        """The question that is open, if another must not take its place."""
        asked = request.dialogue
        return cls(asked.step, asked.data) if asked is not None and _waits(request) else None

    def asked_still(self, request: Request) -> None:
        """Take the next words as its answer again, if another question has taken its place."""
        now = people.open_dialogue_of(request.unit, request.place.id, request.actor.user_id)
        if now is not None and _kind(now.step) != _kind(self.step):
            request.open_dialogue(self.step, self.data)


def _among_wishes(request: Request) -> Callable[[Intent], bool] | None:
    """What tells the parts of a message with several wishes that are not of the first one's kind."""
    intent = understand(request)
    others = {name for name in intent.also if _kind(name) != _kind(intent.intent)}
    return (lambda meant: meant.intent in others) if others else None


def _beside_an_answer(request: Request) -> Callable[[Intent], bool] | None:
    """What tells the parts that do not belong to the answer; None where it is not to be taken apart."""
    step = request.answered.step
    route = request.router.routes.answered_by(request.dialogue)
    parts = typed_parts(request.text) if route is not None and route.beside is not Beside.NOTHING else ()
    if len(parts) < 2:
        return None
    own = {NONE, _kind(step)}
    answered = _waits(request) and any(_is_answer(request, part) for part in parts)
    # 3-2-501。还有客厅灯不亮: the address is for the fault before.
    reports = {REPORT} if answered else frozenset[str]()

    def is_another(meant: Intent) -> bool:
        return meant.score >= SURE_OF_ANOTHER and (meant.intent in reports or _kind(meant.intent) not in own)

    return is_another


def _waits(request: Request) -> bool:
    """Whether the open question waits while another matter is answered."""
    route = request.router.routes.answered_by(request.dialogue)
    return route is not None and route.beside is Beside.WAITS


def _is_answer(request: Request, part: str) -> bool:
    """Whether a part is the place or the time that was asked for, and no matter by itself."""
    pending = "home" if request.answered.step.endswith(".home") else "time"
    return reply_kind(part, pending) == "answer" and not heard(request, part)


def _kind(intent: str) -> str:
    """What an intent is about: repair, parcel, event, …"""
    return intent.partition(".")[0]
