"""A group that becomes a supergroup while a message is on its way to it: order holds, and nothing is lost."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import orjson
import pytest
from sqlalchemy import text

from bot.arrivals import write_back
from bot.delivery import Delivered
from bot.departures import LEASE, Departing, Departures
from bot.telegram_errors import CallFailed, Migrated, NotSent
from handlers.router import Router
from services.unit import Unit
from services.voice import BotIdentity
from storage.card import Card
from storage.database import Database, Session
from storage.lane import Lane
from storage.outbox import Departure, Outbox, Outgoing, Priority
from storage.renumber import Renumbering
from storage.tables import all_tables
from tests.bot.conftest import START
from tests.bot.test_sender import put
from tests.patience import PATIENCE
from tests.postgres import WAITERS
from texts import Texts

OLD, NEW = -5, -1005


class Post:
    """The sender's turns, taken by hand: what leaves, and how Telegram answers."""

    def __init__(self, database: Database, texts: Texts) -> None:
        self._database = database
        self._texts = texts
        self._departures = Departures(Router([], owner_ids=[]), None, owner="somebody")
        self.now = START

    def do(self, work: Callable[[Unit], Any]) -> Any:
        def run(session: Session) -> Any:
            unit = Unit(session, self.now, self._texts, BotIdentity(1, "linli_bot"))
            result = work(unit)
            unit.flush()
            return result

        return self._database.run_sync(run)

    def owes(self, chat_id: int, *texts: str) -> None:
        self.do(lambda unit: put(unit, chat_id, *texts))

    def migrates(self, meanwhile: Callable[[], None] = lambda: None) -> None:
        """The group's own message about it is handled; `meanwhile` comes before it is committed."""

        def work(unit: Unit) -> None:
            Renumbering(unit).chat(OLD, NEW)
            meanwhile()

        self.do(work)

    def leaving(self) -> list[Departing]:
        leaving: list[Departing] = self.do(lambda unit: self._departures.claim(unit, 10))
        return leaving

    def answered(self, *departing: Departing, error: CallFailed | None = None) -> None:
        results = [Delivered(each, error, message_ids=() if error else (7,)) for each in departing]
        self.do(lambda unit: write_back(unit, results))

    def delivers(self) -> list[tuple[int, str]]:
        """Let all that waits leave and arrive; what it was, by chat and in order."""
        there = []
        while leaving := self.leaving():
            there += [(each.chat_id, each.parameters["text"]) for each in leaving]
            self.answered(*leaving)
        return there

    def leases(self) -> list[int]:
        """The chats whose lane somebody holds."""
        return list(self.do(lambda unit: [lane.chat_id for lane in self.lanes(unit) if lane.leased_until]))

    @staticmethod
    def lanes(unit: Unit) -> list[Lane]:
        return list(unit.session.query(Lane))


@pytest.fixture
def post(database: Database, texts: Texts) -> Post:
    return Post(database, texts)


FOLLOWING = {"card", "dialogue", "lane", "outbox", "ticket", "ticket_waiter"}
STAYING = {"inbox", "shown"}
"""What came, and what messages showed, under the old number: nothing there is asked by the new one."""


def test_every_table_that_names_a_chat_follows_it_or_is_known_to_stay() -> None:
    naming = {table.name for table in all_tables().tables.values() if "chat_id" in table.columns}
    assert naming == FOLLOWING | STAYING


def migrated() -> Migrated:
    return Migrated("sendMessage", "group chat was upgraded to a supergroup chat", NEW)


def test_what_waits_stays_behind_what_is_on_its_way(post: Post) -> None:
    post.owes(OLD, "eins", "zwei")
    [eins] = post.leaving()
    post.migrates()
    assert post.leaving() == [], "zwei would be there before eins"
    post.answered(eins, error=migrated())
    assert post.leases() == []
    assert post.delivers() == [(NEW, "eins"), (NEW, "zwei")]


def test_telegram_may_tell_the_sender_first(post: Post) -> None:
    post.owes(OLD, "eins", "zwei")
    post.answered(*post.leaving(), error=migrated())
    post.migrates()
    assert post.leases() == []
    assert post.delivers() == [(NEW, "eins"), (NEW, "zwei")]


def test_what_arrived_before_the_migration_leaves_the_new_lane_free(post: Post) -> None:
    post.owes(OLD, "eins", "zwei")
    leaving = post.leaving()
    post.migrates()
    post.answered(*leaving)
    assert post.leases() == []
    assert post.delivers() == [(NEW, "zwei")]


def test_a_pause_after_a_failure_holds_in_the_new_lane(post: Post) -> None:
    post.owes(OLD, "eins")
    leaving = post.leaving()
    post.migrates()
    post.answered(*leaving, error=NotSent("sendMessage", "connection refused"))
    assert post.leaving() == []
    post.now += timedelta(minutes=1)
    assert post.delivers() == [(NEW, "eins")]


def test_both_lanes_may_have_something_on_its_way(post: Post) -> None:
    post.owes(OLD, "eins")
    post.owes(NEW, "zwei", "drei")
    leaving = {each.chat_id: each for each in post.leaving()}
    post.migrates()
    post.answered(leaving[NEW])
    assert post.leaving() == [], "eins is still on its way"
    post.answered(leaving[OLD], error=migrated())
    assert post.delivers() == [(NEW, "eins"), (NEW, "drei")]


def test_a_sender_that_dies_meanwhile_leaves_nothing_behind_for_ever(post: Post) -> None:
    post.owes(OLD, "eins")
    assert len(post.leaving()) == 1
    post.migrates()
    post.now += LEASE
    assert post.delivers() == [(NEW, "eins")]
    assert post.do(lambda unit: unit.session.query(Outgoing).one().doubtful) == 1


def test_an_answer_that_comes_while_the_group_migrates_waits_and_frees_the_new_lane(
    postgres_database: Database, texts: Texts
) -> None:
    post = Post(postgres_database, texts)
    post.owes(OLD, "eins", "zwei")
    leaving = post.leaving()
    with ThreadPoolExecutor(1) as sender:

        def answer() -> None:
            answered.append(sender.submit(post.answered, *leaving))
            while not postgres_database.read_sync(lambda session: session.scalar(text(WAITERS))):
                assert not answered[0].done(), "the answer was written between the migration's lines"
                poll.wait(0.01)

        answered: list[Future[None]] = []
        poll = threading.Event()
        post.migrates(meanwhile=answer)
        answered[0].result(PATIENCE)
    assert post.leases() == []
    assert post.delivers() == [(NEW, "zwei")]


def test_what_waits_names_no_message_of_the_old_group(post: Post) -> None:
    """An answer stands by itself, an edit is said anew, and a reaction would be on another message."""

    def owe(unit: Unit) -> None:
        reply = {"reply_parameters": {"message_id": 7, "allow_sending_without_reply": True}}
        calls: dict[str, dict[str, Any]] = {
            "sendMessage": {"text": "answer", **reply},
            "editMessageText": {"message_id": 7, "text": "edit"},
            "editMessageReplyMarkup": {"message_id": 7, "reply_markup": {"inline_keyboard": []}},
            "setMessageReaction": {"message_id": 7, "reaction": []},
            "deleteMessage": {"message_id": 7},
        }
        for method, parameters in calls.items():
            payload = {"chat_id": OLD, **parameters}
            Outbox(unit).put(1, OLD, method, payload, priority=Priority.REPLY, not_before=unit.now)

    post.do(owe)
    post.migrates()
    leaving = []
    while departing := post.leaving():
        leaving += departing
        post.answered(*departing)
    assert [(each.method, each.parameters) for each in leaving] == [
        ("sendMessage", {"chat_id": NEW, "text": "answer"}),
        ("sendMessage", {"chat_id": NEW, "text": "edit"}),
    ]


def test_an_edit_on_its_way_is_said_anew_in_the_new_group(post: Post) -> None:
    def owe(unit: Unit) -> None:
        payload = {"chat_id": OLD, "message_id": 7, "text": "eins"}
        Outbox(unit).put(1, OLD, "editMessageText", payload, priority=Priority.REPLY, not_before=unit.now)

    post.do(owe)
    post.answered(*post.leaving(), error=migrated())
    [departing] = post.leaving()
    assert (departing.method, departing.parameters) == ("sendMessage", {"chat_id": NEW, "text": "eins"})


def test_what_takes_the_place_of_a_private_message_follows_the_group(post: Post) -> None:
    def owe(unit: Unit) -> None:
        elsewhere = {"chat_id": OLD, "text": "eins", "reply_parameters": {"message_id": 7}}
        payload = {"chat_id": 5, "text": "eins"}
        options: dict[str, Any] = {"priority": Priority.REPLY, "not_before": unit.now, "fallback": elsewhere}
        Outbox(unit).put(1, 5, "sendMessage", payload, **options)

    post.do(owe)
    post.migrates()
    [row] = post.do(lambda unit: [row.fallback for row in unit.session.query(Outgoing)])
    assert orjson.loads(row) == {"chat_id": NEW, "text": "eins"}


def test_a_card_forgets_where_it_was_shown_in_the_old_group(post: Post) -> None:
    """Message ids begin anew: 7 may be another card's there."""

    def owe_card(unit: Unit) -> None:
        card = unit.add(Card(chat_id=OLD, kind="small.board", subject="small", subject_id=1))
        Outbox(unit).put_card(1, OLD, card.id, priority=Priority.REPLY, not_before=unit.now)

    def leave(unit: Unit) -> Departing:
        row = unit.session.query(Outgoing).one()
        row.state = Departure.SENDING
        return Departing(row.id, OLD, "sendMessage", {}, card_id=row.card_id, fingerprint="as it is now")

    post.do(owe_card)
    departing = post.do(leave)
    post.migrates()
    post.answered(departing)
    assert post.do(lambda unit: unit.session.query(Card).one().message_id) is None
    assert post.do(lambda unit: unit.session.query(Outgoing).one().state) == Departure.SENT
