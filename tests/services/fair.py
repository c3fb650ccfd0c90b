"""An event in the small community: who plans it, who comes, and a clock that takes every step on its way."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import select

from handlers.event import feature
from handlers.router import Router
from services import event
from services.event import Event, Outcome, Standing
from services.unit import Unit
from storage.card import Card
from storage.community import Claim, Community, Home, Membership, Resident
from storage.database import Database
from storage.event import Events, Post, Signup
from storage.timer import Timers
from tests.services.estate import KE, NOON, Estate

SENTENCE = "周六下午三点中心花园包粽子 40人 每家最多4人"
ROUTER = Router((feature,), owner_ids=())


class Fair(Estate):
    """The estate, seen through the doors of events."""

    def __init__(self, database: Database, now: datetime = NOON, zone: str = "Asia/Shanghai") -> None:
        super().__init__(database, now)
        self.do(lambda unit: setattr(self.community(unit), "timezone", zone))

    def _take_due_steps(self, unit: Unit) -> None:
        for timer_id in Timers(unit).due():
            timer = Timers(unit).claim(timer_id)
            if timer is not None:
                unit.delete(timer)
                ROUTER.run_timer(unit, timer)

    # ---- planning --------------------------------------------------------------------

    def draft(self, sentence: str = SENTENCE, kind: str | None = None) -> int:
        return self.do(
            lambda unit: event.draft(unit, self.community(unit), self.staff(unit, KE), sentence, kind).id
        )

    def publish(self, event_id: int, at: datetime | None = None) -> datetime:
        return self.do(lambda unit: event.publish(unit, self.staff(unit, KE), event_id, at))

    def published(self, sentence: str = SENTENCE) -> int:
        event_id = self.draft(sentence)
        self.publish(event_id)
        return event_id

    def change(self, event_id: int, field: str, words: str) -> Event:
        return self.do(lambda unit: event.change(unit, self.staff(unit, KE), event_id, field, words))

    def cancel(self, event_id: int, reason: str = "") -> Event:
        return self.do(lambda unit: event.cancel(unit, self.staff(unit, KE), event_id, reason))

    # ---- people ----------------------------------------------------------------------

    def newcomer(
        self, user_id: int, room: str | None = None, *, reachable: bool = True, verified: bool = True
    ) -> int:
        """One more resident, with a home where a room of building 5 is given; the user id."""

        self.do(lambda unit: self._arrive(unit, user_id, room, reachable, verified))
        return user_id

    def newcomers(self, user_ids: Iterable[int]) -> None:
        """One more resident each, with a home whose room is the user's id, all of them at once."""

        def step(unit: Unit) -> None:
            for user_id in user_ids:
                self._arrive(unit, user_id, str(user_id), reachable=True, verified=True)

        self.do(step)

    def _arrive(self, unit: Unit, user_id: int, room: str | None, reachable: bool, verified: bool) -> None:
        community = self.community(unit)
        resident = unit.add(
            Resident(
                community_id=community.id,
                user_id=user_id,
                name=f"邻居{user_id}",
                reachable=reachable,
                seen_at=unit.now,
            )
        )
        self.ids[f"resident {user_id}"] = resident.id
        if room is not None:
            unit.add(
                Membership(
                    resident_id=resident.id,
                    home_id=self.room(unit, community, room).id,
                    claim=Claim.VERIFIED if verified else Claim.CLAIMED,
                    since=unit.now,
                )
            )

    def room(self, unit: Unit, community: Community, room: str) -> Home:
        wanted = select(Home).where(Home.building == "5", Home.room == room)
        known = unit.session.scalars(wanted).first()
        return known or unit.add(Home(community_id=community.id, building="5", unit="1", floor="", room=room))

    def join(self, event_id: int, user_id: int, heads: int | None = None) -> Outcome:
        return self.do(lambda unit: event.join(unit, self.resident(unit, user_id), event_id, heads))

    def step(self, event_id: int, user_id: int, by: int) -> Outcome:
        return self.do(lambda unit: event.change_heads(unit, self.resident(unit, user_id), event_id, by))

    def leave(self, event_id: int, user_id: int) -> Outcome:
        return self.do(lambda unit: event.withdraw(unit, self.resident(unit, user_id), event_id))

    # ---- looking ---------------------------------------------------------------------

    def event(self, event_id: int) -> Event:
        return self.do(lambda unit: unit.need(Event, event_id))

    def heads(self, event_id: int, standing: Standing = Standing.SEATED) -> int:
        return self.do(lambda unit: Events(unit).heads(event_id, standing))

    def signups(self, event_id: int) -> list[Signup]:
        return self.do(lambda unit: list(Events(unit).signups(event_id, *Standing)))

    def signup(self, event_id: int, user_id: int) -> Signup:
        def step(unit: Unit) -> Signup:
            found = Events(unit).signup(event_id, self.resident(unit, user_id).id)
            assert found is not None
            return found

        return self.do(step)

    def posts(self, event_id: int) -> dict[str, Post]:
        return self.do(lambda unit: {post.kind: post for post in Events(unit).posts(event_id)})

    def drawn(self, kind: str, subject_id: int) -> dict[str, Any]:
        """A card as it would be sent now: text and labels of its buttons."""

        def step(unit: Unit) -> dict[str, Any]:
            wanted = select(Card).where(Card.kind == kind, Card.subject_id == subject_id)
            card = unit.session.scalars(wanted).first()
            assert card is not None, f"no {kind} of {subject_id}"
            rendered = ROUTER.render(unit, card)
            assert rendered is not None
            rows = (rendered.keyboard or {"inline_keyboard": []})["inline_keyboard"]
            return {"text": rendered.text, "buttons": [button["text"] for row in rows for button in row]}

        return self.do(step)
