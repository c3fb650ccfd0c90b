"""The residents of a community, their homes, and the staff who serve them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, UniqueConstraint, bindparam, select, update
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.orm.attributes import set_committed_value

from storage.among import among
from storage.base import Base
from storage.types import UtcDateTime, words
from storage.unit import Queries
from storage.upsert import table


class Role(StrEnum):
    """Staff rights, ours and by user id; Telegram's admin flags give none."""

    MANAGER = "manager"
    DISPATCHER = "dispatcher"
    TECHNICIAN = "technician"


class Claim(StrEnum):
    """How far a home is believed to be somebody's."""

    CLAIMED = "claimed"
    VERIFIED = "verified"


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
        """The name that people see."""
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
    word: Mapped[str | None]
    """What people there call its building, where that is not the usual word: tower, number (號)."""


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


class People(Queries):
    """Questions about residents, homes and staff."""

    def resident(self, community_id: int, user_id: int) -> Resident | None:
        known: Resident | None = self.unit.known_ahead(Resident, (community_id, user_id))
        if known is not None:
            return known
        return self.one(_RESIDENT, community=community_id, user=user_id)

    def read_ahead(self, users: Collection[int]) -> Sequence[Resident]:
        """Read together who these users are and where they live, for a unit that is about to ask for each."""
        residents = self.all(_RESIDENTS, users=list(users))
        self.unit.know_ahead(Resident, {(each.community_id, each.user_id): each for each in residents})
        homes: dict[int, list[tuple[Home, Membership]]] = {each.id: [] for each in residents}
        for home, membership in self.rows(_HOMES, residents=list(homes)):
            homes[membership.resident_id].append((home, membership))
        self.unit.know_ahead(Membership, homes)
        colleagues = {row.user_id for row in self.rows(_COLLEAGUES, users=list(users))}
        known = {(each.community_id, each.user_id) for each in residents if each.user_id not in colleagues}
        self.unit.know_ahead(Staff, dict.fromkeys(known, _NO_COLLEAGUE))
        return residents

    def staff(self, community_id: int, user_id: int) -> Staff | None:
        if self.unit.known_ahead(Staff, (community_id, user_id)) == _NO_COLLEAGUE:
            return None
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
        known: Sequence[tuple[Home, Membership]] | None = self.unit.known_ahead(Membership, resident_id)
        if known is not None:
            return known
        found = [(home, membership) for home, membership in self.rows(_HOMES, residents=[resident_id])]
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
        """Who lives in a home, all or those believed so far, the longest known first."""
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
        known: Membership | None = self.unit.known_ahead(Membership, (resident_id, home_id))
        return known.claim if known else self.value(_CLAIM, resident=resident_id, home=home_id)

    def reachable(self, user_id: int) -> bool:
        """Whether the bot may write to this user, as far as any community knows."""
        known = select(Resident.id).where(Resident.user_id == user_id, Resident.reachable)
        return self.one(known) is not None

    def set_reachable(self, user_id: int, *, reachable: bool) -> None:
        """Note, in every community, whether the bot may write to this user."""
        for model, statement in _REACHABLE.items():
            self.unit.forget_ahead(model)
            self.write(statement, {"user": user_id, "may": reachable})
        for row in self.unit.session:  # the statements write past the objects
            if isinstance(row, Resident | Staff) and row.user_id == user_id:
                set_committed_value(row, "reachable", reachable)


_NO_COLLEAGUE = "no colleague"
"""What is known ahead of somebody who works nowhere."""

# Built once, because every message asks them.
_RESIDENT = select(Resident).where(
    Resident.community_id == bindparam("community"), Resident.user_id == bindparam("user")
)
_RESIDENTS = select(Resident).where(among(Resident.user_id, "users"))
_REACHABLE = {
    model: update(table(model))
    .where(table(model).c.user_id == bindparam("user"))
    .values(reachable=bindparam("may"))
    for model in (Resident, Staff)
}
_STAFF_ID = select(Staff.id).where(
    Staff.community_id == bindparam("community"), Staff.user_id == bindparam("user"), Staff.active
)
_COLLEAGUES = select(Staff.user_id).where(among(Staff.user_id, "users"), Staff.active)
_HOMES = (
    select(Home, Membership)
    .join(Membership, Membership.home_id == Home.id)
    .where(among(Membership.resident_id, "residents"))
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
