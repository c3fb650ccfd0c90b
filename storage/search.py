"""Looking for things: what is missing, what was found, and the hand-over between the two."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Text, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base
from storage.ticket import LIVE, Ticket
from storage.types import UtcDateTime, words
from storage.unit import Queries


class Outcome(StrEnum):
    """How a search ended."""

    FOUND = "found"
    COMPENSATED = "compensated"
    GIVEN_UP = "given_up"


class Meeting(StrEnum):
    """How far a finder and somebody who may be the owner have come."""

    OFFERED = "offered"
    TALKING = "talking"
    GIVEN = "given"
    DONE = "done"
    REFUSED = "refused"


class Search(Base):
    """What is particular about a ticket of kind parcel or lost: what is looked for."""

    __tablename__ = "search"

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"), index=True)
    ticket_id: Mapped[int] = mapped_column(ForeignKey("ticket.id"), unique=True)
    kind: Mapped[str]
    """parcel, or lost for things and pets."""
    courier: Mapped[str | None]
    tracking: Mapped[str | None]
    """The number or its last digits."""
    item: Mapped[str | None]
    """What it is, in the words of the intents: 钥匙, 猫."""
    since: Mapped[str | None]
    """When it was said to arrive, or was lost: ISO, or the resident's words."""
    kept: Mapped[str | None]
    """Where it was said to be, or was lost, in the resident's words."""
    asked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When the neighbours were asked."""
    outcome: Mapped[Outcome | None] = mapped_column(words(Outcome))


class Step(Base):
    """One thing the staff do about a search, with the time by which the resident expects it."""

    __tablename__ = "search_step"
    __table_args__ = (UniqueConstraint("search_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    search_id: Mapped[int] = mapped_column(ForeignKey("search.id"), index=True)
    name: Mapped[str]
    """cameras, station, courier, patrol or result."""
    due: Mapped[datetime] = mapped_column(UtcDateTime)
    done_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Finding(Base):
    """Something that is not the finder's: a parcel at the wrong door, a key, a cat."""

    __tablename__ = "finding"

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"), index=True)
    kind: Mapped[str]
    finder_id: Mapped[int] = mapped_column(ForeignKey("resident.id"), index=True)
    text: Mapped[str] = mapped_column(Text)
    courier: Mapped[str | None]
    tracking: Mapped[str | None]
    item: Mapped[str | None]
    home_id: Mapped[int | None] = mapped_column(ForeignKey("home.id"))
    """The home written on it."""
    photo: Mapped[str | None]
    """Telegram's file id of a picture."""
    found_at: Mapped[datetime] = mapped_column(UtcDateTime)
    returned_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    withdrawn_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Handover(Base):
    """A finder and somebody who may be the owner, who speak through the bot."""

    __tablename__ = "handover"
    __table_args__ = (UniqueConstraint("finding_id", "owner_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    finding_id: Mapped[int] = mapped_column(ForeignKey("finding.id"), index=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("resident.id"), index=True)
    search_id: Mapped[int | None] = mapped_column(ForeignKey("search.id"), index=True)
    state: Mapped[Meeting] = mapped_column(words(Meeting))
    offered_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Searches(Queries):
    """Questions about what is missing and what was found."""

    def of_ticket(self, ticket_id: int) -> Search | None:
        return self.one(select(Search).where(Search.ticket_id == ticket_id))

    def open(self, community_id: int, kind: str) -> Sequence[tuple[Search, Ticket]]:
        """Searches that go on, the oldest first."""
        question = (
            select(Search, Ticket)
            .join(Ticket, Ticket.id == Search.ticket_id)
            .where(Search.community_id == community_id, Search.kind == kind, Ticket.state.in_(LIVE))
            .order_by(Search.id)
        )
        return [(search, ticket) for search, ticket in self.rows(question)]

    def of_resident(self, resident_id: int, kind: str) -> Sequence[Search]:
        """What somebody still looks for, the latest first."""
        question = (
            select(Search)
            .join(Ticket, Ticket.id == Search.ticket_id)
            .where(Search.kind == kind, Ticket.reporter_id == resident_id, Ticket.state.in_(LIVE))
        )
        return self.all(question.order_by(Search.id.desc()))

    def steps(self, search_id: int) -> Sequence[Step]:
        return self.all(select(Step).where(Step.search_id == search_id).order_by(Step.id))

    def findings(self, community_id: int, kind: str, after: datetime) -> Sequence[Finding]:
        """What was found lately and has no owner yet, the latest first."""
        question = select(Finding).where(
            Finding.community_id == community_id,
            Finding.kind == kind,
            Finding.found_at > after,
            Finding.returned_at.is_(None),
            Finding.withdrawn_at.is_(None),
        )
        return self.all(question.order_by(Finding.id.desc()))

    def meeting(self, finding_id: int, owner_id: int) -> Handover | None:
        return self.one(
            select(Handover).where(Handover.finding_id == finding_id, Handover.owner_id == owner_id)
        )

    def offers(self, owner_id: int) -> Sequence[tuple[Handover, Finding]]:
        """What somebody was asked about, has not answered and nobody else has got; the latest first."""
        question = (
            select(Handover, Finding)
            .join(Finding, Finding.id == Handover.finding_id)
            .where(
                Handover.owner_id == owner_id,
                Handover.state == Meeting.OFFERED,
                Finding.returned_at.is_(None),
                Finding.withdrawn_at.is_(None),
            )
        )
        return [(meeting, finding) for meeting, finding in self.rows(question.order_by(Handover.id.desc()))]

    def meetings(self, finding_id: int) -> Sequence[Handover]:
        return self.all(select(Handover).where(Handover.finding_id == finding_id).order_by(Handover.id))
