"""Who is in a chat and as what: founding, joining, leaving, promoting, migrating, and who is told."""

from typing import TYPE_CHECKING

from sandbox.world import posting
from sandbox.world.errors import NotAllowed
from sandbox.world.models import ADMIN_RIGHTS, Bot, Chat, Json, Member, Topic

if TYPE_CHECKING:
    from sandbox.world.people import Person
    from sandbox.world.world import World

ALL_RIGHTS = frozenset(ADMIN_RIGHTS)
_FORUM_ONLY = {"can_manage_topics"}
_CHANNEL_ONLY = {"can_post_messages", "can_edit_messages"}


def found(world: "World", chat: Chat, owner: "Person") -> None:
    """Give a new chat its creator."""
    chat.members[owner.id] = Member("creator", ALL_RIGHTS)
    reshape(world, chat)
    if chat.kind != "channel":
        key = "supergroup_chat_created" if chat.kind == "supergroup" else "group_chat_created"
        posting.service(world, chat, owner.id, {key: True})
    world.journal.write("chat", chat)


def reshape(world: "World", chat: Chat) -> None:
    """Make the chat's Bot API JSON anew after its title, kind or username changed."""
    if chat.private:
        person = world.people[chat.id]
        chat.shape = {"id": chat.id, "first_name": person.name, "type": "private"}
    else:
        chat.shape = {"id": chat.id, "title": chat.title, "type": chat.kind}
    username = world.people[chat.id].username if chat.private else chat.username
    if username:
        chat.shape["username"] = username
    if chat.forum:
        chat.shape["is_forum"] = True


def add(world: "World", chat: Chat, who: int, *, by: int | None = None) -> None:
    """Add a person or bot; without `by`, they join by themselves."""
    if chat.has(who):
        return
    _become(world, chat, who, Member("member"), by or who)
    if chat.kind != "channel":
        posting.service(world, chat, by or who, {"new_chat_members": [world.user_shape(who)]})


def remove(world: "World", chat: Chat, who: int, *, by: int | None = None) -> None:
    """Remove somebody; without `by`, they leave by themselves.

    A removed bot hears of it, then nothing more.
    """
    if not chat.has(who):
        return
    if chat.kind != "channel":
        posting.service(world, chat, by or who, {"left_chat_member": world.user_shape(who)})
    removed = by is not None and by != who
    _become(world, chat, who, Member("kicked" if removed else "left"), by or who)


def promote(
    world: "World",
    chat: Chat,
    who: int,
    *,
    by: int,
    rights: frozenset[str] = ALL_RIGHTS,
    anonymous: bool = False,
) -> None:
    """Make a member an administrator with these rights."""
    if not chat.has(who):
        raise NotAllowed(f"{world.name_of(who)} is not in {chat.title}")
    status = "creator" if chat.member(who).status == "creator" else "administrator"
    _become(world, chat, who, Member(status, rights, anonymous), by)


def demote(world: "World", chat: Chat, who: int, *, by: int) -> None:
    if chat.member(who).status == "administrator":
        _become(world, chat, who, Member("member"), by)


def migrate(world: "World", group: Chat) -> Chat:
    """Turn a basic group into a supergroup: a new chat with a new id, of which both sides speak."""
    if group.kind != "group" or group.migrated_to is not None:
        raise NotAllowed("only a basic group can become a supergroup")
    owner = next(who for who, member in group.members.items() if member.status == "creator")
    supergroup = Chat(world.new_chat_id("supergroup"), "supergroup", group.title)
    supergroup.members = {who: Member(m.status, m.rights, m.anonymous) for who, m in group.members.items()}
    supergroup.bots = list(group.bots)
    reshape(world, supergroup)
    world.chats[supergroup.id] = supergroup
    posting.service(world, group, owner, {"migrate_to_chat_id": supergroup.id})
    group.migrated_to = supergroup.id
    posting.service(world, supergroup, owner, {"migrate_from_chat_id": group.id})
    world.journal.write("chat", supergroup)
    return supergroup


def block(world: "World", person: "Person", bot: Bot, *, blocked: bool) -> None:
    """Block or unblock a bot; it is told."""
    if (bot.id in person.blocked) == blocked:
        return
    chat = world.private(bot, person)
    old, new = (Member("member"), Member("kicked")) if blocked else (Member("kicked"), Member("member"))
    if blocked:
        person.blocked.add(bot.id)
    else:
        person.blocked.discard(bot.id)
    bot.push("my_chat_member", _change(world, chat, bot.id, person.id, old, new))
    world.journal.write("chat", chat)


def add_topic(world: "World", chat: Chat, name: str, *, by: int, icon_color: int = 7322096) -> Topic:
    """Open a forum topic; its thread id is that of the service message."""
    opened = posting.service(
        world, chat, by, {"forum_topic_created": {"name": name, "icon_color": icon_color}}
    )
    topic = chat.topics[opened.id] = Topic(opened.id, name, icon_color)
    opened.body = {**opened.body, "message_thread_id": topic.thread, "is_topic_message": True}
    world.journal.write("chat", chat)
    return topic


def change_topic(
    world: "World", chat: Chat, topic: Topic, by: int, *, name: str | None = None, closed: bool | None = None
) -> None:
    """Rename, close or reopen a topic, with the service message that Telegram writes into it."""
    if name is not None:
        topic.name = name
        posting.service(world, chat, by, {"forum_topic_edited": {"name": name}}, thread=topic.thread)
    if closed is not None:
        topic.closed = closed
        word = "forum_topic_closed" if closed else "forum_topic_reopened"
        posting.service(world, chat, by, {word: {}}, thread=topic.thread)
    world.journal.write("chat", chat)


def delete_topic(world: "World", chat: Chat, topic: Topic) -> None:
    """Delete a topic with everything in it; no bot is told."""
    for message in [message for message in chat.messages.values() if message.thread == topic.thread]:
        posting.delete(world, message)
    del chat.topics[topic.thread]
    world.journal.write("chat", chat)


def member_shape(world: "World", chat: Chat, who: int, member: Member | None = None) -> Json:
    """The Bot API's ChatMember."""
    member = member or chat.member(who)
    shape: Json = {"user": world.user_shape(who), "status": member.status}
    if member.status == "creator":
        shape["is_anonymous"] = member.anonymous
    if member.status == "administrator":
        skip = _CHANNEL_ONLY if chat.kind != "channel" else _FORUM_ONLY
        shape |= {"can_be_edited": False, "is_anonymous": member.anonymous}
        shape |= {right: right in member.rights for right in ADMIN_RIGHTS if right not in skip}
    if member.status == "kicked":
        shape["until_date"] = 0
    return shape


def _become(world: "World", chat: Chat, who: int, new: Member, by: int) -> None:
    """Change somebody's standing and tell the bots that Telegram would tell."""
    old = chat.member(who)
    chat.members[who] = new
    chat.bots = [bot for bot in world.bots if chat.has(bot)]
    change = _change(world, chat, who, by, old, new)
    if who in world.bots:
        world.bots[who].push("my_chat_member", change)
    for bot_id in chat.bots:
        if bot_id != who and chat.member(bot_id).admin:
            world.bots[bot_id].push("chat_member", change)
    world.journal.write("chat", chat, who=who)


def _change(world: "World", chat: Chat, who: int, by: int, old: Member, new: Member) -> Json:
    return {
        "chat": chat.shape,
        "from": world.user_shape(by),
        "date": world.unix_now(),
        "old_chat_member": member_shape(world, chat, who, old),
        "new_chat_member": member_shape(world, chat, who, new),
    }
