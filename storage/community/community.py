"""Communities, their chats, and the invitations into both."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, bindparam, select, update
from sqlalchemy.orm import Mapped, mapped_column

from storage.among import written_out
from storage.base import Base
from storage.community.people import Resident, Staff
from storage.types import Json, UtcDateTime, words
from storage.unit import Queries
from storage.upsert import table


class Scope(StrEnum):
    """What a chat is to its community."""

    WHOLE = "whole"
    BUILDING = "building"
    STAFF = "staff"
    CHANNEL = "channel"


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


class Invite(Base):
    """A one-time code that lets a chat or a person in: the staff group, a colleague, a channel."""

    __tablename__ = "invite"

    code: Mapped[str] = mapped_column(primary_key=True)
    community_id: Mapped[int] = mapped_column(ForeignKey("community.id"), index=True)
    purpose: Mapped[str]
    """staff-group, role or channel."""
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
        question = select(Chat).where(Chat.community_id == community_id, Chat.bot_status.not_in(_ABSENT))
        if scope is not None:
            question = question.where(Chat.scope == scope)
        return self.all(question.order_by(Chat.id))

    def staff_chat(self, community_id: int) -> Chat | None:
        """The staff's group; of several the one with the oldest id."""
        known: Chat | None = self.unit.known_ahead(Chat, community_id)
        if known is not None and _is_staff_chat(known, community_id):
            return known
        chat = self.one(_STAFF_CHAT, community=community_id)
        self.unit.know_ahead(Chat, {community_id: chat})
        return chat

    def take_number(self, community_id: int) -> int:
        """The number of the community's next ticket; nobody else gets it."""
        return int(self.write(_TAKE_NUMBER, {"community": community_id}).scalar_one()) - 1

    def migrate(self, old: int, new: int) -> None:
        """Follow a group that became a supergroup."""
        self.execute(update(Chat).where(Chat.id == old).values(id=new))


_ABSENT = ("left", "kicked")


def _is_staff_chat(chat: Chat, community_id: int) -> bool:
    here = chat.bot_status not in _ABSENT
    return here and chat.scope is Scope.STAFF and chat.community_id == community_id


# Built once, because every message asks them.
_STAFF_CHAT = (
    select(Chat)
    .where(
        Chat.community_id == bindparam("community"),
        Chat.scope.in_(written_out(Scope.STAFF)),
        Chat.bot_status.not_in(written_out(*_ABSENT)),
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
