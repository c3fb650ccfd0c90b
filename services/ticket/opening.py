"""Opening a ticket: what was reported, who waits for it, and the files that came with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from services.actors import Actor, signature
from services.ticket.alarms import watch
from services.ticket.moves import not_now
from services.ticket.telling import record, say_under_card, show_at_desk, show_change
from services.unit import Unit
from storage.card import Cards
from storage.community import Communities, Community, Home, Resident
from storage.repair import Faults
from storage.ticket import LIVE, Attachment, State, Ticket, Tickets

File = tuple[str, str, str]
"""(kind, file id, unique id) of a picture, video, voice message or document."""

MOST_AN_HOUR = 10
"""Tickets of one resident; the cards of further ones step back behind those of everybody else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """What a ticket is opened for, and by whom: a resident, or a caller whose words the desk wrote down."""

    kind: str
    text: str
    category: str = "other"
    place: str = "home"
    spot: str | None = None
    danger: str | None = None
    reporter: Resident | None = None
    home: Home | None = None
    home_confirmed: bool = True
    """False where the home comes from the register and the reporter was not asked yet."""
    building: str | None = None
    """Of a fault outside homes; a home has its own."""
    unit_no: str | None = None
    chat_id: int | None = None
    """With `message_id`: the message that reported it."""
    message_id: int | None = None
    caller_name: str | None = None
    caller_phone: str | None = None
    media: Sequence[File] = ()


def open_ticket(unit: Unit, community: Community, reported: Reported) -> Ticket:
    """Open a ticket, put its card before the staff and start the watch over it."""
    home, reporter = reported.home, reported.reporter
    ticket = unit.add(
        Ticket(
            community_id=community.id,
            number=Communities(unit).take_number(community.id),
            kind=reported.kind,
            state=State.OPEN,
            category=reported.category,
            danger=reported.danger,
            place=reported.place,
            spot=reported.spot,
            home_id=home.id if home else None,
            building=home.building if home else reported.building,
            unit=home.unit if home else reported.unit_no,
            text=reported.text,
            reporter_id=reporter.id if reporter else None,
            caller_name=reported.caller_name,
            caller_phone=reported.caller_phone,
            chat_id=reported.chat_id,
            message_id=reported.message_id,
            reported_at=unit.now,
        )
    )
    record(unit, ticket, reporter, "reported", ticket.text)
    if home is not None and reported.home_confirmed:
        record(unit, ticket, reporter, "placed")
    if reporter is not None:
        _wait(unit, ticket, reporter, ticket.chat_id, ticket.message_id)
    keep(unit, ticket, reporter, reported.media)
    show_at_desk(unit, ticket, steps_back=_is_eager(unit, reporter), new=True)
    if reported.media:
        show_files(unit, ticket, reported.media)
    watch(unit, ticket)
    return ticket


def _is_eager(unit: Unit, reporter: Resident | None) -> bool:
    """Whether somebody reports so much that it would keep the others waiting: a group takes 20 a minute."""
    hour_ago = unit.now - timedelta(hours=1)
    return reporter is not None and Faults(unit).opened_by(reporter.id, hour_ago) > MOST_AN_HOUR


def join(unit: Unit, ticket: Ticket, resident: Resident, chat_id: int | None, message_id: int | None) -> int:
    """Count a resident in who reports the same thing; how many households wait now. Joining twice is once."""
    ticket = unit.lock(Ticket, ticket.id)
    if ticket.state not in LIVE:
        raise not_now(unit, ticket)
    if Tickets(unit).waiter(ticket.id, resident.id) is None:
        _wait(unit, ticket, resident, chat_id, message_id)
        record(unit, ticket, resident, "joined")
        show_change(unit, ticket)
    return Tickets(unit).waiting_count(ticket.id)


def _wait(
    unit: Unit, ticket: Ticket, resident: Resident, chat_id: int | None, message_id: int | None
) -> None:
    Tickets(unit).wait(ticket.id, resident.id, chat_id, message_id)
    if chat_id is not None and message_id is not None:
        # So that an edit of the message, or a reply under it, finds the ticket.
        Cards(unit).show(chat_id, message_id, "ticket", ticket.id)


def keep(unit: Unit, ticket: Ticket, actor: Actor, files: Sequence[File]) -> list[File]:
    """Attach files that are not attached yet; those that were new."""
    known = {attachment.unique_id for attachment in Tickets(unit).attachments(ticket.id)} if files else set()
    new: list[File] = []
    for kind, file_id, unique_id in files:
        if unique_id in known:
            continue
        known.add(unique_id)
        new.append((kind, file_id, unique_id))
        unit.add(
            Attachment(
                ticket_id=ticket.id,
                kind=kind,
                file_id=file_id,
                unique_id=unique_id,
                by=signature(actor),
                at=unit.now,
            )
        )
    return new


def show_files(unit: Unit, ticket: Ticket, files: Sequence[File]) -> None:
    """Let the staff group see files under the card."""
    say_under_card(unit, ticket, "ticket-files", media=[(kind, file_id) for kind, file_id, _ in files])
