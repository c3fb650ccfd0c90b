"""Finding: which event somebody means, what they want of it, and what there is to list."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import combinations
from zoneinfo import ZoneInfo

from intents import Intent
from intents.normal import fold
from intents.phrasebook import phrase
from intents.situation import may_mean, titles_in
from intents.slots import ADDRESS_SLOTS, extract
from intents.slots.company import absent
from intents.slots.numerals import number
from services import homes
from services.errors import Gone, Refused
from services.event.wording import dated_title
from services.homes import Home
from services.understanding import open_events
from services.unit import Unit
from storage.community import Community, Resident, Staff
from storage.event import AHEAD, Event, Events, EventState, Signup, Standing

PAGE = 5
COMING = (*AHEAD, EventState.RUNNING)
FOR_STAFF = (EventState.DRAFT, *COMING)

_ID = re.compile(r"[0-9]{1,9}")
_BARE = re.compile(r"[+-]\s?(\d{1,2})")
_HEADS_LAST = phrase("event.heads_last")
_AROUND = " \t\n,.。，!！?？~～…、"
_SHORT = 6
"""Characters."""
_SAYS_ONLY_THAT = phrase("event.says_only_that")
_NTH = phrase("event.nth")
_ONLY_THAT = phrase("event.picks_only")
_COUNTED = phrase("event.counted")
_SAYS_WHAT = phrase("event.says_what")
_OF_AN_EVENT = phrase("event.of_an_event")
_FEWER = phrase("event.fewer")
_ONE_OF_THEM = phrase("event.one_of_them")
_NEW_NUMBER = phrase("event.new_number")
_WHAT_COMES = phrase("event.what_comes")

Subject = tuple[str, int] | None


@dataclass(frozen=True, slots=True)
class Wish:
    """What a message that cancels or changes wants: a new number, so many fewer, or out."""

    heads: int | None = None
    fewer: int | None = None


def bare_number(text: str) -> int | None:
    """+2 or -1 and nothing else; it means something only under a card."""
    match = _BARE.fullmatch(fold(text.strip()).folded)
    if match is None:
        return None
    heads = int(match.group(1))
    return -heads if match.group(0).startswith("-") else heads


def means_nothing_alone(text: str, titles: Sequence[str]) -> bool:
    """Whether a few words (不去, 我来, +1) say neither what for nor how many without a card above."""
    folded = fold(text.strip()).folded
    if bare_number(text) is not None:
        return True
    return len(folded) <= _SHORT and not (_COUNTED.search(folded) or speaks_of(text, titles))


def speaks_of(text: str, titles: Sequence[str]) -> bool:
    """Whether a message names one of these events, or an event as such: 粽子几点, 活动在哪."""
    folded = fold(text).folded
    return _SAYS_WHAT.search(folded) is not None or bool(titles_in(folded, titles))


def names_several(community: Community, text: str) -> bool:
    """Whether more than one open event is named: in 义诊不去了，粽子两个人 each has a wish of its own."""
    hits = titles_in(fold(text).folded, open_events(community))
    return len({(hit.start, hit.end) for hit in hits}) > 1 and not any(
        one.start < other.end and other.start < one.end
        for one, other in combinations(hits, 2)
        if (one.start, one.end) != (other.start, other.end)
    )


def picked(community: Community, events: Sequence[Event], text: str) -> Event | None:
    """The one of several that an answer names and says no more: 粽子, 第二个, 那就义诊吧."""
    folded = fold(text).folded
    if (counted := _NTH.fullmatch(folded)) is not None:
        place = number(counted.group(1))
        return events[place - 1] if 0 < place <= len(events) else None
    found = [event for event in events if titles_in(folded, [dated_title(community, event)])]
    if len(found) != 1:
        return None
    [hit] = titles_in(folded, [dated_title(community, found[0])])
    return found[0] if _ONLY_THAT.fullmatch(folded[: hit.start] + folded[hit.end :]) else None


def says_for_certain(text: str, intent: Intent) -> bool:
    """Whether 我去 is said of an event: it names one, says how many, or says hardly anything else.

    我要去接孩子 is a way somewhere else.
    """
    named = [str(intent.slots["event"])] if "event" in intent.slots else []
    # 我去 is understood as one head, and so is 我要去接孩子.
    counted = heads_of(intent) not in (None, 1) or bare_number(text) is not None
    return counted or speaks_of(text, named) or _SAYS_ONLY_THAT.fullmatch(fold(text).folded) is not None


def asks_what_comes(text: str) -> bool:
    """Whether somebody asks for what comes next, and for no event in particular: 下次活动什么时候."""
    return _WHAT_COMES.fullmatch(fold(text).folded.strip(_AROUND)) is not None


def wish_of(intent: Intent, text: str) -> Wish:
    """Read 改成两个人, 少去一个, 小孙女不去了, 不去了."""
    folded = fold(text).folded
    people = heads_of(intent)
    if people is not None and _FEWER.search(folded):
        return Wish(fewer=people)
    if people is not None and _NEW_NUMBER.search(folded):
        return Wish(heads=people)
    return Wish(fewer=absent(folded) or (1 if _ONE_OF_THEM.match(folded) else None))


def heads_of(intent: Intent) -> int | None:
    """How many a message speaks of."""
    written = str(intent.slots.get("people", ""))
    return int(written) if written.isdecimal() and len(written) < 5 else None


def candidates(unit: Unit, community: Community, intent: Intent, subject: Subject) -> Sequence[Event]:
    """The coming events a message may mean: one where it is clear, none where there are none."""
    if (shown := of_subject(unit, community, subject)) is not None:
        return [shown]
    events = Events(unit).listed(community.id, AHEAD)
    return _narrowed(community, events, intent)


def own(
    unit: Unit, resident: Resident, community: Community, intent: Intent, subject: Subject
) -> Sequence[Event]:
    """The same among events the resident is signed up for."""
    if (shown := of_subject(unit, community, subject)) is not None:
        return [shown]
    signed = [event for event, _ in Events(unit).of_resident(resident.id, AHEAD)]
    return _narrowed(community, signed, intent)


def names_another(community: Community, found: Event, intent: Intent) -> bool:
    """Whether a message names an event, and hardly this one: 秋游报名 where only 包粽子 is open."""
    named = intent.slots.get("event")
    if named is None or named == dated_title(community, found):
        return False
    return named in open_events(community) or not may_mean(str(named), found.title)


def of_subject(unit: Unit, community: Community, subject: Subject) -> Event | None:
    """The event that the message replied to shows."""
    if subject is None or subject[0] not in ("event", "signup"):
        return None
    event_id: int | None = subject[1]
    if subject[0] == "signup":
        signup = unit.get(Signup, subject[1])
        event_id = signup.event_id if signup else None
    event = unit.get(Event, event_id) if event_id is not None else None
    return event if event is not None and event.community_id == community.id else None


def _narrowed(community: Community, events: Sequence[Event], intent: Intent) -> Sequence[Event]:
    title = intent.slots.get("event")
    if named := [event for event in events if dated_title(community, event) == title]:
        return named
    day = str(intent.slots.get("time", ""))[:10]
    zone = ZoneInfo(community.timezone)
    dated = [e for e in events if e.starts_at and e.starts_at.astimezone(zone).date().isoformat() == day]
    return dated or events


def given_up(unit: Unit, resident: Resident) -> Sequence[Event]:
    """The coming events whose place somebody gave back."""
    return Events(unit).given_up_by(resident.id, AHEAD)


def own_coming(unit: Unit, resident: Resident, *standings: Standing) -> Sequence[tuple[Event, Signup]]:
    """A resident's sign-ups of these standings to what is coming or goes on, the next first."""
    signed = Events(unit).of_resident(resident.id, COMING)
    return [(event, signup) for event, signup in signed if signup.standing in standings]


def ahead_in_queue(unit: Unit, event: Event, signup: Signup) -> int:
    """How many sign-ups stand before one on the waiting list."""
    queue = [each.id for each in Events(unit).signups(event.id, Standing.WAITING)]
    return queue.index(signup.id) if signup.id in queue else 0


# ---- for colleagues ----


def drafts(unit: Unit, community: Community) -> Sequence[Event]:
    """What is planned and not announced."""
    return Events(unit).listed(community.id, (EventState.DRAFT,))


def organised(unit: Unit, community: Community, text: str, *, drafts: bool) -> Sequence[Event]:
    """The events that a colleague may mean: those named; else the only draft, which they are at; else all."""
    every = Events(unit).listed(community.id, FOR_STAFF if drafts else COMING)
    folded = fold(text).folded
    if named := [each for each in every if each.title and titles_in(folded, [dated_title(community, each)])]:
        return named
    planned = [each for each in every if each.state is EventState.DRAFT]
    return planned if len(planned) == 1 else every


def may_be_said_of_event(community: Community, text: str, fields: Collection[str]) -> bool:
    """Whether hardly anything else is named: nothing at all, 活动, a field of the plan, or an open event."""
    folded = fold(text).folded
    if _OF_AN_EVENT.search(folded) or titles_in(folded, open_events(community)):
        return True
    return folded.strip(_AROUND) in {"", *fields}


# ---- lists ---------------------------------------------------------------------------------


def by_id(unit: Unit, event_id: int, community: Community, *, staff: Staff | None = None) -> Event:
    """An event of this community, as a button names it; what is still a draft only the staff find."""
    event = unit.get(Event, event_id)
    if event is None or event.community_id != community.id or _hidden(event, staff):
        raise Gone("event-gone")
    return event


def by_link(unit: Unit, written: str) -> Event:
    """The event whose id is written in a link, in whichever community; anybody may have written it."""
    event = unit.get(Event, int(written)) if _ID.fullmatch(written) else None
    if event is None or _hidden(event, None):
        raise Gone("event-gone")
    return event


def _hidden(event: Event, staff: Staff | None) -> bool:
    return event.state is EventState.DRAFT and staff is None


def by_number(unit: Unit, community: Community, number: int, *, staff: Staff | None) -> Event:
    """/event 7; what is still a draft only the staff find."""
    event = Events(unit).numbered(community.id, number)
    if event is None or _hidden(event, staff):
        raise Gone("event-number-unknown", number=str(number))
    return event


def page_of(
    unit: Unit, community: Community, *, staff: Staff | None, page: int
) -> tuple[Sequence[Event], bool]:
    """One page of what is coming, drafts only for staff; and whether there is more."""
    states = FOR_STAFF if staff is not None else COMING
    found = Events(unit).listed(community.id, states, skip=page * PAGE, limit=PAGE + 1)
    return found[:PAGE], len(found) > PAGE


def signup_of(unit: Unit, event: Event, resident: Resident) -> Signup | None:
    """A resident's sign-up to an event, a withdrawn one too."""
    return Events(unit).signup(event.id, resident.id)


def comes(unit: Unit, event: Event, resident: Resident) -> bool:
    """Whether a resident has a place, or waits for one."""
    signup = signup_of(unit, event, resident)
    return signup is not None and signup.standing is not Standing.WITHDRAWN


def named(unit: Unit, event: Event, name: str) -> Signup:
    """The one sign-up under a name; Refused where there is none or more than one."""
    every = Events(unit).signups(event.id, Standing.SEATED, Standing.WAITING)
    found = [signup for signup in every if signup.name == name]
    if len(found) != 1:
        raise Refused("event-name-unknown", name=name[:20], count=len(found))
    return found[0]


# ---- somebody without Telegram -------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Guest:
    """Whom the desk signs up."""

    name: str
    home: Home | None
    heads: int


def read_guest(unit: Unit, community: Community, text: str) -> Guest:
    """张阿姨 3-2-501 2, or Mrs Tan Blk 3 #12-05 2: an address, a number, and the rest is the name."""
    words = fold(text)
    last = _HEADS_LAST.search(words.folded)
    rest = text[: words.raw_index(last.start())] if last else text
    slots = extract(fold(rest), now=unit.local(community), aliases=homes.aliases_of(community))
    address = next((span for span in slots.spans if span.name == "address"), None)
    home = None
    if address is not None and "room" in slots.values and "building" in slots.values:
        building, unit_no, floor, room = (str(slots.values.get(part, "")) for part in ADDRESS_SLOTS)
        home = homes.find_or_add(unit, community, building, unit_no, floor, room)
        begin, end = fold(rest).raw_span(address.start, address.end)
        rest = f"{rest[:begin]} {rest[end:]}"
    name = " ".join(rest.split())
    if not name:
        raise Refused("event-guest-how")
    return Guest(name, home, int(last.group(1)) if last else 1)
