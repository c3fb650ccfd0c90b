"""What one person sees: chats, history, events as they happen, commands, files."""

import time
from itertools import islice

from aiohttp import web

from sandbox.bot_api.wire import dumps
from sandbox.person_api.requests import BASE, answer, chat_of, person_of, plainly
from sandbox.world.errors import UnknownInWorld
from sandbox.world.menus import menu_for
from sandbox.world.models import Json
from sandbox.world.people import Person
from sandbox.world.views import chat_view, chats_of, event_view, members_view, message_view
from sandbox.world.world import World

MOST_MESSAGES = 200
LONGEST_WAIT = 50.0
# A comment now and then keeps proxies from closing a silent stream.
STREAM_HEARTBEAT = 15.0
# Somebody's page or drawing, opened by itself, must not run its scripts as if it were the sandbox's own.
INERT = {"Content-Security-Policy": "sandbox", "X-Content-Type-Options": "nosniff"}


class Viewing:
    """`GET /people/{person}/…` and `/files/…`."""

    def __init__(self, world: World) -> None:
        self.world = world

    def routes(self) -> list[web.RouteDef]:
        me = f"{BASE}/people/{{person}}"
        return [
            web.get(f"{me}/chats", plainly(self.chats)),
            web.get(f"{me}/chats/{{chat}}", plainly(self.chat)),
            web.get(f"{me}/chats/{{chat}}/messages", plainly(self.messages)),
            web.get(f"{me}/chats/{{chat}}/commands", plainly(self.commands)),
            web.post(f"{me}/chats/{{chat}}/read", plainly(self.read)),
            web.get(f"{me}/events", plainly(self.events)),
            web.get(f"{BASE}/files/{{file}}", plainly(self.file)),
        ]

    async def chats(self, request: web.Request) -> web.Response:
        cursor = self.world.journal.cursor
        return answer({"chats": chats_of(self.world, person_of(self.world, request)), "cursor": cursor})

    async def chat(self, request: web.Request) -> web.Response:
        person, chat = person_of(self.world, request), chat_of(self.world, request)
        return answer({**chat_view(self.world, chat, person), "people": members_view(self.world, chat)})

    async def messages(self, request: web.Request) -> web.Response:
        person, chat, query = person_of(self.world, request), chat_of(self.world, request), request.query
        limit = min(max(int(query.get("limit", 50)), 1), MOST_MESSAGES)
        before = int(query["before"]) if "before" in query else None
        thread = int(query["thread"]) if "thread" in query else None
        wanted = (
            message
            for message in reversed(chat.messages.values())
            if (before is None or message.id < before) and (thread is None or message.thread == thread)
        )
        newest_first = list(islice(wanted, limit + 1))
        views = [message_view(self.world, message, person) for message in reversed(newest_first[:limit])]
        return answer(
            {"messages": views, "more": len(newest_first) > limit, "cursor": self.world.journal.cursor}
        )

    async def commands(self, request: web.Request) -> web.Response:
        person, chat = person_of(self.world, request), chat_of(self.world, request)
        bots = [self.world.bots[bot] for bot in chat.bots]
        commands = [
            {**command, "bot": bot.username} for bot in bots for command in menu_for(bot, chat, person)
        ]
        button: Json = {}
        if chat.private:
            buttons = bots[0].menu_buttons
            button = buttons.get(str(chat.id)) or buttons.get("default") or {}
        return answer({"commands": commands, "menu_button": button.get("type", "commands")})

    async def read(self, request: web.Request) -> web.Response:
        person, chat = person_of(self.world, request), chat_of(self.world, request)
        person.reads(chat)
        return answer({"unread": 0})

    async def events(self, request: web.Request) -> web.StreamResponse:
        person = person_of(self.world, request)
        since = int(
            request.headers.get("Last-Event-ID") or request.query.get("since") or self.world.journal.cursor
        )
        if "text/event-stream" in request.headers.get("Accept", ""):
            return await self._stream(request, person, since)
        timeout = min(max(float(request.query.get("timeout", 25)), 0), LONGEST_WAIT)
        ends = time.monotonic() + timeout
        while True:
            batch = self._batch(person, since)
            left = ends - time.monotonic()
            if batch["events"] or batch["reset"] or left <= 0 or self.world.journal.closed:
                return answer(batch)
            await self.world.journal.wait(batch["cursor"], left)

    async def _stream(self, request: web.Request, person: Person, since: int) -> web.StreamResponse:
        headers = {"Content-Type": "text/event-stream", "Cache-Control": "no-cache"}
        response = web.StreamResponse(headers=headers)
        await response.prepare(request)
        try:
            while not self.world.journal.closed:
                batch = self._batch(person, since)
                events = [{"type": "reset"}] if batch["reset"] else batch["events"]
                since = batch["cursor"]
                for event in events:
                    await response.write(b"id: %d\ndata: %b\n\n" % (since, dumps(event)))
                await self.world.journal.wait(since, STREAM_HEARTBEAT)
                if self.world.journal.cursor == since:
                    await response.write(b": still here\n\n")
        except ConnectionError:
            pass  # the client has gone
        return response

    def _batch(self, person: Person, since: int) -> Json:
        journal = self.world.journal
        if not journal.remembers(since):
            return {"cursor": journal.cursor, "reset": True, "events": []}
        seen = [event_view(self.world, event, person) for event in journal.after(since)]
        return {
            "cursor": journal.cursor,
            "reset": False,
            "events": [event for event in seen if event is not None],
        }

    async def file(self, request: web.Request) -> web.Response:
        file = self.world.files.get(request.match_info["file"])
        if file is None:
            raise UnknownInWorld("there is no such file")
        kind = file.mime.partition(";")[0]
        return web.Response(body=file.content, content_type=kind, headers=INERT)
