"""Questions asked while a community is set up: who runs it, which codes are open."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from storage.community import Chat, Community, Invite, Resident, Role, Staff
from storage.unit import Queries


class Invites(Queries):
    """Questions about one-time codes."""

    def open(self, purpose: str) -> Sequence[Invite]:
        """Codes of one purpose that were not used and have not run out."""
        return self.all(
            select(Invite).where(
                Invite.purpose == purpose, Invite.used_at.is_(None), Invite.expires_at > self.unit.now
            )
        )


class Crews(Queries):
    """Questions about who works where, over all communities."""

    def managed_by(self, user_id: int) -> Sequence[Community]:
        """Communities in which this user is an active manager."""
        question = (
            select(Community)
            .join(Staff, Staff.community_id == Community.id)
            .where(Staff.user_id == user_id, Staff.role == Role.MANAGER, Staff.active)
        )
        return self.all(question.order_by(Community.id))

    def ever(self, community_id: int, user_id: int) -> Staff | None:
        """A colleague, also one who left."""
        return self.one(select(Staff).where(Staff.community_id == community_id, Staff.user_id == user_id))

    def usernames(self, community_id: int) -> dict[str, int]:
        """Whose @username, in small letters, is whose, of everybody who works there."""
        question = (
            select(Resident.username, Resident.user_id)
            .join(Staff, (Staff.community_id == Resident.community_id) & (Staff.user_id == Resident.user_id))
            .where(Resident.community_id == community_id, Resident.username.is_not(None), Staff.active)
        )
        return {row.username.lower(): row.user_id for row in self.rows(question)}

    def badges(self, community_id: int) -> Sequence[str]:
        """Numbers on work cards that were ever given out; they are not given to somebody else."""
        return self.all(select(Staff.badge).where(Staff.community_id == community_id))


class Groups(Queries):
    """Questions about chats beyond those where the bot still is."""

    def ever(self, community_id: int) -> Sequence[Chat]:
        """Chats of a community, also those the bot was removed from."""
        return self.all(select(Chat).where(Chat.community_id == community_id).order_by(Chat.id))
