"""Tickets: one table for every kind of request, with history, the people who wait for it, and pictures."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, Text, UniqueConstraint, and_, bindparam, func, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from storage.among import among, written_out
from storage.base import Base
from storage.community import Community, Home, Membership, Resident
from storage.types import UtcDateTime, words
from storage.unit import Queries
from storage.upsert import table


class State(StrEnum):
    """Where a ticket stands; services/ticket/moves.py holds the table."""

    OPEN = "open"
    TAKEN = "taken"
    WAITING = "waiting"
    HANDED_OVER = "handed_over"
    DONE = "done"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


LIVE = (State.OPEN, State.TAKEN, State.WAITING, State.HANDED_OVER)


class Ticket(Base):
    """One request (报修单; staff: 工单) from a resident, or from a caller without Telegram."""

    __tablename__ = "ticket"
    __table_args__ = (UniqueConstraint("community_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"), index=True)
    number: Mapped[int]
    """What people say: #1042; counts up within the community."""
    kind: Mapped[str]
    """repair, parcel or lost."""
    state: Mapped[State] = mapped_column(words(State), index=True)
    category: Mapped[str] = mapped_column(default="other")
    danger: Mapped[str | None]
    """The kind of emergency (stuck, gas, fire, flood, live_wire, medical, other), or None."""
    place: Mapped[str] = mapped_column(default="home")
    """home, or public (lift, stairs, gate)."""
    spot: Mapped[str | None]
    """The words for the object or spot: 厨房, 电梯."""
    home_id: Mapped[int | None] = mapped_column(ForeignKey("home.id"), index=True)
    building: Mapped[str | None]
    unit: Mapped[str | None]
    text: Mapped[str] = mapped_column(Text)
    """What was written, as it was written."""
    visit: Mapped[str | None]
    """When somebody may come: now, call, an ISO time or span, or the resident's own words."""
    reporter_id: Mapped[int | None] = mapped_column(ForeignKey("resident.id"), index=True)
    caller_name: Mapped[str | None]
    caller_phone: Mapped[str | None]
    assignee_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"), index=True)
    chat_id: Mapped[int | None] = mapped_column(BigInteger)
    message_id: Mapped[int | None]
    """The message that reported it, so that reactions and replies find it; None once its group migrated."""
    reason: Mapped[str | None]
    """Why it waits, or who it was handed to."""
    stars: Mapped[int | None]
    comment: Mapped[str | None] = mapped_column(Text)
    reported_at: Mapped[datetime] = mapped_column(UtcDateTime)
    taken_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    done_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Entry(Base):
    """One line of a ticket's history."""

    __tablename__ = "ticket_entry"

    id: Mapped[int] = mapped_column(primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"), index=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    actor: Mapped[str]
    """A signature: resident:ID, staff:ID or linli."""
    verb: Mapped[str]
    """What happened, such as reported, taken, note; each is the text `did-VERB`."""
    text: Mapped[str | None] = mapped_column(Text)


class Waiter(Base):
    """A resident who reported, or joined, a ticket and is told how it goes."""

    __tablename__ = "ticket_waiter"
    __table_args__ = (UniqueConstraint("ticket_id", "resident_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"), index=True)
    resident_id: Mapped[int] = mapped_column(ForeignKey("resident.id"), index=True)
    chat_id: Mapped[int | None] = mapped_column(BigInteger)
    message_id: Mapped[int | None]
    since: Mapped[datetime] = mapped_column(UtcDateTime)


class Attachment(Base):
    """A picture, voice or file that belongs to a ticket, kept by Telegram's file id."""

    __tablename__ = "ticket_attachment"
    __table_args__ = (UniqueConstraint("ticket_id", "unique_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"), index=True)
    kind: Mapped[str]
    """photo, video, voice, document."""
    file_id: Mapped[str]
    unique_id: Mapped[str]
    by: Mapped[str]
    """A signature, as in Entry.actor."""
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class Tickets(Queries):
    """Questions about tickets: by number of their community, by whom they concern, and about one of them."""

    def numbered(self, community_id: int, number: int) -> Ticket | None:
        return self.one(select(Ticket).where(Ticket.community_id == community_id, Ticket.number == number))

    def read_ahead(self, ids: Iterable[int]) -> None:
        """Read together what cards show of these tickets: whose, where, for how many, and what was noted."""
        wanted = list(ids)
        if not wanted:
            return
        found = self.rows(_WITH_REPORTERS, ids=wanted)
        self.unit.hold(found)
        lives = {
            (row.Membership.resident_id, row.Membership.home_id): row.Membership
            for row in found
            if row.Membership
        }
        self.unit.know_ahead(Membership, lives)
        self.unit.know_ahead(Waiter, dict.fromkeys(wanted, 0) | dict(self.rows(_WAITING_FOR, tickets=wanted)))
        verbs: dict[int, set[str]] = {ticket_id: set() for ticket_id in wanted}
        for ticket_id, verb in self.rows(_VERBS_OF, tickets=wanted):
            verbs[ticket_id].add(verb)
        self.unit.know_ahead(Entry, verbs)

    def waited_for(self, resident_id: int) -> Sequence[Ticket]:
        """Tickets that somebody still has to work on and a resident waits for, the latest first."""
        key = (_WAITED_FOR, resident_id)
        if self.unit.known_ahead(Waiter, key) is None:
            self.read_ahead_waited_for([resident_id])
        known: Sequence[Ticket] = self.unit.known_ahead(Waiter, key)
        return [ticket for ticket in known if ticket.state in LIVE]

    def read_ahead_waited_for(self, residents: Collection[int]) -> None:
        """Ask together for what these residents wait."""
        found: dict[int, list[Ticket]] = {resident_id: [] for resident_id in residents}
        for resident_id, ticket in self.rows(_LIVE_BY_WAITER, residents=list(residents)):
            found[resident_id].append(ticket)
        self.unit.know_ahead(
            Waiter, {(_WAITED_FOR, resident_id): tickets for resident_id, tickets in found.items()}
        )

    def live(self, community_id: int) -> Sequence[Ticket]:
        """Tickets that somebody still has to work on: where people are in danger, then the oldest, first."""
        question = select(Ticket).where(Ticket.community_id == community_id, Ticket.state.in_(LIVE))
        return self.all(question.order_by(Ticket.danger.is_(None), Ticket.reported_at, Ticket.id))

    def of_resident(self, resident_id: int, limit: int = 10) -> Sequence[Ticket]:
        """What a resident reported or joined, live ones first, then the latest."""
        question = (
            select(Ticket)
            .join(Waiter, Waiter.ticket_id == Ticket.id)
            .where(Waiter.resident_id == resident_id)
            .order_by(Ticket.state.not_in(LIVE), Ticket.reported_at.desc(), Ticket.id)
        )
        return self.all(question.limit(limit))

    def of_technician(self, staff_id: int) -> Sequence[Ticket]:
        question = select(Ticket).where(Ticket.assignee_id == staff_id, Ticket.state.in_(LIVE))
        return self.all(question.order_by(Ticket.danger.is_(None), Ticket.reported_at, Ticket.id))

    def counted(self, community_id: int, first: datetime, after: datetime) -> dict[State, int]:
        """How many were reported from `first` until before `after`, by the state they are in now."""
        question = select(Ticket.state, func.count().label("how_many")).where(
            Ticket.community_id == community_id, Ticket.reported_at >= first, Ticket.reported_at < after
        )
        return {row.state: row.how_many for row in self.rows(question.group_by(Ticket.state))}

    def waiters(self, ticket_id: int) -> Sequence[Waiter]:
        return self.all(_WAITERS, ticket=ticket_id)

    def waiter(self, ticket_id: int, resident_id: int) -> Waiter | None:
        return self.one(_WAITER, ticket=ticket_id, resident=resident_id)

    def waiting_count(self, ticket_id: int) -> int:
        known: int | None = self.unit.known_ahead(Waiter, ticket_id)
        return known if known is not None else self.count(_WAITING, ticket=ticket_id)

    def history(self, ticket_id: int) -> Sequence[Entry]:
        return self.all(_HISTORY, ticket=ticket_id)

    def lines(self, ticket_id: int, *verbs: str) -> Sequence[Entry]:
        """The lines of the history with these verbs, the oldest first."""
        known: set[str] | None = self.unit.known_ahead(Entry, ticket_id)
        if known is not None and known.isdisjoint(verbs):
            return ()
        return self.all(_LINES, ticket=ticket_id, verbs=verbs)

    def latest(self, tickets: Collection[int], *verbs: str) -> dict[int, datetime]:
        """When one of these verbs was last written into the history of each, where it was."""
        found = self.rows(_LATEST, tickets=list(tickets), verbs=verbs) if tickets else ()
        return {row.ticket_id: row.at for row in found}

    def last_step(self, actor: str, after: datetime) -> tuple[Ticket, str] | None:
        """The latest thing but a note that somebody did to a ticket since then: the ticket, and the verb."""
        question = (
            select(Ticket, Entry.verb)
            .join(Entry, Entry.ticket_id == Ticket.id)
            .where(
                Entry.actor == actor,
                Entry.at > after,
                Entry.verb.not_in(("note", "told", "visit", "hurried")),
            )
            .order_by(Entry.id.desc())
        )
        return next(((ticket, verb) for ticket, verb in self.rows(question.limit(1))), None)

    def attachments(self, ticket_id: int) -> Sequence[Attachment]:
        return self.all(select(Attachment).where(Attachment.ticket_id == ticket_id).order_by(Attachment.id))

    # ---- what is only ever added -------------------------------------------------------------------

    def record(self, ticket_id: int, actor: str, verb: str, text: str | None) -> None:
        """Write a line into the history."""
        row = {"ticket_id": ticket_id, "at": self.unit.now, "actor": actor, "verb": verb, "text": text}
        self.unit.forget_ahead(Entry)
        self.write_later(_RECORD, row)

    def wait(self, ticket_id: int, resident_id: int, chat_id: int | None, message_id: int | None) -> None:
        """Note that a resident waits for a ticket, and by which message they said so."""
        row = {
            "ticket_id": ticket_id,
            "resident_id": resident_id,
            "chat_id": chat_id,
            "message_id": message_id,
            "since": self.unit.now,
        }
        self.unit.know_ahead(Waiter, {ticket_id: None, (_WAITED_FOR, resident_id): None})
        self.write_later(_WAIT, row)


_WAITED_FOR = "waited for"
"""Under which name it is known ahead for what somebody waits; under its id, how many wait for a ticket."""

# Built once, because every report asks them.
_WITH_REPORTERS = (
    select(Ticket, Community, Resident, Home, Membership)
    .join(Community, Community.id == Ticket.community_id)
    .outerjoin(Resident, Resident.id == Ticket.reporter_id)
    .outerjoin(Home, Home.id == Ticket.home_id)
    .outerjoin(
        Membership,
        and_(Membership.resident_id == Ticket.reporter_id, Membership.home_id == Ticket.home_id),
    )
    .where(among(Ticket.id, "ids"))
)
_OF_TICKET = Waiter.ticket_id == bindparam("ticket")
_WAITERS = select(Waiter).where(_OF_TICKET).order_by(Waiter.id)
_WAITER = select(Waiter).where(_OF_TICKET, Waiter.resident_id == bindparam("resident"))
_WAITING = select(func.count()).select_from(Waiter).where(_OF_TICKET)
_WAITING_FOR = select(Waiter.ticket_id, func.count()).where(among(Waiter.ticket_id, "tickets"))
_WAITING_FOR = _WAITING_FOR.group_by(Waiter.ticket_id)
_VERBS_OF = select(Entry.ticket_id, Entry.verb).where(among(Entry.ticket_id, "tickets")).distinct()
_HISTORY = select(Entry).where(Entry.ticket_id == bindparam("ticket")).order_by(Entry.id)
_WITH_VERB = (Entry.ticket_id == bindparam("ticket"), among(Entry.verb, "verbs"))
_LINES = select(Entry).where(*_WITH_VERB).order_by(Entry.id)
_LATEST = select(Entry.ticket_id, func.max(Entry.at).label("at")).where(
    among(Entry.ticket_id, "tickets"), among(Entry.verb, "verbs")
)
_LATEST = _LATEST.group_by(Entry.ticket_id)
_LIVE_BY_WAITER = (
    select(Waiter.resident_id, Ticket)
    .join(Ticket, Ticket.id == Waiter.ticket_id)
    .where(among(Waiter.resident_id, "residents"), Ticket.state.in_(written_out(*LIVE)))
    .order_by(Ticket.id.desc())
)
_RECORD = insert(table(Entry))
_WAIT = insert(table(Waiter))
