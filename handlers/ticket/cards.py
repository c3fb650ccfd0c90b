"""Cards of a ticket: in the staff group, for its technician, for a resident, and the pinned board."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.feature import View
from handlers.smalltalk import is_heard
from handlers.ticket.buttons import desk_buttons, job_buttons, mine_buttons
from handlers.ticket.registry import feature
from services import people, ticket
from services.messages import Buttons, Message
from services.ticket import State, Ticket
from services.unit import Unit
from texts import Fact, Link, Mention, Verbatim, clipped

NOTES_SHOWN = 3
SAID_SHOWN = 2
"""Further words of residents that the group's card shows once somebody has the job."""
WORDS_SHOWN = 300
"""Characters of what was reported, or noted, that a card shows; /ticket N shows more."""


@feature.card("desk")
def desk(unit: Unit, ticket_id: int, _chat_id: int) -> View | None:
    """The one message in the staff group; a telephone number shows here, and in no other group."""
    found = ticket.find(unit, ticket_id)
    if found is None:
        return None
    said = ticket.said_since(unit, found) if ticket.is_live(found) and found.assignee_id else []
    lines = [*desk_lines(unit, found), *_said(said[-SAID_SHOWN:]), *_notes(unit, found)]
    return _view(unit, found, lines, desk_buttons(unit, found), None)


def desk_lines(unit: Unit, found: Ticket) -> list[Fact]:
    """Head, place, who and when, their words, when to come, the telephone, and where it stands."""
    community = unit.need(people.Community, found.community_id)
    facts: dict[str, Any] = {
        **ticket.facts_of(unit, found),
        "sign": Verbatim("sign-danger" if found.danger else f"sign-{found.kind}"),
        "trust": ticket.trust(unit, found),
        "who": ticket.reporter_name(unit, found),
        "at": found.reported_at,
        "count": ticket.households(unit, found),
        "words": clipped(found.text, WORDS_SHOWN),
        "visit": ticket.visit(found),
        "telephone": ticket.tappable(found.caller_phone, community.timezone),
        "reason": ticket.reason_of(found),
    }
    keys = ["desk-head", "desk-place", "desk-who", "desk-words"]
    keys += ["desk-visit"] if found.visit else []
    keys += ["desk-telephone"] if found.caller_phone else []
    lines: list[Fact] = [Verbatim(f"ticket-{key}", facts) for key in keys]
    return [*lines, _stand_for_staff(unit, found, facts)]


def _stand_for_staff(unit: Unit, found: Ticket, facts: dict[str, Any]) -> Fact:
    """The state line: 王师傅 23:44 已接. An emergency that nobody has names the duty person."""
    key = f"desk-{found.state.replace('_', '-')}"
    if found.state is State.TAKEN and ticket.on_the_way(unit, found):
        key = "desk-departed"
    when = ticket.since(unit, found)
    if (why := ticket.called_off_why(found, told=False)) is not None:
        return Verbatim("ticket-desk-called-off", {"at": when, "reason": why})
    duty = ticket.on_duty(unit, found) if found.state is State.OPEN and found.danger else None
    if duty is not None:
        return Verbatim("ticket-desk-duty", {"duty": Mention(duty.name, duty.user_id)})
    return Verbatim(f"ticket-{key}", {**facts, "at": when, "stars": found.stars or 0})


def _notes(unit: Unit, found: Ticket) -> list[Fact]:
    """The latest internal notes, reports of the same, and who is in a hurry."""
    return [
        Verbatim(
            f"ticket-desk-{entry.verb}",
            {
                "name": ticket.actor_name(unit, entry),
                "at": entry.at,
                "words": clipped(entry.text or "", WORDS_SHOWN),
            },
        )
        for entry in ticket.notes(unit, found)[-NOTES_SHOWN:]
    ]


def _said_before(unit: Unit, found: Ticket) -> list[Fact]:
    """What was said before the job was anybody's: 是502不是501 must not be left behind in the group."""
    return _said([e for e in ticket.said_before(unit, found) if not is_heard(e.text or "")][-NOTES_SHOWN:])


def _said(entries: Sequence[ticket.Entry]) -> list[Fact]:
    return [
        Verbatim("ticket-desk-said", {"at": entry.at, "words": clipped(entry.text or "", WORDS_SHOWN)})
        for entry in entries
    ]


@feature.card("job")
def job(unit: Unit, ticket_id: int, chat_id: int) -> View | None:
    """The technician's own view: everything needed on the way, and three wide buttons."""
    found = ticket.find(unit, ticket_id)
    technician = ticket.staff_behind(unit, found, chat_id) if found else None
    if found is None or technician is None:
        return None
    if found.assignee_id != technician.id:
        gone = [Verbatim("ticket-job-gone", ticket.facts_of(unit, found))]
        return _view(unit, found, gone, (), technician)
    lines = [*desk_lines(unit, found), *_said_before(unit, found), *_notes(unit, found)]
    if not found.caller_phone and (telephone := ticket.telephone(unit, found)):
        lines.append(Verbatim("ticket-desk-telephone", {"telephone": telephone}))
    if ticket.is_live(found):
        lines.append(Verbatim("ticket-job-words"))
    return _view(unit, found, lines, job_buttons(unit, found), technician)


@feature.card("mine")
def mine(unit: Unit, ticket_id: int, chat_id: int) -> View | None:
    """The resident's own view, in friendly words."""
    found = ticket.find(unit, ticket_id)
    resident = ticket.resident_behind(unit, found, chat_id) if found else None
    if found is None or resident is None:
        return None
    facts = ticket.facts_of(unit, found) | {"at": found.reported_at, "visit": ticket.visit(found)}
    lines: list[Fact] = [Verbatim("ticket-mine-head", facts), ticket.standing(unit, found)]
    if found.visit and ticket.is_live(found):
        lines.append(Verbatim("ticket-mine-visit", facts))
    return _view(unit, found, lines, mine_buttons(found), resident)


@feature.card("board")
def board(unit: Unit, community_id: int, chat_id: int) -> View | None:
    """The pinned overview: how many wait, who is on duty, and in a line each what burns, with its card."""
    community = unit.get(people.Community, community_id)
    if community is None:
        return None
    seen = ticket.board(unit, community)
    head = Verbatim(
        "ticket-board-head",
        {
            "open": seen.open,
            "underway": seen.underway,
            "overdue": seen.overdue,
            "duty": seen.duty.name if seen.duty else "none",
        },
    )
    links = ticket.card_links(unit, [line.ticket for line in seen.lines], chat_id)
    lines: list[Fact] = [head, *(board_line(unit, line, links) for line in seen.lines)]
    if seen.more:
        lines.append(Verbatim("ticket-board-more", {"more": seen.more}))
    message = Message("ticket-card", {"lines": ticket.stacked(lines)})
    return View(message, community.language, community.id)


def board_line(unit: Unit, line: ticket.Line, links: Mapping[int, str]) -> Verbatim:
    """One ticket in as few signs as fit a phone: does it burn, where it stands, who has it since when."""
    found = line.ticket
    facts, number = ticket.facts_of(unit, found), f"#{found.number}"
    sign = "none"
    if found.danger or line.hurried:
        sign = "danger" if found.danger else "hurried"
    elif found.kind != "repair":
        sign = found.kind
    stand = "departed" if line.on_the_way else found.state.replace("_", "-")
    return Verbatim(
        "ticket-board-line",
        {
            **facts,
            "sign": Verbatim(f"board-sign-{sign}"),
            "stand": Verbatim(f"board-stand-{stand}"),
            "number": Link(number, links[found.id]) if found.id in links else number,
            "since": line.since,
        },
    )


def job_lines(unit: Unit, jobs: Sequence[Ticket]) -> list[Fact]:
    """What one colleague has, as on the board; whose it is need not be said of each."""
    whose = {"technician": "none"}
    lines = (board_line(unit, line, {}) for line in ticket.stands(unit, jobs))
    return [Verbatim(line.key, {**line.facts, **whose}) for line in lines]


def list_line(unit: Unit, found: Ticket) -> Verbatim:
    """One ticket in one line, for staff."""
    stand = f"ticket-short-{found.state.replace('_', '-')}"
    facts = ticket.facts_of(unit, found)
    return Verbatim(
        "ticket-line",
        {
            **facts,
            "sign": Verbatim("sign-danger" if found.danger else f"sign-{found.kind}"),
            "stand": Verbatim(stand, facts),
            "at": found.reported_at,
        },
    )


def _view(
    unit: Unit,
    found: Ticket,
    lines: Sequence[Fact],
    buttons: Buttons,
    reader: people.Resident | people.Staff | None,
) -> View:
    community = unit.need(people.Community, found.community_id)
    message = Message("ticket-card", {"lines": ticket.stacked(lines)}, buttons)
    return View(message, unit.voice.language_of(community, reader), community.id)
