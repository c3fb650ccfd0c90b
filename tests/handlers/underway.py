"""A community in which everything is under way that buttons speak of, and another one next door."""

from __future__ import annotations

from sqlalchemy import select

from handlers.features import FEATURES
from handlers.router import Router
from handlers.speaking import Direct
from services import setup, ticket
from services.parcel import register
from services.unit import Unit
from storage.community import Chat, Claim, Membership, Resident, Role, Scope, Staff
from storage.outbox import Departure, Outbox, Outgoing
from tests.community import founded
from tests.handlers import updates
from tests.handlers.updates import wrote
from tests.services.estate import CHEN, GROUP, KE, LI, WANG
from tests.services.fair import Fair

ROUTER = Router(FEATURES, owner_ids=())

FAR_BOSS, FAR, NOBODY = 31, 32, 33
"""The manager and a resident of another community, and somebody whom nobody knows."""
FAR_COMMUNITY = 77
FAR_GROUP, FAR_STAFF_GROUP, UNKNOWN_GROUP = -2001, -2002, -3001


def everything_under_way(fair: Fair) -> Fair:
    fair.do(lambda unit: _verify(unit, fair))
    ticket_id = fair.report()
    fair.do(lambda unit: ticket.note(unit, ticket_id, fair.staff(unit, KE), "总阀在地下室"))
    done = fair.report()
    fair.do(lambda unit: ticket.finish(unit, done, fair.staff(unit, WANG)))
    event_id = fair.published()
    fair.join(event_id, CHEN, 2)
    fair.draft()
    line = "3-2-501 陈姨 顺丰 SF1234567890123 A3"
    fair.do(lambda unit: register(unit, fair.community(unit), fair.staff(unit, KE), line))
    fair.do(_hold)
    fair.do(_settle_next_door)
    for user_id, text in (
        (CHEN, "我的快递显示签收了,可是没收到"),
        (CHEN, "我钱包丢了,黑色的"),
        (LI, "捡到一个黑色钱包"),
    ):
        write(fair, user_id, user_id, text)
    return fair


def _verify(unit: Unit, estate: Fair) -> None:
    setup.set_holder(estate.community(unit), "desk")
    for membership in unit.session.scalars(select(Membership)):
        membership.claim = Claim.VERIFIED


def _hold(unit: Unit) -> None:
    unit.call(GROUP, "sendMessage", {"text": "停水通知"})
    Outbox(unit).settle()
    row = unit.session.scalars(select(Outgoing).order_by(Outgoing.id.desc())).first()
    assert row is not None
    row.state = Departure.HELD


def _settle_next_door(unit: Unit) -> None:
    community = unit.add(founded(unit.now, id=FAR_COMMUNITY, name="隔壁苑", phone="+86 755 9999 0000"))
    for chat_id, scope in ((FAR_GROUP, Scope.WHOLE), (FAR_STAFF_GROUP, Scope.STAFF)):
        unit.add(Chat(id=chat_id, community_id=community.id, scope=scope, title=scope.value))
    unit.add(Staff(community_id=community.id, user_id=FAR_BOSS, role=Role.MANAGER, name="远主管", badge="01"))
    unit.add(Resident(community_id=community.id, user_id=FAR, name="远邻", reachable=True, seen_at=unit.now))


def write(estate: Fair, user_id: int, chat_id: int, text: str) -> list[Direct]:
    return updates.dispatch(estate, ROUTER, wrote(user_id, chat_id, text))
