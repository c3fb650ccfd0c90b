"""Updates as Telegram's servers write them, for tests that hand them to the router."""

from __future__ import annotations

from functools import cache
from typing import Any

import telegram

from handlers.router import Router
from handlers.speaking import Direct
from services.unit import Unit
from tests.services.estate import Estate

MOMENT = 1773200000
TITLE = "新苑业主群"


@cache
def bot_named(bot_id: int, username: str) -> telegram.Bot:
    """A bot that knows who it is without asking; made once, for it opens a client with certificates."""
    bot = telegram.Bot(f"{bot_id}:for-tests")
    bot._bot_user = telegram.User(bot_id, "Linli", is_bot=True, username=username)
    return bot


def dispatch(estate: Estate, router: Router, update: dict[str, Any]) -> list[Direct]:
    """Let the router handle an update in a transaction of its own."""

    def step(unit: Unit) -> list[Direct]:
        read = telegram.Update.de_json(update, bot_named(unit.bot.id, unit.bot.username))
        assert read is not None
        return router.dispatch(unit, read)

    return estate.do(step)


def wrote(
    user_id: int,
    chat_id: int,
    text: str,
    *,
    name: str = "某人",
    message_id: int = 5,
    reply_to: int | None = None,
) -> dict[str, Any]:
    """A message; a private one where the chat is the user."""
    message: dict[str, Any] = {
        "message_id": message_id,
        "date": MOMENT,
        "chat": _chat(chat_id),
        "from": _user(user_id, name),
        "text": text,
    }
    if text.startswith("/"):
        length = len(text.split(maxsplit=1)[0])
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
    if reply_to is not None:
        message["reply_to_message"] = {"message_id": reply_to, "date": MOMENT, "chat": _chat(chat_id)}
    return {"update_id": 1, "message": message}


def pressed(user_id: int, chat_id: int, data: str, *, message_id: int = 6) -> dict[str, Any]:
    """A press on a button under a message of the bot."""
    message = {"message_id": message_id, "date": MOMENT, "chat": _chat(chat_id), "text": "…"}
    query = {
        "id": "1",
        "from": _user(user_id, "某人"),
        "chat_instance": "1",
        "data": data,
        "message": message,
    }
    return {"update_id": 2, "callback_query": query}


def added(user_id: int, chat_id: int, before: str, after: str, *, kind: str = "supergroup") -> dict[str, Any]:
    """The bot's own standing changed, by this user."""
    chat = _chat(chat_id)
    changed = {
        "chat": chat if chat["type"] == "private" else {**chat, "type": kind},
        "from": _user(user_id, "某人"),
        "date": MOMENT,
        "old_chat_member": _member(before),
        "new_chat_member": _member(after),
    }
    return {"update_id": 3, "my_chat_member": changed}


def _user(user_id: int, name: str) -> dict[str, Any]:
    return {"id": user_id, "is_bot": False, "first_name": name, "language_code": "zh-hans"}


def _chat(chat_id: int) -> dict[str, Any]:
    if chat_id > 0:
        return {"id": chat_id, "type": "private", "first_name": "某人"}
    return {"id": chat_id, "type": "supergroup", "title": TITLE}


_RIGHTS = (
    "can_be_edited",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "is_anonymous",
)


def _member(status: str) -> dict[str, Any]:
    member: dict[str, Any] = {"status": status, "user": {"id": 99, "is_bot": True, "first_name": "Linli"}}
    if status == "administrator":
        member |= dict.fromkeys(_RIGHTS, False)
    if status == "kicked":
        member["until_date"] = 0
    return member
