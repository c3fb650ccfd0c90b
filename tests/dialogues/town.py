"""A small community in the sandbox, with the real bot in it, that plays conversations."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from datetime import timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from sandbox import Bot, Chat, Message, Person, Press, Sandbox, SteppedClock
from storage.base import Base
from storage.database import Database
from storage.inbox import Received
from tests.dialogues.script import BOT, Line, Pause, flat, matches, narrow, parse
from tests.patience import PATIENCE

ON_ITS_WAY = timedelta(seconds=15)
"""How far the clock may move while an expected message is still on its way (pace, merged edits)."""

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)


class Town:
    """People, groups and the bot; `play` runs a script and fails at the first line that is not so."""

    def __init__(
        self,
        sandbox: Sandbox,
        clock: SteppedClock,
        bot: Bot,
        database: Database,
        people: dict[str, Person],
        groups: dict[str, Chat],
        zone: str,
        staff_chats: frozenset[int],
    ) -> None:
        self.sandbox = sandbox
        self.clock = clock
        self.bot = bot
        self.database = database
        self.people = people
        self.groups = groups
        self._zone = ZoneInfo(zone)
        self.files: dict[str, bytes] = {}
        """What `📎 name` sends: a test puts the bytes here."""
        self._seen: dict[int, int] = defaultdict(int)
        self._here: Chat | None = None
        self._actor: Person | None = None
        self._press: Press | None = None
        self._watched: set[int] = set()
        self.staff_chats = staff_chats
        self._shown: dict[int, set[str]] = defaultdict(set)

    def look(self) -> None:
        """Keep what groups are shown now: cards change, and what was shown once was read."""
        for chat in self.groups.values():
            self._shown[chat.id] |= {shown(message) for message in self._of_bot(chat)}

    def shown_in(self, chat: Chat) -> set[str]:
        """Everything that the bot ever showed in a group, with the buttons under it."""
        self.look()
        return self._shown[chat.id]

    async def play(self, script: str) -> None:
        """Run a conversation.

        Afterwards no residents' chat in which the bot was quoted may hold a new message that was not: every
        word to a resident is in the script. Staff see more than a script tells.
        """
        self._watched.clear()
        for step in parse(script):
            if isinstance(step, Pause):
                await self._wait(step)
            elif step.by_bot:
                await self._expect(step)
            else:
                await self._act(step)
        for chat in filter(lambda chat: chat.id in self._watched, self.sandbox.world.all_chats()):
            unquoted = [shown(message) for message in self._news(chat)]
            assert not unquoted, f"the bot also said in {name_of(chat)}: {unquoted}"

    def messages(self, place: str) -> list[Message]:
        """All messages of the bot in a group, or in a person's private chat, oldest first."""
        return [m for m in self._chat(place).visible() if m.author == self.bot.id]

    def count(self, *tables: str) -> int:
        """Rows in these tables together."""
        wanted = [Base.metadata.tables[name] for name in tables]
        counts = [select(func.count()).select_from(table) for table in wanted]
        return self.database.run_sync(lambda session: sum(session.scalar(count) or 0 for count in counts))

    def incidents(self) -> list[str | None]:
        """What went wrong inside; residents saw an apology for each."""
        parked = select(Received.error).where(Received.incident.is_not(None))
        return self.database.run_sync(lambda session: list(session.scalars(parked)))

    async def settled(self) -> None:
        """Wait until bot and sandbox are quiet."""
        settle = self.sandbox.hooks.settled
        assert settle is not None
        async with asyncio.timeout(PATIENCE):
            await settle()

    # ---- acting ---------------------------------------------------------------------------

    async def _act(self, line: Line) -> None:
        person = self.people[line.who]
        chat = self._chat(line.place) if line.place else self.sandbox.world.private(self.bot, person)
        self._here, self._actor = chat, person
        match line.verb:
            case "›":
                person.says(chat, line.words)
            case "↩":
                person.says(chat, line.words, reply_to=self._last_of_bot(chat))
            case "✎":
                person.edits(self._last_of(chat, person.id), line.words)
            case "📷":
                person.sends_photo(chat, PIXEL, line.words)
            case "📎":
                name, _, caption = line.words.partition(" ")
                file = self.sandbox.world.files.keep(self.files[name], name)
                person.sends(chat, [file], kind="document", caption=caption)
            case "🗑":
                person.deletes(self._last_of(chat, person.id))
            case "×":
                self._press = await self._tap(person, chat, line.words.strip("[]"))
            case _:
                raise ValueError(f"people cannot do that: {line.text!r}")
        await self.settled()

    async def _tap(self, person: Person, chat: Chat, label: str) -> Press:
        labels = [*person.keys(chat), *(one for message in chat.visible() for one in message.labels())]
        label = next((one for one in reversed(labels) if narrow(one) == narrow(label)), label)
        if label in person.keys(chat):
            person.presses_key(chat, label)
            return Press("", self.bot.id, person.id, chat, 0, self.clock.now())
        press = person.taps(chat, label)
        await self.settled()
        answer = await press.answered()
        if answer and answer.get("url"):
            person.opens(answer["url"])
            self._here = self.sandbox.world.private(self.bot, person)
        return press

    async def _wait(self, pause: Pause) -> None:
        when = self.clock.now() + timedelta(seconds=pause.seconds)
        if pause.until is not None:
            local = self.clock.now().astimezone(self._zone)
            hour, minute = map(int, pause.until.split(":"))
            when = local.replace(hour=hour, minute=minute, second=0, microsecond=0)
            when = when if when > local else when + timedelta(days=1)
        await self.sandbox.advance_to(when)

    # ---- expecting ------------------------------------------------------------------------

    async def _expect(self, line: Line) -> None:
        if line.verb == "⚡":
            await self._expect_toast(line)
            return
        chat = self._chat(line.place) if line.place else self._here
        assert chat is not None, f"nobody has done anything yet: {line.text!r}"
        match line.verb:
            case "›":
                if chat.id not in self.staff_chats:
                    self._watched.add(chat.id)
                await self._until(lambda: bool(self._news(chat)))
                self._expect_next(line, chat)
            case "✎":
                await self._until(lambda: any(fits(line, message) for message in self._of_bot(chat)))
                now = [shown(message) for message in self._of_bot(chat)][-6:]
                assert any(fits(line, m) for m in self._of_bot(chat)), explain(line, chat, now)
                self._seen[chat.id] = max(self._seen[chat.id], chat.last_id)
            case "♥":
                await self._until(lambda: line.words in self._reactions(chat))
                assert line.words in self._reactions(chat), explain(line, chat, self._reactions(chat))
            case "∅":
                news = [shown(message) for message in self._news(chat)]
                assert not news, explain(line, chat, news)

    def _expect_next(self, line: Line, chat: Chat) -> None:
        news = self._news(chat)
        assert news, explain(line, chat, ["nothing"])
        self._seen[chat.id] = news[0].id
        assert fits(line, news[0]), explain(line, chat, [shown(message) for message in news])

    async def _expect_toast(self, line: Line) -> None:
        assert self._press is not None, f"nobody has pressed anything: {line.text!r}"
        answer = await self._press.answered() or {}
        assert matches(line.words, answer.get("text") or ""), f"{line.text}\n  but the answer was {answer}"

    async def _until(self, condition: object) -> None:
        """Let the clock run on a little for what is on its way."""
        assert callable(condition)
        limit = self.clock.now() + ON_ITS_WAY
        while not condition():
            due = self.clock.next_due
            if due is None or due > limit:
                return
            await self.sandbox.advance_to(due)

    # ---- looking --------------------------------------------------------------------------

    def _chat(self, place: str) -> Chat:
        if place in self.groups:
            return self.groups[place]
        return self.sandbox.world.private(self.bot, self.people[place])

    def _of_bot(self, chat: Chat) -> list[Message]:
        return [
            m
            for m in chat.visible()
            if m.author == self.bot.id and (m.text or m.buttons or "photo" in m.body)
        ]

    def _news(self, chat: Chat) -> list[Message]:
        return [message for message in self._of_bot(chat) if message.id > self._seen[chat.id]]

    def _last_of(self, chat: Chat, author: int) -> Message:
        return [message for message in chat.visible() if message.author == author][-1]

    def _last_of_bot(self, chat: Chat) -> Message:
        return self._of_bot(chat)[-1]

    def _reactions(self, chat: Chat) -> list[str]:
        """What the bot's reactions are on the newest message of whoever acted last."""
        mine = [message for message in chat.visible() if message.author != self.bot.id]
        return [r["emoji"] for m in mine[-1:] for r in m.reactions.get(self.bot.id, [])]


def shown(message: Message) -> str:
    """A message as a line of a conversation shows it."""
    labels = " ".join(f"[{label}]" for label in message.labels())
    return f"{flat(message.text)} {labels}".strip()


def fits(line: Line, message: Message) -> bool:
    if not matches(line.words, message.text):
        return False
    open_end = not line.labels and line.words.endswith("…")
    expected, actual = map(narrow, line.labels), map(narrow, message.labels())
    return open_end or line.labels == ("…",) or [*expected] == [*actual]


def name_of(chat: Chat) -> str:
    return chat.title or f"the private chat {chat.id}"


def explain(line: Line, chat: Chat, found: list[str]) -> str:
    return f"\n  {line.text}\nbut {BOT} says in {name_of(chat)}:\n  " + "\n  ".join(found)
