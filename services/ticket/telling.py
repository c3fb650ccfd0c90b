"""Telling those who work how a ticket goes: in its history, in the staff group, in private."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from services.actors import Actor, signature
from services.hours import quiet_until
from services.messages import Buttons, Elsewhere, Message
from services.owing import MOST_FILES
from services.staffroom import leaders
from services.ticket.wording import facts_of
from services.unit import Media, Unit
from storage.card import Cards
from storage.community import Chat, Communities, Community, People, Resident, Role, Staff
from storage.outbox import Priority
from storage.ticket import State, Ticket, Tickets
from texts import Fact

CARDS = ("ticket.desk", "ticket.job", "ticket.mine")

MOST_SHOWN_ANEW = 20
"""Cards; whoever has more to do finds the rest by /tickets."""


def record(unit: Unit, ticket: Ticket, actor: Actor, verb: str, text: str | None = None) -> None:
    """Write a line into the history."""
    Tickets(unit).record(ticket.id, signature(actor), verb, text)


def urgency(ticket: Ticket) -> Priority:
    """Where people are in danger nothing waits and nothing is silent."""
    return Priority.URGENT if ticket.danger else Priority.NOTICE


def messages(key: str, media: Sequence[Media]) -> Iterator[tuple[str, Sequence[Media]]]:
    """A text with its files, as Telegram takes them: pictures together, everything else one by one."""
    pictures = [file for file in media if file[0] in ("photo", "video")]
    albums = [pictures[start : start + MOST_FILES] for start in range(0, len(pictures), MOST_FILES)]
    albums += [[file] for file in media if file not in pictures]
    yield key, albums[0] if albums else ()
    for album in albums[1:]:
        yield "ticket-files", album


def staff_chat(unit: Unit, ticket: Ticket) -> Chat | None:
    """The staff group of the community whose ticket it is."""
    return Communities(unit).staff_chat(ticket.community_id)


def topic_of(ticket: Ticket) -> str:
    """The staff group's topic a ticket belongs to."""
    if ticket.danger:
        return "urgent"
    return "parcel" if ticket.kind == "parcel" else "repair"


def show_at_desk(unit: Unit, ticket: Ticket, *, steps_back: bool = False, new: bool = False) -> None:
    """Put the card before the staff: in their group, or to each leader in private while there is no group.

    One that steps back leaves after whatever else the staff wait for, unless people are in danger. `new`: the
    ticket was just opened.
    """
    community = unit.need(Community, ticket.community_id)
    silent = ticket.danger is None and quiet_until(community, unit.now) is not None
    usual = Priority.NOTICE if steps_back else Priority.REPLY
    priority = Priority.URGENT if ticket.danger else usual
    if chat := staff_chat(unit, ticket):
        topic = topic_of(ticket)
        unit.show("ticket.desk", ticket.id, chat.id, topic=topic, silent=silent, priority=priority, new=new)
        _show_board_in(unit, chat, community.id)
    else:
        for leader in leaders(unit, community.id):
            unit.show("ticket.desk", ticket.id, leader.user_id, silent=silent, priority=priority)


def show_unclaimed(unit: Unit, community_id: int) -> None:
    """Put what nobody has taken before the staff anew: the group where they saw it is lost, or back."""
    waiting = [each for each in Tickets(unit).live(community_id) if each.state is State.OPEN]
    for ticket in waiting[:MOST_SHOWN_ANEW]:
        show_at_desk(unit, ticket)


def show_board(unit: Unit, community_id: int) -> None:
    """Bring the pinned overview of the staff group up to date."""
    if chat := Communities(unit).staff_chat(community_id):
        _show_board_in(unit, chat, community_id)


def _show_board_in(unit: Unit, chat: Chat, community_id: int) -> None:
    unit.show("ticket.board", community_id, chat.id, subject="board", pinned=True, silent=True)


def show_change(unit: Unit, ticket: Ticket) -> None:
    """Bring every card of a ticket, and the board, up to date."""
    unit.flush()
    unit.refresh(ticket.id, *CARDS)
    show_board(unit, ticket.community_id)


def say_under_card(
    unit: Unit,
    ticket: Ticket,
    key: str,
    *,
    buttons: Buttons = (),
    media: Sequence[Media] = (),
    loud: bool = False,
    **facts: Fact,
) -> None:
    """Say something in the staff group as a reply to the ticket's card; `loud` passes quiet hours.

    While there is no staff group, each leader hears it in private, where the cards are then too.
    """
    shared = {**facts_of(unit, ticket), **facts}
    chat = staff_chat(unit, ticket)
    if chat is None:
        for leader in leaders(unit, ticket.community_id):
            tell_of(unit, ticket, leader, Message(key, shared, buttons), media=media, loud=loud)
        return
    card = Cards(unit).find("ticket.desk", ticket.id, chat.id)
    for said, album in messages(key, media):
        unit.say(
            chat,
            said,
            buttons=buttons if said == key else (),
            media=album,
            reply_to=card.message_id if card else None,
            topic=topic_of(ticket),
            subject=("ticket", ticket.id),
            priority=Priority.URGENT if loud else urgency(ticket),
            **shared,
        )


def tell_technician(
    unit: Unit, ticket: Ticket, key: str, *, buttons: Buttons = (), media: Sequence[Media] = (), **facts: Fact
) -> bool:
    """Say something to whoever has the job, in private; returns whether they can be reached there."""
    holder = unit.get(Staff, ticket.assignee_id) if ticket.assignee_id is not None else None
    if holder is None:
        return False
    shared = {**facts_of(unit, ticket), **facts}
    tell_of(unit, ticket, holder, Message(key, shared, buttons), media=media)
    return holder.active and holder.reachable


def tell_managers(
    unit: Unit, ticket: Ticket, key: str, *, buttons: Buttons = (), loud: bool = False, **facts: Fact
) -> None:
    """Say something to the managers in private."""
    shared = {**facts_of(unit, ticket), **facts}
    for manager in People(unit).crew(ticket.community_id, Role.MANAGER):
        tell_of(unit, ticket, manager, Message(key, shared, buttons), loud=loud)


def tell_of(
    unit: Unit,
    ticket: Ticket,
    who: Resident | Staff,
    message: Message,
    *,
    media: Sequence[Media] = (),
    loud: bool = False,
    elsewhere: Elsewhere | None = None,
) -> None:
    """Write to somebody about a ticket in private; the buttons stand under the text, not under its files."""
    facts: dict[str, Any] = {**message.facts}
    for said, album in messages(message.key, media):
        first = said == message.key
        unit.tell(
            who,
            said,
            buttons=message.buttons if first else (),
            media=album,
            subject=("ticket", ticket.id),
            priority=Priority.URGENT if loud else urgency(ticket),
            elsewhere=elsewhere if first else None,
            **facts,
        )
