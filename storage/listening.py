"""What the gate must know about group talk before anything is written: a few reads for a whole batch."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select, tuple_

from storage.among import among, written_out
from storage.card import Shown
from storage.community import Chat, Community, Scope
from storage.unit import Queries


class Listening(Queries):
    """Questions about the messages and chats of a batch of updates."""

    def spoken_of(self, messages: Collection[tuple[int, int]]) -> set[tuple[int, int]]:
        """Which of these (chat, message) pairs belong to a subject, as the message that opened a ticket."""
        if not messages:
            return set()
        question = select(Shown.chat_id, Shown.message_id).where(
            tuple_(Shown.chat_id, Shown.message_id).in_(messages)
        )
        return {(row.chat_id, row.message_id) for row in self.rows(question)}

    def heard_in(self, chats: Collection[int]) -> dict[int, Community]:
        """The community of each chat whose talk is listened to; staff groups are not."""
        if not chats:
            return {}
        found = {row.id: row.community_id for row in self.rows(_HEARD, chats=list(chats))}
        known = {row.id: row for row in self.unit.read_ahead(Community, found.values())}
        return {chat_id: known[community_id] for chat_id, community_id in found.items()}


_HEARD = select(Chat.id, Chat.community_id).where(
    among(Chat.id, "chats"),
    Chat.scope.in_(written_out(Scope.WHOLE, Scope.BUILDING)),
    Chat.community_id.is_not(None),
)
