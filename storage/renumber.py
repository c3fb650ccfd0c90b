"""A group that becomes a supergroup gets another id: every table that names it follows, in one place."""

from __future__ import annotations

from typing import Any

import orjson
from sqlalchemy import delete, select, update

from storage.card import Card
from storage.community import Chat, Communities
from storage.dialogue import Dialogues
from storage.lane import Lanes
from storage.outbox import Departure, Outbox, Outgoing
from storage.ticket import Ticket, Waiter
from storage.unit import Queries

WAITING = (Departure.PENDING, Departure.SENDING, Departure.HELD)


class Renumbering(Queries):
    """Carries a chat's rows over to its new id."""

    def chat(self, old: int, new: int) -> None:
        """Follow a chat from `old` to `new`; doing it twice changes nothing more."""
        if old == new:
            return
        Outbox(self.unit).settle()
        # Locked first, as senders do: one that claims or writes back comes wholly before this or after it.
        lanes = Lanes(self.unit).of_chat(old)
        if self.unit.get(Chat, old) is not None:
            # Telegram may have told us of the new group first; what we know is under the old id.
            self.execute(delete(Chat).where(Chat.id == new))
            Communities(self.unit).migrate(old, new)
        Dialogues(self.unit).migrate(old, new)
        # Message ids begin anew in a supergroup: an old one would be another message's there.
        for model in (Ticket, Waiter):
            self.execute(update(model).where(model.chat_id == old).values(chat_id=new, message_id=None))
        self.execute(
            update(Card).where(Card.chat_id == old).values(chat_id=new, message_id=None, reply_to=None)
        )
        self._messages(old, new)
        for lane in lanes:
            Lanes(self.unit).bequeath(lane, new)

    def _messages(self, old: int, new: int) -> None:
        """Carry over what is owed, without the numbers that messages had in the old group."""
        for row in self.all(select(Outgoing).where(Outgoing.chat_id == old, Outgoing.state.in_(WAITING))):
            row.chat_id = new
            _forget_messages(row)
        named = Outgoing.fallback.contains(f'"chat_id":{old}')
        for row in self.all(select(Outgoing).where(named, Outgoing.state.in_(WAITING))):
            fallback = orjson.loads(row.fallback or "{}")
            if fallback.get("chat_id") == old:
                row.fallback = _without_reply({**fallback, "chat_id": new})
        self.unit.flush()


def _forget_messages(row: Outgoing) -> None:
    """An answer stands by itself; an edit is said anew, as a vanished card is; the rest is over."""
    parameters = orjson.loads(row.payload)
    if "message_id" in parameters and row.method != "editMessageText":
        row.state = Departure.EXPIRED
        return
    if parameters.pop("message_id", None) is not None:
        row.method = "sendMessage"
    row.payload = _without_reply(parameters)


def _without_reply(parameters: dict[str, Any]) -> str:
    parameters.pop("reply_parameters", None)
    return orjson.dumps(parameters).decode()
