"""The voice: turns a message into Telegram's text and keyboard in the language of who hears it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from services.messages import Button, Buttons, Message, Rendered
from storage.community import Community, Resident, Staff
from texts import Fact, Texts, Verbatim, choose_language, fitted

LONGEST_TEXT = 4096
"""What Telegram takes in one message; a longer one is refused whole."""


@dataclass(frozen=True, slots=True)
class BotIdentity:
    """Who we are on Telegram."""

    id: int
    username: str
    name: str = "Linli"
    reads_all: bool = False
    """Whether privacy mode is off: the bot then sees all group talk without being an administrator."""

    def deep_link(self, payload: str) -> str:
        """The address that opens the private chat with `/start payload`."""
        return f"https://t.me/{self.username}?start={payload}"

    def group_link(self, payload: str) -> str:
        """The address at which a person picks a group, which brings us in with `/start payload`."""
        return f"https://t.me/{self.username}?startgroup={payload}"


@dataclass(frozen=True, slots=True)
class Voice:
    """Says messages; pure but for the texts it holds."""

    texts: Texts

    def language_of(self, community: Community | None, who: Resident | Staff | None) -> str:
        """The catalogue for a person; a group, or whoever made no choice, hears the community's language."""
        home = community.language if community else "zh-CN"
        return said_there(choose_language(who.language, home) if who else home, community)

    def render(self, message: Message, language: str, community: Community | None, now: datetime) -> Rendered:
        """Say a message in one language; raises texts.language.UnknownText for a hole in the catalogue."""
        language = said_there(language, community)
        zone = community.timezone if community else "UTC"
        facts = {**common_facts(community), **message.facts}
        said = self.texts.say(language, message.key, facts, zone=zone, now=now)
        fitting = fitted(said, LONGEST_TEXT)
        keyboard = self.inline_keyboard(message.buttons, language, facts)
        return Rendered(fitting.text, fitting.entities, keyboard)

    def inline_keyboard(
        self, rows: Buttons, language: str, facts: Mapping[str, Fact]
    ) -> dict[str, Any] | None:
        """Telegram's inline_keyboard for rows of buttons; None without any."""
        if not rows:
            return None
        laid = [[row] if isinstance(row, Button) else list(row) for row in rows]
        return {"inline_keyboard": [[self._button(b, language, facts) for b in row] for row in laid if row]}

    def _button(self, button: Button, language: str, facts: Mapping[str, Fact]) -> dict[str, Any]:
        label = self.texts.line(language, button.label_key, {**facts, **button.facts})
        if button.url is not None:
            return {"text": label, "url": button.url}
        return {"text": label, "callback_data": button.data}


def said_there(language: str, community: Community | None) -> str:
    """The catalogue of a language as it is said where a community is: 電梯 in Taiwan, 升降機 in Hong Kong."""
    in_taiwan = community is not None and community.desk_word == "guanlishi"
    return "zh-TW" if in_taiwan and language == "zh-Hant" else language


def common_facts(community: Community | None) -> dict[str, Fact]:
    """Facts that every text may use: the desk's word, the telephone number, the community's name."""
    if community is None:
        return {"desk": Verbatim("desk-wuye"), "phone": "", "community": ""}
    return {
        "desk": Verbatim(f"desk-{community.desk_word}"),
        "phone": community.phone or "",
        "community": community.name,
    }
