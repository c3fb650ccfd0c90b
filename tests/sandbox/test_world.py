"""People and chats without a network: what a client allows, what it remembers."""

import asyncio
import json
import struct
from collections.abc import Callable

import pytest

from sandbox import Bot, Chat, Person, Sandbox
from sandbox.bot_api import derive_facts
from sandbox.bot_api.facts import FACTS
from sandbox.bot_api.methods import METHODS
from sandbox.world import membership
from sandbox.world.errors import NotAllowed, UnknownInWorld
from sandbox.world.files import picture_size
from tests.sandbox.conftest import PNG, Client


def test_people_do_only_what_a_client_lets_them(
    sandbox: Sandbox, group: Chat, chen: Person, zhou: Person, linli: Bot
) -> None:
    stranger = sandbox.world.person("路人")
    hers = chen.says(group, "灯坏了")
    channel = sandbox.world.channel("频道", owner=zhou, members=[chen])
    refused: list[Callable[[], object]] = [
        lambda: stranger.says(group, "x"),
        lambda: stranger.reacts(hers, "👍"),
        lambda: chen.says(group, " "),
        lambda: chen.says(group, "x" * 4097),
        lambda: chen.says(group, "x", as_="anonymous"),
        lambda: chen.says(group, "x", as_=channel),
        lambda: chen.says(channel, "x"),
        lambda: chen.pins(hers),
        lambda: zhou.edits(hers, "x"),
        lambda: chen.removes(zhou, group),
        lambda: chen.deletes(zhou.says(group, "x")),
        lambda: chen.opens("https://t.me/linli_bot?startgroup=x"),
        lambda: membership.promote(sandbox.world, group, stranger.id, by=zhou.id),
    ]
    for attempt in refused:
        with pytest.raises(NotAllowed):
            attempt()
    unknown: list[Callable[[], object]] = [
        lambda: chen.says(group, "x", reply_to=99),
        lambda: chen.says(group, "x", thread=99),
        lambda: chen.says(-5, "x"),
        lambda: chen.taps(group, "没有"),
        lambda: chen.presses_key(linli, "没有"),
        lambda: chen.opens("https://t.me/nobody"),
        lambda: chen.world.user_shape(5),
    ]
    for attempt in unknown:
        with pytest.raises(UnknownInWorld):
            attempt()


def test_pins_reads_and_deletions(group: Chat, chen: Person, zhou: Person) -> None:
    hers = chen.says(group, "灯坏了")
    zhou.pins(hers)
    assert group.pinned == [hers.id]
    zhou.unpins(hers)
    assert group.pinned == []
    zhou.pins(hers)
    zhou.reads(group)
    assert group.read[zhou.id] == group.last_id
    chen.deletes(hers)
    assert (hers.id in group.messages, group.pinned) == (False, [])


def test_a_closed_topic_takes_only_administrators(sandbox: Sandbox, chen: Person, zhou: Person) -> None:
    staff = sandbox.world.group("物业", owner=zhou, members=[chen], forum=True)
    topic = membership.add_topic(sandbox.world, staff, "报修", by=zhou.id)
    parent = chen.says(staff, "在", thread=topic.thread)
    assert zhou.says(staff, "好", reply_to=parent).thread == topic.thread
    membership.change_topic(sandbox.world, staff, topic, zhou.id, closed=True)
    with pytest.raises(NotAllowed):
        chen.says(staff, "x", thread=topic.thread)
    assert zhou.says(staff, "x", thread=topic.thread).thread == topic.thread


def test_writing_to_a_migrated_group_lands_in_its_successor(
    sandbox: Sandbox, chen: Person, zhou: Person
) -> None:
    small = sandbox.world.group("小群", owner=zhou, members=[chen], kind="group")
    big = membership.migrate(sandbox.world, small)
    assert chen.says(small, "x").chat is big
    assert sandbox.world.group("小群", owner=zhou) is big


def test_joining_and_leaving(group: Chat, sandbox: Sandbox) -> None:
    wang = sandbox.world.person("王师傅")
    wang.joins(group)
    assert group.has(wang.id)
    wang.leaves(group)
    wang.leaves(group)
    assert group.member(wang.id).status == "left"


async def test_a_one_time_keyboard_goes_away_when_used(client: Client, started: Person, linli: Bot) -> None:
    keyboard = {"keyboard": [["是"]], "one_time_keyboard": True}
    await client.call("sendMessage", chat_id=started.id, text="是这里吗?", reply_markup=keyboard)
    assert started.keys(linli) == ["是"]
    started.presses_key(linli, "是")
    assert started.keys(linli) == []


async def test_nobody_answers_a_press(client: Client, group: Chat, chen: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]}
    await client.call("sendMessage", chat_id=group.id, text="x", reply_markup=markup)
    assert await chen.taps(group, "x").answered(0.01) is None


def test_a_pictures_size_is_read_from_its_bytes() -> None:
    jpeg = (
        b"\xff\xd8\xff\xe0"
        + struct.pack(">H", 4)
        + b"xx"
        + b"\xff\xc0"
        + struct.pack(">HBHH", 17, 8, 600, 800)
    )
    assert picture_size(PNG) == (320, 200)
    assert picture_size(b"GIF89a" + struct.pack("<HH", 10, 20)) == (10, 20)
    assert picture_size(jpeg + b"\0" * 8) == (800, 600)
    assert picture_size(b"\xff\xd8\xff\xd9") == (None, None)
    assert picture_size(b"text") == (None, None)


def test_every_method_in_the_table_is_there() -> None:
    table = json.loads(FACTS.read_text(encoding="utf-8"))
    around = {"getUpdates", "setWebhook", "deleteWebhook", "getWebhookInfo"}
    assert set(METHODS) | around == set(table["methods"]) == set(derive_facts.METHODS)


def test_facts_are_derived_with_the_types_they_need(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(derive_facts, "METHODS", ["send"])
    table = {
        "bot_api": "1",
        "methods": {"send": {"markup": {"type": "Array of Row or User"}}, "other": {}},
        "types": {"Row": {"cell": {"type": "Cell"}}, "Cell": {}, "User": {}, "Unused": {}},
    }
    facts = derive_facts.derive(table)
    assert facts["methods"] == {"send": {"markup": {"type": "Array of Row or User"}}}
    assert set(facts["types"]) == {"Row", "Cell"}


async def test_the_page_and_its_parts_are_served(client: Client) -> None:
    async with client.session.get(f"{client.sandbox.url}/") as page:
        assert (page.status, page.content_type) == (200, "text/html")


async def test_stopping_does_not_wait_for_pollers(sandbox: Sandbox, client: Client, linli: Bot) -> None:
    poll = asyncio.create_task(client.answer("getUpdates", timeout=30))
    await sandbox.quiet(linli)
    sandbox.bot_api.polling.close()
    assert (await poll)["result"] == []


def test_numbers_that_were_chosen_are_not_given_again(sandbox: Sandbox) -> None:
    world = sandbox.world
    chosen = [world.person(f"住户{number}", person_id=number) for number in (1001, 1002)]
    assert world.person("陈姨").id == 1003
    assert [world.people[person.id] for person in chosen] == chosen


@pytest.mark.parametrize(
    ("link", "text"),
    [
        ("https://t.me/linli_bot", "/start"),
        ("https://t.me/linli_bot?start=a-b", "/start a-b"),
        ("tg://resolve?domain=linli_bot&start=x", "/start x"),
    ],
)
def test_links_start_the_bot(chen: Person, linli: Bot, link: str, text: str) -> None:
    assert chen.opens(link).text == text
