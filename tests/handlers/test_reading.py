"""What Telegram sent, as the words that somebody wrote."""

from typing import Any

import pytest
import telegram

from handlers.reading import incoming
from services.voice import BotIdentity

US = BotIdentity(1, "linli_bot")
STICKER = {
    "file_id": "s",
    "file_unique_id": "u",
    "type": "regular",
    "width": 512,
    "height": 512,
    "is_animated": False,
    "is_video": False,
}


def _message(chat: dict[str, Any], **content: Any) -> telegram.Message:
    read = telegram.Message.de_json({"message_id": 5, "date": 1773200000, "chat": chat, **content}, None)
    assert read is not None
    return read


@pytest.mark.parametrize(
    ("chat", "emoji", "text"),
    [
        ({"id": 7, "type": "private"}, "👍", "👍"),
        ({"id": 7, "type": "private"}, None, ""),
        ({"id": -7, "type": "supergroup", "title": "群"}, "👍", ""),
    ],
)
def test_a_sticker_is_the_word_it_stands_for_in_private(
    chat: dict[str, Any], emoji: str | None, text: str
) -> None:
    sticker = STICKER | ({"emoji": emoji} if emoji else {})

    assert incoming(_message(chat, sticker=sticker), US, edited=False).text == text
