"""Groups of a community: their scopes, the code that links the staff group, what the bot sees there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from intents.phrasebook import phrase
from services.codes import issue, redeem
from services.errors import Gone, Refused
from services.messages import Button
from services.setup.registering import managers, next_question
from services.understanding import slots_of
from services.unit import Unit
from storage.community import Chat, Communities, Community, People, Scope, Staff
from storage.outbox import Priority
from storage.setup import Groups
from texts import Verbatim

CODE_LIFE = timedelta(hours=24)
ABSENT = ("left", "kicked")
RESIDENTS = (Scope.WHOLE, Scope.BUILDING)
_OF_RESIDENTS = phrase("setup.of_residents")
_OF_STAFF = phrase("setup.of_staff")


def noted(unit: Unit, chat_id: int, title: str, *, forum: bool, status: str | None = None) -> Chat:
    """The chat's row, made on the first meeting and kept like Telegram has it now."""
    chat = unit.get(Chat, chat_id)
    if chat is None:
        chat = unit.add(
            Chat(
                id=chat_id,
                community_id=None,
                scope=None,
                building=None,
                title=title,
                is_forum=forum,
                topics={},
                bot_status=status or "member",
                loud=[],
            )
        )
    chat.title, chat.is_forum = title, forum
    chat.bot_status = status or ("member" if chat.bot_status in ABSENT else chat.bot_status)
    return chat


def join(unit: Unit, chat: Chat, community: Community, scope: Scope, building: str | None = None) -> None:
    """Make a chat one of the community's groups; residents' groups are greeted once."""
    if chat.community_id not in (None, community.id):
        raise Refused("setup-registered-already")
    chat.community_id, chat.scope, chat.building = community.id, scope, building
    unit.flush()
    if scope is Scope.STAFF:
        # After the answer that says what this group is now.
        unit.show("ticket.board", community.id, chat.id, pinned=True, silent=True, priority=Priority.NOTICE)
    greet(unit, community)


def is_risky(chat: Chat, scope: Scope) -> bool:
    """Whether a group that residents read, it seems, would become the staff's, or the other way round."""
    if chat.scope is None:
        return scope is Scope.STAFF and _OF_RESIDENTS.search(chat.title) is not None
    return (chat.scope is Scope.STAFF) is not (scope is Scope.STAFF)


def seems_staffs(chat: Chat) -> bool:
    """Whether a group is called as those are in which staff talk, and not after residents."""
    return _OF_STAFF.search(chat.title) is not None and _OF_RESIDENTS.search(chat.title) is None


def greet(unit: Unit, community: Community) -> None:
    """One message, once ever, to each residents' group of a community that is ready."""
    if next_question(community) is not None:
        return
    for chat in Communities(unit).chats(community.id):
        if chat.scope in RESIDENTS:
            hello = Button("setup.hello", url=unit.bot.deep_link("hello"))
            unit.say(chat, "setup-greeting", buttons=[hello], once=f"setup-greeting:{chat.id}", resend=False)


def staff_group_code(unit: Unit, community: Community) -> str:
    """A one-time code for /link in the staff group, good for CODE_LIFE."""
    return issue(unit, community, "staff-group", {}, CODE_LIFE)


def link(unit: Unit, chat: Chat, code: str, ruled: Sequence[Community], reply_to: int | None) -> Community:
    """Make this chat the staff group of the community whose code it is, and say so; Refused otherwise."""
    if chat.scope in RESIDENTS:
        # Residents would read every report if the code landed in the wrong group.
        raise Refused("setup-residents-group")
    invite = redeem(unit, "staff-group", code, {community.id for community in ruled})
    community = unit.need(Community, invite.community_id)
    chat.topics = {}
    join(unit, chat, community, Scope.STAFF)
    topics = "none" if not chat.is_forum else "yes" if chat.bot_status == "administrator" else "no"
    unit.say(
        chat,
        "setup-linked",
        name=community.name,
        topics=topics,
        reply_to=reply_to,
        priority=Priority.REPLY,
    )
    return community


def offer_channel(unit: Unit, chat: Chat, manager: Staff) -> None:
    """Ask a manager who brought the bot into a channel whether it is the community's.

    The button carries a code, because a channel's id can be forged and says nothing about who rules there.
    """
    community = unit.need(Community, manager.community_id)
    code = issue(unit, community, "channel", {"chat": chat.id}, CODE_LIFE)
    take = Button("setup.channel", (community.id, code), facts={"name": community.name})
    unit.tell(manager, "setup-channel-which", group=chat.title, buttons=[take])


def take_channel(unit: Unit, community: Community, code: str) -> Chat:
    """The channel behind the code of an offer becomes the community's."""
    try:
        offered = redeem(unit, "channel", code, {community.id})
    except Refused:
        raise Gone from None
    chat = unit.need(Chat, offered.data["chat"])
    if chat.scope not in (None, Scope.CHANNEL):
        raise Gone
    join(unit, chat, community, Scope.CHANNEL)
    return chat


def building_in(unit: Unit, community: Community, title: str) -> str | None:
    """The building a group's title speaks of: 3 in 翠湖花园3栋业主群."""
    building = slots_of(title, community, unit.now).get("building")
    return str(building) if building else None


def standing_changed(unit: Unit, chat: Chat, before: str) -> None:
    """Tell the staff when the bot was removed from, or demoted in, a group of their community."""
    community = unit.get(Community, chat.community_id) if chat.community_id else None
    if community is None:
        return
    if chat.bot_status in ABSENT and before not in ABSENT:
        _warn(unit, community, "setup-bot-removed", chat)
    elif before == "administrator" and chat.bot_status in ("member", "restricted"):
        _warn(unit, community, "setup-bot-demoted", chat)


def came_back(unit: Unit, chat: Chat) -> None:
    """Whoever took us in again may not know that we hear less than before: the staff read what we see."""
    community = unit.get(Community, chat.community_id) if chat.community_id else None
    if community is None:
        return
    if chat.scope is Scope.STAFF:
        unit.say(chat, "setup-bot-back", group=chat.title, sight=sight(unit, chat))
    else:
        _warn(unit, community, "setup-bot-back", chat, sight=sight(unit, chat))


def is_lost(chat: Chat) -> bool:
    """Whether we know that the bot is not in a group any more."""
    return chat.bot_status in ABSENT


def unheard(unit: Unit, chat: Chat, *, gone: bool) -> None:
    """What we said in a group reached nobody: its managers hear so, once a day.

    `gone` says that the group is no more, or that we are not in it; Telegram does not tell of a deleted one.
    """
    if gone:
        chat.bot_status = "kicked"
    community = unit.get(Community, chat.community_id) if chat.community_id else None
    if community is not None:
        day = unit.local(community).date().isoformat()
        staff = "yes" if chat.scope is Scope.STAFF else "no"
        once = f"setup-unheard:{chat.id}:{day}"
        _warn(unit, community, "setup-group-unheard", chat, once, staff=staff)


def is_back(chat: Chat) -> None:
    """Somebody speaks in a group that was taken for lost: it was not, or not for long."""
    if is_lost(chat):
        chat.bot_status = "member"


def _warn(
    unit: Unit, community: Community, key: str, chat: Chat, once: str | None = None, **facts: Any
) -> None:
    staff_chat = Communities(unit).staff_chat(community.id)
    if staff_chat is not None and staff_chat.id != chat.id:
        unit.say(staff_chat, key, once=once, group=chat.title, **facts)
        return
    for manager in managers(unit, community):
        unit.tell(manager, key, once=f"{once}:{manager.id}" if once else None, group=chat.title, **facts)


def reachable(unit: Unit, user_id: int, *, reachable: bool) -> None:
    """Note that a person opened, or blocked, the private chat with the bot."""
    People(unit).set_reachable(user_id, reachable=reachable)


def sight(unit: Unit, chat: Chat) -> Verbatim:
    """What the bot can see in a chat now, and what to change where that is not enough."""
    if chat.bot_status in ABSENT:
        return Verbatim("setup-sees-nothing")
    if chat.scope is Scope.CHANNEL:
        return Verbatim("setup-may-post" if chat.bot_status == "administrator" else "setup-sees-nothing")
    if chat.bot_status == "administrator" or unit.bot.reads_all:
        return Verbatim("setup-sees-all")
    return Verbatim("setup-sees-commands")


def scope_label(chat: Chat) -> Verbatim:
    """What a chat is to its community, in words."""
    return label_of(chat.scope or Scope.WHOLE, chat.building)


def label_of(scope: Scope, building: str | None) -> Verbatim:
    """A scope in words."""
    return Verbatim(f"setup-scope-{scope}", {"building": building or ""})


def groups_of(unit: Unit, community: Community) -> Sequence[Chat]:
    """The groups of a community, those that the bot has left too."""
    return Groups(unit).ever(community.id)
