"""What has happened, in order, for everybody who watches the world."""

import asyncio
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sandbox.world.models import Chat


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. `only` names the one person who may see it, if not everybody in the chat."""

    cursor: int
    kind: str
    chat: Chat | None
    facts: dict[str, Any]
    only: int | None = None


class Journal:
    """The latest events; older ones are forgotten, and a reader who asks for them is told to start again."""

    def __init__(self, keep: int = 20_000) -> None:
        self.cursor = 0
        self.closed = False
        self._events: deque[Event] = deque(maxlen=keep)
        self._waiting: set[asyncio.Future[None]] = set()

    def write(self, kind: str, chat: Chat | None, only: int | None = None, **facts: Any) -> None:
        self.cursor += 1
        self._events.append(Event(self.cursor, kind, chat, facts, only))
        if self._waiting:
            self._wake()

    def close(self) -> None:
        """Nothing more will happen: whoever waits returns now."""
        self.closed = True
        self._wake()

    def remembers(self, since: int) -> bool:
        """Whether nothing after `since` has been forgotten; a cursor from the future is of another life."""
        oldest = self._events[0].cursor if self._events else self.cursor + 1
        return oldest - 1 <= since <= self.cursor

    def after(self, since: int) -> Iterator[Event]:
        newest_first = []
        for event in reversed(self._events):
            if event.cursor <= since:
                break
            newest_first.append(event)
        return reversed(newest_first)

    async def wait(self, since: int, seconds: float) -> None:
        """Return as soon as there is an event after `since`, or after so many real seconds."""
        if self.cursor > since or self.closed:
            return
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.add(waiter)
        try:
            async with asyncio.timeout(seconds):
                await waiter
        except TimeoutError:
            pass
        finally:
            self._waiting.discard(waiter)

    def _wake(self) -> None:
        for waiter in self._waiting:
            if not waiter.done():
                waiter.set_result(None)
        self._waiting.clear()
