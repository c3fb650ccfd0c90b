"""The world as one person's client shows it, in the JSON of the person-side API."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from sandbox.world.journal import Event
from sandbox.world.models import MEDIA_KINDS, Chat, Json, Message

if TYPE_CHECKING:
    from sandbox.world.people import Person
    from sandbox.world.world import World

FILES = "/sandbox/api/files/"
_ABOUT_MESSAGES = frozenset({"message", "edited", "reaction", "pinned"})


def message_view(world: "World", message: Message, person: "Person") -> Json:
    """A MESSAGE of docs/sandbox.md."""
    body, chat = message.body, message.chat
    return {
        "id": message.id,
        "chat": shown_id(chat),
        "thread": message.thread,
        "date": _iso(body["date"]),
        "edited": _iso(body["edit_date"]) if "edit_date" in body else None,
        "outgoing": message.author == person.id,
        "silent": message.silent,
        "from": _author(world, message),
        "kind": message.kind,
        "text": message.text,
        "entities": message.entities,
        "media": _media(world, body),
        "location": body.get("location"),
        "poll": body.get("poll"),
        "album": body.get("media_group_id"),
        "reply_to": _quoted(world, message),
        "forwarded_from": _forwarded_from(body),
        "buttons": [[_button(button) for button in row] for row in message.buttons],
        "reactions": _reactions(message, person),
        "pinned": message.id in chat.pinned,
        "service": service_view(world, message),
    }


def chat_view(world: "World", chat: Chat, person: "Person") -> Json:
    """A chat in a person's list."""
    last = next(reversed(chat.messages.values()), None)
    view: Json = {
        "id": shown_id(chat),
        "kind": chat.kind,
        "title": world.bots[chat.bot].name if chat.bot is not None else chat.title,
        "username": world.bots[chat.bot].username if chat.bot is not None else chat.username,
        "forum": chat.forum,
        "members": sum(member.present for member in chat.members.values()),
        "status": chat.member(person.id).status,
        "unread": _unread(chat, person),
        "started": chat.started if chat.private else True,
        "blocked": chat.bot in person.blocked,
        "can_post": chat.kind != "channel" or chat.member(person.id).may("can_post_messages"),
        "topics": [
            {"thread": one.thread, "name": one.name, "closed": one.closed} for one in chat.topics.values()
        ],
        "identities": _identities(world, chat, person),
        "keyboard": _keyboard(chat, person),
        "placeholder": None,
        "last": message_view(world, last, person) if last else None,
        "pinned": list(chat.pinned),
    }
    if view["keyboard"]:
        view["placeholder"] = view["keyboard"]["placeholder"]
    return view


def chats_of(world: "World", person: "Person") -> list[Json]:
    """All chats in the person's list, newest activity first."""
    shared_bots = {bot for chat in world.chats.values() if chat.has(person.id) for bot in chat.bots}
    mine = [chat for chat in world.chats.values() if chat.has(person.id) and chat.migrated_to is None]
    mine += [
        world.private(bot, person)
        for bot in world.bots.values()
        if bot.id in shared_bots or (bot.id, person.id) in world.private_chats
    ]
    views = [chat_view(world, chat, person) for chat in mine]
    return sorted(views, key=lambda view: view["last"]["date"] if view["last"] else "", reverse=True)


def overview(chat: Chat) -> Json:
    """A group or channel as the world's state lists it."""
    members = sum(member.present for member in chat.members.values())
    return {"id": chat.id, "kind": chat.kind, "title": chat.title, "forum": chat.forum, "members": members}


def members_view(world: "World", chat: Chat) -> list[Json]:
    return [
        {
            "id": who,
            "name": world.name_of(who),
            "username": world.user_shape(who).get("username"),
            "bot": who in world.bots,
            "status": member.status,
        }
        for who, member in chat.members.items()
        if member.present
    ]


def event_view(world: "World", event: Event, person: "Person") -> Json | None:
    """An EVENT of docs/sandbox.md; None for what this person does not get to see."""
    chat = event.chat
    if event.only is not None and event.only != person.id:
        return None
    if chat is None:
        return {"type": event.kind, "chat": None, **event.facts}
    if not person.sees(chat) and event.facts.get("who") != person.id:
        return None
    view: Json = {"type": event.kind, "chat": shown_id(chat)}
    if event.kind not in _ABOUT_MESSAGES:
        return view | {key: value for key, value in event.facts.items() if key != "who"}
    message = chat.messages.get(event.facts["id"])
    return view | {"message": message_view(world, message, person)} if message else None


def shown_id(chat: Chat) -> int:
    """A chat's id as a person names it: a private chat goes by its bot."""
    return chat.bot if chat.bot is not None else chat.id


def service_view(world: "World", message: Message) -> Json | None:
    """What a service message says; None for ordinary ones. `by` is None where somebody acts on themselves."""
    body, actor = message.body, world.name_of(message.author)
    if "new_chat_members" in body:
        names = ", ".join(one["first_name"] for one in body["new_chat_members"])
        if body["new_chat_members"][0]["id"] == message.author:
            return _service("joined", f"{names} joined", None, names)
        return _service("joined", f"{actor} added {names}", actor, names)
    if "left_chat_member" in body:
        gone = body["left_chat_member"]["first_name"]
        if body["left_chat_member"]["id"] == message.author:
            return _service("left", f"{gone} left", None, gone)
        return _service("left", f"{actor} removed {gone}", actor, gone)
    if "pinned_message" in body:
        pinned = body["pinned_message"].get("text") or body["pinned_message"].get("caption") or "a message"
        return _service("pinned", f"{actor} pinned “{pinned[:40]}”", actor, pinned[:40])
    for field, (what, sentence) in _SERVICES.items():
        if field in body:
            name = body[field].get("name", "") if isinstance(body[field], dict) else ""
            title = body["chat"].get("title")
            return _service(what, sentence.format(actor=actor, name=name, title=title), actor, name or title)
    return None


def _service(what: str, text: str, by: str | None, about: str | None) -> Json:
    return {"what": what, "text": text, "by": by, "about": about}


_SERVICES = {
    "group_chat_created": ("created", "{actor} created {title}"),
    "supergroup_chat_created": ("created", "{actor} created {title}"),
    "new_chat_title": ("title", "{actor} renamed the group {title}"),
    "forum_topic_created": ("topic_created", "{actor} created the topic {name}"),
    "forum_topic_edited": ("topic_edited", "{actor} renamed the topic {name}"),
    "forum_topic_closed": ("topic_closed", "{actor} closed the topic"),
    "forum_topic_reopened": ("topic_reopened", "{actor} reopened the topic"),
    "migrate_to_chat_id": ("migrated", "This group became a supergroup"),
    "migrate_from_chat_id": ("migrated", "This group became a supergroup"),
}


def _author(world: "World", message: Message) -> Json:
    sender_chat = message.body.get("sender_chat")
    if sender_chat is not None:
        kind = "channel" if sender_chat["type"] == "channel" else "anonymous"
        return {"id": sender_chat["id"], "name": sender_chat["title"], "kind": kind}
    kind = "bot" if message.author in world.bots else "person"
    return {"id": message.author, "name": world.name_of(message.author), "kind": kind}


def _media(world: "World", body: Json) -> Json | None:
    kind = next((kind for kind in MEDIA_KINDS if kind in body), None)
    if kind is None:
        return None
    part = body[kind][-1] if kind == "photo" else body[kind]
    file = world.files.get(part["file_id"])
    return {
        "file": part["file_id"],
        "url": FILES + part["file_id"],
        "name": file.name if file else "",
        "mime": file.mime if file else "",
        "size": part.get("file_size"),
        "width": part.get("width"),
        "height": part.get("height"),
        "duration": part.get("duration"),
    }


def _quoted(world: "World", message: Message) -> Json | None:
    parent = message.chat.messages.get(message.reply_to) if message.reply_to else None
    if parent is None:
        return None
    return {
        "id": parent.id,
        "name": _author(world, parent)["name"],
        "text": parent.text[:200] or f"[{parent.kind}]",
    }


def _forwarded_from(body: Json) -> str | None:
    origin = body.get("forward_origin")
    if origin is None:
        return None
    source: Json = origin.get("sender_user") or origin.get("sender_chat") or origin.get("chat") or {}
    return str(source.get("first_name") or source.get("title") or origin.get("sender_user_name"))


def _button(button: Json) -> Json:
    kind = "callback" if "callback_data" in button else "url" if "url" in button else "other"
    return {"text": button["text"], "kind": kind, "url": button.get("url")}


def _reactions(message: Message, person: "Person") -> list[Json]:
    counted: dict[str, Json] = {}
    for who, reactions in message.reactions.items():
        for reaction in reactions:
            entry = counted.setdefault(
                reaction["emoji"], {"emoji": reaction["emoji"], "count": 0, "mine": False}
            )
            entry["count"] += 1
            entry["mine"] = entry["mine"] or who == person.id
    return list(counted.values())


def unread_of(world: "World", person: "Person") -> int:
    """How many messages wait for this person in all their chats."""
    groups = (chat for chat in world.chats.values() if chat.has(person.id) and chat.migrated_to is None)
    private = (chat for (_, who), chat in world.private_chats.items() if who == person.id)
    return sum(_unread(chat, person) for chat in (*groups, *private))


def _unread(chat: Chat, person: "Person") -> int:
    seen = chat.read.get(person.id, 0)
    count = 0
    for message in reversed(chat.messages.values()):
        if message.id <= seen:
            break
        count += message.author != person.id
    return count


def _identities(world: "World", chat: Chat, person: "Person") -> list[Json]:
    if chat.private or chat.kind == "channel":
        return []
    anonymous: list[Json] = [{"as": "anonymous", "name": chat.title}] if chat.member(person.id).admin else []
    return anonymous + [
        {"as": channel.id, "name": channel.title}
        for channel in world.chats.values()
        if channel.kind == "channel" and channel.member(person.id).status == "creator"
    ]


def _keyboard(chat: Chat, person: "Person") -> Json | None:
    markup: dict[str, Any] | None = chat.keyboards.get(person.id) or chat.keyboards.get(0)
    if markup is None:
        return None
    rows = [[key if isinstance(key, str) else key["text"] for key in row] for row in markup["keyboard"]]
    return {
        "rows": rows,
        "one_time": markup.get("one_time_keyboard", False),
        "placeholder": markup.get("input_field_placeholder"),
    }


def _iso(unix: int) -> str:
    return datetime.fromtimestamp(unix, UTC).isoformat()
