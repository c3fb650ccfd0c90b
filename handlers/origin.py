"""Where an update comes from: the person, the place, the community and what it is about, looked up once."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from typing import TYPE_CHECKING

from telegram import Update

from handlers.access import Where
from handlers.reading import actor_of, incoming, place_of, press_of, without_name
from handlers.request import Request
from services import people, setup, staff
from services.setup import Defaults
from services.unit import Unit

if TYPE_CHECKING:
    from handlers.router import Router


def request_from(
    unit: Unit, update: Update, router: Router, *, owners: Container[int], defaults: Defaults
) -> Request | None:
    """The request that an update is; None for one without a person or a chat.

    `owners` are the user ids of whoever runs the bot.
    """
    actor, telegram_chat = actor_of(update, owners), update.effective_chat
    if actor is None or telegram_chat is None:
        return None
    message = update.effective_message
    known = people.known_chat(unit, telegram_chat.id)
    thread = message.message_thread_id if message is not None and message.is_topic_message else None
    if known is not None and update.my_chat_member is None:
        setup.is_back(known)
    place = place_of(telegram_chat, known, thread)
    dialogue = people.open_dialogue_of(unit, place.id, actor.user_id)
    request = Request(unit, actor, place, router, dialogue=dialogue, defaults=defaults)
    return _with_person(_with_community(_with_message(request, update)))


def _with_message(request: Request, update: Update) -> Request:
    """What was written or pressed, and what that is about."""
    press, message = press_of(update), update.effective_message
    if press is not None:
        return request.with_(press=press, subject=_shown_by(request, press.message_id))
    if message is None:
        return request.with_(membership=update.my_chat_member)
    edited = update.edited_message is not None
    read = incoming(message, request.unit.bot, edited=edited)
    if read.names_us and request.place.kind is Where.STAFF_GROUP:
        # Among colleagues 1042 我去 is the same whether the bot is called by its name or not.
        read = replace(read, text=without_name(read.text, request.unit.bot.username))
    return request.with_(message=read, subject=_shown_by(request, read.id if edited else read.reply_to))


def _shown_by(request: Request, message_id: int | None) -> tuple[str, int] | None:
    """What a message of this chat shows or speaks of."""
    return people.subject_of(request.unit, request.place.id, message_id) if message_id is not None else None


def _with_community(request: Request) -> Request:
    """A group belongs to one community; in private it depends on the person and on what is shown."""
    unit, known = request.unit, request.place.chat
    if request.place.private:
        user_id, dialogue = request.actor.user_id, request.dialogue
        return request.with_(community=people.community_of(unit, user_id, dialogue, request.subject))
    if known is None or known.community_id is None:
        return request
    return request.with_(community=unit.get(people.Community, known.community_id))


def _with_person(request: Request) -> Request:
    """Who that is to the community; before it opens only its staff and its owners are anybody."""
    community, actor = request.community, request.actor
    if community is None:
        return request
    if actor.anonymous:
        return request if people.is_open(community) else request.with_(community=None)
    colleague = people.staff_member(request.unit, community, actor.user_id)
    if not people.is_open(community) and colleague is None and not actor.owner:
        return request.with_(community=None)
    resident = request.meet(community, works_here=colleague is not None)
    return _with_colleagues(request.with_(resident=resident, staff=colleague))


def _with_colleagues(request: Request) -> Request:
    """Among colleagues 1042 给 @wang, or a name picked from Telegram's list, is 1042 给 王师傅."""
    if request.staff is None or request.message is None:
        return request
    written = request.message
    named = staff.by_our_names(request.unit, request.home_community, written.text, written.mentions)
    return request.with_(message=replace(written, text=named))
