"""Notices of an event: to those who come, to the groups, and to the staff."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from services.event.wording import dated_title, facts_of, home_of, in_words
from services.messages import Button, Buttons, Elsewhere
from services.staffroom import say_at_desk
from services.unit import Media, Unit
from storage.card import Cards
from storage.community import Chat, Communities, Community, Resident, Scope
from storage.event import AHEAD, Event, Events, Signup, Standing
from storage.outbox import Priority
from texts import Fact

TOPIC = "event"


# ---- cards ---------------------------------------------------------------------------------


def show_in_groups(unit: Unit, event: Event) -> None:
    """Put the event's card into every group of the whole community, or bring it up to date there."""
    for chat in Communities(unit).chats(event.community_id, Scope.WHOLE):
        unit.show("event.card", event.id, chat.id, subject="event")


def show_mine(unit: Unit, signup: Signup, resident: Resident) -> None:
    """The resident's own sign-up, in private, where the bot may write."""
    if resident.reachable:
        unit.show("event.mine", signup.id, resident.user_id, subject="signup")


def refresh(unit: Unit, event: Event, *, everyone: bool = False) -> None:
    """Bring the cards of the groups and the staff up to date, and with `everyone` each person's own too."""
    unit.flush()
    unit.refresh(event.id, "event.card", "event.desk")
    if not everyone:
        return
    for signup in Events(unit).signups(event.id, Standing.SEATED, Standing.WAITING):
        unit.refresh(signup.id, "event.mine")


def remember_open(unit: Unit, event: Event) -> None:
    """Keep the titles of coming events on the community, where the gate reads them with everything else."""
    unit.flush()
    community = unit.lock(Community, event.community_id)
    titles = [dated_title(community, coming) for coming in Events(unit).listed(community.id, AHEAD)]
    kept = {**community.options.get("event", {}), "open": titles}
    community.options = {**community.options, "event": kept}


# ---- those who come ------------------------------------------------------------------------


def people(unit: Unit, event: Event, *standings: Standing) -> Iterator[tuple[Signup, Resident | None]]:
    """Sign-ups with their residents; None for somebody without Telegram."""
    for signup in Events(unit).signups(event.id, *standings):
        yield signup, unit.get(Resident, signup.resident_id) if signup.resident_id else None


def tell_people(
    unit: Unit,
    event: Event,
    key: str,
    *standings: Standing,
    once: str,
    expires: datetime | None = None,
    only: Sequence[Signup] | None = None,
    **facts: Fact,
) -> list[Signup]:
    """Write to each of them once; returns those whom no message reaches, for the desk to ring.

    `once` names the occasion; with the event and the person it makes the key that no second message shares.
    """
    missed = []
    shared = {**facts_of(unit, event), **facts}
    for signup, resident in people(unit, event, *standings):
        if only is not None and signup not in only:
            continue
        if resident is None or not resident.reachable:
            missed.append(signup)
            continue
        unit.tell(
            resident,
            key,
            buttons=_mine_buttons(event),
            subject=("event", event.id),
            once=f"event:{event.id}:{once}:{signup.id}",
            expires=expires,
            **{**shared, **personal(signup)},
        )
    return missed


def personal(signup: Signup) -> dict[str, Any]:
    """What only the person and the staff read."""
    seated = "yes" if signup.standing is Standing.SEATED else "no"
    return {"mine": signup.heads, "code": signup.code, "name": signup.name, "seated": seated}


def _mine_buttons(event: Event) -> Buttons:
    if event.state not in AHEAD:
        return ()
    return [[Button("event.calendar", (event.id,)), Button("event.leave", (event.id,))]]


def tell_promoted(unit: Unit, event: Event, signup: Signup) -> None:
    """A place came free: the person hears it, or the desk is asked to ring."""
    resident = unit.get(Resident, signup.resident_id) if signup.resident_id else None
    facts = {**facts_of(unit, event), **personal(signup)}
    if resident is None:
        say_to_staff(unit, event, "event-promoted-call", home=home_of(unit, signup), **personal(signup))
        return
    unit.tell(
        resident,
        "event-promoted",
        subject=("event", event.id),
        buttons=_mine_buttons(event),
        elsewhere=_elsewhere(unit, event, "event-promoted-elsewhere"),
        once=f"event:{event.id}:promoted:{signup.id}:{signup.turn}",
        **facts,
    )
    unit.refresh(signup.id, "event.mine")


def _elsewhere(unit: Unit, event: Event, key: str) -> Elsewhere | None:
    """The first whole group, as a reply to the card there."""
    chat = next(iter(Communities(unit).chats(event.community_id, Scope.WHOLE)), None)
    if chat is None:
        return None
    card = Cards(unit).find("event.card", event.id, chat.id)
    return Elsewhere(chat.id, card.message_id if card else None, key, {"title": event.title})


# ---- groups and staff ----------------------------------------------------------------------


def say_in_groups(
    unit: Unit,
    event: Event,
    key: str,
    *,
    once: str,
    expires: datetime | None = None,
    media: Sequence[Media] = (),
    buttons: Buttons = (),
    priority: Priority = Priority.BULK,
    **facts: Fact,
) -> None:
    """Post in every group of the whole community, under the card; a doubtful post is held, not doubled."""
    for chat in Communities(unit).chats(event.community_id, Scope.WHOLE):
        card = Cards(unit).find("event.card", event.id, chat.id)
        unit.say(
            chat,
            key,
            buttons=buttons,
            media=media,
            reply_to=card.message_id if card else None,
            subject=("event", event.id),
            once=f"event:{event.id}:{once}:chat:{chat.id}",
            expires=expires,
            priority=priority,
            resend=False,
            **{**facts_of(unit, event), **facts},
        )


def say_to_staff(
    unit: Unit,
    event: Event,
    key: str,
    *,
    buttons: Buttons = (),
    once: str | None = None,
    **facts: Fact,
) -> None:
    """Say something of an event to those who work."""
    say_at_desk(
        unit,
        event.community_id,
        key,
        buttons=buttons,
        topic=TOPIC,
        subject=("event", event.id),
        once=f"event:{event.id}:{once}" if once else None,
        **{**facts_of(unit, event), **facts},
    )


def staff_chat(unit: Unit, event: Event) -> Chat | None:
    """The staff group of the community whose event it is."""
    return Communities(unit).staff_chat(event.community_id)


def report_missed(unit: Unit, event: Event, missed: Sequence[Signup], *, once: str) -> None:
    """Tell the staff whom no private message reached, by name and home."""
    if not missed:
        return
    community = unit.need(Community, event.community_id)
    homes = [in_words(unit, community, "event-cell", value=home_of(unit, signup)) for signup in missed[:20]]
    names = "、".join(f"{signup.name} {home}" for signup, home in zip(missed, homes, strict=False))
    say_to_staff(unit, event, "event-missed", once=once, count=len(missed), names=names)
