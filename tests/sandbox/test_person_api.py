"""The person-side API over HTTP, as docs/sandbox.md tells it."""

import asyncio
from typing import Any

import aiohttp
import pytest

from sandbox import Bot, Chat, Hooks, Person, Sandbox, Scene
from tests.sandbox.conftest import PNG, Client

KEYBOARD = {
    "inline_keyboard": [[{"text": "我去", "callback_data": "take"}, {"text": "看", "url": "https://x.org"}]]
}


async def set_up(client: Client) -> list[Any]:
    """An owner, a bot, a group with both and a topic in it: what the API answers to each."""
    _, owner = await client.person("POST", "people", name="周主管", username="zhou", language="en")
    _, bot = await client.person("POST", "bots", username="house_bot", name="House")
    status, chat = await client.person(
        "POST",
        "chats",
        kind="supergroup",
        title="新群",
        owner=owner["id"],
        members=[bot["id"]],
        forum=True,
    )
    assert (status, chat["members"]) == (200, 2)
    _, topic = await client.person("POST", f"chats/{chat['id']}/topics", name="🔧报修")
    assert topic["name"] == "🔧报修"
    return [owner, bot, chat, topic]


async def test_a_world_is_set_up_once_however_often_it_is_asked_for(client: Client) -> None:
    first = await set_up(client)
    assert await set_up(client) == first
    owner, bot, *_ = first
    _, state = await client.person("GET", "state")
    assert [one["title"] for one in state["chats"]] == ["新群"]
    assert state["people"] == [
        {
            "id": owner["id"],
            "name": "周主管",
            "username": "zhou",
            "language": "en",
            "about": "",
            "blocked": [],
            "unread": 0,
        }
    ]
    assert "token" in bot
    assert "token" not in str(state["bots"])


async def test_a_person_sees_only_their_chats(
    sandbox: Sandbox, client: Client, group: Chat, chen: Person, zhou: Person, linli: Bot
) -> None:
    stranger = sandbox.world.person("路人")
    await client.call("sendMessage", chat_id=group.id, text="<b>停水</b>", parse_mode="HTML")
    _, mine = await client.person("GET", f"people/{chen.id}/chats")
    assert [(one["title"], one["kind"], one["started"]) for one in mine["chats"]] == [
        ("阳光花园", "supergroup", True),
        ("邻里", "private", False),
    ]
    last = mine["chats"][0]["last"]
    assert (last["text"], last["from"]["kind"], last["entities"]) == (
        "停水",
        "bot",
        [{"type": "bold", "offset": 0, "length": 2}],
    )
    unread = mine["chats"][0]["unread"]
    assert unread > 0
    await client.person("POST", f"people/{chen.id}/chats/{group.id}/read")
    _, chat = await client.person("GET", f"people/{chen.id}/chats/{group.id}")
    assert (chat["unread"], {one["status"] for one in chat["people"]}) == (0, {"creator", "member"})
    assert (await client.person("GET", f"people/{stranger.id}/chats"))[1]["chats"] == []
    status, refused = await client.person("GET", f"people/{stranger.id}/chats/{group.id}/messages")
    assert (status, refused) == (404, {"error": f"路人 is in no chat {group.id}"})


async def test_history_is_paged_backwards(client: Client, started: Person, linli: Bot) -> None:
    for number in range(5):
        started.says(linli, str(number))
    path = f"people/{started.id}/chats/{linli.id}/messages?limit=2"
    _, page = await client.person("GET", path)
    assert ([one["text"] for one in page["messages"]], page["more"]) == (["3", "4"], True)
    _, page = await client.person("GET", f"{path}&before={page['messages'][0]['id']}")
    assert [one["text"] for one in page["messages"]] == ["1", "2"]


async def test_writing_editing_reacting_forwarding_deleting(
    client: Client, group: Chat, chen: Person, linli: Bot
) -> None:
    me = f"people/{chen.id}/chats/{group.id}"
    _, hers = await client.person("POST", f"{me}/messages", text="灯坏了")
    one = f"{me}/messages/{hers['id']}"
    assert (hers["outgoing"], hers["kind"], hers["edited"]) == (True, "text", None)
    _, answer = await client.person("POST", f"{me}/messages", text="三楼", reply_to=hers["id"])
    assert answer["reply_to"] == {"id": hers["id"], "name": "陈姨", "text": "灯坏了"}
    _, edited = await client.person("POST", f"{one}/edit", text="灯不亮")
    assert (edited["text"], edited["edited"]) == ("灯不亮", "2025-03-18T04:00:00+00:00")
    _, liked = await client.person("POST", f"{one}/react", emoji="👍")
    assert liked["reactions"] == [{"emoji": "👍", "count": 1, "mine": True}]
    _, forwarded = await client.person("POST", f"{one}/forward", to=linli.id)
    assert (forwarded["chat"], forwarded["forwarded_from"]) == (linli.id, "陈姨")
    assert (await client.person("POST", f"{one}/delete"))[1] == {"deleted": True}
    assert (await client.person("POST", f"{one}/delete"))[0] == 404


async def test_a_tap_waits_for_its_answer(client: Client, group: Chat, chen: Person) -> None:
    sent = await client.call("sendMessage", chat_id=group.id, text="x", reply_markup=KEYBOARD)
    one = f"people/{chen.id}/chats/{group.id}/messages/{sent['message_id']}"
    tap = asyncio.create_task(client.person("POST", f"{one}/tap", label="我去"))
    update, *_ = await client.call("getUpdates", timeout=50)
    query = update["callback_query"]
    await client.call("answerCallbackQuery", callback_query_id=query["id"], text="已接", show_alert=True)
    assert await tap == (200, {"answered": True, "text": "已接", "alert": True, "url": None})
    link = await client.person("POST", f"{one}/tap", row=0, column=1)
    assert link[1]["url"] == "https://x.org"
    silent = await client.person("POST", f"{one}/forge", data="forged", wait=0.01)
    assert silent[1] == {"answered": False, "text": None, "alert": False, "url": None}
    assert (await client.updates())[-1]["callback_query"]["data"] == "forged"
    status, wrong = await client.person("POST", f"{one}/tap", label="没有")
    assert (status, "我去" in wrong["error"]) == (404, True)


async def test_files_and_albums_are_uploaded_and_read(client: Client, started: Person, linli: Bot) -> None:
    form = aiohttp.FormData()
    form.add_field("caption", "漏水")
    form.add_field("file", PNG, filename="a.png", content_type="image/png")
    form.add_field("file", PNG + b"2", filename="b.png", content_type="image/png")
    base = f"{client.sandbox.url}/sandbox/api/people/{started.id}/chats/{linli.id}/messages"
    async with client.session.post(base, data=form) as response:
        first, second = (await response.json())["messages"]
    assert (first["kind"], first["text"], first["album"]) == ("photo", "漏水", second["album"])
    async with client.session.get(client.sandbox.url + first["media"]["url"]) as response:
        assert (response.content_type, await response.read()) == ("image/png", PNG)


async def test_keyboards_commands_and_links(
    sandbox: Sandbox, client: Client, started: Person, linli: Bot, group: Chat
) -> None:
    keyboard = {"keyboard": [["🔧报修", {"text": "📦快递"}]], "resize_keyboard": True}
    await client.call("sendMessage", chat_id=started.id, text="您好", reply_markup=keyboard)
    _, chat = await client.person("GET", f"people/{started.id}/chats/{linli.id}")
    assert chat["keyboard"] == {"rows": [["🔧报修", "📦快递"]], "one_time": False, "placeholder": None}
    assert started.presses_key(linli, "📦快递").text == "📦快递"
    await client.call("sendMessage", chat_id=started.id, text="好", reply_markup={"remove_keyboard": True})
    assert started.keys(linli) == []

    for scope, name in ((None, "start"), ({"type": "all_group_chats"}, "here")):
        commands = [{"command": name, "description": "x"}]
        await client.call("setMyCommands", commands=commands, **({"scope": scope} if scope else {}))
    zh = [{"command": "start", "description": "开始"}]
    await client.call("setMyCommands", commands=zh, language_code="zh")
    _, menu = await client.person("GET", f"people/{started.id}/chats/{linli.id}/commands")
    assert menu["commands"] == [{"command": "start", "description": "开始", "bot": "linli_bot"}]
    _, menu = await client.person("GET", f"people/{started.id}/chats/{group.id}/commands")
    assert [one["command"] for one in menu["commands"]] == ["here"]

    link = "https://t.me/linli_bot"
    opened = await client.person("POST", f"people/{started.id}/open", link=f"{link}?start=abc")
    assert opened == (200, {"chat": linli.id})
    assert sandbox.world.private(linli, started).visible()[-1].text == "/start abc"
    _, choose = await client.person("POST", f"people/{started.id}/open", link=f"{link}?startgroup=x")
    assert choose == {"choose_group": [group.id]}
    body = {"link": f"{link}?startgroup=x", "group": group.id}
    assert (await client.person("POST", f"people/{started.id}/open", **body))[1] == {"chat": group.id}
    assert group.visible()[-1].text == "/start@linli_bot x"
    assert (await client.person("POST", f"people/{started.id}/block", bot=linli.id))[1] == {"blocked": True}
    assert linli.id in started.blocked


async def test_events_reach_those_who_may_see_them(
    sandbox: Sandbox, client: Client, group: Chat, chen: Person, linli: Bot
) -> None:
    stranger = sandbox.world.person("路人")
    cursor = sandbox.world.journal.cursor
    waiting = asyncio.create_task(client.person("GET", f"people/{chen.id}/events?since={cursor}&timeout=50"))
    await asyncio.sleep(0)
    await client.call("sendChatAction", chat_id=group.id, action="typing")
    _, batch = await waiting
    assert batch["events"] == [{"type": "typing", "chat": group.id, "name": "邻里", "action": "typing"}]
    await client.call("sendMessage", chat_id=group.id, text="x")
    _, batch = await client.person("GET", f"people/{chen.id}/events?since={batch['cursor']}")
    assert [event["message"]["text"] for event in batch["events"]] == ["x"]
    _, nothing = await client.person("GET", f"people/{stranger.id}/events?since={cursor}&timeout=0")
    assert (nothing["events"], nothing["reset"]) == ([], False)
    assert (await client.person("GET", f"people/{chen.id}/events?since=99999"))[1]["reset"] is True


async def test_what_happens_is_streamed_to_whoever_watches(
    client: Client, started: Person, linli: Bot
) -> None:
    url = f"{client.sandbox.url}/sandbox/api/people/{started.id}/events"
    async with client.session.get(url, headers={"Accept": "text/event-stream"}) as stream:
        started.says(linli, "hi")
        assert (await stream.content.readline()).startswith(b"id: ")
        assert b'"text":"hi"' in await stream.content.readline()


async def test_a_group_changes_its_members_its_name_and_its_kind(
    sandbox: Sandbox, client: Client, chen: Person, zhou: Person, linli: Bot
) -> None:
    small = sandbox.world.group("小群", owner=zhou, members=[chen], kind="group")
    base = f"chats/{small.id}"
    assert (await client.person("POST", f"{base}/add", user=linli.id, by=zhou.id))[1]["members"] == 3
    assert (await client.person("POST", f"{base}/promote", user=linli.id))[1] == {"status": "administrator"}
    assert (await client.person("POST", f"{base}/demote", user=linli.id))[1] == {"status": "member"}
    assert (await client.person("POST", f"{base}/settings", title="大群"))[1]["title"] == "大群"
    assert (await client.person("POST", f"{base}/remove", user=chen.id))[1]["members"] == 2
    _, migrated = await client.person("POST", f"{base}/migrate")
    texts = [one["service"]["what"] for one in (await _history(client, zhou, migrated["chat"]))]
    assert texts == ["migrated"]
    assert (await client.person("POST", f"chats/{migrated['chat']}/migrate"))[0] == 409


async def _history(client: Client, person: Person, chat: int) -> Any:
    return (await client.person("GET", f"people/{person.id}/chats/{chat}/messages"))[1]["messages"]


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("people", {}, 400),
        ("people/9/chats/1/messages", {"text": "x"}, 404),
        ("chats", {"kind": "club", "title": "x"}, 400),
        ("explain", {"text": "x"}, 404),
        ("scenes/none", {}, 404),
        ("clock", {"to": "tomorrow"}, 400),
        ("people", {"name": "陈姨", "username": []}, 400),
        ("bots", {"username": 1}, 400),
    ],
)
async def test_mistakes_get_a_sentence(client: Client, path: str, body: dict[str, Any], status: int) -> None:
    code, answer = await client.person("POST", path, **body)
    assert code == status
    assert answer["error"]


@pytest.mark.parametrize("nonsense", [1.5, True, None, [[]], {"a": 1}])
async def test_what_should_be_a_text_is_asked_for(client: Client, chen: Person, nonsense: object) -> None:
    for path, name in ((f"people/{chen.id}/open", "link"), ("people", "name"), ("bots", "username")):
        assert await client.person("POST", path, **{name: nonsense}) == (
            400,
            {"error": f"{name} is not a text"},
        )


async def test_explanations_and_scenes_come_from_hooks(sandbox: Sandbox, client: Client) -> None:
    played = asyncio.Event()

    async def play(running: Sandbox) -> None:
        assert running is sandbox
        await played.wait()

    sandbox.hooks = Hooks(
        explain=lambda text, context: {"text": text, "context": context},
        scenes={"festival": Scene("A festival", play)},
    )
    explained = await client.person("POST", "explain", text="灯坏了", context="group")
    assert explained == (200, {"text": "灯坏了", "context": "group"})
    assert (await client.person("POST", "scenes/festival"))[0] == 202
    assert (await client.person("POST", "scenes/festival"))[0] == 409
    _, scenes = await client.person("GET", "scenes")
    scene = {"name": "festival", "title": "A festival", "running": True, "error": None}
    assert scenes == {"scenes": [scene]}
    played.set()
    await sandbox.playing["festival"]
    assert (await client.person("GET", "scenes"))[1]["scenes"][0]["running"] is False
