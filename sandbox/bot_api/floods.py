"""Telegram's flood limits: so many messages a second overall, a second in one chat, a minute in one group."""

import math
from dataclasses import dataclass
from datetime import datetime

from sandbox.bot_api.errors import TooManyRequests
from sandbox.world.models import Chat
from sandbox.world.world import Clock

# A call that arrives a little early (jitter on its way) passes; its debt is kept, so that the long-term
# rate is exact.
SLACK = 0.25


@dataclass(slots=True)
class _Bucket:
    rate: float
    burst: float
    tokens: float
    filled: datetime

    def fill(self, now: datetime) -> None:
        self.tokens = min(self.burst, self.tokens + (now - self.filled).total_seconds() * self.rate)
        self.filled = now

    def lacking(self, cost: int) -> float:
        """Seconds until `cost` messages (never more than a full burst) may pass."""
        return max(0.0, (min(cost, self.burst) - SLACK - self.tokens) / self.rate)


class Floods:
    """Counts what each bot sends or edits: 30/s overall, 1/s a chat with a burst of 3, 20/min a group.

    The time is that of the world's clock.
    """

    OVERALL = (30.0, 30.0)
    CHAT = (1.0, 3.0)
    GROUP = (20 / 60, 20.0)

    def __init__(self, clock: Clock, *, enabled: bool = True) -> None:
        self.enabled = enabled
        self._clock = clock
        self._buckets: dict[tuple[str, int, int], _Bucket] = {}

    def pay(self, bot_id: int, chat: Chat, messages: int = 1) -> None:
        """Let that many messages pass, or raise TooManyRequests with the seconds to wait."""
        if not self.enabled:
            return
        now = self._clock.now()
        buckets = [
            self._bucket("all", bot_id, 0, self.OVERALL, now),
            self._bucket("chat", bot_id, chat.id, self.CHAT, now),
        ]
        if not chat.private:
            buckets.append(self._bucket("group", bot_id, chat.id, self.GROUP, now))
        wait = max(bucket.lacking(messages) for bucket in buckets)
        if wait > 0:
            raise TooManyRequests(math.ceil(wait))
        for bucket in buckets:
            bucket.tokens -= messages

    def _bucket(
        self, kind: str, bot_id: int, chat_id: int, pace: tuple[float, float], now: datetime
    ) -> _Bucket:
        key = (kind, bot_id, chat_id)
        bucket = self._buckets.get(key)
        if bucket is None:
            rate, burst = pace
            bucket = self._buckets[key] = _Bucket(rate, burst, burst, now)
        else:
            bucket.fill(now)
        return bucket
