"""Delivery: one message carried to Telegram, with the topic it needs before and the pin it wants after."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.departures import Departing, Topic
from bot.telegram_errors import CallFailed, MessageGone, NotModified, NotSent, TopicGone, Uncertain
from bot.transport import TelegramApi

log = logging.getLogger(__name__)

_FILE_FIELDS = ("document", "photo", "video", "audio", "voice", "animation", "sticker")


@dataclass(frozen=True, slots=True)
class Delivered:
    """How a delivery ended. Without an error the message is there."""

    departing: Departing
    error: CallFailed | None = None
    message_ids: tuple[int, ...] = ()
    file_ids: Mapping[int, str] = field(default_factory=dict)
    """Telegram's ids of files that were uploaded, by their id in our table."""
    opened: Topic | None = None
    """A topic that was opened on the way, with its new thread."""

    @property
    def row_id(self) -> int:
        return self.departing.row_id

    @property
    def chat_id(self) -> int:
        return self.departing.chat_id


class Delivery:
    """Carries messages; keeps nothing between them."""

    def __init__(self, api: TelegramApi) -> None:
        self._api = api

    async def deliver(self, departing: Departing) -> Delivered:
        """Make the calls of one message; every failure comes back as a result."""
        topic, opened = departing.topic, None
        try:
            if topic is not None and topic.thread is None:
                topic = opened = await self._open(departing.chat_id, topic)
            try:
                result = await self._send(departing, topic)
            except TopicGone:
                topic = opened = await self._open(departing.chat_id, topic) if topic else None
                result = await self._send(departing, topic)
        except NotModified:
            result = None
        except CallFailed as error:
            return Delivered(departing, error, opened=opened)
        delivered = _delivered(departing, result, opened)
        if departing.pin and delivered.message_ids:
            await self._pin(departing.chat_id, delivered.message_ids[0])
        return delivered

    async def _send(self, departing: Departing, topic: Topic | None) -> Any:
        files = {f"file{file_id}": upload for file_id, upload in departing.uploads.items()}
        if departing.instead is None:
            return await self._api.call(departing.method, _in(topic, departing.parameters), files=files)
        try:
            await self._api.call(departing.method, departing.parameters)
        except MessageGone:
            return await self._api.call("sendMessage", _in(topic, departing.instead))
        return None

    async def _open(self, chat_id: int, topic: Topic) -> Topic | None:
        """Open a topic; None where that is not possible, and then the message goes to the group as such."""
        if not topic.name:
            return None
        try:
            answer = await self._api.call("createForumTopic", {"chat_id": chat_id, "name": topic.name})
        except (NotSent, Uncertain):
            raise
        except CallFailed as error:
            log.warning("No topic %r in chat %s: %s", topic.name, chat_id, error)
            return None
        return Topic(topic.word, topic.name, int(answer["message_thread_id"]))

    async def _pin(self, chat_id: int, message_id: int) -> None:
        parameters = {"chat_id": chat_id, "message_id": message_id, "disable_notification": True}
        try:
            await self._api.call("pinChatMessage", parameters)
        except CallFailed as error:
            log.info("Not pinned: %s", error)


def _in(topic: Topic | None, parameters: dict[str, Any]) -> dict[str, Any]:
    if topic is None or topic.thread is None:
        return parameters
    return {**parameters, "message_thread_id": topic.thread}


def _delivered(departing: Departing, result: Any, opened: Topic | None) -> Delivered:
    messages = [part for part in (result if isinstance(result, list) else [result]) if isinstance(part, dict)]
    found = [file_id for message in messages if (file_id := _file_id(message))]
    return Delivered(
        departing,
        message_ids=tuple(int(message["message_id"]) for message in messages if "message_id" in message),
        # Uploads come back in the order in which they were named.
        file_ids=dict(zip(departing.uploads, found, strict=False)),
        opened=opened,
    )


def _file_id(message: Mapping[str, Any]) -> str | None:
    for name in _FILE_FIELDS:
        content = message.get(name)
        if isinstance(content, list) and content:  # a photo comes in several sizes, the largest last
            content = content[-1]
        if isinstance(content, dict) and "file_id" in content:
            return str(content["file_id"])
    return None
