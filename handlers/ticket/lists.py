"""/tickets, /ticket N and /mine: what is open, one ticket in full, and one's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import get_args

from handlers.access import Where, Who
from handlers.replies import Edit, Outcome, Reply
from handlers.request import Request
from handlers.ticket.buttons import desk_buttons
from handlers.ticket.cards import desk_lines, job_lines, list_line
from handlers.ticket.registry import feature
from services import ticket
from services.errors import Refused
from services.messages import Button, Buttons, in_rows
from services.ticket import Filter, Page, State, Ticket
from texts import Fact, Verbatim, clipped

FILTERS: tuple[Filter, ...] = get_args(Filter)
OFFERED: tuple[Filter, ...] = ("open", "mine", "overdue")
"""Filters that have a button; the board has what nobody took, and 没人接的有哪些 asks for it."""

HISTORY_SHOWN = 15
TEXT_SHOWN = 1500
MOST_WORDS = 30
"""Characters of what was looked for that an answer repeats."""

NUMBER = re.compile(r"[#＃]?\s*\d{1,9}")


@feature.command("tickets", who=Who.STAFF, where=Where.DESK)
def tickets(request: Request) -> Outcome:
    """Everything that is open, by pages."""
    return show_list(request, "open")


def show_list(request: Request, kind: Filter) -> Reply:
    """The first page of what a filter lets through."""
    page = ticket.listed(request.unit, request.home_community, kind, request.staff, 0)
    return Reply("ticket-card", lines=_listed(request, kind, page), buttons=_leafing(kind, page))


@feature.button("list", who=Who.STAFF, where=Where.DESK)
def leaf(request: Request) -> Outcome:
    """Another page, or another filter."""
    kind: Filter = next((each for each in FILTERS if each == request.word(0)), "open")
    page = ticket.listed(request.unit, request.home_community, kind, request.staff, request.number(1))
    return Edit("ticket-card", lines=_listed(request, kind, page), buttons=_leafing(kind, page))


def _listed(request: Request, kind: Filter, page: Page) -> Fact:
    head = Verbatim(f"ticket-list-{kind}", {"page": page.page + 1, "pages": page.pages})
    lines: list[Fact] = [head, *(list_line(request.unit, found) for found in page.tickets)]
    return ticket.stacked(lines if page.tickets else [head, Verbatim("ticket-list-empty")])


def _leafing(kind: Filter, page: Page) -> Buttons:
    shown = [ticket.view_button(t) for t in page.tickets]
    leaves = []
    if page.page > 0:
        leaves.append(Button("ticket.list", (kind, page.page - 1), label="ticket-earlier-button"))
    if page.page + 1 < page.pages:
        leaves.append(Button("ticket.list", (kind, page.page + 1), label="ticket-later-button"))
    others = [
        Button("ticket.list", (each, 0), label=f"ticket-filter-{each}") for each in OFFERED if each != kind
    ]
    return [*in_rows(shown, 4), leaves, others]


@feature.command("ticket", who=Who.RESIDENT, where=Where.DESK)
def one(request: Request) -> Outcome:
    """/ticket 1042: staff see everything, a resident only their own; /ticket 马桶 finds, for staff."""
    if request.staff is None:
        return _to_resident(request, ticket.numbered(request.unit, request.home_community, request.args))
    if NUMBER.fullmatch(request.args):
        return _in_full(request, ticket.numbered(request.unit, request.home_community, request.args))
    return _found(request, request.args)


def _found(request: Request, words: str) -> Reply:
    """What is open and speaks of these words; a single one in full."""
    if not words:
        raise Refused("ticket-which-one")
    found = ticket.search(request.unit, request.home_community, words)
    said = clipped(words, MOST_WORDS)
    if not found:
        raise Refused("ticket-none-with", words=said)
    if len(found) == 1:
        return _in_full(request, found[0])
    lines: list[Fact] = [Verbatim("ticket-list-found", {"count": len(found), "words": said})]
    lines += [list_line(request.unit, each) for each in found]
    shown = [ticket.view_button(each) for each in found]
    return Reply("ticket-card", lines=ticket.stacked(lines), buttons=in_rows(shown, 4))


@feature.button("view", who=Who.STAFF, where=Where.DESK)
def view(request: Request) -> Outcome:
    """One ticket out of a list."""
    return _in_full(request, ticket.of_community(request.unit, request.home_community, request.number()))


def _in_full(request: Request, found: Ticket) -> Reply:
    """The card's lines, the whole text and the history, with the card's buttons."""
    unit = request.unit
    lines = desk_lines(unit, found)
    if len(found.text) > len(clipped(found.text, 300)):
        lines.append(Verbatim("ticket-desk-words", {"words": clipped(found.text, TEXT_SHOWN)}))
    lines.append(Verbatim("ticket-history-head"))
    for entry in ticket.history(unit, found)[-HISTORY_SHOWN:]:
        facts = {
            "at": entry.at,
            "name": ticket.actor_name(unit, entry),
            "verb": Verbatim(f"did-{entry.verb.replace('_', '-')}"),
            "words": ticket.entry_words(entry) or "none",
        }
        lines.append(Verbatim("ticket-history-line", facts))
    buttons = desk_buttons(unit, found)
    return Reply("ticket-card", lines=ticket.stacked(lines), buttons=buttons, subject=("ticket", found.id))


def _to_resident(request: Request, found: Ticket) -> Outcome:
    if not ticket.waits_for(request.unit, found, request.neighbour):
        raise Refused("ticket-no-such", number=str(found.number))
    ticket.show_mine(request.unit, found, request.neighbour)
    return None


@feature.command("mine", who=Who.RESIDENT, where=Where.PRIVATE)
def mine(request: Request) -> Outcome:
    """What one has to do, for staff; and what one has reported oneself."""
    jobs = ticket.jobs_of(request.unit, request.staff) if request.staff is not None else []
    own = ticket.of_resident(request.unit, request.neighbour)
    live = [found for found in own if ticket.is_live(found)][:3]
    latest = [found for found in own if found.state is not State.WITHDRAWN] or own
    # Who has jobs is not bothered with what was mended in their own home long ago.
    for found in live or ([] if jobs else latest[:1]):
        ticket.show_mine(request.unit, found, request.neighbour)
    if jobs:
        return _jobs(request, jobs)
    if own:
        return None
    return Reply("ticket-mine-none" if request.staff is None else "ticket-jobs-none", menu=True)


def _jobs(request: Request, jobs: Sequence[Ticket]) -> Reply:
    lines: list[Fact] = [Verbatim("ticket-jobs-head", {"count": len(jobs)})]
    lines += job_lines(request.unit, jobs[:20])
    shown = [ticket.view_button(job) for job in jobs[:20]]
    return Reply("ticket-card", lines=ticket.stacked(lines), buttons=in_rows(shown, 4))
