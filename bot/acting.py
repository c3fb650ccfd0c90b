"""Acting as the people of a sandbox, through its person-side API and nothing else."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

import aiohttp

Json = dict[str, Any]


class Refusal(Exception):
    """The sandbox would not do it; the message is its own sentence."""


class People:
    """What people of the sandbox do, one after another; each verb returns once the bot is quiet again."""

    def __init__(self, url: str, session: aiohttp.ClientSession) -> None:
        self._origin = url
        self._base = f"{url}/sandbox/api"
        self._session = session

    async def post(self, path: str, **body: Any) -> Json:
        """Do something and do not wait for the bot; raises Refusal."""
        async with self._session.post(f"{self._base}/{path}", json=body) as response:
            return await _answer(path, response)

    async def get(self, path: str) -> Json:
        """Look at something; raises Refusal."""
        async with self._session.get(f"{self._base}/{path}") as response:
            return await _answer(path, response)

    async def fetch(self, url: str) -> bytes:
        """The bytes of a message's file."""
        async with self._session.get(self._origin + url) as response:
            return await response.read()

    async def says(
        self, person: int, chat: int, text: str, *, thread: int | None = None, reply_to: int | None = None
    ) -> None:
        """Write in a chat, and wait until everybody has answered."""
        await self.post(f"people/{person}/chats/{chat}/messages", text=text, thread=thread, reply_to=reply_to)
        await self.quiet()

    async def shows(
        self, person: int, chat: int, *pictures: bytes, caption: str = "", reply_to: int | None = None
    ) -> None:
        """Send photos, several as one album; each is the bytes of a PNG."""
        form = aiohttp.FormData()
        if reply_to is not None:
            form.add_field("reply_to", str(reply_to))
        for number, picture in enumerate(pictures):
            form.add_field("file", picture, filename=f"photo{number}.png", content_type="image/png")
        form.add_field("caption", caption)
        path = f"people/{person}/chats/{chat}/messages"
        async with self._session.post(f"{self._base}/{path}", data=form) as response:
            await _answer(path, response)
        await self.quiet()

    async def taps(self, person: int, chat: int, label: str) -> None:
        """Press the newest button whose label contains `label` and follow its link; raises LookupError."""
        for message in reversed(await self.messages(person, chat)):
            for button in (button for row in message["buttons"] for button in row):
                if label in button["text"]:
                    path = f"people/{person}/chats/{chat}/messages/{message['id']}/tap"
                    answer = await self.post(path, label=button["text"])
                    if answer.get("url"):
                        await self.opens(person, answer["url"])
                    await self.quiet()
                    return
        raise LookupError(f"no button {label!r} for person {person} in chat {chat}")

    async def opens(self, person: int, link: str) -> None:
        """Follow a t.me link."""
        await self.post(f"people/{person}/open", link=link)
        await self.quiet()

    async def deletes(self, person: int, chat: int, number: int) -> None:
        await self.post(f"people/{person}/chats/{chat}/messages/{number}/delete")

    async def reads_everything(self, person: int) -> None:
        for chat in (await self.get(f"people/{person}/chats"))["chats"]:
            await self.post(f"people/{person}/chats/{chat['id']}/read")

    async def messages(self, person: int, chat: int) -> list[Json]:
        """The newest of a chat as this person sees them, oldest first."""
        return list((await self.get(f"people/{person}/chats/{chat}/messages?limit=100"))["messages"])

    async def newest(self, person: int, chat: int, pattern: str) -> tuple[int, str]:
        """The newest words of a chat that match a regular expression, after their message's number.

        Raises LookupError.
        """
        for message in reversed(await self.messages(person, chat)):
            if found := re.search(pattern, message["text"]):
                return message["id"], found[0]
        raise LookupError(f"nothing like {pattern!r} for person {person} in chat {chat}")

    async def quiet(self) -> None:
        """Return when the bot has nothing left to do now."""
        await self.pass_time(0)

    async def pass_time(self, seconds: float) -> None:
        """Move the clock on, letting everything on the way happen."""
        await self.post("clock", advance=seconds)

    async def wait_until(self, when: datetime) -> None:
        """Move the clock to a moment with an offset, letting everything on the way happen."""
        await self.post("clock", to=when.isoformat())

    async def now(self) -> datetime:
        return datetime.fromisoformat((await self.get("clock"))["now"])


async def _answer(path: str, response: aiohttp.ClientResponse) -> Json:
    answer: Json = await response.json()
    if response.status >= 400:
        raise Refusal(f"{path}: {answer.get('error')}")
    return answer
