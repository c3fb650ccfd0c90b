"""Telling those who wait for a ticket how it goes: in private, where they wrote, or by the desk's call."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

from services.actors import Actor
from services.messages import Buttons, Elsewhere, Message
from services.ticket.phones import tappable
from services.ticket.telling import say_under_card, tell_of, urgency
from services.ticket.wording import facts_of, reporter_name
from services.unit import Media, Unit
from storage.community import Community, Resident
from storage.dialogue import Dialogues
from storage.ticket import Ticket, Tickets, Waiter
from texts import Fact, Verbatim

PATIENCE = timedelta(hours=72)
"""How long an answer in words to a question about a ticket is understood."""


def waiting_people(unit: Unit, ticket: Ticket) -> Iterator[tuple[Waiter, Resident]]:
    """Everybody who reported or joined."""
    for waiter in Tickets(unit).waiters(ticket.id):
        yield waiter, unit.need(Resident, waiter.resident_id)


def inform(
    unit: Unit,
    ticket: Ticket,
    key: str,
    *,
    emoji: str | None = None,
    elsewhere: str | None = None,
    buttons: Buttons = (),
    media: Sequence[Media] = (),
    except_for: Actor = None,
    callers: bool = True,
    asks: str | None = None,
    desk_buttons: Buttons = (),
    **facts: Fact,
) -> None:
    """Say to everyone who waits how it goes.

    - `emoji` moves the reaction on what they wrote in a group.
    - `elsewhere` names the text that mentions them there when the bot cannot write to them in private: in
      each group the first of them; for the others the reaction has to do.
    - `asks` names the step that takes an answer in words. To those who cannot be reached yet the question is
      put when they come.
    - `callers`: whether the desk is asked to ring somebody who has no Telegram, with `desk_buttons` for what
      they say.
    """
    shared: dict[str, Any] = {**facts_of(unit, ticket), **facts}
    mentioned: set[int | None] = set()
    for waiter, resident in waiting_people(unit, ticket):
        if emoji is not None and _in_group(waiter) and waiter.message_id is not None:
            unit.react(waiter.chat_id or 0, waiter.message_id, emoji)
        if resident is except_for:
            continue
        fallback = _in_public(waiter, elsewhere, shared) if waiter.chat_id not in mentioned else None
        if fallback is not None and not resident.reachable:
            mentioned.add(waiter.chat_id)
        if asks is not None and _listens(unit, ticket, resident):
            _ask(unit, ticket, resident, asks, Message(key, shared, buttons), fallback)
        else:
            tell_of(unit, ticket, resident, Message(key, shared, buttons), media=media, elsewhere=fallback)
    if callers and (ticket.caller_phone or ticket.caller_name):
        _ask_to_call(unit, ticket, key, shared, desk_buttons)


def _in_public(waiter: Waiter, key: str | None, facts: dict[str, Any]) -> Elsewhere | None:
    """The mention under what somebody wrote in a group, for when nobody can write to them; None elsewhere."""
    if key is None or not _in_group(waiter):
        return None
    return Elsewhere(waiter.chat_id or 0, waiter.message_id, key, facts)


def _ask(
    unit: Unit, ticket: Ticket, resident: Resident, step: str, question: Message, fallback: Elsewhere | None
) -> None:
    unit.ask(
        resident,
        step,
        question.key,
        buttons=question.buttons,
        data={"ticket": ticket.id},
        subject=("ticket", ticket.id),
        elsewhere=fallback,
        patience=PATIENCE,
        priority=urgency(ticket),
        **question.facts,
    )


def _listens(unit: Unit, ticket: Ticket, resident: Resident) -> bool:
    """Whether a question may be put to somebody: not while one on another matter waits for their answer."""
    waiting = Dialogues(unit).open(resident.user_id, resident.user_id)
    if waiting is None or "prompt" not in waiting.data or waiting.step.startswith("ticket."):
        return True
    return bool(waiting.data.get("ticket") == ticket.id)


def _in_group(waiter: Waiter) -> bool:
    """Whether somebody reported by a message in a group (Telegram's group ids are negative)."""
    return waiter.chat_id is not None and waiter.chat_id < 0


def _ask_to_call(unit: Unit, ticket: Ticket, key: str, facts: dict[str, Fact], buttons: Buttons = ()) -> None:
    """A caller without Telegram hears it from a person at the desk."""
    community = unit.need(Community, ticket.community_id)
    say_under_card(
        unit,
        ticket,
        "ticket-please-call",
        buttons=buttons,
        caller=reporter_name(unit, ticket),
        telephone=tappable(ticket.caller_phone, community.timezone),
        news=Verbatim(key, facts),
    )
