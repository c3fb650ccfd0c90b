"""Kill -9 in mid-tick: due posts, reminders and parcel notices each leave once, however often it dies."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from sandbox import Bot, Sandbox
from storage.community import Claim, Community, Home, Membership, Resident, Scope, Staff
from storage.database import Database, Session
from storage.event import Event, EventState, Post, Signup, Standing
from storage.parcel import Parcel
from storage.timer import Timer
from tests.faults.life import Life, add_group, ask, settle
from tests.faults.life import Post as Mail

EVENTS, RESIDENTS = 20, 40
GROUPS = ("翠湖花园一群", "翠湖花园二群")
KINDS = {"tomorrow": ("preheat", "remind_day"), "now": ("starting",)}
STEPS = EVENTS // 2 * 3 + RESIDENTS
"""Timers that are due: three posts for each pair of events, and a parcel for each home."""

DUE = "SELECT count(*) FROM timer WHERE name <> 'parcel.remind' AND name <> 'parcel.check_reached'"
ON_THEIR_WAY = "SELECT count(*) FROM outbox WHERE state = 'sending'"
OWED = "SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending')"


def noon_zone(now: datetime) -> str:
    """Where it is about noon: nobody sleeps, so nothing waits for the morning."""
    return f"Etc/GMT{now.hour - 12:+d}" if now.hour != 12 else "Etc/GMT"


def prepare(session: Session, sandbox: Sandbox, bot: Bot) -> None:
    """Everything is due at once: what comes after a night without power."""
    now = datetime.now(UTC)
    community = settle(session, sandbox, bot, noon_zone(now))
    for title in GROUPS:
        add_group(session, sandbox, bot, community, title, Scope.WHOLE)
    events = [_event(session, community, number, now) for number in range(EVENTS)]
    clerk = session.query(Staff).first()
    assert clerk is not None
    for number in range(RESIDENTS):
        person = sandbox.world.person(f"住户{number}")
        person.says(bot, "/start")
        _resident(session, community, person.id, events[number % EVENTS], clerk, now)
    sandbox.world.bots[bot.id].updates.clear()


def _event(session: Session, community: Community, number: int, now: datetime) -> Event:
    when = "tomorrow" if number % 2 else "now"
    starts = now + timedelta(hours=30) if when == "tomorrow" else now
    event = Event(
        community_id=community.id,
        number=number + 1,
        title=f"第{number + 1}场包粽子",
        place="中心花园",
        starts_at=starts,
        ends_at=starts + timedelta(hours=2),
        locks_at=starts,
        capacity=40,
        per_home=4,
        state=EventState.OPEN,
        door_code=f"door{number}",
        created_at=now,
        published_at=now - timedelta(days=3),
    )
    session.add(event)
    session.flush()
    for kind in KINDS[when]:
        session.add(Post(event_id=event.id, kind=kind, at=now))
        _due(session, community, f"event.{kind}", event.id, now)
    return event


def _due(session: Session, community: Community, name: str, subject_id: int, now: datetime) -> None:
    session.add(Timer(community_id=community.id, name=name, subject_id=subject_id, at=now))


def _resident(
    session: Session, community: Community, user_id: int, event: Event, clerk: Staff, now: datetime
) -> None:
    """Somebody with a place in an event and a parcel at the desk."""
    home = Home(community_id=community.id, building="1", room=str(user_id))
    who = Resident(
        community_id=community.id, user_id=user_id, name=f"住户{user_id}", reachable=True, seen_at=now
    )
    session.add_all([home, who])
    session.flush()
    session.add(Membership(resident_id=who.id, home_id=home.id, claim=Claim.VERIFIED, since=now))
    signup = {"heads": 1, "standing": Standing.SEATED, "turn": user_id, "code": str(user_id)}
    since = now - timedelta(days=2)
    session.add(Signup(event_id=event.id, resident_id=who.id, name=who.name, since=since, **signup))
    parcel = {"name": "", "shelf": "A1", "code": f"K{user_id}", "registered_by": clerk.id}
    session.add(Parcel(community_id=community.id, home_id=home.id, registered_at=now, **parcel))
    _due(session, community, "parcel.tell_home", home.id, now)


@pytest.mark.faults
async def test_every_post_leaves_once(
    sqlite_url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Database.open(sqlite_url) as database:
        async with Sandbox.serve(flood_limits=False) as sandbox:
            sandbox.latency = 0.02
            bot = sandbox.world.bot("linli_bot", name="邻里")
            database.run_sync(lambda session: prepare(session, sandbox, bot))

            def counted(question: str) -> int:
                return int(ask(database, question)[0][0])

            life = Life(sandbox, bot, sqlite_url, tmp_path)
            in_mid_tick = 0
            for moment in worst_moments(counted):
                await life.live_until(moment)
                in_mid_tick += 0 < counted(DUE) < STEPS
            assert await life.live_to_the_end(lambda: counted(DUE) == counted(OWED) == 0) == 0
            mail = Mail.of(database, sandbox, bot)
            posts = ask(database, "SELECT state, count(*) FROM event_post GROUP BY state")
            notices = ask(database, "SELECT count(*) FROM parcel WHERE told_at IS NOT NULL")
    with capsys.disabled():
        sys.stdout.write(
            f"\nkill -9: {in_mid_tick} of {life.deaths} kills in mid-tick, over {STEPS} due steps: "
            f"{mail.sent.total()} messages; {len(mail.lost)} lost, {mail.doubled.total()} doubled, "
            f"{mail.doubted.total()} marked uncertain, {mail.held.total()} held for the staff\n"
        )
    assert in_mid_tick >= 5
    assert posts == [("sent", EVENTS // 2 * 3)]
    assert notices == [(RESIDENTS,)]
    assert mail.lost == []
    assert mail.doubled_without_doubt == []
    check_everybody_heard(mail, sandbox)


def worst_moments(counted: Callable[[str], int]) -> list[Callable[[], bool]]:
    """After the first step, again and again on the way, while messages are in flight."""
    shares = (STEPS - 1, STEPS * 4 // 5, STEPS * 3 // 5, STEPS * 2 // 5, STEPS // 5)
    moments = [partial(fewer_left, counted, left) for left in shares]
    return [*moments[:2], lambda: counted(ON_THEIR_WAY) > 0, *moments[2:]]


def fewer_left(counted: Callable[[str], int], left: int) -> bool:
    return counted(DUE) <= left


def check_everybody_heard(mail: Mail, sandbox: Sandbox) -> None:
    """Residents have a parcel notice, and a reminder if the event is tomorrow; groups every post."""
    owed = mail.sent + mail.held
    for number in range(RESIDENTS):
        chat_id = next(p.id for p in sandbox.world.people.values() if p.name == f"住户{number}")
        texts = [text for chat, text in owed.elements() if chat == chat_id]
        assert len(texts) == 1 + number % EVENTS % 2, texts
    for chat in sandbox.world.all_chats():
        if chat.title in GROUPS:
            assert sum(number for (where, _), number in owed.items() if where == chat.id) == EVENTS
