"""A bot's command menu: one list for each scope and language, the most particular one is shown."""

from typing import TYPE_CHECKING

from sandbox.world.models import Bot, Chat, Json

if TYPE_CHECKING:
    from sandbox.world.people import Person

_PLAIN = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
_OF_CHAT = frozenset({"chat", "chat_administrators", "chat_member"})


def scope_key(scope: Json, language: str) -> str | None:
    """The key of a BotCommandScope in `Bot.commands`; None for an unknown scope.

    `language` has two letters, or none for all languages.
    """
    kind = scope.get("type")
    if kind in _PLAIN:
        return f"{kind}/{language}"
    if kind in _OF_CHAT and "chat_id" in scope:
        return f"{kind}:{scope['chat_id']}:{scope.get('user_id', '')}/{language}"
    return None


def menu_for(bot: Bot, chat: Chat, person: "Person") -> list[Json]:
    """The commands that this person sees in this chat, found in the order that Telegram documents."""
    language = person.language[:2].lower()
    admin = chat.member(person.id).admin
    scopes: list[Json] = (
        [{"type": "chat_member", "chat_id": chat.id, "user_id": person.id}] if not chat.private else []
    )
    if admin:
        scopes.append({"type": "chat_administrators", "chat_id": chat.id})
    scopes.append({"type": "chat", "chat_id": chat.id})
    if admin:
        scopes.append({"type": "all_chat_administrators"})
    scopes.append({"type": "all_private_chats" if chat.private else "all_group_chats"})
    scopes.append({"type": "default"})
    for scope in scopes:
        for code in (language, ""):
            commands = bot.commands.get(scope_key(scope, code) or "")
            if commands:
                return commands
    return []
