"""The desk's register of parcels, who may collect for whom, and what homes asked to be kept."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ForeignKey, Text, UniqueConstraint, func, select, update
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base
from storage.community import Claim, Membership, Resident
from storage.types import UtcDateTime
from storage.unit import Queries


class Parcel(Base):
    """A parcel at the desk; it waits until somebody collects it."""

    __tablename__ = "parcel"
    __table_args__ = (UniqueConstraint("community_id", "tracking"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"), index=True)
    home_id: Mapped[int] = mapped_column(ForeignKey("home.id"), index=True)
    name: Mapped[str]
    """Whom it is addressed to, as the desk wrote it; may be empty."""
    courier: Mapped[str | None]
    """The courier's code, as intents name it: SF, YTO, …"""
    tracking: Mapped[str | None]
    shelf: Mapped[str]
    """Where it lies; empty for the counter."""
    fresh: Mapped[bool] = mapped_column(default=False)
    code: Mapped[str] = mapped_column(index=True)
    """What is said at the desk to collect it; unique among the waiting ones of a community."""
    registered_at: Mapped[datetime] = mapped_column(UtcDateTime)
    registered_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    told_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When the home first heard of it, by the bot or by telephone."""
    collected_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)
    collected_by: Mapped[str | None]
    """staff:ID or resident:ID."""


class Proxy(Base):
    """Somebody whom a home asked to collect one parcel; nobody in particular until the link is opened."""

    __tablename__ = "parcel_proxy"

    id: Mapped[int] = mapped_column(primary_key=True)
    parcel_id: Mapped[int] = mapped_column(ForeignKey("parcel.id"), index=True)
    token: Mapped[str] = mapped_column(unique=True)
    """Part of the link by which the proxy makes themselves known, once."""
    name: Mapped[str]
    named_by: Mapped[int] = mapped_column(ForeignKey("resident.id"))
    resident_id: Mapped[int | None] = mapped_column(ForeignKey("resident.id"), index=True)
    named_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Hold(Base):
    """帮我收一下: what a home asked to be kept, and until when the bot need not remind."""

    __tablename__ = "parcel_hold"

    id: Mapped[int] = mapped_column(primary_key=True)
    home_id: Mapped[int] = mapped_column(ForeignKey("home.id"), unique=True)
    resident_id: Mapped[int] = mapped_column(ForeignKey("resident.id"))
    words: Mapped[str] = mapped_column(Text)
    until: Mapped[datetime] = mapped_column(UtcDateTime)


class Parcels(Queries):
    """Questions about the register."""

    def by_tracking(self, community_id: int, tracking: str) -> Parcel | None:
        return self.one(
            select(Parcel).where(Parcel.community_id == community_id, Parcel.tracking == tracking)
        )

    def by_code(self, community_id: int, code: str) -> Parcel | None:
        """The waiting parcel with this code, else the one collected last."""
        question = select(Parcel).where(Parcel.community_id == community_id, Parcel.code == code)
        return self.one(
            question.order_by(Parcel.collected_at.is_not(None), Parcel.collected_at.desc(), Parcel.id)
        )

    def ending_with(self, community_id: int, tail: str, after: datetime) -> Sequence[Parcel]:
        """Parcels that came after a moment and whose number ends so, the latest first."""
        question = select(Parcel).where(
            Parcel.community_id == community_id,
            Parcel.tracking.endswith(tail, autoescape=True),
            Parcel.registered_at > after,
        )
        return self.all(question.order_by(Parcel.id.desc()).limit(5))

    def waiting(self, community_id: int) -> Sequence[Parcel]:
        """What nobody has collected yet, the oldest first."""
        question = select(Parcel).where(Parcel.community_id == community_id, Parcel.collected_at.is_(None))
        return self.all(question.order_by(Parcel.id))

    def waiting_count(self, community_id: int) -> int:
        return self.count(
            select(func.count())
            .select_from(Parcel)
            .where(Parcel.community_id == community_id, Parcel.collected_at.is_(None))
        )

    def waiting_at(self, home_ids: Collection[int]) -> Sequence[Parcel]:
        """What waits for these homes, the oldest first."""
        question = select(Parcel).where(Parcel.home_id.in_(home_ids), Parcel.collected_at.is_(None))
        return self.all(question.order_by(Parcel.id))

    def collected_since(self, home_ids: Collection[int], moment: datetime) -> Sequence[Parcel]:
        """What these homes, or somebody for them, collected lately, the latest first."""
        question = select(Parcel).where(Parcel.home_id.in_(home_ids), Parcel.collected_at > moment)
        return self.all(question.order_by(Parcel.collected_at.desc(), Parcel.id))

    def untold(self, community_id: int) -> Sequence[Parcel]:
        """Waiting parcels whose home has not heard of them, the oldest first."""
        question = select(Parcel).where(
            Parcel.community_id == community_id, Parcel.collected_at.is_(None), Parcel.told_at.is_(None)
        )
        return self.all(question.order_by(Parcel.id))

    def verified_homes(self, resident_id: int) -> Sequence[int]:
        """Ids of the homes that are proven to be this resident's."""
        return self.all(
            select(Membership.home_id).where(
                Membership.resident_id == resident_id, Membership.claim == Claim.VERIFIED
            )
        )

    # ---- proxies and holds --------------------------------------------------------------------

    def proxies(self, parcel_id: int) -> Sequence[Resident]:
        """Those who were named and came."""
        question = select(Resident).join(Proxy, Proxy.resident_id == Resident.id)
        return self.all(question.where(Proxy.parcel_id == parcel_id).order_by(Proxy.id))

    def entrusted(self, resident_id: int) -> Sequence[Parcel]:
        """Waiting parcels that a resident may collect for somebody else."""
        question = (
            select(Parcel)
            .join(Proxy, Proxy.parcel_id == Parcel.id)
            .where(Proxy.resident_id == resident_id, Parcel.collected_at.is_(None))
        )
        return self.all(question.order_by(Parcel.id))

    def proxy_of(self, parcel_id: int, resident_id: int) -> Proxy | None:
        return self.one(select(Proxy).where(Proxy.parcel_id == parcel_id, Proxy.resident_id == resident_id))

    def named(self, parcel_id: int) -> Sequence[Proxy]:
        """Everybody who was named, also those who have not come."""
        return self.all(select(Proxy).where(Proxy.parcel_id == parcel_id).order_by(Proxy.id))

    def by_token(self, token: str) -> Proxy | None:
        return self.one(select(Proxy).where(Proxy.token == token))

    def hold_of(self, home_id: int) -> Hold | None:
        """What a home asked to be kept, unless its time is over."""
        return self.one(select(Hold).where(Hold.home_id == home_id, Hold.until > self.unit.now))

    def any_hold(self, home_id: int) -> Hold | None:
        return self.one(select(Hold).where(Hold.home_id == home_id))

    def mark_told(self, home_id: int) -> None:
        """The home has heard of everything that waits for it."""
        self.execute(
            update(Parcel)
            .where(Parcel.home_id == home_id, Parcel.told_at.is_(None))
            .values(told_at=self.unit.now)
        )
