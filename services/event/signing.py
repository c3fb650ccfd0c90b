"""Signing up: a place at the first press, a queue that moves by itself, never more heads than seats."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from services import homes
from services.errors import Refused
from services.event.notices import show_mine, tell_promoted
from services.event.states import Verb, locked, move, not_now
from services.event.wording import facts_of
from services.homes import Home
from services.unit import Unit
from storage.community import Resident, Staff
from storage.event import AHEAD, Event, Events, EventState, Signup, Standing

DOOR_ALPHABET = "ACDEFHJKLMNPRTUVWXY34679"
"""Without what is misheard or misread at a door."""

DOOR_CODE_LENGTH = 4

LONGEST_NAME = 20


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a wish: the sign-up as it is now, and whether anything changed."""

    event: Event
    signup: Signup
    changed: bool = True

    @property
    def waiting(self) -> bool:
        """Whether they stand on the waiting list."""
        return self.signup.standing is Standing.WAITING

    @property
    def coming(self) -> bool:
        """Whether they have a place, or wait for one."""
        return self.signup.standing is not Standing.WITHDRAWN


def join(unit: Unit, resident: Resident, event_id: int, heads: int | None = None) -> Outcome:
    """A place for the resident, or so many for the family; who is in already only changes the number."""
    event = locked(unit, event_id, resident.community_id)
    signup = Events(unit).signup(event.id, resident.id)
    if signup is not None and signup.standing is not Standing.WITHDRAWN:
        if heads is None or heads == signup.heads:
            return Outcome(event, signup, changed=False)
        return _set_heads(unit, event, signup, heads)
    _check_open(unit, event)
    wanted = 1 if heads is None else heads
    home = _home_of(unit, resident)
    _check_limit(unit, event, home, wanted, besides=signup)
    signup = signup or new_signup(unit, event, resident.display, resident)
    signup.home_id = home.id if home else signup.home_id
    _queue(unit, event, signup, wanted)
    return _settled(unit, event, signup)


def change_heads(unit: Unit, resident: Resident, event_id: int, by: int) -> Outcome:
    """One head more or less; the last one less is a cancellation, the first one more a sign-up."""
    event = locked(unit, event_id, resident.community_id)
    signup = Events(unit).signup(event.id, resident.id)
    if signup is None or signup.standing is Standing.WITHDRAWN:
        if by > 0:
            return join(unit, resident, event_id, by)
        raise Refused("event-not-signed-up", title=event.title)
    if signup.heads + by <= 0:
        return _withdrawn(unit, event, signup)
    return _set_heads(unit, event, signup, signup.heads + by)


def withdraw(unit: Unit, resident: Resident, event_id: int) -> Outcome:
    """不去了: the place goes to whoever waits."""
    event = locked(unit, event_id, resident.community_id)
    signup = Events(unit).signup(event.id, resident.id)
    if signup is None or signup.standing is Standing.WITHDRAWN:
        raise Refused("event-not-signed-up", title=event.title)
    return _withdrawn(unit, event, signup)


def add_guest(unit: Unit, staff: Staff, event_id: int, name: str, home: Home | None, heads: int) -> Outcome:
    """The desk signs up somebody without Telegram."""
    event = locked(unit, event_id, staff.community_id)
    if not 0 < len(name) <= LONGEST_NAME:
        raise Refused("people-name-length", most=LONGEST_NAME)
    _check_open(unit, event)
    _check_limit(unit, event, home, heads, besides=None)
    signup = new_signup(unit, event, name, None)
    signup.home_id = home.id if home else None
    _queue(unit, event, signup, heads)
    return _settled(unit, event, signup)


def remove_guest(unit: Unit, staff: Staff, signup_id: int) -> Outcome:
    """The desk takes a sign-up off the list."""
    signup = unit.need(Signup, signup_id)
    event = locked(unit, signup.event_id, staff.community_id)
    return _withdrawn(unit, event, unit.lock(Signup, signup_id))


def set_home(unit: Unit, resident: Resident, event_id: int, home: Home) -> Outcome:
    """The home comes after the place; where its limit is used up already the heads shrink to what is left."""
    event = locked(unit, event_id, resident.community_id)
    signup = Events(unit).signup(event.id, resident.id)
    if signup is None or signup.standing is Standing.WITHDRAWN:
        raise Refused("event-not-signed-up", title=event.title)
    left = event.per_home - Events(unit).believed_heads(event.id, home.id, besides=signup.id)
    if left <= 0:
        return _withdrawn(unit, event, signup)
    signup.home_id, signup.heads = home.id, min(signup.heads, left)
    return _settled(unit, event, signup)


def bring_home(unit: Unit, resident: Resident) -> Sequence[Outcome]:
    """The home, told for another matter, goes with the places that lack one; where that changed the heads."""
    unit.flush()
    home = _home_of(unit, resident)
    changed = []
    for event, signup in Events(unit).of_resident(resident.id, AHEAD):
        if home is None or signup.home_id is not None:
            continue
        heads = signup.heads
        outcome = set_home(unit, resident, event.id, home)
        if not outcome.coming or outcome.signup.heads != heads:
            changed.append(outcome)
    return changed


def be_named(unit: Unit, resident: Resident, event_id: int, *, named: bool) -> Outcome:
    """Whether the card may show the resident's name."""
    event = locked(unit, event_id, resident.community_id)
    signup = Events(unit).signup(event.id, resident.id)
    if signup is None or signup.standing is Standing.WITHDRAWN:
        raise Refused("event-not-signed-up", title=event.title)
    signup.named, signup.name = named, resident.display
    return _settled(unit, event, signup)


def promote(unit: Unit, event: Event) -> None:
    """Seat who waits, strictly in turn, as long as the next party fits; tell each of them."""
    events = Events(unit)
    if event.state not in AHEAD:
        return
    unit.flush()
    free = event.capacity - events.heads(event.id, Standing.SEATED)
    for signup in events.signups(event.id, Standing.WAITING):
        if signup.heads > free:
            break
        signup.standing = Standing.SEATED
        free -= signup.heads
        tell_promoted(unit, event, signup)
    unit.flush()


def settle(unit: Unit, event: Event) -> None:
    """Move the queue, bring state and cards up to date."""
    promote(unit, event)
    events = Events(unit)
    no_room = events.heads(event.id, Standing.SEATED) >= event.capacity
    full = no_room or events.heads(event.id, Standing.WAITING) > 0
    if full and event.state is EventState.OPEN:
        move(event, Verb.FILL)
    elif not full and event.state is EventState.FULL:
        move(event, Verb.FREE)
    unit.flush()
    unit.refresh(event.id, "event.card", "event.desk")


# ---- rules ---------------------------------------------------------------------------------


def _check_open(unit: Unit, event: Event) -> None:
    if event.state not in (EventState.OPEN, EventState.FULL):
        raise not_now(event)
    if event.locks_at is not None and unit.now >= event.locks_at:
        raise Refused("event-is-closed", title=event.title, when=event.starts_at)


def _check_limit(unit: Unit, event: Event, home: Home | None, heads: int, *, besides: Signup | None) -> None:
    """Against a home counts what its verified members and the desk took; a claim counts for nobody else.

    Otherwise somebody who merely says to live there could use up another family's places.
    """
    if heads < 1:
        raise Refused("event-heads-range", most=event.per_home)
    taken = 0
    if home is not None:
        taken = Events(unit).believed_heads(event.id, home.id, besides=besides.id if besides else None)
    if taken + heads > event.per_home:
        raise Refused("event-over-limit", most=event.per_home, taken=taken)


def _home_of(unit: Unit, resident: Resident) -> Home | None:
    """The home a resident comes from: a verified one first."""
    residences = sorted(homes.homes_of(unit, resident), key=lambda residence: not residence.verified)
    return residences[0].home if residences else None


def _home_known_since(unit: Unit, signup: Signup) -> Home | None:
    """The home of whoever signed up before they told us."""
    resident = unit.get(Resident, signup.resident_id) if signup.resident_id else None
    return _home_of(unit, resident) if resident else None


def new_signup(unit: Unit, event: Event, name: str, resident: Resident | None) -> Signup:
    """A sign-up that has no place yet, with its code for the door."""
    return unit.add(
        Signup(
            event_id=event.id,
            resident_id=resident.id if resident else None,
            name=name,
            home_id=None,
            heads=0,
            standing=Standing.WITHDRAWN,
            turn=0,
            code=_code(unit, event),
            came=None,
            stars=None,
            comment=None,
            since=unit.now,
        )
    )


def _code(unit: Unit, event: Event) -> str:
    while True:
        code = "".join(secrets.choice(DOOR_ALPHABET) for _ in range(DOOR_CODE_LENGTH))
        if Events(unit).by_code(event.id, code) is None:
            return code


def _queue(unit: Unit, event: Event, signup: Signup, heads: int) -> None:
    """Put a party at the end of the queue; `settle` seats it at once where nobody is before it."""
    signup.heads, signup.since, signup.came = heads, unit.now, None
    signup.turn = Events(unit).last_turn(event.id) + 1
    free = event.capacity - Events(unit).heads(event.id, Standing.SEATED)
    nobody_waits = Events(unit).heads(event.id, Standing.WAITING) == 0
    signup.standing = Standing.SEATED if nobody_waits and heads <= free else Standing.WAITING


def _set_heads(unit: Unit, event: Event, signup: Signup, heads: int) -> Outcome:
    _check_open(unit, event)
    home = unit.get(Home, signup.home_id) if signup.home_id else _home_known_since(unit, signup)
    _check_limit(unit, event, home, heads, besides=signup)
    signup.home_id = home.id if home else None
    more = heads - signup.heads
    if more > 0 and signup.standing is Standing.SEATED:
        facts = facts_of(unit, event)
        if more > facts["free"] or facts["waiting"] > 0:
            raise Refused("event-no-more-room", mine=signup.heads, **facts)
    signup.heads = heads
    return _settled(unit, event, signup)


def _withdrawn(unit: Unit, event: Event, signup: Signup) -> Outcome:
    if event.state not in AHEAD:
        raise not_now(event)
    signup.standing, signup.heads = Standing.WITHDRAWN, 0
    return _settled(unit, event, signup)


def _settled(unit: Unit, event: Event, signup: Signup) -> Outcome:
    settle(unit, event)
    resident = unit.get(Resident, signup.resident_id) if signup.resident_id else None
    if resident is not None:
        show_mine(unit, signup, resident)
    return Outcome(event, signup)
