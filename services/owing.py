"""Owing: what a finished message is for Telegram, and on which terms it leaves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from services.hours import quiet_until
from services.messages import Rendered
from storage.community import Community
from storage.outbox import Priority
from texts import Said, fitted

LONGEST_CAPTION = 1024
"""What Telegram takes beside a picture; a longer text is refused with it."""

MOST_FILES = 10
"""What Telegram takes in one album."""

Media = tuple[str, str]
"""(kind, file id): photo, video, document, voice, audio or video_note."""

WORDLESS = "video_note"
"""A round video: Telegram takes no words with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """When an owed message leaves, how often, and what becomes of it if it cannot."""

    priority: Priority = Priority.REPLY
    at: datetime | None = None
    """Not before; at once where it is not said."""
    expires: datetime | None = None
    """After this it is worth nothing and is not sent."""
    once: str | None = None
    """A key that makes it happen once, ever."""
    subject: tuple[str, int] | None = None
    """(kind, id) of what it speaks of: replies to it are understood by that."""
    resend: bool = True
    """After a doubtful failure: True sends again, False holds it for a person."""
    fallback: dict[str, Any] | None = None
    """Parameters of the sendMessage that is sent elsewhere when the chat cannot be written to."""

    def departure(self, community: Community | None, now: datetime) -> tuple[datetime, bool]:
        """The moment at which it may leave, and whether it makes no sound, by the community's quiet hours."""
        moment = max(self.at, now) if self.at else now
        if community is None or self.priority is Priority.URGENT:
            return moment, False
        calm = quiet_until(community, moment)
        if calm is not None and self.priority is Priority.BULK:
            return calm, False
        return moment, calm is not None

    def of_the_next(self) -> Terms:
        """For what goes with a message and is one of its own."""
        return replace(self, once=self.once and f"{self.once}:more", fallback=None)


def envelopes(
    chat_id: int, rendered: Rendered, media: Sequence[Media]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """What takes a text and its files there: one message, or two where the file takes no words with it."""
    if [kind for kind, _ in media] != [WORDLESS]:
        yield envelope(chat_id, rendered, media)
        return
    yield envelope(chat_id, rendered, ())
    yield _sending(WORDLESS), {"chat_id": chat_id, WORDLESS: media[0][1]}


def envelope(chat_id: int, rendered: Rendered, media: Sequence[Media]) -> tuple[str, dict[str, Any]]:
    """The Bot API method and parameters for a text, a captioned file, or an album."""
    if not media:
        return "sendMessage", {"chat_id": chat_id, **rendered.payload()}
    said = fitted(Said(rendered.text, rendered.entities), LONGEST_CAPTION)
    content = Rendered(said.text, said.entities, rendered.keyboard).payload()
    caption = {"caption": content.pop("text")}
    if "entities" in content:
        caption["caption_entities"] = content.pop("entities")
    content.pop("link_preview_options", None)
    if len(media) == 1:
        kind, file_id = media[0]
        return _sending(kind), {"chat_id": chat_id, kind: file_id, **caption, **content}
    album: list[dict[str, Any]] = [{"type": kind, "media": file_id} for kind, file_id in media[:MOST_FILES]]
    album[0].update(caption)
    return "sendMediaGroup", {"chat_id": chat_id, "media": album}


def _sending(kind: str) -> str:
    """sendPhoto, sendVideoNote."""
    return "send" + "".join(map(str.capitalize, kind.split("_")))


def under(message_id: int | None) -> dict[str, Any]:
    """The parameters that make a message a reply; it is sent also when the other one is gone."""
    if message_id is None:
        return {}
    return {"reply_parameters": {"message_id": message_id, "allow_sending_without_reply": True}}
