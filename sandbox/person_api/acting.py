"""What one person does: writing, pressing, reacting, following links, blocking."""

import asyncio
from typing import Any

from aiohttp import web
from aiohttp.multipart import BodyPartReader

from sandbox.person_api.requests import (
    BASE,
    answer,
    body_of,
    bot,
    chat_of,
    group,
    message_of,
    person_of,
    plainly,
    text_of,
)
from sandbox.world.errors import UnknownInWorld
from sandbox.world.links import BotLink
from sandbox.world.models import Chat, Json, Message, Press, StoredFile
from sandbox.world.people import Person
from sandbox.world.views import message_view, shown_id
from sandbox.world.world import World

MOST_WAIT = 60.0


class Acting:
    """`POST /people/{person}/…`."""

    def __init__(self, world: World) -> None:
        self.world = world

    def routes(self) -> list[web.RouteDef]:
        me = f"{BASE}/people/{{person}}"
        one = f"{me}/chats/{{chat}}/messages/{{message}}"
        return [
            web.post(f"{me}/chats/{{chat}}/messages", plainly(self.send)),
            web.post(f"{one}/edit", plainly(self.edit)),
            web.post(f"{one}/delete", plainly(self.delete)),
            web.post(f"{one}/forward", plainly(self.forward)),
            web.post(f"{one}/react", plainly(self.react)),
            web.post(f"{one}/tap", plainly(self.tap)),
            web.post(f"{one}/forge", plainly(self.forge)),
            web.post(f"{me}/chats/{{chat}}/pin", plainly(self.pin)),
            web.post(f"{me}/chats/{{chat}}/unpin", plainly(self.unpin)),
            web.post(f"{me}/open", plainly(self.open)),
            web.post(f"{me}/block", plainly(self.block)),
            web.post(f"{me}/unblock", plainly(self.unblock)),
        ]

    async def send(self, request: web.Request) -> web.Response:
        person, chat = person_of(self.world, request), chat_of(self.world, request)
        if request.content_type.startswith("multipart/"):
            return await self._send_files(request, person, chat)
        body = await body_of(request)
        if "location" in body:
            location = body["location"]
            sent = person.sends_location(chat, float(location["latitude"]), float(location["longitude"]))
        else:
            sent = person.says(
                chat,
                text_of(body, "text"),
                reply_to=body.get("reply_to"),
                thread=body.get("thread"),
                as_=self._identity(body.get("as")),
            )
        return self._message(sent, person)

    async def edit(self, request: web.Request) -> web.Response:
        person, message, body = await self._about_message(request)
        person.edits(message, text_of(body, "text"))
        return self._message(message, person)

    async def delete(self, request: web.Request) -> web.Response:
        person, message, _ = await self._about_message(request)
        person.deletes(message)
        return answer({"deleted": True})

    async def forward(self, request: web.Request) -> web.Response:
        person, message, body = await self._about_message(request)
        return self._message(person.forwards(message, int(body["to"])), person)

    async def react(self, request: web.Request) -> web.Response:
        person, message, body = await self._about_message(request)
        person.reacts(message, body.get("emoji"))
        return self._message(message, person)

    async def tap(self, request: web.Request) -> web.Response:
        person, message, body = await self._about_message(request)
        if "label" in body:
            press = person.taps(message, text_of(body, "label"))
        else:
            press = person.presses(message, _button_at(message, int(body["row"]), int(body["column"])))
        return await self._answered(press, body)

    async def forge(self, request: web.Request) -> web.Response:
        person, message, body = await self._about_message(request)
        return await self._answered(person.presses(message, {"callback_data": str(body["data"])}), body)

    async def pin(self, request: web.Request) -> web.Response:
        person, chat, body = (
            person_of(self.world, request),
            chat_of(self.world, request),
            await body_of(request),
        )
        message = self.world.message(chat, int(body["message"]))
        person.pins(message)
        return self._message(message, person)

    async def unpin(self, request: web.Request) -> web.Response:
        person, chat, body = (
            person_of(self.world, request),
            chat_of(self.world, request),
            await body_of(request),
        )
        message = self.world.message(chat, int(body["message"]))
        person.unpins(message)
        return self._message(message, person)

    async def open(self, request: web.Request) -> web.Response:
        person, body = person_of(self.world, request), await body_of(request)
        link = text_of(body, "link")
        if BotLink.read(link).start_group is not None and "group" not in body:
            mine = [
                chat.id
                for chat in self.world.chats.values()
                if chat.has(person.id) and chat.kind != "channel"
            ]
            return answer({"choose_group": mine})
        started = person.opens(link, group=group(self.world, body["group"]) if "group" in body else None)
        return answer({"chat": shown_id(started.chat)})

    async def block(self, request: web.Request) -> web.Response:
        person, body = person_of(self.world, request), await body_of(request)
        person.blocks(bot(self.world, body["bot"]))
        return answer({"blocked": True})

    async def unblock(self, request: web.Request) -> web.Response:
        person, body = person_of(self.world, request), await body_of(request)
        person.unblocks(bot(self.world, body["bot"]))
        return answer({"blocked": False})

    async def _about_message(self, request: web.Request) -> tuple[Person, Message, Json]:
        return person_of(self.world, request), message_of(self.world, request), await body_of(request)

    async def _answered(self, press: Press, body: Json) -> web.Response:
        wait = min(float(body.get("wait", 10)), MOST_WAIT)
        given = await press.answered(wait)
        silence: Json = {"text": None, "alert": False, "url": None}
        return answer({"answered": given is not None, **(given or silence)})

    async def _send_files(self, request: web.Request, person: Person, chat: Chat) -> web.Response:
        files: list[StoredFile] = []
        fields: dict[str, Any] = {}
        async for part in await request.multipart():
            if not isinstance(part, BodyPartReader) or part.name is None:
                continue
            if part.filename is None:
                fields[part.name] = await part.text()
            else:
                content = bytes(await part.read())
                kept = await asyncio.to_thread(
                    self.world.files.keep, content, part.filename, part.headers.get("Content-Type")
                )
                files.append(kept)
        if not files:
            raise KeyError("file")
        kind = fields.get("kind") or (
            "photo" if all(file.mime.startswith("image/") for file in files) else "document"
        )
        sent = person.sends(
            chat,
            files,
            kind=kind,
            caption=fields.get("caption", ""),
            reply_to=int(fields["reply_to"]) if fields.get("reply_to") else None,
            thread=int(fields["thread"]) if fields.get("thread") else None,
            as_=self._identity(fields.get("as")),
        )
        return answer({"messages": [message_view(self.world, message, person) for message in sent]})

    def _identity(self, given: object) -> str | Chat | None:
        if given in (None, "", "anonymous"):
            return "anonymous" if given else None
        return group(self.world, given)

    def _message(self, message: Message, person: Person) -> web.Response:
        return answer(message_view(self.world, message, person))


def _button_at(message: Message, row: int, column: int) -> Json:
    try:
        return message.buttons[row][column]
    except IndexError:
        raise UnknownInWorld(f"there is no button in row {row}, column {column}") from None
