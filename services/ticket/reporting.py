"""The resident's side of a ticket that is open: added to, corrected, hurried, withdrawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from intents.phrasebook import phrase
from services import homes
from services.actors import Actor
from services.errors import Gone, Refused
from services.questions import asks
from services.ticket.alarms import stop_watching, watch
from services.ticket.informing import inform
from services.ticket.moves import Verb, at_work, move, not_now
from services.ticket.opening import File, keep, show_files
from services.ticket.telling import record, say_under_card, show_change, tell_managers, tell_technician
from services.ticket.wording import span, standing
from services.understanding import slots_of
from services.unit import Media, Unit
from storage.community import Community, Home, Resident, Staff
from storage.ticket import LIVE, State, Ticket, Tickets
from texts import clipped

URGE_EVERY = timedelta(minutes=30)

MOST_WORDS = 700
"""Characters of a person's words passed on at once; a caption holds 1,024."""

LONGEST_VISIT = 100
"""Characters of a resident's own words for when somebody may come."""

_ABOUT_WHO_COMES = phrase("ticket.another_technician")

CORRECTABLE = frozenset({"category", "danger", "place", "spot", "building", "unit", "text"})


def add_words(unit: Unit, ticket: Ticket, actor: Actor, text: str) -> None:
    """Further words of a resident: kept, and heard by whoever has the job, or by the staff group.

    Once somebody has it the group is left in peace, for the card shows them; in danger everybody hears.
    """
    ticket = unit.lock(Ticket, ticket.id)
    if ticket.building is None and not asks(text):
        learn_place(unit, ticket, homes.place_alone(unit.need(Community, ticket.community_id), text))
    record(unit, ticket, actor, "said", text)
    words = clipped(text, MOST_WORDS)
    if asks_for_another(text):
        # Who would like somebody else does not say so to their face, nor before their colleagues.
        tell_managers(unit, ticket, "ticket-resident-said-job", words=words)
        heard = ticket.assignee_id is not None
    else:
        heard = tell_technician(unit, ticket, "ticket-resident-said-job", words=words)
    if not heard or ticket.danger:
        say_under_card(unit, ticket, "ticket-resident-said", words=words)
    else:
        show_change(unit, ticket)


def learn_place(unit: Unit, ticket: Ticket, said: Mapping[str, object]) -> None:
    """The building, or the entrance, of a fault of which neither home nor building was known."""
    if ticket.building is not None or ticket.home_id is not None or not {"building", "unit"} & said.keys():
        return
    ticket.building = str(said["building"]) if "building" in said else None
    ticket.unit = str(said["unit"]) if "unit" in said else ticket.unit
    show_change(unit, ticket)


def asks_for_another(text: str) -> bool:
    """Whether a resident would rather have somebody else come."""
    return _ABOUT_WHO_COMES.search(text) is not None


def add_media(unit: Unit, ticket: Ticket, actor: Actor, files: Sequence[File]) -> int:
    """Pictures of a resident; how many were new."""
    ticket = unit.lock(Ticket, ticket.id)
    new = keep(unit, ticket, actor, files)
    if new:
        show_files(unit, ticket, new)
        shown = [(kind, file_id) for kind, file_id, _ in new]
        tell_technician(unit, ticket, "ticket-files", media=shown)
        show_change(unit, ticket)
    return len(new)


def set_home(unit: Unit, ticket: Ticket, home: Home, actor: Actor = None) -> None:
    """The resident said which home it is about, or confirmed the registered one."""
    ticket = _underway(unit, ticket)
    known = ticket.home_id == home.id
    ticket.home_id, ticket.building, ticket.unit = home.id, home.building, home.unit
    if known and ticket.danger is None:
        # The card has said so from the beginning: one more line in a busy morning tells nobody anything.
        record(unit, ticket, actor, "placed")
        show_change(unit, ticket)
        return
    _say_place(unit, ticket, actor)


def _say_place(unit: Unit, ticket: Ticket, actor: Actor) -> None:
    record(unit, ticket, actor, "placed")
    say_under_card(unit, ticket, "ticket-place-confirmed")
    tell_technician(unit, ticket, "ticket-place-confirmed-job")
    show_change(unit, ticket)


def correct_place(unit: Unit, ticket_id: int, staff: Staff, text: str) -> bool:
    """不对,是3栋2单元502, from the staff: a home, or the building of a fault outside; False without one."""
    ticket = at_work(unit, ticket_id, staff)
    community = unit.need(Community, ticket.community_id)
    said = {name: str(part) for name, part in slots_of(text, community, unit.now).items()}
    if "building" not in said:
        return False
    if "room" in said:
        parts = (said.get(name, "") for name in ("building", "unit", "floor", "room"))
        set_home(unit, ticket, homes.find_or_add(unit, community, *parts), staff)
        return True
    ticket = _underway(unit, ticket)
    ticket.home_id, ticket.building, ticket.unit = None, said["building"], said.get("unit")
    _say_place(unit, ticket, staff)
    return True


def set_visit(unit: Unit, ticket: Ticket, visit: str, actor: Actor = None) -> None:
    """When somebody may come: now, tonight, tomorrow, call, or the resident's own words."""
    ticket = _underway(unit, ticket)
    ticket.visit = clipped(visit, LONGEST_VISIT)
    record(unit, ticket, actor, "visit", ticket.visit)
    show_change(unit, ticket)


def _underway(unit: Unit, ticket: Ticket) -> Ticket:
    """The ticket, locked, while somebody still has to come; an old button may speak of one that is over."""
    locked = unit.lock(Ticket, ticket.id)
    if locked.state not in LIVE:
        raise not_now(unit, locked)
    return locked


def correct(
    unit: Unit, ticket: Ticket, actor: Actor, *, home: Home | None = None, **changes: str | None
) -> None:
    """Put right what was reported (home, and the columns in CORRECTABLE) before it is taken.

    Once somebody has the job a new text is a further word instead, so that nobody works from what moved.
    """
    ticket = unit.lock(Ticket, ticket.id)
    if unknown := changes.keys() - CORRECTABLE:
        raise TypeError(f"not to be corrected: {sorted(unknown)}")
    new_text, danger = changes.get("text"), ticket.danger
    if ticket.state is not State.OPEN and new_text:
        add_words(unit, ticket, actor, new_text)
        return
    for name, value in changes.items():
        setattr(ticket, name, value)
    if home is not None:
        ticket.home_id, ticket.building, ticket.unit = home.id, home.building, home.unit
    record(unit, ticket, actor, "corrected", new_text)
    if ticket.danger != danger:
        stop_watching(unit, ticket)
        watch(unit, ticket)
    show_change(unit, ticket)


def urge(unit: Unit, ticket_id: int, resident: Resident, words: str = "") -> Ticket:
    """The resident asks to hurry, in `words` or by a button: whoever has it hears it, or the group.

    Once in half an hour.
    """
    ticket = own(unit, ticket_id, resident)
    if ticket.state not in LIVE:
        raise not_now(unit, ticket)
    if any(e.verb == "urged" and e.at > unit.now - URGE_EVERY for e in Tickets(unit).history(ticket.id)):
        raise Refused("ticket-urged-already", number=str(ticket.number), stand=standing(unit, ticket))
    record(unit, ticket, resident, "urged")
    lasting = span(unit.now - ticket.reported_at)
    said = clipped(words, MOST_WORDS) or "none"
    if not tell_technician(unit, ticket, "ticket-urged-job", span=lasting, words=said) or ticket.danger:
        say_under_card(unit, ticket, "ticket-urged-desk", span=lasting, words=said)
    show_change(unit, ticket)
    return ticket


def withdraw(unit: Unit, ticket: Ticket, resident: Resident) -> None:
    """不用来了: the last household that waits withdraws the ticket, one among several only itself."""
    ticket = own(unit, ticket.id, resident)
    waiter = Tickets(unit).waiter(ticket.id, resident.id)
    if waiter is not None and Tickets(unit).waiting_count(ticket.id) > 1:
        unit.delete(waiter)
        record(unit, ticket, resident, "left")
        show_change(unit, ticket)
        return
    move(unit, ticket, Verb.WITHDRAW)
    ticket.closed_at, ticket.reason = unit.now, None
    stop_watching(unit, ticket)
    record(unit, ticket, resident, "withdrawn")
    say_under_card(unit, ticket, "ticket-withdrawn-desk")
    tell_technician(unit, ticket, "ticket-withdrawn-job")
    show_change(unit, ticket)


def own(unit: Unit, ticket_id: int, resident: Resident) -> Ticket:
    """The locked ticket, for somebody who waits for it; for everybody else it is not there."""
    found = unit.get(Ticket, ticket_id)
    if found is None or Tickets(unit).waiter(ticket_id, resident.id) is None:
        raise Gone
    return unit.lock(Ticket, ticket_id)


def relay(unit: Unit, ticket: Ticket, key: str, text: str, pictures: Sequence[Media]) -> None:
    """Words and pictures of the staff, spoken to everyone who waits under the text `key`."""
    inform(unit, ticket, key, media=pictures, words=clipped(text, MOST_WORDS))
