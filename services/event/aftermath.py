"""After an event: the figures, the recap that drafts itself, and what those who came thought of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from services.errors import Gone, Refused
from services.event import posts
from services.event.notices import refresh, remember_open, say_in_groups, say_to_staff
from services.event.states import Verb, allows, locked, move
from services.event.wording import facts_of, in_words
from services.messages import Button, Buttons
from services.unit import Unit
from storage.community import Community, Resident, Staff
from storage.event import AHEAD, Event, Events, EventState, Signup, Standing
from storage.outbox import Priority
from texts import Verbatim

LONGEST_RECAP = 900
"""Characters: it has to fit under an album."""

LONGEST_COMMENT = 500

CAME = (Standing.SEATED, Standing.WALKED_IN)
"""Whose opinion is asked; at the door some of them turn out not to have come."""


@dataclass(frozen=True, slots=True)
class Effect:
    """An event in numbers. `came` counts heads with walk-ins; without any check-in it is None."""

    seated: int
    waiting: int
    came: int | None
    walk_ins: int
    no_shows: int
    ratings: int
    stars: float | None

    def facts(self) -> dict[str, Any]:
        """As a text takes it; `share` is percent of the seated who came."""
        share = round(100 * (self.came - self.walk_ins) / self.seated) if self.came and self.seated else 0
        return {
            "seated": self.seated,
            "waiting": self.waiting,
            "came": self.came if self.came is not None else self.seated,
            "counted": "no" if self.came is None else "yes",
            "share": share,
            "walk_ins": self.walk_ins,
            "no_shows": self.no_shows,
            "ratings": self.ratings,
            "stars": f"{self.stars:.1f}" if self.stars is not None else "none",
        }


def effect_of(unit: Unit, event: Event) -> Effect:
    """Count what came of it."""
    events = Events(unit)
    walk_ins = event.walk_ins + events.heads(event.id, Standing.WALKED_IN)
    looked = events.looked_at(event.id) > 0 or walk_ins > 0
    seated, ratings = events.signups(event.id, Standing.SEATED), events.ratings(event.id)
    return Effect(
        seated=sum(signup.heads for signup in seated),
        waiting=events.heads(event.id, Standing.WAITING),
        came=events.came(event.id) + walk_ins if looked else None,
        walk_ins=walk_ins,
        no_shows=sum(1 for signup in seated if not signup.came) if looked else 0,
        ratings=len(ratings),
        stars=sum(ratings) / len(ratings) if ratings else None,
    )


def end(unit: Unit, event_id: int, _data: Mapping[str, object]) -> None:
    """It is over: who was not seen stays a no-show, and staff get the draft of the recap."""
    event = unit.lock(Event, event_id)
    if not allows(event, Verb.END) or (event.ends_at is not None and unit.now < event.ends_at):
        return
    move(event, Verb.END)
    if Events(unit).looked_at(event.id):
        for signup in Events(unit).signups(event.id, Standing.SEATED):
            signup.came = signup.came or 0
    remember_open(unit, event)
    refresh(unit, event)
    show_draft(unit, event)


def show_draft(unit: Unit, event: Event) -> None:
    """The recap as it would be posted, before the staff."""
    say_to_staff(unit, event, "event-recap-draft", buttons=draft_buttons(event), **draft_facts(unit, event))


def draft_facts(unit: Unit, event: Event) -> dict[str, Any]:
    """The recap as it stands, and when it goes out."""
    post = Events(unit).post(event.id, "recap")
    return {
        "recap": recap_text(unit, event),
        "post_at": post.at if post else unit.now,
        "state": post.state if post else "stopped",
        "photos": len(Events(unit).photos(event.id)),
        **effect_of(unit, event).facts(),
    }


def draft_buttons(event: Event) -> Buttons:
    """Edit, hold, post now; or look at the figures."""
    return [
        [Button("event.recap-edit", (event.id,)), Button("event.recap-hold", (event.id,))],
        [Button("event.recap-post", (event.id,)), Button("event.effect", (event.id,))],
    ]


def recap_text(unit: Unit, event: Event) -> str:
    """Staff's own words, or those the figures make; in the community's language."""
    if event.recap is not None:
        return event.recap
    community = unit.need(Community, event.community_id)
    coming = next(iter(Events(unit).listed(community.id, AHEAD)), None)
    following = facts_of(unit, coming) if coming else None
    return in_words(
        unit,
        community,
        "event-recap",
        **{**facts_of(unit, event), **effect_of(unit, event).facts()},
        next=Verbatim("event-recap-next", following) if following else "",
    )


def edit_recap(unit: Unit, staff: Staff, event_id: int, text: str) -> Event:
    """The recap in staff's own words."""
    event = locked(unit, event_id, staff.community_id)
    words = text.strip()
    if not 0 < len(words) <= LONGEST_RECAP:
        raise Refused("event-recap-length", most=LONGEST_RECAP)
    posts.planned(unit, event, "recap")
    event.recap = words
    return event


def post_recap(unit: Unit, event: Event) -> None:
    """The recap goes to the groups, under an album where there are pictures."""
    album = [("photo", photo.file_id) for photo in Events(unit).photos(event.id)][:10]
    text = recap_text(unit, event)
    say_in_groups(unit, event, "event-recap-posted", once="recap", media=album, recap=text)


# ---- what people thought -------------------------------------------------------------------


def ask_stars(unit: Unit, event: Event) -> None:
    """Ask those who came; where nobody looked at the door, those who were expected."""
    looked = Events(unit).looked_at(event.id) > 0
    for signup in Events(unit).signups(event.id, *CAME):
        resident = unit.get(Resident, signup.resident_id) if signup.resident_id else None
        if resident is None or signup.stars is not None or (looked and not signup.came):
            continue
        unit.tell(
            resident,
            "event-ask-stars",
            buttons=[[Button("event.stars", (signup.id, n), facts={"stars": str(n)}) for n in range(1, 6)]],
            subject=("event", event.id),
            once=f"event:{event.id}:stars:{signup.id}",
            priority=Priority.BULK,
            title=event.title,
            name=resident.display,
        )


def rate(unit: Unit, resident: Resident, signup_id: int, stars: int) -> Event:
    """One to five stars from somebody who was signed up."""
    signup, event = _own(unit, resident, signup_id)
    if not 1 <= stars <= 5:
        raise Gone
    signup.stars = stars
    return event


def comment(unit: Unit, resident: Resident, signup_id: int, words: str) -> Event:
    """A word beside the stars; the staff read it."""
    signup, event = _own(unit, resident, signup_id)
    signup.comment = words.strip()[:LONGEST_COMMENT]
    say_to_staff(unit, event, "event-comment-staff", stars=signup.stars or 0, words=signup.comment)
    return event


def _own(unit: Unit, resident: Resident, signup_id: int) -> tuple[Signup, Event]:
    signup = unit.get(Signup, signup_id)
    if signup is None or signup.resident_id != resident.id:
        raise Gone
    event = unit.need(Event, signup.event_id)
    if event.state is not EventState.OVER or signup.standing not in CAME:
        raise Gone
    return signup, event
