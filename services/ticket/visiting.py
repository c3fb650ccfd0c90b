"""When somebody may come, or not at all: read out of a resident's words, and told to whoever comes."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from intents import NONE
from intents.normal import fold
from intents.phrasebook import phrase
from intents.replies import reply_kind
from intents.slots import extract
from services.ticket.daytime import slots_by_day
from services.ticket.informing import inform
from services.ticket.moves import at_work, check_holder, leads, not_now
from services.ticket.reporting import own, set_visit
from services.ticket.telling import record, say_under_card, show_change, tell_technician
from services.ticket.wording import visit_said
from services.ticket.working import take
from services.understanding import LONGEST_SAYING, is_nothing_but, slots_of
from services.unit import Unit
from storage.community import Community, Resident, Staff
from storage.ticket import LIVE, State, Ticket, Tickets

_CHANGE = phrase("visit.change")
_NOT_THEN = phrase("visit.not_then")
_ABOUT_A_PARCEL = phrase("visit.about_a_parcel")
_CLAUSES = phrase("visit.clauses")
_NAMES_A_DAY = phrase("visit.names_a_day")
_NOW = phrase("visit.now_instead")
_FINE_THEN = phrase("visit.fine_then")
_BY_NOW = phrase("visit.by_now")
_BARE_HOUR = phrase("visit.bare_hour")
_LET_BE = phrase("visit.let_be")
_BESIDE_A_TIME = phrase("visit.beside_a_time")
_ASKS_HOW_IT_STANDS = frozenset({"repair.status", "repair.urge"})
_CALL = phrase("visit.call_first")
_NO_NEED = phrase("visit.no_need")
_FALSE_ALARM = phrase("visit.false_alarm")
_TAKES_IT_BACK = phrase("visit.takes_it_back")


def calls_off(text: str, meant: str, community: Community, now: datetime) -> bool:
    """Whether a message, understood as the intent `meant`, says 不用来了, and perhaps why: 是隔壁在炒菜.

    算了明天吧 is another day, and 搞掂未呀 asks whether it is done: a technician who is sent home for them
    does not come.
    """
    if _TAKES_IT_BACK.search(text):
        return False
    because = meant == NONE and any(is_nothing_but(said, text) for said in (_NO_NEED, _FALSE_ALARM))
    if not because and (reply_kind(text) != "withdrawal" or meant in _ASKS_HOW_IT_STANDS):
        return False
    return put_off(text, community, now) is None


def put_off(text: str, community: Community, now: datetime) -> str | None:
    """The time of 算了明天吧, which lets be the time that was agreed and not the visit; else None."""
    let_be = _LET_BE.match(text)
    if let_be is None:
        return None
    rest = text[let_be.end() :]
    return str(slots_by_day(rest, community, now)["time"]) if is_time_alone(rest, community, now) else None


def is_time_alone(text: str, community: Community, now: datetime) -> bool:
    """Whether a text names a time to come and, beside small words, nothing else: 那明天上午吧."""
    if "time" not in slots_of(text, community, now):
        return False
    return not _BESIDE_A_TIME.sub("", without_times(text, community, now))


def without_times(text: str, community: Community, now: datetime) -> str:
    """What a text says beside the times that it names, folded."""
    words = fold(text)
    local = now.astimezone(ZoneInfo(community.timezone))
    spans = extract(words, now=local, language=community.language).spans
    rest = words.folded
    for span in sorted((span for span in spans if span.name == "time"), key=lambda span: -span.start):
        rest = f"{rest[: span.start]} {rest[span.end :]}"
    return rest


def visit_wished(text: str, community: Community, now: datetime) -> str | None:
    """Another time to come that a message names: now, call, or ISO.

    Empty where the agreed time merely does not suit; None where it speaks of something else.
    """
    if (instead := put_off(text, community, now)) is not None:
        return instead
    not_then = _NOT_THEN.search(text)
    if is_time_alone(text, community, now) and (_NAMES_A_DAY.search(text) or not _BY_NOW.search(text)):
        # 后天上午十点, of a visit that was agreed for another day; 十点吧 for the same. 都十点了 is hurry.
        return moment_in(text, community, now)
    if len(text) <= LONGEST_SAYING and (bare := _BARE_HOUR.fullmatch(text)) is not None:
        # make it 10: of a visit nothing else is ten.
        hour = bare["hour"] or bare["at"]
        said = f"{hour}:{bare['minutes']}" if bare["minutes"] else f"{hour}点"
        return moment_in(said, community, now)
    text = _FINE_THEN.sub("", text)
    if _ABOUT_A_PARCEL.search(text) or not (not_then or _CHANGE.search(text)):
        return None
    if _CALL.search(text):
        return "call"
    if _NOW.search(text):
        return "now"
    return _last_that_suits(text, community, now) or ("" if not_then else None)


def is_a_change(text: str) -> bool:
    """Whether a text speaks of a time that was agreed: 还是改到后天吧."""
    return (_CHANGE.search(text) or _NOT_THEN.search(text)) is not None


def moment_in(text: str, community: Community, now: datetime, *, night: bool = False) -> str | None:
    """The moment an answer names; of 今天不行,明天上午来吧 the one that suits.

    `night`: of somebody who may well come at night, as staff do to an emergency.
    """
    if _NOT_THEN.search(text):
        return _last_that_suits(text, community, now)
    said = (slots_of if night else slots_by_day)(text, community, now)
    # 我天天都在家 is no promise for today.
    return str(said["time"]) if "time" in said and "repeat" not in said else None


def _last_that_suits(text: str, community: Community, now: datetime) -> str | None:
    for clause in reversed(_CLAUSES.split(text)):
        when = slots_by_day(clause, community, now).get("time")
        if when and not _NOT_THEN.search(clause.replace("时间", "").replace("時間", "")):
            return str(when)
    return None


def expecting(unit: Unit, resident: Resident) -> list[Ticket]:
    """Repairs in a resident's home for which somebody still comes, the latest first."""
    return [
        ticket
        for ticket in Tickets(unit).of_resident(resident.id)
        if ticket.state in LIVE and ticket.kind == "repair" and ticket.place == "home"
    ]


def change_visit(unit: Unit, ticket_id: int, resident: Resident, visit: str) -> Ticket:
    """Another time than before: the staff group and whoever has the job hear it, not only their cards."""
    ticket = own(unit, ticket_id, resident)
    before = ticket.visit
    set_visit(unit, ticket, visit, resident)
    if ticket.visit != before and (before is not None or ticket.assignee_id is not None):
        said = visit_said(ticket.visit or "")
        say_under_card(unit, ticket, "ticket-visit-changed", visit=said)
        tell_technician(unit, ticket, "ticket-visit-changed-job", visit=said)
    return ticket


def promise_visit(unit: Unit, ticket_id: int, staff: Staff, visit: str) -> Ticket:
    """明天上午去, from the staff: on the cards, in the morning list, and said to those who wait.

    A technician who says so of what nobody has takes it.
    """
    ticket = at_work(unit, ticket_id, staff)
    check_holder(unit, ticket, staff)
    if ticket.state not in LIVE:
        raise not_now(unit, ticket)
    said = visit_said(visit)
    if ticket.state is State.OPEN and not leads(staff):
        take(unit, ticket.id, staff, said)
    else:
        inform(unit, ticket, "ticket-visit-promised", visit=said)
    plan_visit(unit, ticket, staff, visit)
    if ticket.assignee_id != staff.id:
        tell_technician(unit, ticket, "ticket-visit-promised-job", by=staff.name, visit=said)
    return ticket


def plan_visit(unit: Unit, ticket: Ticket, staff: Staff, visit: str) -> None:
    """Put down when somebody will come, without a word to anybody: they have it in the staff's own words."""
    ticket.visit = visit
    record(unit, ticket, staff, "visit", visit)
    show_change(unit, ticket)
