"""A world goes on where it stopped, and never gives a number twice."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from sandbox import Sandbox, SteppedClock
from sandbox.world import membership, store
from sandbox.world.errors import WorldError
from tests.sandbox.conftest import NOON, PNG


def populated(sandbox: Sandbox) -> None:
    world = sandbox.world
    chen, zhou = world.person("陈姨", username="chenyi"), world.person("周主管")
    bot = world.bot("linli_bot")
    group = world.group("业主群", owner=zhou, members=[chen, bot], forum=True)
    topic = membership.add_topic(world, group, "报修", by=zhou.id)
    chen.says(group, "/help", thread=topic.thread)
    photo = chen.sends_photo(bot, PNG, "漏水", name="a.png")
    zhou.reacts(group.visible()[-1], "👍")
    zhou.pins(group.visible()[-1])
    chen.blocks(bot)
    photo.chat.keyboards[chen.id] = {"keyboard": [["x"]]}


async def test_everything_is_there_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "sandbox" / "world.json"
    async with Sandbox.serve(clock=SteppedClock(NOON), state_path=path) as before:
        populated(before)
        before.world.bots[7_000_001].push("message", {"text": "\ud83d"})
    async with Sandbox.serve(clock=SteppedClock(NOON), state_path=path) as after:
        assert _facts(after) == _facts(before)
        assert len(after.world.files.by_id) == 1
        chen = after.world.person("陈姨")
        assert chen.blocked == {7_000_001}
        assert after.world.bot("linli_bot").token == before.world.bot("linli_bot").token
        assert after.world.chat(7_000_001, chen).keyboards == {chen.id: {"keyboard": [["x"]]}}


def _facts(sandbox: Sandbox) -> tuple[object, ...]:
    world = sandbox.world
    chats = [
        (chat.id, chat.title, chat.pinned, chat.bots, chat.members, chat.topics, chat.last_id, chat.shape)
        for chat in world.all_chats()
    ]
    messages = [
        (one.body, one.reactions, one.reply_to) for chat in world.all_chats() for one in chat.visible()
    ]
    return chats, messages, [(bot.last_update_id, list(bot.updates)) for bot in world.bots.values()]


async def test_after_a_crash_numbers_jump_ahead(tmp_path: Path) -> None:
    path = tmp_path / "world.json"
    async with Sandbox.serve(clock=SteppedClock(NOON), state_path=path) as before:
        populated(before)
        before.save()
        kept = path.read_bytes()
        lost = before.world.person("陈姨").says(7_000_001, "after the last save")
        lost_update = before.world.bots[7_000_001].last_update_id
    path.write_bytes(kept)  # as if the process had been killed after `save`
    async with Sandbox.serve(clock=SteppedClock(NOON), state_path=path) as after:
        new = after.world.person("陈姨").says(7_000_001, "hi")
        assert new.id > lost.id
        assert after.world.bots[7_000_001].last_update_id > lost_update


async def test_a_crash_right_after_the_start_counts_too(tmp_path: Path) -> None:
    path = tmp_path / "world.json"
    async with Sandbox.serve(clock=SteppedClock(NOON), state_path=path) as first:
        populated(first)
    async with Sandbox.serve(clock=SteppedClock(NOON), state_path=path) as second:
        kept = path.read_bytes()
        lost = second.world.person("陈姨").says(7_000_001, "never saved")
    path.write_bytes(kept)
    async with Sandbox.serve(clock=SteppedClock(NOON), state_path=path) as third:
        assert third.world.person("陈姨").says(7_000_001, "hi").id > lost.id


async def test_a_moved_clock_stays_moved(tmp_path: Path) -> None:
    path = tmp_path / "world.json"
    async with Sandbox.serve(state_path=path) as before:
        await before.advance_to(before.clock.now() + timedelta(days=3))
        moved_to = before.clock.now()
    async with Sandbox.serve(state_path=path) as after:
        assert after.clock.now() >= moved_to


async def test_a_world_can_be_forgotten_and_an_alien_one_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "world.json"
    async with Sandbox.serve(state_path=path) as sandbox:
        populated(sandbox)
    assert store.files_folder(path).is_dir()
    Sandbox.forget(path)
    assert not path.exists()
    assert not store.files_folder(path).exists()
    path.write_text(json.dumps({"version": 99}))
    with pytest.raises(WorldError, match="another version"):
        async with Sandbox.serve(state_path=path):
            pass


async def test_a_world_that_cannot_be_kept_goes_on_and_is_kept_as_soon_as_it_can(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "world.json"
    in_the_way = tmp_path / "world.json.new"
    async with Sandbox.serve(clock=SteppedClock(NOON), state_path=path) as before:
        populated(before)
        in_the_way.mkdir()
        before.save_if_possible()
        before.save_if_possible()
        await before.advance_to(NOON + timedelta(minutes=1))
        in_the_way.rmdir()
        before.save_if_possible()
        in_the_way.mkdir()
    assert [record.levelname for record in caplog.records] == ["WARNING", "WARNING"]
    in_the_way.rmdir()
    async with Sandbox.serve(clock=SteppedClock(NOON), state_path=path) as after:
        assert _facts(after)[1] == _facts(before)[1]


async def test_half_a_file_is_never_taken_for_the_whole(tmp_path: Path) -> None:
    path = tmp_path / "world.json"
    async with Sandbox.serve(clock=SteppedClock(NOON), state_path=path) as sandbox:
        populated(sandbox)
        (file,) = sandbox.world.files.by_id.values()
        in_the_way = store.files_folder(path) / f"{file.sha256}.new"
        in_the_way.mkdir(parents=True)
        with pytest.raises(IsADirectoryError):
            sandbox.save()
        assert not (store.files_folder(path) / file.sha256).exists()
        in_the_way.rmdir()
        sandbox.save()
        assert (store.files_folder(path) / file.sha256).read_bytes() == PNG
