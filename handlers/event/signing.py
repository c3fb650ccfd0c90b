"""Signing up: by the buttons of the card or in words; changing one's mind in the same ways."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from handlers.access import Where, Who
from handlers.event.cards import sign_up_buttons
from handlers.event.feature import feature
from handlers.event.listing import listed
from handlers.replies import NotMine, OpenPrivate, Outcome, Reply, Toast
from handlers.request import Request
from intents import NONE, Intent
from services import event
from services.event import finding
from services.messages import Button, Elsewhere

ADDS = re.compile(
    r"(?:再|多)?加(?:上|多)?(?!油)|多(?:一|1|来|带|來|帶)|\bplus one\b|\bone more\b|\bbring(?:ing)?\b",
    re.IGNORECASE,
)
"""Somebody more than before, not a number for all."""

COMES_TOO = re.compile(
    r"(?<!我)(?<!我们)(?<!我們)也(?:想|要|一起)*(?:去|来|來|参加|參加|嚟)|\bas well\b", re.IGNORECASE
)
"""One person more; with a number it is the number for all."""

ONLY = re.compile(r"[只就改]|就?剩|\b(?:only|just|change|make)\b", re.IGNORECASE)
"""A smaller number than before that is meant."""

# ---- buttons -------------------------------------------------------------------------------


@feature.button("go", who=Who.RESIDENT)
def go(request: Request) -> Outcome:
    """[我去]: the first press is a place."""
    return _pressed(request, event.join(request.unit, request.neighbour, request.number()))


@feature.button("more", who=Who.RESIDENT)
def more(request: Request) -> Outcome:
    """[+1]: one head more; the first one is a sign-up."""
    return _pressed(request, event.change_heads(request.unit, request.neighbour, request.number(), 1))


@feature.button("less", who=Who.RESIDENT)
def less(request: Request) -> Outcome:
    """[−1]: one head less; the last one is a cancellation."""
    return _pressed(request, event.change_heads(request.unit, request.neighbour, request.number(), -1))


@feature.button("leave", who=Who.RESIDENT)
def leave(request: Request) -> Outcome:
    """[不去了]: the place goes to whoever waits."""
    return _pressed(request, event.withdraw(request.unit, request.neighbour, request.number()))


def _pressed(request: Request, outcome: event.Outcome) -> Outcome:
    """A line over the card; who never opened the private chat is led there, where the rest is told."""
    if outcome.coming and not request.neighbour.reachable and request.place.kind is Where.GROUP:
        return OpenPrivate(f"event_{outcome.event.id}")
    ask_home(request, outcome)
    return Toast(_result_key(outcome), **outcome_facts(request, outcome))


def _result_key(outcome: event.Outcome) -> str:
    if not outcome.coming:
        return "event-left"
    if not outcome.changed:
        return "event-already-waiting" if outcome.waiting else "event-already-in"
    return "event-waiting" if outcome.waiting else "event-in"


def outcome_facts(request: Request, outcome: event.Outcome) -> dict[str, Any]:
    """The event, with the heads and the code of one sign-up to it."""
    facts = event.facts_of(request.unit, outcome.event)
    return {**facts, "mine": outcome.signup.heads, "code": outcome.signup.code}


def ask_home(request: Request, outcome: event.Outcome, elsewhere: Elsewhere | None = None) -> None:
    """A place comes first, the home afterwards, in private, once."""
    known = outcome.signup.home_id is not None
    if known or not outcome.coming or not outcome.changed or outcome.signup.since != request.unit.now:
        # A place that was only changed was asked about when it was taken.
        return
    request.unit.ask(
        request.neighbour,
        "event.home",
        "event-ask-home",
        data={"event": outcome.event.id},
        subject=("signup", outcome.signup.id),
        elsewhere=elsewhere,
        title=outcome.event.title,
    )


# ---- in words ------------------------------------------------------------------------------


@feature.intent("event.join", who=Who.RESIDENT, where=Where.PRIVATE | Where.GROUP)
def join(request: Request) -> Outcome:
    """我家三口报名粽子. A bare +2 counts only under the card."""
    if _stray(request):
        return NotMine()
    intent = request.intent or Intent(NONE)
    found = finding.candidates(request.unit, request.home_community, intent, request.subject)
    if not _is_clear(request, found):
        return _which(request, found, "event.go")
    heads = finding.heads_of(intent)
    by = finding.bare_number(request.text)
    if by is not None and by > 0 and _is_in(request, found[0]):
        return _said(request, event.change_heads(request.unit, request.neighbour, found[0].id, by))
    if _adds_to_own(request, found[0], heads):
        return _said(request, event.change_heads(request.unit, request.neighbour, found[0].id, heads or 1))
    if heads == 1 and not ONLY.search(request.text) and _is_in(request, found[0]):
        # 我的报名, 算我一个: who has four places already does not give three of them back.
        heads = None
    outcome = event.join(request.unit, request.neighbour, found[0].id, heads)
    return _said(request, outcome)


def _is_in(request: Request, found: event.Event) -> bool:
    signup = finding.signup_of(request.unit, found, request.neighbour)
    return signup is not None and signup.standing is not event.Standing.WITHDRAWN


def _adds_to_own(request: Request, found: event.Event, heads: int | None) -> bool:
    """我妈也想去, from somebody who has a place: one head more, not the same again."""
    more = ADDS.search(request.text) or (heads in (None, 1) and COMES_TOO.search(request.text))
    return bool(more) and _is_in(request, found)


@feature.intent("event.cancel", who=Who.RESIDENT, where=Where.PRIVATE | Where.GROUP)
def cancel(request: Request) -> Outcome:
    """不去了, 改成两个人, 少去一个."""
    if _stray(request):
        return NotMine()
    intent = request.intent or Intent(NONE)
    found = finding.own(request.unit, request.neighbour, request.home_community, intent, request.subject)
    if not found and request.staff is not None and request.place.private:
        return _at_desk(request, intent)
    if not _is_clear(request, found):
        return _which(request, found, "event.leave")
    wish = finding.wish_of(intent, request.text)
    if wish.fewer is not None:
        outcome = event.change_heads(request.unit, request.neighbour, found[0].id, -wish.fewer)
    elif wish.heads is not None:
        outcome = event.join(request.unit, request.neighbour, found[0].id, wish.heads)
    else:
        outcome = event.withdraw(request.unit, request.neighbour, found[0].id)
    return _said(request, outcome)


def _at_desk(request: Request, intent: Intent) -> Outcome:
    """A colleague who has no place in it means the event itself: its card has the buttons for that."""
    meant = finding.candidates(request.unit, request.home_community, intent, request.subject)
    if len(meant) != 1:
        return _which(request, (), "event.leave")
    return request.router.run_command(request, f"/event {meant[0].number}")


def _is_clear(request: Request, found: Sequence[event.Event]) -> bool:
    """Whether one event is meant: nobody is put on the list of one, or off it, who named another."""
    if len(found) != 1:
        return False
    community, intent = request.home_community, request.intent
    if not intent or finding.of_subject(request.unit, community, request.subject):
        return True
    return not finding.names_another(community, found[0], intent)


def _stray(request: Request) -> bool:
    """In a group, without the card above it, a bare +2 or 不去 may belong to any talk: stay silent."""
    return _lacks_card(request) and finding.means_nothing_alone(request.text, _titles(request.intent))


def _lacks_card(request: Request) -> bool:
    """Whether this was said in a group and under no event's card."""
    shown = finding.of_subject(request.unit, request.home_community, request.subject)
    return not request.place.private and shown is None


def _titles(intent: Intent | None) -> Sequence[str]:
    """The event that was understood, as its title and date are known to the engine."""
    return [str(intent.slots["event"])] if intent and "event" in intent.slots else []


def _which(request: Request, found: Sequence[event.Event], action: str) -> Outcome:
    """Several events may be meant, or none: ask in private, stay silent in a group."""
    if not request.place.private:
        return NotMine()
    if not found:
        return Reply("event-none-open" if action == "event.go" else "event-none-mine", menu=True)
    buttons = [
        Button(action, (each.id,), label="event-pick-button", facts=event.facts_of(request.unit, each))
        for each in found[:8]
    ]
    return Reply("event-which", buttons=buttons)


def _said(request: Request, outcome: event.Outcome) -> Outcome:
    """In private the card says it; in a group a reaction does, and the rest goes on in private."""
    if request.place.private:
        ask_home(request, outcome)
        return (
            None
            if outcome.changed and outcome.coming
            else Reply(_result_key(outcome), **outcome_facts(request, outcome))
        )
    emoji = "👌" if outcome.coming and not outcome.waiting else "👀" if outcome.waiting else "✍"
    message_id = request.written.id
    request.unit.react(request.place.id, message_id, emoji)
    elsewhere = None
    if not request.neighbour.reachable and request.unit.may_interrupt(request.chat):
        elsewhere = Elsewhere(request.place.id, message_id, "event-continue", {"title": outcome.event.title})
    ask_home(request, outcome, elsewhere)
    return None


@feature.reply_to("event", who=Who.RESIDENT, where=Where.PRIVATE | Where.GROUP)
@feature.reply_to("signup", who=Who.RESIDENT, where=Where.PRIVATE)
def under_card(request: Request) -> Outcome:
    """A reply under the card: +2 and -1 are heads, everything else is judged by what it means."""
    by = finding.bare_number(request.text)
    found = finding.of_subject(request.unit, request.home_community, request.subject)
    if by is None or by == 0 or found is None:
        return NotMine()
    return _said(request, event.change_heads(request.unit, request.neighbour, found.id, by))


@feature.intent("event.ask", who=Who.RESIDENT, where=Where.PRIVATE | Where.GROUP)
def ask(request: Request) -> Outcome:
    """几点开始, 还有名额吗: answered from the event's own facts."""
    intent = request.intent or Intent(NONE)
    if request.place.private and finding.asks_what_comes(request.text):
        intent = Intent(NONE)
    if _lacks_card(request) and not finding.speaks_of(request.text, _titles(intent)):
        return NotMine()  # 几点开始, in a group, may be about anything
    found = finding.candidates(request.unit, request.home_community, intent, request.subject)
    if len(found) != 1 and not intent:
        return listed(request)
    if not _is_clear(request, found):
        return _which(request, found, "event.show")
    if not request.place.private and not request.unit.may_interrupt(request.chat):
        return None
    if request.place.private and (own := _own_answer(request, found[0])):
        return own
    return Reply(
        "event-answer",
        buttons=sign_up_buttons(found[0])[:1],
        subject=("event", found[0].id),
        **event.facts_of(request.unit, found[0]),
    )


def _own_answer(request: Request, found: event.Event) -> Reply | None:
    """What it is, and the asker's own places in it, instead of a button that offers one."""
    signup = finding.signup_of(request.unit, found, request.neighbour)
    if signup is None or signup.standing is event.Standing.WITHDRAWN:
        return None
    waiting = "yes" if signup.standing is event.Standing.WAITING else "no"
    facts = event.facts_of(request.unit, found)
    own: dict[str, Any] = {"mine": signup.heads, "code": signup.code, "queued": waiting}
    leave = [Button("event.leave", (found.id,))]
    return Reply("event-answer-own", buttons=leave, subject=("signup", signup.id), **facts, **own)
