"""A small community to judge rules by: a desk, technicians, residents, groups; and what was said to whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import orjson
from sqlalchemy import delete, select

from services import ticket
from services.ticket import Ticket
from services.unit import Unit
from services.voice import BotIdentity
from storage.card import Card
from storage.community import Chat, Claim, Community, Home, Membership, Resident, Role, Scope, Staff
from storage.database import Database
from storage.outbox import Outgoing
from storage.timer import Timer, Timers
from tests.community import founded
from texts import Texts

ZONE = ZoneInfo("Asia/Shanghai")
NOON = datetime(2026, 3, 18, 12, 0, tzinfo=ZONE)
"""A Wednesday, with the desk open."""

GROUP, STAFF_GROUP = -1001, -1002
TEXTS = Texts.load()
T = TypeVar("T")

CHEN, LI, WANG, ZHAO, KE, ZHOU = 11, 12, 21, 22, 23, 24
"""Telegram ids: residents 陈姨 and 老李; technicians 王师傅 and 赵师傅; dispatcher 小柯; manager 周主管."""


@dataclass
class Said:
    """A message in the outbox as people would see it."""

    chat: int
    text: str
    method: str
    payload: dict[str, Any]
    row: Outgoing


class Estate:
    """The community with its people, a clock to move, and one transaction per step."""

    def __init__(self, database: Database, now: datetime = NOON) -> None:
        self.database = database
        self.now = now
        self.ids: dict[str, int] = {}
        self.do(self._settle)

    def do(self, step: Callable[[Unit], T]) -> T:
        """Run one step in a transaction of its own."""

        def work(session: Any) -> T:
            session.expire_on_commit = False
            return step(Unit(session, self.now.astimezone(UTC), TEXTS, BotIdentity(99, "linli_bot")))

        return self.database.run_sync(work)

    def later(self, **span: float) -> None:
        """Move the clock, and take every step that falls due on the way, in its order."""
        until = self.now + timedelta(**span)
        while (due := self.do(lambda unit: Timers(unit).next_at())) is not None and due <= until:
            self.now = max(self.now, due)
            self.do(self._take_due_steps)
        self.now = until

    def _take_due_steps(self, unit: Unit) -> None:
        for timer_id in Timers(unit).due():
            timer = Timers(unit).claim(timer_id)
            if timer is None:
                continue  # another step has done it with its own
            name, subject, data = timer.name, timer.subject_id, timer.data
            unit.delete(timer)
            getattr(ticket, name.partition(".")[2])(unit, subject, data)

    # ---- who and what ----------------------------------------------------------------

    def staff(self, unit: Unit, user_id: int) -> Staff:
        return unit.need(Staff, self.ids[f"staff {user_id}"])

    def resident(self, unit: Unit, user_id: int) -> Resident:
        return unit.need(Resident, self.ids[f"resident {user_id}"])

    def community(self, unit: Unit) -> Community:
        return unit.need(Community, self.ids["community"])

    def home(self, unit: Unit) -> Home:
        return unit.need(Home, self.ids["home"])

    def report(self, **changes: Any) -> int:
        """陈姨 reports a leaking pipe in her kitchen, in the residents' group; the ticket's id."""

        def step(unit: Unit) -> int:
            facts: dict[str, Any] = {
                "kind": "repair",
                "text": "厨房漏水",
                "category": "plumbing",
                "spot": "厨房",
                "reporter": self.resident(unit, CHEN),
                "home": self.home(unit),
                "chat_id": GROUP,
                "message_id": 7,
            }
            return ticket.open_ticket(unit, self.community(unit), ticket.Reported(**{**facts, **changes})).id

        return self.do(step)

    def ticket(self, ticket_id: int) -> Ticket:
        return self.do(lambda unit: unit.need(Ticket, ticket_id))

    # ---- what was said ---------------------------------------------------------------

    def said(self, chat: int | None = None) -> list[Said]:
        """Everything in the outbox (for one chat), in the order it was put."""

        def step(unit: Unit) -> list[Said]:
            rows = unit.session.scalars(select(Outgoing).order_by(Outgoing.id)).all()
            return [_said(row) for row in rows if chat is None or row.chat_id == chat]

        return self.do(step)

    def heard(self, chat: int) -> str:
        """The texts of a chat below one another."""
        return "\n".join(one.text for one in self.said(chat) if one.text)

    def hush(self) -> None:
        """Forget what was said so far."""
        self.do(lambda unit: unit.session.execute(delete(Outgoing)))

    def cards(self, kind: str) -> list[Card]:
        return self.do(
            lambda unit: list(unit.session.scalars(select(Card).where(Card.kind == kind).order_by(Card.id)))
        )

    def timers(self) -> set[str]:
        return self.do(lambda unit: set(unit.session.scalars(select(Timer.name))))

    # ---- within ----------------------------------------------------------------------

    def _settle(self, unit: Unit) -> None:
        community = unit.add(founded(unit.now, name="翠湖苑"))
        self.ids["community"] = community.id
        for chat_id, scope in ((GROUP, Scope.WHOLE), (STAFF_GROUP, Scope.STAFF)):
            unit.add(Chat(id=chat_id, community_id=community.id, scope=scope, title=scope.value))
        self._hire(unit, community, ZHOU, "周主管", Role.MANAGER, "01")
        self._hire(unit, community, KE, "小柯", Role.DISPATCHER, "02")
        wang = self._hire(unit, community, WANG, "王师傅", Role.TECHNICIAN, "07")
        self._hire(unit, community, ZHAO, "赵师傅", Role.TECHNICIAN, "08")
        community.on_duty_id = wang.id
        home = unit.add(Home(community_id=community.id, building="3", unit="2", floor="", room="501"))
        self.ids["home"] = home.id
        for user_id, name in ((CHEN, "陈姨"), (LI, "老李")):
            resident = unit.add(
                Resident(
                    community_id=community.id, user_id=user_id, name=name, reachable=True, seen_at=unit.now
                )
            )
            self.ids[f"resident {user_id}"] = resident.id
        unit.add(
            Membership(
                resident_id=self.ids[f"resident {CHEN}"],
                home_id=home.id,
                claim=Claim.CLAIMED,
                since=unit.now,
            )
        )

    def _hire(
        self, unit: Unit, community: Community, user_id: int, name: str, role: Role, badge: str
    ) -> Staff:
        staff = unit.add(Staff(community_id=community.id, user_id=user_id, role=role, name=name, badge=badge))
        self.ids[f"staff {user_id}"] = staff.id
        return staff


def _said(row: Outgoing) -> Said:
    payload = orjson.loads(row.payload)
    return Said(row.chat_id, payload.get("text") or payload.get("caption") or "", row.method, payload, row)
