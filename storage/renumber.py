"""A group that becomes a supergroup gets another id: every table that names it follows, in one place."""

from __future__ import annotations

from sqlalchemy import delete, update

from storage.card import Card
from storage.community import Chat, Communities
from storage.dialogue import Dialogue
from storage.lane import Lanes
from storage.outbox import Departure, Outbox, Outgoing
from storage.ticket import Ticket, Waiter
from storage.unit import Queries


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
        self.execute(update(Dialogue).where(Dialogue.chat_id == old).values(chat_id=new))
        # Message ids begin anew in a supergroup: an old one would be another message's there.
        for model in (Ticket, Waiter):
            self.execute(update(model).where(model.chat_id == old).values(chat_id=new, message_id=None))
        self.execute(
            update(Card).where(Card.chat_id == old).values(chat_id=new, message_id=None, reply_to=None)
        )
        waiting = (Departure.PENDING, Departure.SENDING, Departure.HELD)
        self.execute(
            update(Outgoing).where(Outgoing.chat_id == old, Outgoing.state.in_(waiting)).values(chat_id=new)
        )
        for lane in lanes:
            Lanes(self.unit).bequeath(lane, new)
