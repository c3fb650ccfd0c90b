"""Files of an event: the list as CSV, the calendar entry, the posters, and words to be read out."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from services import documents
from services.documents import StoredFile
from services.event import posts
from services.event.poster import Poster, as_pdf, as_png
from services.event.states import not_now
from services.event.wording import facts_of, home_of, in_words, when
from services.unit import Unit
from storage.community import Community
from storage.event import Event, Events, EventState, Standing
from texts import Verbatim

_UNFIT = re.compile(r"[^\w-]+")
REMIND_BEFORE = timedelta(hours=2)


def list_csv(unit: Unit, event: Event) -> StoredFile:
    """Everybody on the list, for the staff: opens in Excel with its characters right and no formula run."""
    community = unit.need(Community, event.community_id)
    columns = ("turn", "name", "home", "heads", "standing", "code", "came", "stars", "comment")
    sheet = io.StringIO()
    writer = csv.writer(sheet)
    writer.writerow([in_words(unit, community, f"event-column-{column}") for column in columns])
    every = (Standing.SEATED, Standing.WAITING, Standing.WALKED_IN, Standing.WITHDRAWN)
    for number, signup in enumerate(Events(unit).signups(event.id, *every), 1):
        home = in_words(unit, community, "event-cell", value=home_of(unit, signup)).strip()
        standing = in_words(unit, community, f"event-signup-{signup.standing.replace('_', '-')}")
        cells = (number, signup.name, home, signup.heads, standing, signup.code)
        rest = (signup.came, signup.stars, signup.comment)
        writer.writerow([documents.safe_cell(cell) for cell in (*cells, *rest)])
    content = sheet.getvalue().encode("utf-8-sig")
    return documents.keep(unit, f"{_name(event)}.csv", documents.CSV, content)


def calendar_entry(unit: Unit, event: Event) -> StoredFile:
    """An .ics file; a moved event keeps its uid and counts up, so that calendars move the entry."""
    from icalendar import Alarm, Calendar
    from icalendar import Event as Entry

    starts, ends = posts.times_of(event)
    zone = ZoneInfo(unit.need(Community, event.community_id).timezone)
    entry = Entry()
    entry.add("uid", f"event-{event.id}@{unit.bot.username.lower()}.linli")
    entry.add("sequence", event.moved + (event.state is EventState.CANCELLED))
    entry.add("dtstamp", event.published_at or event.created_at)
    entry.add("dtstart", starts.astimezone(zone))
    entry.add("dtend", ends.astimezone(zone))
    entry.add("summary", event.title)
    entry.add("location", event.place)
    entry.add("description", event.note)
    entry.add("status", "CANCELLED" if event.state is EventState.CANCELLED else "CONFIRMED")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", event.title)
    alarm.add("trigger", -REMIND_BEFORE)
    entry.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", "-//Linli//events//")
    calendar.add("version", "2.0")
    calendar.add_component(entry)
    calendar.add_missing_timezones()
    return documents.keep(unit, f"{_name(event)}.ics", documents.CALENDAR, calendar.to_ical())


def poster_pdf(unit: Unit, event: Event) -> StoredFile:
    """The poster for printing."""
    return documents.keep(unit, f"{_name(event)}.pdf", documents.PDF, as_pdf(_poster(unit, event)))


def poster_png(unit: Unit, event: Event) -> StoredFile:
    """The poster as a picture for chats."""
    return documents.keep(unit, f"{_name(event)}.png", documents.PNG, as_png(_poster(unit, event)))


def door_png(unit: Unit, event: Event) -> StoredFile:
    """The code that hangs at the door: whoever scans it is checked in."""
    community = unit.need(Community, event.community_id)
    link = unit.bot.deep_link(f"checkin_{event.id}_{event.door_code}")
    poster = _poster(unit, event)
    hint = in_words(unit, community, "event-poster-door")
    kicker = in_words(unit, community, "event-poster-door-title")
    sheet = Poster(poster.title, kicker, (), poster.footer, link, hint, poster.theme)
    return documents.keep(unit, f"{_name(event)}-door.png", documents.PNG, as_png(sheet))


def announcement(unit: Unit, event: Event) -> str:
    """Words for the building's loudspeaker, to be read out slowly, twice."""
    posts.times_of(event)  # refuses a draft without a time
    community = unit.need(Community, event.community_id)
    return in_words(unit, community, "event-loudspeaker", **facts_of(unit, event))


FILES: Mapping[str, Callable[[Unit, Event], StoredFile]] = {
    "list": list_csv,
    "calendar": calendar_entry,
    "pdf": poster_pdf,
    "png": poster_png,
    "door": door_png,
}
"""What staff may ask for, by the word of its button."""


def _poster(unit: Unit, event: Event) -> Poster:
    posts.times_of(event)  # refuses a draft without a time
    if event.state is EventState.CANCELLED:
        raise not_now(event)
    community = unit.need(Community, event.community_id)

    def said(key: str, **facts: Any) -> str:
        return in_words(unit, community, key, **facts)

    facts = facts_of(unit, event)
    rows = [
        (said("event-poster-when"), said("event-cell", value=when(unit, event))),
        (said("event-poster-where"), said("event-cell", value=facts["place"])),
        (said("event-poster-heads"), said("event-poster-heads-value", **facts)),
    ]
    if event.note:
        rows.append((said("event-poster-note"), event.note))
    return Poster(
        title=event.title,
        kicker=community.name,
        rows=tuple(rows),
        footer=said("event-poster-footer", name=Verbatim(f"desk-{community.desk_word}")),
        link=unit.bot.deep_link(f"event_{event.id}"),
        hint=said("event-poster-scan"),
        theme=event.kind,
    )


def _name(event: Event) -> str:
    """A file name that every system takes."""
    return _UNFIT.sub("-", f"{event.number}-{event.title}").strip("-")[:40] or str(event.number)
