"""Answering: what residents say after a report, from an address to a change of mind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from intents import Context, Intent
from intents.normal import fold
from intents.slots import ADDRESS_SLOTS, extract
from services import homes, ticket
from services.errors import Gone
from services.questions import asks
from services.repair.asking import WINDOWS, span_of
from services.repair.reporting import Outcome, category_of, home_meant, home_written, spot_of
from services.ticket import File
from services.understanding import Ear, slots_of
from services.unit import Unit
from storage.community import Communities, Community, Home, People, Resident
from storage.repair import Faults
from storage.ticket import LIVE, Ticket, Tickets
from texts import Mention

CORRECTABLE = timedelta(minutes=10)
"""An edit within this time, before anybody took the job, corrects the report; later it is a further word."""

ON_ITS_HEELS = timedelta(minutes=1)
"""Within this the pictures of one album arrive."""

SEEPING = frozenset({"plumbing", "structure"})
"""What a wet ceiling is to one message, and to the next."""

GOES_ON = timedelta(minutes=30)
"""How long words of the same kind belong to the report before them."""


def set_home(unit: Unit, resident: Resident, ticket_id: int, home_id: int) -> Outcome:
    """The resident said by a button which of their homes it is."""
    found = ticket.own(unit, ticket_id, resident)
    if People(unit).membership(resident.id, home_id) is None:
        raise Gone
    return _at_home(unit, found, resident, unit.need(Home, home_id))


def own_home(unit: Unit, resident: Resident, said: Mapping[str, str]) -> Home | None:
    """The one home of a resident that a part of an address fits: 502, from whoever lives at 3-2-502."""
    known = [residence.home for residence in homes.homes_of(unit, resident)]
    fitting = [home for home in known if all(getattr(home, part) == value for part, value in said.items())]
    return fitting[0] if len(fitting) == 1 else None


def set_home_from_words(
    unit: Unit, community: Community, resident: Resident, ticket_id: int, text: str
) -> Outcome:
    """The resident wrote an address, whole or only the part that was wrong; Refused if it is none."""
    found = ticket.own(unit, ticket_id, resident)
    said = slots_of(text, community, unit.now)
    before = unit.get(Home, found.home_id) if found.home_id else None
    if before is not None and "room" in said and "building" not in said:
        same_floor = {"unit": before.unit, "floor": before.floor}
        home = home_written(unit, community, {"building": before.building, **same_floor, **said})
    elif {"building", "room"} <= said.keys():
        home = home_written(unit, community, said)
    else:
        home = homes.from_words(unit, community, text)
    homes.keep_word(home, text)
    return _moved(unit, found, resident, before, home)


def set_home_from_parts(
    unit: Unit, community: Community, resident: Resident, ticket_id: int, said: Mapping[str, str]
) -> Outcome:
    """The resident wrote an address in pieces: 502, then 3栋, and perhaps then 2单元."""
    found = ticket.own(unit, ticket_id, resident)
    before = unit.get(Home, found.home_id) if found.home_id else None
    return _moved(unit, found, resident, before, home_written(unit, community, said))


def part_that_lacked(unit: Unit, community: Community, found: Ticket, text: str) -> Mapping[str, str]:
    """The home of a ticket with the entrance or floor that `text` adds to it; empty where it adds none."""
    home = unit.get(Home, found.home_id) if found.home_id else None
    said = homes.place_alone(community, text)
    if home is None or not said or not said.keys() <= {"unit", "floor"}:
        return {}
    known = {"building": home.building, "unit": home.unit, "floor": home.floor, "room": home.room}
    return {} if any(known[part] for part in said) else {**known, **said}


def _moved(unit: Unit, found: Ticket, resident: Resident, before: Home | None, home: Home) -> Outcome:
    if before is not None and before.id != home.id:
        homes.retract(unit, resident, before.id, found.reported_at)
    homes.claim(unit, resident, home)
    return _at_home(unit, found, resident, home)


def _at_home(unit: Unit, found: Ticket, resident: Resident, home: Home) -> Outcome:
    ticket.set_home(unit, found, home, resident)
    needs_visit = found.visit is None and found.danger is None and found.state in LIVE
    return Outcome(found, asks="visit" if needs_visit else None)


def set_visit(unit: Unit, resident: Resident, ticket_id: int, visit: str) -> Ticket:
    """The resident said when somebody may come: an ISO time, their own words, or what a button offers."""
    found = ticket.own(unit, ticket_id, resident)
    if visit in WINDOWS:
        visit = span_of(unit.local(unit.need(Community, found.community_id)), visit)
    return ticket.change_visit(unit, found.id, resident, visit)


def withdraw(unit: Unit, resident: Resident, ticket_id: int) -> Ticket:
    """不用来了, from a resident who waits for it; Gone for anybody else."""
    found = ticket.own(unit, ticket_id, resident)
    ticket.withdraw(unit, found, resident)
    return found


def add(unit: Unit, resident: Resident, ticket_id: int, text: str, media: Sequence[File]) -> Ticket:
    """Further words and pictures from a resident about their own ticket."""
    found = ticket.own(unit, ticket_id, resident)
    if media:
        ticket.add_media(unit, found, resident, media)
    if found.place == "public" and not asks(text):
        ticket.learn_place(unit, found, slots_of(text, unit.need(Community, found.community_id), unit.now))
    if text:
        ticket.add_words(unit, found, resident, text)
    return found


def moved_outside(
    unit: Unit, community: Community, resident: Resident, ticket_id: int, text: str
) -> Ticket | None:
    """灯坏了, and then 楼道的: everybody's, and at nobody's home; None where it may be in theirs."""
    found = ticket.own(unit, ticket_id, resident)
    words = f"{found.text}，{text}"
    said = as_report(unit, community, words).slots
    if found.home_id is not None or said.get("place") != "public" or "urgent" in said:
        return None
    ticket.correct(unit, found, resident, text=words, place="public")
    return found


def keep_number(unit: Unit, resident: Resident, found: Ticket, text: str) -> None:
    """The number to ring that came with an address or a time, for whoever comes.

    It is not said twice where the card shows the words for the time.
    """
    number = slots_of(text, unit.need(Community, found.community_id), unit.now).get("phone")
    if number and str(number) not in (found.visit or ""):
        ticket.add_words(unit, found, resident, text)


def add_to_latest(unit: Unit, resident: Resident, chat_id: int, media: Sequence[File]) -> None:
    """Pictures that follow a report on its heels belong to it."""
    found = Faults(unit).latest_by(resident.id, chat_id, unit.now - ON_ITS_HEELS)
    if found is not None:
        ticket.add_media(unit, found, resident, media)


def same_matter(
    unit: Unit, resident: Resident, ticket_id: int, intent: Intent, *, placed: bool = False
) -> bool:
    """Whether a report right after another is about the same thing: of its kind, and at no other place.

    Whoever is in danger speaks of nothing else, unless it is another danger.

    `placed` says that a place was asked for, so that naming one is no sign of another report.
    """
    found = ticket.own(unit, ticket_id, resident)
    category, slots = category_of(intent.slots), intent.slots
    if found.state not in LIVE or unit.now - found.reported_at > GOES_ON:
        return False
    if ticket.is_another_danger(ticket.danger_of(slots), found.danger):
        # A burning smell after "no power" is no further word but an alarm.
        return False
    alike = category in ("other", found.category) or {category, found.category} <= SEEPING
    other_thing = not alike and found.danger is None
    if slots.get("place", found.place) != found.place or other_thing:
        return False
    same_building = found.building in (None, slots.get("building", found.building))
    return placed or ("room" not in slots and same_building)


def emergency_of(unit: Unit, resident: Resident, intent: Intent) -> Ticket | None:
    """The emergency that somebody has just reported and goes on about: 阀门拧不动, written in the group too.

    Another danger, or the same once more, is an alarm of its own.
    """
    if ticket.danger_of(intent.slots) is not None:
        return None
    alarms = [found for found in Tickets(unit).waited_for(resident.id) if found.danger is not None]
    return next((found for found in alarms if same_matter(unit, resident, found.id, intent)), None)


def edited(
    unit: Unit, resident: Resident, chat_id: int, message_id: int, text: str, intent: Intent
) -> Ticket | None:
    """The message that made a ticket was edited: a correction at first, a further word later."""
    found = Faults(unit).reported_by(chat_id, message_id)
    if found is None or found.reporter_id != resident.id or found.state not in LIVE:
        return None
    found = unit.lock(Ticket, found.id)
    early = unit.now - found.reported_at <= CORRECTABLE and found.taken_at is None
    if not early or not intent:
        ticket.add_words(unit, found, resident, text)
        return found
    slots = intent.slots
    home, _ = home_meant(unit, unit.need(Community, found.community_id), resident, slots)
    danger = ticket.danger_of(slots, text) or found.danger
    ticket.correct(
        unit, found, resident, text=text, category=category_of(slots), spot=spot_of(slots), danger=danger
    )
    if home is not None:
        ticket.set_home(unit, found, home, resident)
    return found


def pass_voice_on(unit: Unit, community: Community, resident: Resident, media: Sequence[File]) -> bool:
    """Let the desk hear a voice message; False where there is no staff group to hear it."""
    desk = Communities(unit).staff_chat(community.id)
    if desk is None:
        return False
    files = [(kind, file_id) for kind, file_id, _ in media]
    who = Mention(resident.display, resident.user_id)
    unit.say(desk, "repair-voice-desk", topic="repair", media=files, who=who)
    return True


def live_ones(unit: Unit, resident: Resident) -> list[Ticket]:
    """The resident's tickets that are being worked on, the latest first."""
    return [found for found in Tickets(unit).of_resident(resident.id) if found.state in LIVE]


def as_report(unit: Unit, community: Community, text: str) -> Intent:
    """Words written as a report because we asked for one, whatever they look like."""
    heard = Ear.of(community).hear(text, unit.now, Context("private"))
    return Intent(
        "repair.report", 1.0, heard.slots or slots_of(text, community, unit.now), (), heard.evidence
    )


def names_a_place(unit: Unit, community: Community, text: str) -> bool:
    """Whether an address, or a part of one, was said."""
    return not slots_of(text, community, unit.now).keys().isdisjoint(ADDRESS_SLOTS)


def is_address(unit: Unit, community: Community, text: str) -> bool:
    """Whether a message is a whole address and says nothing beside it."""
    words = fold(text)
    slots = extract(words, now=unit.local(community), aliases=homes.aliases_of(community))
    address = next((span for span in slots.spans if span.name == "address"), None)
    if address is None or not {"building", "room"} <= slots.values.keys():
        return False
    rest = words.folded[: address.start] + words.folded[address.end :]
    return not any(map(str.isalnum, rest))
