"""What leaves somebody's hands undone: 去不了, 误报, 重复, and everything that a colleague has at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from handlers.access import Where, Who
from handlers.replies import Edit, NotMine, Outcome, Reply, Toast
from handlers.request import Request
from handlers.ticket.buttons import offer
from handlers.ticket.cards import job_lines
from handlers.ticket.pressing import kindly
from handlers.ticket.registry import feature
from intents.phrasebook import phrase
from services import people, ticket
from services.errors import Gone
from services.messages import Button, Buttons, in_rows
from services.ticket import VOIDS, Ticket
from services.understanding import plain

AWAY = phrase("ticket.away")
ALL_TO = phrase("ticket.all_to")

LONGEST_NEWS = 60
"""Characters; what is longer is talk, and not worth a second look."""

LISTED = 10


# ---- one job --------------------------------------------------------------------------


@feature.button("give_back", who=Who.STAFF, where=Where.DESK)
@kindly
def give_back(request: Request) -> Outcome:
    """去不了."""
    found = ticket.give_back(request.unit, request.number(), request.colleague)
    return Toast("ticket-give-back-done", number=str(found.number), told=ticket.told(request.unit, found))


@feature.button("void", who=Who.STAFF, where=Where.DESK)
@kindly
def void(request: Request) -> Outcome:
    """误报, or 不用去了."""
    if (why := request.word(1)) not in VOIDS:
        raise Gone
    found = ticket.call_off(request.unit, request.number(), request.colleague, why)
    return Toast("ticket-call-off-done", number=str(found.number), told=ticket.told(request.unit, found))


@feature.button("same", who=Who.STAFF, where=Where.DESK)
def same(request: Request) -> Outcome:
    """重复: as which."""
    found = ticket.at_work(request.unit, request.number(), request.colleague)
    others = ticket.alike(request.unit, found)
    if not others:
        return Toast("ticket-none-alike", alert=True)
    offer(
        request,
        found,
        [
            Button("ticket.same_as", (found.id, each.id), facts=ticket.facts_of(request.unit, each))
            for each in others
        ],
    )
    return None


@feature.button("same_as", who=Who.STAFF, where=Where.DESK)
@kindly
def same_as(request: Request) -> Outcome:
    """This one."""
    found = ticket.of_community(request.unit, request.home_community, request.number())
    into = ticket.merge(request.unit, found.id, request.number(1), request.colleague)
    return Toast("ticket-merge-done", number=str(found.number), other=str(into.number))


@feature.button("want_again", who=Who.RESIDENT, where=Where.PRIVATE)
@kindly
def want_again(request: Request) -> Outcome:
    """还是要修: a resident, of what the staff called off."""
    found = ticket.want_again(request.unit, request.number(), request.neighbour)
    return Edit("ticket-wanted-again", number=str(found.number))


# ---- all that somebody has ------------------------------------------------------------


def is_away(text: str) -> bool:
    """Whether somebody is said not to be at work."""
    return len(text) <= LONGEST_NEWS and AWAY.fullmatch(plain(text)) is not None


def gives_all(text: str) -> bool:
    """Whether all jobs of one are to be another's."""
    return len(text) <= LONGEST_NEWS and ALL_TO.fullmatch(plain(text)) is not None


@feature.phrase(is_away, who=Who.RESIDENT, where=Where.DESK)
def away(request: Request) -> Outcome:
    """Whoever leads is asked to whom the jobs go; of somebody without any there is nothing to do."""
    said = AWAY.fullmatch(plain(request.text))
    holder = _meant(request, said["name"] or said["latin"]) if said is not None else None
    if holder is None:
        return NotMine()
    jobs = ticket.jobs_of(request.unit, holder)
    return offer_hands(request, holder, jobs) if jobs or duty_button(request, holder) else NotMine()


@feature.phrase(gives_all, who=Who.RESIDENT, where=Where.DESK)
def all_to(request: Request) -> Outcome:
    """王师傅的单都给张师傅."""
    said = ALL_TO.fullmatch(plain(request.text))
    holder = _meant(request, said["name"] or said["whose"]) if said is not None else None
    to = _meant(request, said["to"] or said["whom"]) if said is not None else None
    if holder is None or to is None or holder.id == to.id:
        return NotMine()
    moved = ticket.clear_hands(request.unit, request.colleague, holder, to)
    return Reply("ticket-hands-cleared", buttons=duty_button(request, holder), **_cleared(holder, to, moved))


def _meant(request: Request, name: str) -> people.Staff | None:
    """The one colleague of this name, if whoever says it may dispose of jobs."""
    if request.staff is None or not ticket.leads(request.staff) or request.written.forwarded:
        return None
    called = ticket.called(request.unit, request.home_community, name, request.staff)
    return called[0] if len(called) == 1 else None


def offer_hands(request: Request, holder: people.Staff, jobs: Sequence[Ticket]) -> Reply:
    """What a colleague has, and to whom it may go."""
    crew = ticket.technicians(request.unit, request.home_community)[:20]
    choices = [
        Button(
            "ticket.hands_to",
            (holder.id, one.id),
            label="ticket-assign-to-button",
            facts={"name": one.name, "load": load},
        )
        for one, load in crew
        if one.id != holder.id
    ]
    everything: Buttons = [*in_rows(choices, 2), Button("ticket.hands_open", (holder.id,))] if jobs else []
    lines = job_lines(request.unit, jobs[:LISTED])
    return Reply(
        "ticket-hands" if jobs else "ticket-hands-empty",
        buttons=[*everything, *duty_button(request, holder)],
        technician=holder.name,
        count=len(jobs),
        lines=ticket.stacked(lines) if lines else "",
        duty="yes" if duty_button(request, holder) else "no",
    )


def duty_to(community: people.Community, colleague: people.Staff) -> Button:
    """[值班换成张师傅]."""
    facts = {"name": colleague.name}
    return Button("staff.on", (community.id, colleague.id), label="ticket-duty-switch-button", facts=facts)


def duty_button(request: Request, holder: people.Staff) -> list[Button]:
    """[值班人] where the next emergency would still ring whoever is away."""
    community = request.home_community
    if community.on_duty_id != holder.id:
        return []
    return [Button("staff.duty", (community.id,), label="ticket-hands-duty-button")]


@feature.button("hands", who=Who.DISPATCHER, where=Where.DESK)
def hands(request: Request) -> Outcome:
    """The same from the page of a colleague."""
    holder = _colleague(request, request.number())
    jobs = ticket.jobs_of(request.unit, holder)
    if not jobs:
        return Toast("ticket-hands-empty", technician=holder.name, duty="no")
    return offer_hands(request, holder, jobs)


@feature.button("hands_to", who=Who.DISPATCHER, where=Where.DESK)
def hands_to(request: Request) -> Outcome:
    """To this colleague."""
    holder, to = _colleague(request, request.number()), _colleague(request, request.number(1))
    moved = ticket.clear_hands(request.unit, request.colleague, holder, to)
    return Edit("ticket-hands-cleared", buttons=duty_button(request, holder), **_cleared(holder, to, moved))


@feature.button("hands_open", who=Who.DISPATCHER, where=Where.DESK)
def hands_open(request: Request) -> Outcome:
    """To nobody yet: the group takes them."""
    holder = _colleague(request, request.number())
    moved = ticket.clear_hands(request.unit, request.colleague, holder, None)
    shown = in_rows([ticket.view_button(each) for each in moved[:LISTED]], 4)
    buttons: Buttons = [*shown, *duty_button(request, holder)]
    return Edit("ticket-hands-cleared", buttons=buttons, **_cleared(holder, None, moved))


def _colleague(request: Request, staff_id: int) -> people.Staff:
    found = request.unit.get(people.Staff, staff_id)
    if found is None or found.community_id != request.home_community.id:
        raise Gone
    return found


def _cleared(holder: people.Staff, to: people.Staff | None, moved: Sequence[Ticket]) -> dict[str, Any]:
    numbers = " ".join(f"#{each.number}" for each in moved)
    return {
        "technician": holder.name,
        "to": to.name if to is not None else "none",
        "numbers": numbers,
        "count": len(moved),
    }
