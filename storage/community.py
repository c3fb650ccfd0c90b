"""Communities, their chats, the residents and homes in them, and the staff who serve them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, UniqueConstraint, bindparam, select, update
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base
from storage.types import Json, UtcDateTime, words
from storage.unit import Queries
from storage.upsert import table


class Scope(StrEnum):
    """What a chat is to its community."""

    WHOLE = "whole"
    BUILDING = "building"
    STAFF = "staff"
    CHANNEL = "channel"


class Role(StrEnum):
    """Staff rights, ours and by user id; Telegram's admin flags give none."""

    MANAGER = "manager"
    DISPATCHER = "dispatcher"
    TECHNICIAN = "technician"


class Claim(StrEnum):
    """How far a home is believed to be somebody's."""

    CLAIMED = "claimed"
    VERIFIED = "verified"


class Community(Base):
    """One residential community (小区 / 屋苑 / condo)."""

    __tablename__ = "community"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    timezone: Mapped[str]
    language: Mapped[str]
    desk_word: Mapped[str]
    """Which word residents use for the desk: wuye 物业, guanlichu 管理處, guanlishi 管理室, desk."""
    phone: Mapped[str | None]
    """The number that is answered day and night; nothing opens to residents before it is known."""
    opens: Mapped[str] = mapped_column(default="09:00")
    closes: Mapped[str] = mapped_column(default="18:00")
    quiet_from: Mapped[str] = mapped_column(default="21:30")
    quiet_until: Mapped[str] = mapped_column(default="08:00")
    on_duty_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id", use_alter=True))
    next_number: Mapped[int] = mapped_column(default=1001)
    """The number the next ticket gets; advanced by Communities.take_number alone."""
    words: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
    """Added vocabulary: words, building aliases, categories; see intents.Vocabulary."""
    words_version: Mapped[int] = mapped_column(default=0)
    options: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
    """Choices of single features, keyed by the feature's word."""
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Chat(Base):
    """A Telegram group or channel the bot was in, and what the bot can see there."""

    __tablename__ = "chat"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    """Telegram's chat id."""
    community_id: Mapped[int | None] = mapped_column(ForeignKey("community.id"), index=True)
    scope: Mapped[Scope | None] = mapped_column(words(Scope))
    building: Mapped[str | None]
    title: Mapped[str]
    is_forum: Mapped[bool] = mapped_column(default=False)
    topics: Mapped[dict[str, int]] = mapped_column(Json, default=dict)
    """Message thread id by topic word (urgent, repair, parcel, event)."""
    bot_status: Mapped[str] = mapped_column(default="member")
    """Telegram's ChatMember status of the bot: member, administrator, left, kicked, restricted."""
    loud: Mapped[list[str]] = mapped_column(Json, default=list)
    """When the bot last spoke here unprompted (ISO times of the running hour)."""


class Resident(Base):
    """A Telegram user known to a community."""

    __tablename__ = "resident"
    __table_args__ = (UniqueConstraint("community_id", "user_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"), index=True)
    user_id: Mapped[int] = mapped_column(BigInteger, index=True)
    name: Mapped[str]
    username: Mapped[str | None]
    called: Mapped[str | None]
    """How the person wishes to be called (怎么称呼您); name where unknown."""
    language: Mapped[str | None]
    phone: Mapped[str | None]
    reachable: Mapped[bool] = mapped_column(default=False)
    """Whether the bot may write to the person in private (they opened it and have not blocked it)."""
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime)

    @property
    def display(self) -> str:
        return self.called or self.name


class Home(Base):
    """A home (户): building, unit, floor, room, as bare values; missing parts are empty strings."""

    __tablename__ = "home"
    __table_args__ = (UniqueConstraint("community_id", "building", "unit", "floor", "room"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"), index=True)
    building: Mapped[str]
    unit: Mapped[str] = mapped_column(default="")
    floor: Mapped[str] = mapped_column(default="")
    room: Mapped[str]


class Membership(Base):
    """That a resident lives in a home, claimed by typing it or verified by somebody entitled to."""

    __tablename__ = "membership"
    __table_args__ = (UniqueConstraint("resident_id", "home_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    resident_id: Mapped[int] = mapped_column(ForeignKey("resident.id"), index=True)
    home_id: Mapped[int] = mapped_column(ForeignKey("home.id"), index=True)
    claim: Mapped[Claim] = mapped_column(words(Claim), default=Claim.CLAIMED)
    verified_by: Mapped[str | None]
    """Who vouched: staff:ID or resident:ID."""
    since: Mapped[datetime] = mapped_column(UtcDateTime)


class Staff(Base):
    """A person of the property company in one community."""

    __tablename__ = "staff"
    __table_args__ = (UniqueConstraint("community_id", "user_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"), index=True)
    user_id: Mapped[int] = mapped_column(BigInteger, index=True)
    role: Mapped[Role] = mapped_column(words(Role))
    name: Mapped[str]
    badge: Mapped[str]
    """The number on the work card, two digits by default; residents see it (工号 07)."""
    language: Mapped[str | None]
    reachable: Mapped[bool] = mapped_column(default=True)
    active: Mapped[bool] = mapped_column(default=True)


class Invite(Base):
    """A one-time code that lets a chat or a person in: staff group, role, home."""

    __tablename__ = "invite"

    code: Mapped[str] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"), index=True)
    purpose: Mapped[str]
    """staff-group, role or home."""
    data: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Communities(Queries):
    """Questions about communities and their chats."""

    def every(self) -> Sequence[Community]:
        return self.all(select(Community).order_by(Community.id))

    def of_user(self, user_id: int) -> Sequence[Community]:
        """Communities that know this user as resident or staff, the most recently used first."""
        residents = select(Resident.community_id, Resident.seen_at).where(Resident.user_id == user_id)
        ids = [
            row.community_id for row in self.rows(residents.order_by(Resident.seen_at.desc(), Resident.id))
        ]
        works = self.all(select(Staff.community_id).where(Staff.user_id == user_id, Staff.active))
        ids += [community_id for community_id in works if community_id not in ids]
        found = {c.id: c for c in self.all(select(Community).where(Community.id.in_(ids)))}
        return [found[community_id] for community_id in ids]

    def chats(self, community_id: int, scope: Scope | None = None) -> Sequence[Chat]:
        """Chats of a community where the bot still is, oldest id first."""
        question = select(Chat).where(
            Chat.community_id == community_id, Chat.bot_status.not_in(["left", "kicked"])
        )
        if scope is not None:
            question = question.where(Chat.scope == scope)
        return self.all(question.order_by(Chat.id))

    def staff_chat(self, community_id: int) -> Chat | None:
        """The staff's group; of several the one with the oldest id."""
        chat_id = self.value(_STAFF_CHAT, community=community_id)
        return self.unit.get(Chat, chat_id) if chat_id is not None else None

    def take_number(self, community_id: int) -> int:
        """The number of the community's next ticket; nobody else gets it."""
        return int(self.write(_TAKE_NUMBER, {"community": community_id}).scalar_one()) - 1

    def migrate(self, old: int, new: int) -> None:
        """Follow a group that became a supergroup."""
        self.execute(update(Chat).where(Chat.id == old).values(id=new))


class People(Queries):
    """Questions about residents, homes and staff."""

    def resident(self, community_id: int, user_id: int) -> Resident | None:
        resident_id = self.value(_RESIDENT_ID, community=community_id, user=user_id)
        return self.unit.get(Resident, resident_id) if resident_id is not None else None

    def read_ahead(self, users: Collection[int]) -> None:
        """Read together who these users are, for a unit that is about to ask for each of them."""
        self.unit.hold(self.all(_RESIDENTS, users=list(users)))

    def staff(self, community_id: int, user_id: int) -> Staff | None:
        # Hardly anybody is: an id costs a third of what an object does, and mostly there is none.
        staff_id = self.value(_STAFF_ID, community=community_id, user=user_id)
        return self.unit.get(Staff, staff_id) if staff_id is not None else None

    def crew(self, community_id: int, *roles: Role) -> Sequence[Staff]:
        """Active staff, all or those with one of the roles, by badge."""
        question = select(Staff).where(Staff.community_id == community_id, Staff.active)
        if roles:
            question = question.where(Staff.role.in_(roles))
        return self.all(question.order_by(Staff.badge, Staff.id))

    def homes(self, resident_id: int) -> Sequence[tuple[Home, Membership]]:
        """A resident's homes with how each is believed, the longest known first."""
        found = [(home, membership) for home, membership in self.rows(_HOMES, resident=resident_id)]
        self.unit.hold(found)
        return found

    def home(self, community_id: int, building: str, unit: str, floor: str, room: str) -> Home | None:
        return self.one(_HOME, community=community_id, building=building, unit=unit, floor=floor, room=room)

    def buildings(self, community_id: int) -> Sequence[str]:
        """Buildings in which some home is known."""
        return self.all(select(Home.building).where(Home.community_id == community_id).distinct())

    def homes_in(self, community_id: int, building: str) -> Sequence[Home]:
        """The homes of a building that are known."""
        return self.all(select(Home).where(Home.community_id == community_id, Home.building == building))

    def members(self, home_id: int, claim: Claim | None = None) -> Sequence[tuple[Resident, Membership]]:
        question = (
            select(Resident, Membership)
            .join(Membership, Membership.resident_id == Resident.id)
            .where(Membership.home_id == home_id)
            .order_by(Membership.id)
        )
        if claim is not None:
            question = question.where(Membership.claim == claim)
        return [(resident, membership) for resident, membership in self.rows(question)]

    def claims(self, community_id: int, limit: int) -> Sequence[tuple[Home, Resident, Membership]]:
        """Homes that are claimed and not verified, with who claims them, the oldest first."""
        question = (
            select(Home, Resident, Membership)
            .join(Membership, Membership.home_id == Home.id)
            .join(Resident, Resident.id == Membership.resident_id)
            .where(Home.community_id == community_id, Membership.claim == Claim.CLAIMED)
            .order_by(Membership.id)
            .limit(limit)
        )
        return [(home, resident, membership) for home, resident, membership in self.rows(question)]

    def membership(self, resident_id: int, home_id: int) -> Membership | None:
        return self.one(_MEMBERSHIP, resident=resident_id, home=home_id)

    def claim(self, resident_id: int, home_id: int) -> Claim | None:
        """How far a home is believed to be a resident's; None where they do not live there."""
        return self.value(_CLAIM, resident=resident_id, home=home_id)

    def reachable(self, user_id: int) -> bool:
        """Whether the bot may write to this user, as far as any community knows."""
        known = select(Resident.id).where(Resident.user_id == user_id, Resident.reachable)
        return self.one(known) is not None

    def set_reachable(self, user_id: int, *, reachable: bool) -> None:
        """Note, in every community, whether the bot may write to this user."""
        self.execute(update(Resident).where(Resident.user_id == user_id).values(reachable=reachable))
        self.execute(update(Staff).where(Staff.user_id == user_id).values(reachable=reachable))


# Built once, because every message asks them.
_RESIDENT_ID = select(Resident.id).where(
    Resident.community_id == bindparam("community"), Resident.user_id == bindparam("user")
)
_RESIDENTS = select(Resident).where(Resident.user_id.in_(bindparam("users", expanding=True)))
_STAFF_ID = select(Staff.id).where(
    Staff.community_id == bindparam("community"), Staff.user_id == bindparam("user"), Staff.active
)
_HOMES = (
    select(Home, Membership)
    .join(Membership, Membership.home_id == Home.id)
    .where(Membership.resident_id == bindparam("resident"))
    .order_by(Membership.id)
)
_HOME = select(Home).where(
    Home.community_id == bindparam("community"),
    Home.building == bindparam("building"),
    Home.unit == bindparam("unit"),
    Home.floor == bindparam("floor"),
    Home.room == bindparam("room"),
)
_LIVES_THERE = (Membership.resident_id == bindparam("resident"), Membership.home_id == bindparam("home"))
_MEMBERSHIP = select(Membership).where(*_LIVES_THERE)
_CLAIM = select(Membership.claim).where(*_LIVES_THERE)
_STAFF_CHAT = (
    select(Chat.id)
    .where(
        Chat.community_id == bindparam("community"),
        Chat.scope == Scope.STAFF,
        Chat.bot_status.not_in(["left", "kicked"]),
    )
    .order_by(Chat.id)
    .limit(1)
)
_COMMUNITY = table(Community)
_TAKE_NUMBER = (
    update(_COMMUNITY)
    .where(_COMMUNITY.c.id == bindparam("community"))
    .values(next_number=_COMMUNITY.c.next_number + 1)
    .returning(_COMMUNITY.c.next_number)
)
