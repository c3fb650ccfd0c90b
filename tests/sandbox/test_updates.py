"""How updates reach a bot: what it is shown, in which shape, by polling and by webhook."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from sandbox import Bot, Chat, Person, Sandbox
from sandbox.world import membership
from tests.patience import PATIENCE
from tests.sandbox.conftest import PNG, Client

Posted = asyncio.Queue[tuple[str | None, Any]]
Receiver = tuple[str, Posted]


async def seen(client: Client) -> list[str]:
    return [
        update["message"]["text"]
        for update in await client.updates()
        if "message" in update and "text" in update["message"]
    ]


async def test_privacy_mode_shows_commands_replies_and_services_only(
    client: Client, group: Chat, chen: Person, zhou: Person
) -> None:
    hers = chen.says(group, "灯坏了")
    ours = await client.call("sendMessage", chat_id=group.id, text="x")
    chen.says(group, "@linli_bot 在吗")
    chen.says(group, "/help@other_bot")
    zhou.says(group, "是", reply_to=hers)
    chen.says(group, "/help@linli_bot 一下")
    chen.says(group, "/mine")
    chen.says(group, "收到", reply_to=ours["message_id"])
    zhou.removes(chen, group)
    updates = await client.updates()
    assert [update["message"].get("text") for update in updates] == [
        "/help@linli_bot 一下",
        "/mine",
        "收到",
        None,
    ]
    assert updates[2]["message"]["reply_to_message"]["text"] == "x"
    assert updates[3]["message"]["left_chat_member"]["id"] == chen.id


async def test_an_unaddressed_command_goes_to_the_bot_that_spoke_last(
    sandbox: Sandbox, client: Client, group: Chat, chen: Person, zhou: Person
) -> None:
    other = sandbox.world.bot("other_bot")
    zhou.adds(other, group)
    client.token, ours = other.token, client.token
    await client.call("sendMessage", chat_id=group.id, text="x")
    await client.updates()
    chen.says(group, "/mine")
    assert await seen(client) == ["/mine"]
    client.token = ours
    assert await seen(client) == []


async def test_no_privacy_or_being_admin_shows_everything(
    sandbox: Sandbox, client: Client, group: Chat, chen: Person, zhou: Person, linli: Bot
) -> None:
    membership.promote(sandbox.world, group, linli.id, by=zhou.id)
    chen.says(group, "灯坏了")
    assert await seen(client) == ["灯坏了"]
    membership.demote(sandbox.world, group, linli.id, by=zhou.id)
    chen.says(group, "还没修")
    assert await seen(client) == []
    linli.privacy = False
    chen.says(group, "还没修!")
    assert await seen(client) == ["还没修!"]


async def test_a_typed_message_in_telegrams_shape(client: Client, started: Person, linli: Bot) -> None:
    hers = started.says(linli, "/start abc")
    started.edits(hers, "不对,是502")
    message, edited = await client.updates()
    assert message["message"] == {
        "message_id": 2,
        "from": {
            "id": started.id,
            "is_bot": False,
            "first_name": "陈姨",
            "username": "chenyi",
            "language_code": "zh-hans",
        },
        "chat": {"id": started.id, "first_name": "陈姨", "type": "private", "username": "chenyi"},
        "date": 1742270400,
        "text": "/start abc",
        "entities": [{"type": "bot_command", "offset": 0, "length": 6}],
    }
    assert edited["edited_message"]["edit_date"] == 1742270400
    assert "entities" not in edited["edited_message"]


async def test_albums_share_one_group_id(
    sandbox: Sandbox, client: Client, started: Person, linli: Bot
) -> None:
    keep = sandbox.world.files.keep
    sent = started.sends(linli, [keep(PNG, "a.png"), keep(PNG + b"2", "b.png")], caption="漏水")
    first, second = (update["message"] for update in await client.updates())
    assert first["media_group_id"] == second["media_group_id"]
    assert (first["caption"], "caption" in second) == ("漏水", False)
    assert first["photo"][-1]["width"] == 320
    assert [message.kind for message in sent] == ["photo", "photo"]


async def test_anonymous_and_channel_voices(
    sandbox: Sandbox, client: Client, group: Chat, chen: Person, zhou: Person, linli: Bot
) -> None:
    linli.privacy = False
    zhou.says(group, "通知", as_="anonymous")
    channel = sandbox.world.channel("花园频道", owner=zhou, members=[linli])
    zhou.says(group, "转告", as_=channel)
    zhou.says(channel, "停水")
    zhou.forwards(channel.visible()[-1], group)
    updates = [update for update in await client.updates() if "my_chat_member" not in update]
    anonymous, as_channel, post, forward = updates
    assert anonymous["message"]["from"]["username"] == "GroupAnonymousBot"
    assert anonymous["message"]["sender_chat"]["id"] == group.id
    assert as_channel["message"]["from"]["username"] == "Channel_Bot"
    assert as_channel["message"]["sender_chat"]["id"] == channel.id
    assert post["channel_post"]["text"] == "停水"
    assert "from" not in post["channel_post"]
    assert forward["message"]["forward_origin"]["type"] == "channel"


async def test_presses_reactions_and_membership(
    sandbox: Sandbox, client: Client, group: Chat, chen: Person, zhou: Person, linli: Bot
) -> None:
    await client.call("getUpdates", allowed_updates=["callback_query", "message_reaction", "my_chat_member"])
    markup = {"inline_keyboard": [[{"text": "我去", "callback_data": "take"}]]}
    await client.call("sendMessage", chat_id=group.id, text="x", reply_markup=markup)
    chen.taps(group, "我去")
    membership.promote(sandbox.world, group, linli.id, by=zhou.id)
    chen.reacts(group.visible()[-1], "👍")
    chen.says(group, "not asked for")
    pressed, promoted, reacted = await client.updates()
    assert pressed["callback_query"]["data"] == "take"
    assert pressed["callback_query"]["message"]["text"] == "x"
    assert promoted["my_chat_member"]["new_chat_member"]["status"] == "administrator"
    assert reacted["message_reaction"]["new_reaction"] == [{"type": "emoji", "emoji": "👍"}]


async def test_blocking_is_told(client: Client, started: Person, linli: Bot) -> None:
    started.blocks(linli)
    started.says(linli, "hi again")
    blocked, unblocked, message = await client.updates()
    assert blocked["my_chat_member"]["new_chat_member"]["status"] == "kicked"
    assert unblocked["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert message["message"]["text"] == "hi again"


async def test_polling_waits_pages_and_confirms(client: Client, started: Person, linli: Bot) -> None:
    poll = asyncio.create_task(client.call("getUpdates", timeout=50))
    await client.sandbox.quiet(linli)
    started.says(linli, "1")
    assert len(await poll) == 1
    for number in range(2, 151):
        started.says(linli, str(number))
    first = await client.call("getUpdates", limit=100)
    assert len(first) == 100
    rest = await client.call("getUpdates", offset=first[-1]["update_id"] + 1)
    assert [update["message"]["text"] for update in rest] == [str(number) for number in range(101, 151)]
    assert len(await client.call("getUpdates", offset=-1)) == 1
    assert await client.call("getUpdates", timeout=0, offset=rest[-1]["update_id"] + 1) == []


async def test_a_second_poller_ends_the_first(client: Client, linli: Bot) -> None:
    first = asyncio.create_task(client.answer("getUpdates", timeout=50))
    await client.sandbox.quiet(linli)
    second = asyncio.create_task(client.answer("getUpdates", timeout=1))
    answer = await first
    assert (answer["error_code"], answer["description"]) == (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )
    assert (await second)["result"] == []


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    """A webhook that fails at first; yields its address and what it got."""
    got: Posted = asyncio.Queue()
    statuses = iter([500, 200, 200, 200])

    async def take(request: web.Request) -> web.Response:
        await got.put((request.headers.get("X-Telegram-Bot-Api-Secret-Token"), await request.json()))
        return web.Response(status=next(statuses))

    app = web.Application()
    app.router.add_post("/hook", take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook", got
    await runner.cleanup()


async def test_webhook_retries_in_order(
    client: Client, started: Person, linli: Bot, receiver: Receiver
) -> None:
    url, got = receiver
    assert await client.call("setWebhook", url=url, secret_token="s3cret")
    started.says(linli, "1")
    started.says(linli, "2")
    async with asyncio.timeout(PATIENCE):
        posted = [await got.get() for _ in range(3)]
    assert [(secret, update["message"]["text"]) for secret, update in posted] == [
        ("s3cret", "1"),
        ("s3cret", "1"),
        ("s3cret", "2"),
    ]
    started.says(linli, "3")
    await got.get()  # which is posted only once the second has been taken
    info = await client.call("getWebhookInfo")
    assert (info["url"], info["pending_update_count"] <= 1) == (url, True)
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"
    assert (await client.refusal("getUpdates")).startswith(
        "Conflict: can't use getUpdates method while webhook"
    )
    assert await client.call("deleteWebhook")
    assert (await client.call("getWebhookInfo"))["url"] == ""


async def test_raw_updates_carry_anything(client: Client, linli: Bot) -> None:
    status, _ = await client.person(
        "POST", f"bots/{linli.id}/updates", update={"message": {"text": "a\x00b\ud83d"}}
    )
    assert status == 200
    assert (await client.updates())[0]["message"]["text"] == "a\x00b\ud83d"
