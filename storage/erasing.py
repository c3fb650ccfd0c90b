"""Erasing somebody: every table that names a resident lets go of them, in one place."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import delete, or_, select, update

from storage.card import Card, Shown
from storage.community import Community, Membership, Resident, Staff
from storage.dialogue import Dialogue
from storage.event import AHEAD, Event, EventState, Signup, Standing
from storage.inbox import Arrival, Received
from storage.outbox import Departure, Outgoing
from storage.parcel import Hold, Proxy
from storage.search import Finding, Handover, Search
from storage.ticket import LIVE, Attachment, Entry, Ticket, Waiter
from storage.timer import Timer
from storage.unit import Queries

NOTHING = "—"
"""What stands where a name or words stood."""


class Erasing(Queries):
    """Questions before somebody is erased, and the erasing itself."""

    def of_user(self, user_id: int) -> Sequence[Resident]:
        """The person as each community knows them."""
        return self.all(select(Resident).where(Resident.user_id == user_id).order_by(Resident.id))

    def works_at(self, user_id: int) -> Community | None:
        """A community in which the person works, if there is one."""
        question = select(Community).join(Staff, Staff.community_id == Community.id)
        return self.one(question.where(Staff.user_id == user_id, Staff.active).order_by(Community.id))

    def waited_for(self, residents: Collection[int]) -> Sequence[Ticket]:
        """Tickets that are not over and that the person waits for."""
        question = select(Ticket).join(Waiter, Waiter.ticket_id == Ticket.id)
        waiting = question.where(Waiter.resident_id.in_(residents), Ticket.state.in_(LIVE))
        return self.all(waiting.order_by(Ticket.id))

    def expected_at(self, residents: Collection[int]) -> Sequence[Event]:
        """Events ahead, or going on, that the person is signed up for."""
        question = select(Event).join(Signup, Signup.event_id == Event.id)
        coming = question.where(
            Signup.resident_id.in_(residents),
            Signup.standing != Standing.WITHDRAWN,
            Event.state.in_((*AHEAD, EventState.RUNNING)),
        )
        return self.all(coming.order_by(Event.id))

    def reported(self, residents: Collection[int]) -> Sequence[int]:
        """Ids of the tickets that the person reported."""
        return self.all(select(Ticket.id).where(Ticket.reporter_id.in_(residents)).order_by(Ticket.id))

    def erase(self, user_id: int, residents: Sequence[Resident]) -> None:
        """Let go of a person; what happened to the houses stays, without whose it was and what was said.

        The rows of `residents` stay as nobody's, because histories count on them.
        """
        ids = [resident.id for resident in residents]
        self._tickets(ids)
        self._searches(ids)
        self._households(ids)
        self._chats(user_id)
        for resident in residents:
            # Nobody's: whoever the person was is a stranger when they write again.
            resident.user_id, resident.name, resident.reachable = -resident.id, NOTHING, False
            resident.username = resident.called = resident.phone = None
        self.unit.flush()

    def _tickets(self, ids: Sequence[int]) -> None:
        theirs = select(Ticket.id).where(Ticket.reporter_id.in_(ids), Ticket.state.not_in(LIVE))
        actors = [f"resident:{number}" for number in ids]
        self.execute(
            update(Entry).where(or_(Entry.actor.in_(actors), Entry.ticket_id.in_(theirs))).values(text=None)
        )
        self.execute(delete(Attachment).where(Attachment.by.in_(actors)))
        self.execute(delete(Timer).where(Timer.name == "repair.came_back", Timer.subject_id.in_(theirs)))
        self.execute(update(Search).where(Search.ticket_id.in_(theirs)).values(tracking=None, kept=None))
        over = update(Ticket).where(Ticket.id.in_(theirs))
        self.execute(over.values(text=NOTHING, visit=None, comment=None, home_id=None))
        nobodys = update(Ticket).where(Ticket.reporter_id.in_(ids))
        self.execute(nobodys.values(reporter_id=None, chat_id=None, message_id=None))
        self.execute(delete(Waiter).where(Waiter.resident_id.in_(ids)))

    def _searches(self, ids: Sequence[int]) -> None:
        found = select(Finding.id).where(Finding.finder_id.in_(ids))
        met = delete(Handover).where(or_(Handover.owner_id.in_(ids), Handover.finding_id.in_(found)))
        self.execute(met)
        self.execute(delete(Finding).where(Finding.finder_id.in_(ids)))

    def _households(self, ids: Sequence[int]) -> None:
        self.execute(delete(Membership).where(Membership.resident_id.in_(ids)))
        self.execute(delete(Hold).where(Hold.resident_id.in_(ids)))
        self.execute(delete(Proxy).where(or_(Proxy.named_by.in_(ids), Proxy.resident_id.in_(ids))))
        signups = update(Signup).where(Signup.resident_id.in_(ids))
        self.execute(signups.values(resident_id=None, name=NOTHING, named=False, home_id=None, comment=None))

    def _chats(self, user_id: int) -> None:
        """What was said in private, and what is still waited for anywhere."""
        waits = or_(Dialogue.user_id == user_id, Dialogue.chat_id == user_id)
        self.execute(delete(Dialogue).where(waits))
        said = delete(Outgoing).where(Outgoing.chat_id == user_id, Outgoing.state != Departure.SENDING)
        self.execute(said)
        leaving = select(Outgoing.card_id).where(Outgoing.card_id.is_not(None))
        self.execute(delete(Card).where(Card.chat_id == user_id, Card.id.not_in(leaving)))
        self.execute(delete(Shown).where(Shown.chat_id == user_id))
        parked = Received.state == Arrival.PARKED
        self.execute(delete(Received).where(Received.chat_id == user_id, parked))
