"""What a message is before it is Telegram's: a text key with facts, and buttons that name what they do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from texts import Fact


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message.

    `action` is "feature.verb" of a registered button handler, `args` what it gets; a `url` opens instead.
    The label is the text `feature-verb-button` unless `label` names another.
    """

    action: str
    args: tuple[int | str, ...] = ()
    label: str | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)
    url: str | None = None

    @property
    def label_key(self) -> str:
        """The text on it: its own, or the one named for its action."""
        return self.label or f"{self.action.replace('.', '-').replace('_', '-')}-button"

    @property
    def data(self) -> str:
        """Telegram's callback_data, at most 64 bytes."""
        data = ":".join([self.action, *map(str, self.args)])
        if len(data.encode()) > 64:
            raise ValueError(f"button data too long: {data}")
        return data


Buttons = Sequence["Button | Sequence[Button]"]
"""Rows of buttons; a bare button is a row of its own."""


def in_rows(buttons: Sequence[Button], width: int) -> list[Button | Sequence[Button]]:
    """Buttons laid out so many to a row."""
    return [buttons[start : start + width] for start in range(0, len(buttons), width)]


@dataclass(frozen=True, slots=True)
class Message:
    """A text to say, with buttons; the language comes from who hears it."""

    key: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    buttons: Buttons = ()


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message as Telegram takes it."""

    text: str
    entities: tuple[dict[str, Any], ...] = ()
    keyboard: dict[str, Any] | None = None

    def payload(self) -> dict[str, Any]:
        """Parameters of sendMessage or editMessageText that carry the content."""
        parameters: dict[str, Any] = {"text": self.text, "link_preview_options": {"is_disabled": True}}
        if self.entities:
            parameters["entities"] = list(self.entities)
        if self.keyboard is not None:
            parameters["reply_markup"] = self.keyboard
        return parameters


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where a message goes when its person cannot be reached in private: a reply in the group.

    `key` says it without anything private; facts are shared with it.
    """

    chat_id: int
    reply_to: int | None
    key: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
