"""A search begins: a ticket with what is looked for, steps with due times, a question to the neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from services.errors import Gone
from services.homes import parts_label
from services.hours import in_hours
from services.messages import Button
from services.search.matching import findings_for, same_tail
from services.search.meeting import offer_to_owner
from services.search.wording import is_described, what
from services.things import same_thing
from services.ticket import Call, File, Reported, add_media, add_words, open_ticket, own, show_mine
from services.unit import Media, Unit
from storage.community import Chat, Communities, Community, Home, Resident, Scope
from storage.outbox import Priority
from storage.search import Search, Searches, Step
from storage.ticket import LIVE, Ticket, Tickets
from texts import Fact

_LATER = (("courier", timedelta(days=1)), ("result", timedelta(days=3)))

STEPS = {
    "parcel": (("cameras", timedelta(hours=4)), *_LATER),
    "station": (("station", timedelta(hours=4)), *_LATER),
    "lost": (("patrol", timedelta(hours=8)), ("result", timedelta(days=7))),
}
"""What is done, in which order, and by when the resident may expect it."""

ASK_AGAIN_AFTER = timedelta(hours=1)

ASK_VAGUELY_AFTER = timedelta(minutes=10)
"""How long the neighbours are not asked about a parcel of which nothing is known yet."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What somebody misses, as far as they said."""

    kind: str
    text: str
    courier: str | None = None
    tracking: str | None = None
    item: str | None = None
    since: str | None = None
    kept: str | None = None


def open_search(
    unit: Unit,
    community: Community,
    reporter: Resident | Call,
    sought: Sought,
    *,
    home: Home | None = None,
    chat: Chat | None = None,
    message_id: int | None = None,
    media: Sequence[File] = (),
    plan: str | None = None,
) -> Search:
    """Open the ticket, plan the steps, look through what was found, and ask the neighbours.

    `plan` names other STEPS than those of the kind. Who looks for the same thing already adds to that;
    whoever only rang begins a search of their own.
    """
    resident = reporter if isinstance(reporter, Resident) else None
    if resident and (known := _same(unit, resident, sought)):
        show_mine(unit, unit.need(Ticket, known.ticket_id), resident)
        words = {"courier": sought.courier, "tracking": sought.tracking}
        return say_more(unit, resident, known.ticket_id, sought.text, **words, media=media)
    ticket = _ticket(unit, community, reporter, sought, home, chat, message_id, media)
    search = unit.add(_row(community, ticket, sought))
    _plan(unit, community, search, plan or sought.kind)
    for finding in findings_for(unit, search, ticket):
        offer_to_owner(unit, finding, search, ticket)
    ask_neighbours(unit, ticket.id, {})
    _show(unit, ticket, resident)
    return search


def _ticket(
    unit: Unit,
    community: Community,
    reporter: Resident | Call,
    sought: Sought,
    home: Home | None,
    chat: Chat | None,
    message_id: int | None,
    media: Sequence[File],
) -> Ticket:
    place = "public" if sought.kind == "lost" and home is None else "home"
    asked = Reported(kind=sought.kind, text=sought.text, place=place, spot=sought.item, home=home)
    if isinstance(reporter, Call):
        asked = replace(
            asked,
            building=reporter.building or None,
            caller_name=reporter.name or None,
            caller_phone=reporter.phone or None,
        )
    else:
        asked = replace(
            asked,
            reporter=reporter,
            home_confirmed=False,
            building=chat.building if chat else None,
            chat_id=chat.id if chat else reporter.user_id,
            message_id=message_id,
            media=media,
        )
    return open_ticket(unit, community, asked)


def _same(unit: Unit, resident: Resident, sought: Sought) -> Search | None:
    """What this resident looks for already, unless something that was said speaks against it."""
    for search in Searches(unit).of_resident(resident.id, sought.kind):
        if sought.kind == "lost":
            if same_thing(search.item, sought.item):
                return search
        elif same_tail(search.tracking, sought.tracking) is not False and (
            None in (search.courier, sought.courier) or search.courier == sought.courier
        ):
            return search
    return None


def _row(community: Community, ticket: Ticket, sought: Sought) -> Search:
    return Search(
        community_id=community.id,
        ticket_id=ticket.id,
        kind=sought.kind,
        courier=sought.courier,
        tracking=sought.tracking,
        item=sought.item,
        since=sought.since,
        kept=sought.kept,
        asked_at=None,
        outcome=None,
    )


def _plan(unit: Unit, community: Community, search: Search, plan: str) -> None:
    """Write the steps down; none falls due while nobody sits at the desk."""
    for name, span in STEPS[plan]:
        due = in_hours(community, unit.now + span)
        unit.add(Step(search_id=search.id, name=name, due=due, done_at=None))
        if name == STEPS[plan][0][0]:
            unit.later("search.step_due", search.ticket_id, due, community.id)


def _show(unit: Unit, ticket: Ticket, resident: Resident | None) -> None:
    chat = Communities(unit).staff_chat(ticket.community_id)
    if chat is not None:
        topic = "parcel" if ticket.kind == "parcel" else "repair"
        unit.show("search.desk", ticket.id, chat.id, topic=topic)
    if resident is not None and resident.reachable:
        unit.show("search.trail", ticket.id, resident.user_id)


def say_more(
    unit: Unit,
    resident: Resident,
    ticket_id: int,
    text: str,
    *,
    courier: str | None = None,
    tracking: str | None = None,
    media: Sequence[File] = (),
) -> Search:
    """Further words and pictures; a number or courier that was missing is filled in and looked for."""
    ticket = own(unit, ticket_id, resident)
    search = Searches(unit).of_ticket(ticket_id)
    if search is None:
        raise Gone
    search.courier, search.tracking = search.courier or courier, search.tracking or tracking
    if media:
        add_media(unit, ticket, resident, media)
    if text:
        add_words(unit, ticket, resident, text)
    unit.flush()
    for finding in findings_for(unit, search, ticket):
        offer_to_owner(unit, finding, search, ticket)
    if courier or tracking:
        ask_neighbours(unit, ticket.id, {})
    unit.refresh(ticket.id, "search.desk", "search.trail")
    return search


# ---- the neighbours ---------------------------------------------------------------------------


def ask_neighbours(unit: Unit, ticket_id: int, data: dict[str, Any]) -> None:
    """Ask the building, or everybody, without a word on who asks; later where the bot has spoken enough."""
    ticket = unit.need(Ticket, ticket_id)
    search = Searches(unit).of_ticket(ticket_id)
    if search is None or search.asked_at is not None or ticket.state not in LIVE or in_group(ticket):
        return
    chat = _neighbours(unit, ticket)
    if chat is None:
        return
    if not (is_described(search) or data.get("vaguely")):
        soon = unit.now + ASK_VAGUELY_AFTER
        unit.later("search.ask_neighbours", ticket.id, soon, ticket.community_id, vaguely=True)
        return
    if not unit.may_interrupt(chat):
        unit.later(
            "search.ask_neighbours", ticket.id, unit.now + ASK_AGAIN_AFTER, ticket.community_id, **data
        )
        return
    search.asked_at = unit.now
    pictures = _pictures(unit, ticket) if search.kind == "lost" else []
    unit.say(
        chat,
        f"search-neighbours-{search.kind}",
        buttons=[Button("search.have", (ticket.id,))],
        media=pictures[:1],
        priority=Priority.BULK,
        what=what(search),
        known="yes" if is_described(search) else "no",
        where=_where(chat, ticket),
    )


def _pictures(unit: Unit, ticket: Ticket) -> list[Media]:
    """Of a cat or a bunch of keys; the picture of a parcel is mostly a screenshot with name and telephone."""
    return [(a.kind, a.file_id) for a in Tickets(unit).attachments(ticket.id) if a.kind == "photo"]


def in_group(ticket: Ticket) -> bool:
    """Whether it was written in a group, so that everybody has read it."""
    return ticket.chat_id is not None and ticket.chat_id < 0


def _neighbours(unit: Unit, ticket: Ticket) -> Chat | None:
    """The building's group, else the one of everybody."""
    communities = Communities(unit)
    if ticket.building:
        for chat in communities.chats(ticket.community_id, Scope.BUILDING):
            if chat.building == ticket.building:
                return chat
    return next(iter(communities.chats(ticket.community_id, Scope.WHOLE)), None)


def _where(chat: Chat, ticket: Ticket) -> Fact:
    """Of the home no more than its building, and that only where it says something."""
    if chat.scope is Scope.BUILDING or not ticket.building:
        return "none"
    return parts_label(ticket.building, None, None, None)
