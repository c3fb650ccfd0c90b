"""Groups: linking the staff group by a code, channels, and what happens to the bot's own standing."""

from __future__ import annotations

from telegram.constants import ChatMemberStatus, ChatType

from handlers.access import Where, Who
from handlers.replies import Edit, Outcome, Reply
from handlers.request import Request
from handlers.setup.feature import feature
from handlers.setup.place import ANY_GROUP, bring_in, noted, ruled_by
from handlers.setup.state import lay_menus, show_state
from services import people, setup, ticket
from services.errors import Gone, Refused
from services.people import Chat, Community, Scope

ABSENT = (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)


@feature.button("code", who=Who.MANAGER, where=Where.PRIVATE)
def staff_group_code(request: Request) -> Outcome:
    """Connect the staff group, from the state."""
    return offer_code(request, request.named_community)


def offer_code(request: Request, community: Community) -> Reply:
    """A one-time code for the staff group, and the button that brings us in with it."""
    code = setup.staff_group_code(request.unit, community)
    return Reply("setup-code", code=code, buttons=[bring_in(request, f"link_{code}")])


@feature.start("link", where=ANY_GROUP)
@feature.command("link", who=Who.ANYONE, where=ANY_GROUP)
def link(request: Request) -> Outcome:
    """/link CODE in the staff group; only who runs the community may, which no unknown group can know."""
    ruled = ruled_by(request)
    if not ruled:
        raise Refused("setup-link-first" if request.actor.owner else "setup-owners-only")
    if not request.args:
        raise Refused("setup-link-how")
    chat = noted(request)
    message_id = request.message.id if request.message else None
    lay_menus(request, chat, setup.link(request.unit, chat, request.args, ruled, message_id))
    return None


@feature.button("switch", who=Who.ANYONE, where=Where.PRIVATE)
def switch(request: Request) -> Outcome:
    """Talk about another of one's communities from now on."""
    unit = request.unit
    community = next((each for each in ruled_by(request) if each.id == request.number()), None)
    if community is None:
        raise Gone
    resident = request.meet(community)
    people.focus(unit, resident)
    colleague = people.staff_member(unit, community, request.actor.user_id)
    return show_state(request.with_(community=community, resident=resident, staff=colleague))


@feature.on("membership")
def standing(request: Request) -> Outcome:
    """The bot was added, removed, made an administrator or blocked."""
    changed = request.membership
    if changed is None:
        return None
    status = changed.new_chat_member.status
    if request.place.private:
        setup.reachable(request.unit, request.actor.user_id, reachable=status == ChatMemberStatus.MEMBER)
        return None
    place, before = request.place, changed.old_chat_member.status
    was_lost = place.chat is not None and setup.is_lost(place.chat)
    chat = setup.noted(request.unit, place.id, place.title, forum=place.is_forum, status=status)
    if chat.community_id is not None:
        setup.standing_changed(request.unit, chat, before)
        if was_lost and not setup.is_lost(chat):
            setup.came_back(request.unit, chat)
        if chat.scope == Scope.STAFF and (was_lost or setup.is_lost(chat)):
            ticket.show_unclaimed(request.unit, chat.community_id)
        return None
    if before not in ABSENT or status in ABSENT or request.actor.anonymous:
        return None
    return _welcomed(request, chat)


def _welcomed(request: Request, chat: Chat) -> Outcome:
    """Somebody brought the bot in: whoever may set it up hears how, everybody else hears nothing."""
    mine = ruled_by(request)
    if request.place.type != ChatType.CHANNEL:
        known = "yes" if mine else "no"
        return Reply("setup-hello-owner", known=known) if mine or request.actor.owner else None
    for community in mine:
        manager = people.staff_member(request.unit, community, request.actor.user_id)
        if manager is not None:
            setup.offer_channel(request.unit, chat, manager)
    return None


@feature.button("channel", who=Who.MANAGER, where=Where.PRIVATE)
def take_channel(request: Request) -> Outcome:
    """A channel becomes the community's notice channel."""
    chat = setup.take_channel(request.unit, request.named_community, request.word(1))
    return Edit("setup-channel-taken", group=chat.title)
