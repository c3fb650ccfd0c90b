"""Speaking: what a handler answered becomes outbox rows in the transaction and direct calls after it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from handlers.replies import Ask, AskAgain, Edit, One, OpenPrivate, Outcome, Reply, Toast, each_of
from handlers.request import Request
from services import people
from services.messages import Message, Rendered
from services.unit import AT_ONCE, Priority, Terms
from services.voice import common_facts
from texts import Verbatim, choose_language, clipped

MENU = (("menu-repair", "menu-parcel"), ("menu-event", "menu-phone"))
"""The resident's small keyboard, by text keys."""

LONGEST_TOAST = 200
"""Telegram cuts nothing off over a press: a longer answer is refused whole."""


@dataclass(frozen=True, slots=True)
class Direct:
    """A Bot API call made after commit, best effort: it may be lost, and nothing depends on it."""

    method: str
    params: dict[str, Any]


def language_of(request: Request) -> str:
    """A group hears the community's language, a person in private, or over a button, their own."""
    to_group = not request.place.private and request.press is None
    if request.community is None:
        # A group of no community yet is spoken to about setting it up: by who does that, in their language.
        return choose_language(request.actor.language, request.defaults.language)
    person = None if to_group else request.staff or request.resident
    return request.unit.voice.language_of(request.community, person)


def speak(request: Request, outcome: Outcome) -> list[Direct]:
    """Carry out an outcome; every press is answered, if only by nothing."""
    directs = [direct for one in each_of(outcome) for direct in _carry_out(request, one)]
    answered = any(direct.method == "answerCallbackQuery" for direct in directs)
    if request.press is not None and not answered:
        directs.append(Direct("answerCallbackQuery", {"callback_query_id": request.press.query_id}))
    return directs


def _carry_out(request: Request, one: One) -> list[Direct]:
    match one:
        case Reply():
            _reply(request, one)
        case Ask():
            _ask(request, one)
        case Edit():
            _edit(request, one)
        case Toast():
            return _toast(request, one)
        case AskAgain():
            people.ask_again(request.unit, request.neighbour, request.dialogue)
        case OpenPrivate():
            return _open_private(request, one)
    return []


def render(request: Request, message: Message) -> Rendered:
    """A message in the language of the request."""
    return request.unit.voice.render(message, language_of(request), request.community, request.unit.now)


def in_lines(request: Request, said: Iterable[Verbatim]) -> list[str]:
    """Short texts in the language of the request, each a line of a longer one."""
    return [render(request, Message(each.key, each.facts)).text for each in said]


def _reply(request: Request, reply: Reply) -> None:
    rendered = render(request, reply.message)
    if reply.menu and request.place.private and rendered.keyboard is None:
        rendered = Rendered(rendered.text, rendered.entities, small_keyboard(request))
    priority = Priority.URGENT if reply.urgent else Priority.REPLY
    _put(request, rendered, Terms(priority=priority, subject=reply.subject), silent=reply.quiet)


def small_keyboard(request: Request) -> dict[str, Any]:
    """The keyboard that residents keep at the bottom of the private chat."""
    language = language_of(request)
    rows = [[{"text": request.unit.texts.line(language, key)} for key in row] for row in MENU]
    return {"keyboard": rows, "resize_keyboard": True, "is_persistent": True}


def _ask(request: Request, ask: Ask) -> None:
    rendered = render(request, ask.message)
    _listen(request, ask.step, ask.data, rendered)
    _put(request, rendered, Terms(priority=Priority.REPLY, subject=ask.subject))


def _listen(request: Request, step: str, data: dict[str, Any], prompt: Rendered) -> None:
    """Take the person's next message here as the answer."""
    request.open_dialogue(step, {**data, "prompt": prompt.payload()})


def _put(request: Request, rendered: Rendered, terms: Terms = AT_ONCE, *, silent: bool = False) -> None:
    in_group = not request.place.private
    request.unit.put_rendered(
        request.place.id,
        rendered,
        request.community,
        terms,
        silent=silent,
        reply_to=request.message.id if in_group and request.message else None,
        thread=request.place.thread,
    )


def _edit(request: Request, edit: Edit) -> None:
    rendered = render(request, edit.message)
    if edit.step is not None:
        _listen(request, edit.step, edit.data, rendered)
    if request.press is None or request.press.message_id is None:
        _put(request, rendered)
        return
    payload = {"message_id": request.press.message_id, **rendered.payload()}
    request.unit.call(request.place.id, "editMessageText", payload)


def _toast(request: Request, toast: Toast) -> list[Direct]:
    if request.press is None:
        _put(request, render(request, Message(toast.key, toast.facts)))
        return []
    said = request.unit.texts.say(
        language_of(request),
        toast.key,
        {**common_facts(request.community), **toast.facts},
        zone=request.community.timezone if request.community else "UTC",
        now=request.unit.now,
    )
    params = {
        "callback_query_id": request.press.query_id,
        "text": clipped(said.text, LONGEST_TOAST),
        "show_alert": toast.alert or len(said.text) > 60,
    }
    return [Direct("answerCallbackQuery", params)]


def _open_private(request: Request, opening: OpenPrivate) -> list[Direct]:
    if request.press is None:
        return []
    url = request.unit.bot.deep_link(opening.payload)
    return [Direct("answerCallbackQuery", {"callback_query_id": request.press.query_id, "url": url})]
