"""The pace: Telegram's flood limits as token buckets, kept in lanes so that replicas share them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from storage.lane import Lane

MOST_AT_ONCE = 10
"""Messages that leave together at most: the pictures of an album."""


@dataclass(frozen=True, slots=True)
class Bucket:
    """So many messages in so many seconds, and at once after a rest."""

    messages: float
    seconds: float
    burst: int

    @property
    def interval(self) -> timedelta:
        """How long one message keeps the bucket from being full."""
        return timedelta(seconds=self.seconds / self.messages)

    def open_at(self, spent_until: datetime | None, cost: int, now: datetime) -> datetime:
        """When `cost` messages may leave; `spent_until` is when the bucket is full again."""
        spent_until = self._believed(spent_until, now)
        return max(now, spent_until - self.interval * (self.burst - min(cost, self.burst)))

    def spend(self, spent_until: datetime | None, cost: int, now: datetime) -> datetime:
        """When the bucket is full again after `cost` messages left."""
        return self._believed(spent_until, now) + self.interval * cost

    def _believed(self, spent_until: datetime | None, now: datetime) -> datetime:
        """When the bucket is full again, and now if it is.

        No bucket is full as late as a clock that was set back makes it seem: nobody is silent for that.
        """
        latest = now + self.interval * (self.burst + MOST_AT_ONCE)
        return spent_until if spent_until is not None and now < spent_until <= latest else now


@dataclass(frozen=True, slots=True)
class Pace:
    """The three limits, a little under Telegram's own: on their way messages may draw closer together."""

    overall: Bucket = Bucket(29.5, 1, 25)
    chat: Bucket = Bucket(1, 1, 3)
    group: Bucket = Bucket(20, 60, 20)

    def open_at(self, lane: Lane, cost: int, now: datetime) -> datetime:
        """When this chat may get `cost` messages, as far as the chat is concerned."""
        at = self.chat.open_at(lane.spent_until, cost, now)
        if lane.chat_id < 0:
            at = max(at, self.group.open_at(lane.group_spent_until, cost, now))
        return at

    def overall_open_at(self, whole: Lane, cost: int, now: datetime) -> datetime:
        """When the bot as a whole may send `cost` messages."""
        return self.overall.open_at(whole.spent_until, cost, now)

    def spend(self, lane: Lane, whole: Lane, cost: int, now: datetime) -> None:
        """Count messages that leave now."""
        whole.spent_until = self.overall.spend(whole.spent_until, cost, now)
        lane.spent_until = self.chat.spend(lane.spent_until, cost, now)
        if lane.chat_id < 0:
            lane.group_spent_until = self.group.spend(lane.group_spent_until, cost, now)
