"""Events: what residents sign up for, who comes, what is posted about it, and what has to be ready before."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Text, UniqueConstraint, and_, func, or_, select
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base
from storage.community import Claim, Membership
from storage.types import UtcDateTime, words
from storage.unit import Queries


class EventState(StrEnum):
    """Where an event stands; services/event/states.py holds the table of moves."""

    DRAFT = "draft"
    OPEN = "open"
    FULL = "full"
    CLOSED = "closed"
    RUNNING = "running"
    OVER = "over"
    CANCELLED = "cancelled"


AHEAD = (EventState.OPEN, EventState.FULL, EventState.CLOSED)
"""Published, and not begun yet."""


class Standing(StrEnum):
    """How a sign-up stands."""

    SEATED = "seated"
    WAITING = "waiting"
    WITHDRAWN = "withdrawn"
    WALKED_IN = "walked_in"
    """Came without having had a seat."""


class PostState(StrEnum):
    """What became of a planned post."""

    PLANNED = "planned"
    SENT = "sent"
    STOPPED = "stopped"
    """Staff took it off the plan."""
    SKIPPED = "skipped"
    """Its time had passed when the bot could send again, and it was worth nothing any more."""


class Event(Base):
    """Something that happens at a time and a place, for so many heads."""

    __tablename__ = "event"
    __table_args__ = (UniqueConstraint("community_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"), index=True)
    number: Mapped[int]
    """What staff say: /event 7; counts up within the community."""
    kind: Mapped[str] = mapped_column(default="other")
    """The template's word."""
    title: Mapped[str]
    place: Mapped[str] = mapped_column(default="")
    starts_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """None only in a draft."""
    ends_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    locks_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """After this nobody signs up or changes; the start where nothing else was said."""
    capacity: Mapped[int]
    """Heads."""
    per_home: Mapped[int]
    """The most heads of one home."""
    note: Mapped[str] = mapped_column(Text, default="")
    """What to bring, what to know."""
    state: Mapped[EventState] = mapped_column(words(EventState), index=True, default=EventState.DRAFT)
    moved: Mapped[int] = mapped_column(default=0)
    """How often it was put at another time: reminders of the new time are new messages."""
    door_code: Mapped[str]
    """In the QR code at the door: whoever scans it is there."""
    walk_ins: Mapped[int] = mapped_column(default=0)
    """Heads that came without having signed up."""
    recap: Mapped[str | None] = mapped_column(Text)
    """The recap in staff's own words; None for the one that is drafted from the figures."""
    reason: Mapped[str] = mapped_column(default="")
    """Why it was cancelled."""
    created_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    published_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Signup(Base):
    """So many heads of one resident, or of somebody the desk signed up."""

    __tablename__ = "event_signup"
    __table_args__ = (UniqueConstraint("event_id", "resident_id"), UniqueConstraint("event_id", "code"))

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"), index=True)
    resident_id: Mapped[int | None] = mapped_column(ForeignKey("resident.id"), index=True)
    """None for somebody without Telegram."""
    name: Mapped[str]
    home_id: Mapped[int | None] = mapped_column(ForeignKey("home.id"), index=True)
    heads: Mapped[int]
    standing: Mapped[Standing] = mapped_column(words(Standing))
    turn: Mapped[int]
    """The place in the queue: counts up within the event; who comes back after leaving queues again."""
    named: Mapped[bool] = mapped_column(default=False)
    """Whether the person agreed to stand on the card by name."""
    code: Mapped[str]
    """Said or shown at the door."""
    came: Mapped[int | None]
    """Heads that came; None while nobody looked, 0 for a no-show."""
    stars: Mapped[int | None]
    comment: Mapped[str | None] = mapped_column(Text)
    since: Mapped[datetime] = mapped_column(UtcDateTime)


class Post(Base):
    """One post on an event's plan; at most one of a kind, and it leaves once."""

    __tablename__ = "event_post"
    __table_args__ = (UniqueConstraint("event_id", "kind"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"), index=True)
    kind: Mapped[str]
    """announce, preheat, remind_day, remind_hours, starting, recap, ask_stars."""
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    state: Mapped[PostState] = mapped_column(words(PostState), default=PostState.PLANNED)
    done_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Task(Base):
    """One item of an event's checklist."""

    __tablename__ = "event_task"

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"), index=True)
    part: Mapped[str]
    """venue, staff, materials, publicity or contingency."""
    name: Mapped[str]
    """The text `event-task-NAME`."""
    days_before: Mapped[int]
    due_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    reminded: Mapped[int] = mapped_column(default=0)
    """1 after its owner was reminded, 2 after the whole staff was."""
    done_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class EventPhoto(Base):
    """A picture of the event that staff sent in, by Telegram's file id."""

    __tablename__ = "event_photo"
    __table_args__ = (UniqueConstraint("event_id", "unique_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    event_id: Mapped[int] = mapped_column(ForeignKey("event.id"), index=True)
    file_id: Mapped[str]
    unique_id: Mapped[str]
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class Events(Queries):
    """Questions about the events of a community, and about who and what belongs to one of them."""

    def numbered(self, community_id: int, number: int) -> Event | None:
        return self.one(select(Event).where(Event.community_id == community_id, Event.number == number))

    def last_number(self, community_id: int) -> int:
        return self.count(select(func.max(Event.number)).where(Event.community_id == community_id))

    def listed(
        self, community_id: int, states: Collection[EventState], *, skip: int = 0, limit: int = 50
    ) -> Sequence[Event]:
        """Events in these states, the next first; drafts without a time come last."""
        question = select(Event).where(Event.community_id == community_id, Event.state.in_(states))
        order = (Event.starts_at.is_(None), Event.starts_at, Event.id)
        return self.all(question.order_by(*order).offset(skip).limit(limit))

    def of_resident(self, resident_id: int, states: Collection[EventState]) -> Sequence[tuple[Event, Signup]]:
        """Events somebody is signed up for or waits for, the next first."""
        question = (
            select(Event, Signup)
            .join(Signup, Signup.event_id == Event.id)
            .where(
                Signup.resident_id == resident_id,
                Signup.standing != Standing.WITHDRAWN,
                Event.state.in_(states),
            )
            .order_by(Event.starts_at, Event.id)
        )
        return [(event, signup) for event, signup in self.rows(question)]

    def given_up_by(self, resident_id: int, states: Collection[EventState]) -> Sequence[Event]:
        """Events somebody was signed up for and is no longer, the next first."""
        question = (
            select(Event)
            .join(Signup, Signup.event_id == Event.id)
            .where(
                Signup.resident_id == resident_id,
                Signup.standing == Standing.WITHDRAWN,
                Event.state.in_(states),
            )
        )
        return self.all(question.order_by(Event.starts_at, Event.id))

    # ---- sign-ups ----------------------------------------------------------------------------

    def signup(self, event_id: int, resident_id: int) -> Signup | None:
        return self.one(select(Signup).where(Signup.event_id == event_id, Signup.resident_id == resident_id))

    def by_code(self, event_id: int, code: str) -> Signup | None:
        return self.one(select(Signup).where(Signup.event_id == event_id, Signup.code == code))

    def signups(
        self, event_id: int, *standings: Standing, skip: int = 0, limit: int | None = None
    ) -> Sequence[Signup]:
        """Sign-ups of these standings in the order of the queue."""
        question = select(Signup).where(Signup.event_id == event_id, Signup.standing.in_(standings))
        question = question.order_by(Signup.turn, Signup.id).offset(skip)
        return self.all(question.limit(limit) if limit is not None else question)

    def heads(self, event_id: int, standing: Standing) -> int:
        return self.count(
            select(func.sum(Signup.heads)).where(Signup.event_id == event_id, Signup.standing == standing)
        )

    def parties(self, event_id: int, standing: Standing) -> int:
        """How many sign-ups, whatever their heads."""
        return self.count(
            select(func.count())
            .select_from(Signup)
            .where(Signup.event_id == event_id, Signup.standing == standing)
        )

    def heads_of_home(self, event_id: int, home_id: int) -> int:
        """Heads of everybody who names a home, seated or waiting."""
        return self.count(_HEADS_OF_HOME.where(Signup.event_id == event_id, Signup.home_id == home_id))

    def believed_heads(self, event_id: int, home_id: int, *, besides: int | None = None) -> int:
        """Those of them that its verified members or the desk signed up, without those of one sign-up."""
        lives_there = (Membership.resident_id == Signup.resident_id, Membership.home_id == Signup.home_id)
        question = _HEADS_OF_HOME.outerjoin(Membership, and_(*lives_there)).where(
            Signup.event_id == event_id,
            Signup.home_id == home_id,
            or_(Signup.resident_id.is_(None), Membership.claim == Claim.VERIFIED),
        )
        return self.count(question.where(Signup.id != besides) if besides is not None else question)

    def last_turn(self, event_id: int) -> int:
        return self.count(select(func.max(Signup.turn)).where(Signup.event_id == event_id))

    def named(self, event_id: int, limit: int) -> Sequence[str]:
        """Names of seated people who agreed to stand on the card."""
        question = select(Signup.name).where(
            Signup.event_id == event_id, Signup.standing == Standing.SEATED, Signup.named
        )
        return self.all(question.order_by(Signup.turn, Signup.id).limit(limit))

    def came(self, event_id: int) -> int:
        """Heads that were checked in."""
        return self.count(
            select(func.sum(func.coalesce(Signup.came, 0))).where(
                Signup.event_id == event_id, Signup.standing == Standing.SEATED
            )
        )

    def looked_at(self, event_id: int) -> int:
        """Sign-ups that somebody checked in or out."""
        return self.count(
            select(func.count())
            .select_from(Signup)
            .where(Signup.event_id == event_id, Signup.came.is_not(None))
        )

    def ratings(self, event_id: int) -> Sequence[int]:
        """The stars that were given, 1 to 5 each."""
        return [
            stars
            for stars in self.all(
                select(Signup.stars).where(Signup.event_id == event_id, Signup.stars.is_not(None))
            )
            if stars is not None
        ]

    # ---- plan, checklist, photos -------------------------------------------------------------

    def post(self, event_id: int, kind: str) -> Post | None:
        return self.one(select(Post).where(Post.event_id == event_id, Post.kind == kind))

    def posts(self, event_id: int) -> Sequence[Post]:
        return self.all(select(Post).where(Post.event_id == event_id).order_by(Post.at, Post.id))

    def tasks(self, event_id: int) -> Sequence[Task]:
        return self.all(select(Task).where(Task.event_id == event_id).order_by(Task.due_at, Task.id))

    def photos(self, event_id: int) -> Sequence[EventPhoto]:
        return self.all(select(EventPhoto).where(EventPhoto.event_id == event_id).order_by(EventPhoto.id))


_HEADS_OF_HOME = (
    select(func.sum(Signup.heads)).select_from(Signup).where(Signup.standing != Standing.WITHDRAWN)
)
