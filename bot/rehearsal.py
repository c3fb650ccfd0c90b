"""The rehearsal: a made-up report goes the whole way before the first real one, and is taken back."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import orjson
import telegram

from bot.arrivals import write_back
from bot.delivery import Delivered
from bot.departures import Departures
from handlers.router import Router
from services.unit import Unit
from storage.community import Chat, Community, Resident, Scope
from storage.database import Database, Session
from storage.inbox import Inbox
from storage.outbox import Outbox

log = logging.getLogger(__name__)

# Nobody on Telegram has these: its people have long numbers, and its groups negative long ones.
PERSON, GROUP, DESK = 1, -1, -2
WORDS = "3栋2单元501厨房水管漏水"


class _TakenBack(Exception):
    """Ends the rehearsal's transaction, so that nothing of it is kept."""


async def rehearse(
    database: Database,
    new_unit: Callable[[Session], Unit],
    router: Router,
    departures: Departures,
    bot: telegram.Bot,
) -> None:
    """Have everything built that is built at its first use: lexicons, statements, texts.

    That takes half a second or more, which the first resident would wait otherwise. A failure is told and
    ignored.
    """

    def work(session: Session) -> None:
        _act(new_unit(session), router, departures, bot)
        raise _TakenBack

    try:
        await database.run(work)
    except _TakenBack:
        pass
    except Exception:
        log.warning("The rehearsal failed; the first messages will be slower.", exc_info=True)


def _act(unit: Unit, router: Router, departures: Departures, bot: telegram.Bot) -> None:
    _set_the_stage(unit)
    inbox = Inbox(unit)
    inbox.receive(bot.id, [(-1, GROUP, orjson.dumps(_report()).decode())])
    if (found := inbox.next_of(bot.id, GROUP)) is not None:
        router.dispatch(unit, telegram.Update.de_json(orjson.loads(found[1]), bot))
    inbox.done(bot.id, [-1])
    Outbox(unit).settle()
    for turn in range(2):
        leaving = departures.claim(unit, 10)
        write_back(unit, [Delivered(each, message_ids=(turn + 1,)) for each in leaving])
    departures.next_at(unit)


def _set_the_stage(unit: Unit) -> None:
    community = unit.add(
        Community(
            name="",
            timezone="Asia/Shanghai",
            language="zh-CN",
            desk_word="wuye",
            phone="0",
            created_at=unit.now,
            words={},
            options={},
        )
    )
    for chat_id, scope in ((GROUP, Scope.WHOLE), (DESK, Scope.STAFF)):
        unit.add(Chat(id=chat_id, community_id=community.id, scope=scope, title=""))
    unit.add(Resident(community_id=community.id, user_id=PERSON, name="-", reachable=True, seen_at=unit.now))


def _report() -> dict[str, Any]:
    return {
        "update_id": -1,
        "message": {
            "message_id": 1,
            "date": 0,
            "chat": {"id": GROUP, "type": "supergroup", "title": "-"},
            "from": {"id": PERSON, "is_bot": False, "first_name": "-"},
            "text": WORDS,
        },
    }
