"""Methods about chats, their members, topics and files."""

import secrets
from collections.abc import Callable

from sandbox.bot_api.call import Call
from sandbox.bot_api.errors import BadRequest
from sandbox.bot_api.reactions import REACTIONS
from sandbox.world import membership
from sandbox.world.models import Chat, Json, Topic

ICON_COLORS = frozenset({7322096, 16766590, 13338331, 9367192, 16749490, 16478047})
GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
LARGEST_DOWNLOAD = 20 * 1024 * 1024
_NO_TOPIC = "TOPIC_ID_INVALID"


def get_chat(call: Call) -> Json:
    chat = call.chat()
    full: Json = {
        **chat.shape,
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(GIFTS, False),
    }
    if chat.allowed_reactions is not None:
        full["available_reactions"] = [
            {"type": "emoji", "emoji": emoji} for emoji in chat.allowed_reactions if emoji in REACTIONS
        ]
    if chat.pinned:
        full["pinned_message"] = chat.messages[chat.pinned[0]].body
    if not chat.private and chat.kind != "channel":
        full["permissions"] = {
            "can_send_messages": True,
            "can_pin_messages": False,
            "can_manage_topics": False,
        }
    return full


def get_chat_member(call: Call) -> Json:
    chat = call.chat()
    who = call.parameters["user_id"]
    if who not in call.world.people and who not in call.world.bots:
        raise BadRequest("PARTICIPANT_ID_INVALID")
    return membership.member_shape(call.world, chat, who)


def get_chat_administrators(call: Call) -> list[Json]:
    chat = call.chat()
    if chat.private:
        raise BadRequest("there are no administrators in the private chat")
    return [
        membership.member_shape(call.world, chat, who, member)
        for who, member in chat.members.items()
        if member.admin and (who not in call.world.bots or who == call.bot.id)
    ]


def get_chat_member_count(call: Call) -> int:
    return sum(member.present for member in call.chat().members.values())


def leave_chat(call: Call) -> bool:
    chat = call.chat()
    if chat.private:
        raise BadRequest("chat member status can't be changed in private chats")
    membership.remove(call.world, chat, call.bot.id)
    return True


def export_chat_invite_link(call: Call) -> str:
    chat = call.chat()
    call.need(chat, "can_invite_users", "not enough rights to manage chat invite link")
    return f"https://t.me/+{secrets.token_urlsafe(12)}"


def create_forum_topic(call: Call) -> Json:
    chat = _forum(call, "not enough rights to create a topic")
    color = call.get("icon_color", 7322096)
    if color not in ICON_COLORS:
        raise BadRequest("TOPIC_ICON_COLOR_INVALID")
    topic = membership.add_topic(call.world, chat, call.parameters["name"], by=call.bot.id, icon_color=color)
    return {"message_thread_id": topic.thread, "name": topic.name, "icon_color": topic.icon_color}


def edit_forum_topic(call: Call) -> bool:
    chat, topic = _topic(call)
    name = call.get("name")
    if not name or name == topic.name:
        raise BadRequest("TOPIC_NOT_MODIFIED")
    membership.change_topic(call.world, chat, topic, call.bot.id, name=name)
    return True


def close_forum_topic(call: Call) -> bool:
    return _set_closed(call, closed=True)


def reopen_forum_topic(call: Call) -> bool:
    return _set_closed(call, closed=False)


def delete_forum_topic(call: Call) -> bool:
    chat, topic = _topic(call)
    call.need(chat, "can_delete_messages", "not enough rights to delete a topic")
    membership.delete_topic(call.world, chat, topic)
    return True


def get_file(call: Call) -> Json:
    file = call.world.files.get(call.parameters["file_id"])
    if file is None:
        raise BadRequest("wrong file_id or the file is temporarily unavailable")
    if len(file.content) > LARGEST_DOWNLOAD:
        raise BadRequest("file is too big")
    return {
        "file_id": file.id,
        "file_unique_id": file.sha256[:16],
        "file_size": len(file.content),
        "file_path": file.path,
    }


def _forum(call: Call, sentence: str) -> Chat:
    chat = call.chat()
    if not chat.forum:
        raise BadRequest("the chat is not a forum")
    call.need(chat, "can_manage_topics", sentence)
    return chat


def _topic(call: Call) -> tuple[Chat, Topic]:
    chat = _forum(call, "not enough rights to manage topics")
    topic = chat.topics.get(call.parameters["message_thread_id"])
    if topic is None:
        raise BadRequest(_NO_TOPIC)
    return chat, topic


def _set_closed(call: Call, *, closed: bool) -> bool:
    chat, topic = _topic(call)
    if topic.closed == closed:
        raise BadRequest("TOPIC_NOT_MODIFIED")
    membership.change_topic(call.world, chat, topic, call.bot.id, closed=closed)
    return True


METHODS: dict[str, Callable[[Call], object]] = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "leaveChat": leave_chat,
    "exportChatInviteLink": export_chat_invite_link,
    "createForumTopic": create_forum_topic,
    "editForumTopic": edit_forum_topic,
    "closeForumTopic": close_forum_topic,
    "reopenForumTopic": reopen_forum_topic,
    "deleteForumTopic": delete_forum_topic,
    "getFile": get_file,
}
