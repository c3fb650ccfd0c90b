"""Keeps a world in a JSON file, with the bytes of its files beside it."""

import json
import shutil
from collections import deque
from dataclasses import asdict
from pathlib import Path

from sandbox.world import membership
from sandbox.world.errors import WorldError
from sandbox.world.models import Bot, Chat, Json, Member, Message, StoredFile, Topic, Webhook
from sandbox.world.people import Person
from sandbox.world.world import World

VERSION = 1
# After a crash the file may be seconds old. Numbers that bots remember (updates, messages, presses) then jump
# ahead, so that none is ever given twice.
JUMP = 10_000

_CHAT_FIELDS = (
    "id",
    "kind",
    "title",
    "username",
    "forum",
    "bot",
    "started",
    "last_id",
    "pinned",
    "allowed_reactions",
    "migrated_to",
    "last_bot",
)
_BOT_FIELDS = (
    "id",
    "username",
    "name",
    "token",
    "privacy",
    "description",
    "short_description",
    "commands",
    "menu_buttons",
    "allowed",
    "last_update_id",
)


def files_folder(path: Path) -> Path:
    return path.with_name(path.name + ".files")


def save(world: World, path: Path, *, clock_ahead: float = 0, closing: bool = False) -> None:
    """Write the world; a reader sees either the old file or the new one.

    `clock_ahead`: seconds by which the clock has been moved. `closing`: nothing will happen after this.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    folder = files_folder(path)
    for file in world.files.by_id.values():
        target = folder / file.sha256
        if not target.exists():
            folder.mkdir(exist_ok=True)
            _write(target, file.content)
    kept = {**_world_json(world), "clock_ahead": clock_ahead, "closed": closing}
    _write(path, json.dumps(kept).encode())


def _write(target: Path, content: bytes) -> None:
    """Write a whole file or none: half of one, on a full disk, would be taken for all of it later."""
    draft = target.with_name(target.name + ".new")
    draft.write_bytes(content)
    draft.replace(target)


def load(world: World, path: Path) -> float:
    """Fill an empty world from the file that `save` wrote; returns its `clock_ahead`."""
    kept = json.loads(path.read_text(encoding="utf-8"))
    if kept["version"] != VERSION:
        raise WorldError(f"{path.name} was written by another version of the sandbox; start with a new one")
    world.next_ids = kept["next_ids"]
    world.next_press, world.next_album = kept["next_press"] + JUMP, kept["next_album"] + JUMP
    jump = 0 if kept["closed"] else JUMP
    for fields in kept["people"]:
        person = Person(
            world, fields["id"], fields["name"], fields["username"], fields["language"], fields["about"]
        )
        person.blocked = set(fields["blocked"])
        world.people[person.id] = person
    for fields in kept["bots"]:
        bot = _bot(fields)
        bot.last_update_id += jump
        world.bots[bot.id] = world.tokens[bot.token] = bot
    for fields in kept["files"]:
        content = (files_folder(path) / fields["sha256"]).read_bytes()
        world.files.by_id[fields["id"]] = StoredFile(content=content, **fields)
    for fields in kept["chats"]:
        chat = _chat(world, fields)
        chat.last_id += jump
        if chat.bot is None:
            world.chats[chat.id] = chat
        else:
            world.private_chats[chat.bot, chat.id] = chat
    return float(kept["clock_ahead"])


def clear(path: Path) -> None:
    """Forget a kept world."""
    path.unlink(missing_ok=True)
    shutil.rmtree(files_folder(path), ignore_errors=True)


def _world_json(world: World) -> Json:
    return {
        "version": VERSION,
        "next_ids": world.next_ids,
        "next_press": world.next_press,
        "next_album": world.next_album,
        "people": [
            {
                "id": person.id,
                "name": person.name,
                "username": person.username,
                "language": person.language,
                "about": person.about,
                "blocked": sorted(person.blocked),
            }
            for person in world.people.values()
        ],
        "bots": [_bot_json(bot) for bot in world.bots.values()],
        "files": [
            {key: getattr(file, key) for key in ("id", "sha256", "name", "mime", "width", "height")}
            for file in world.files.by_id.values()
        ],
        "chats": [_chat_json(chat) for chat in world.all_chats()],
    }


def _bot_json(bot: Bot) -> Json:
    fields = {field: getattr(bot, field) for field in _BOT_FIELDS}
    return fields | {"updates": list(bot.updates), "webhook": asdict(bot.webhook) if bot.webhook else None}


def _bot(fields: Json) -> Bot:
    bot = Bot(**{field: fields[field] for field in _BOT_FIELDS})
    bot.updates = deque((update_id, update) for update_id, update in fields["updates"])
    bot.webhook = Webhook(**fields["webhook"]) if fields["webhook"] else None
    return bot


def _chat_json(chat: Chat) -> Json:
    return {field: getattr(chat, field) for field in _CHAT_FIELDS} | {
        "members": [
            [who, one.status, sorted(one.rights), one.anonymous] for who, one in chat.members.items()
        ],
        "topics": [asdict(topic) for topic in chat.topics.values()],
        "messages": [
            [one.id, one.author, one.body, one.reply_to, list(one.reactions.items()), one.silent]
            for one in chat.messages.values()
        ],
        "read": list(chat.read.items()),
        "keyboards": list(chat.keyboards.items()),
    }


def _chat(world: World, fields: Json) -> Chat:
    chat = Chat(**{field: fields[field] for field in _CHAT_FIELDS})
    chat.members = {
        who: Member(status, frozenset(rights), anon) for who, status, rights, anon in fields["members"]
    }
    chat.bots = [bot for bot in world.bots if chat.has(bot)]
    chat.topics = {topic["thread"]: Topic(**topic) for topic in fields["topics"]}
    chat.read, chat.keyboards = dict(fields["read"]), dict(fields["keyboards"])
    for number, author, body, reply_to, reactions, silent in fields["messages"]:
        chat.messages[number] = Message(number, chat, author, body, reply_to, dict(reactions), silent=silent)
    membership.reshape(world, chat)
    return chat
