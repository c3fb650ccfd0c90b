"""How a search and a finding are said: what it is, and where it stands."""

from __future__ import annotations

from intents.phrasebook import phrase
from services.things import thing_called
from services.unit import Unit
from storage.search import Finding, Search, Searches, Step
from storage.ticket import Ticket
from texts import Fact, Verbatim

_CAME_BACK = phrase("search.came_back")
_RECEIVED = phrase("search.received")
_ONLY_IF = phrase("search.only_if")
_CALLED_OFF = phrase("search.called_off")


def came_back(text: str, *, parcel: bool = True) -> bool:
    """Whether somebody says that what they look for is there again; a parcel may also be received."""
    if _ONLY_IF.search(text):
        return False
    return bool(_CAME_BACK.search(text) or (parcel and _RECEIVED.search(text)))


def called_off(text: str) -> bool:
    """Whether nobody is to look any more: 不找了."""
    return _CALLED_OFF.match(text) is not None


def what(thing: Search | Finding) -> Verbatim:
    """顺丰快递(尾号 6688), or 钥匙; never the whole number."""
    if thing.kind == "lost":
        return Verbatim("search-item", {"item": thing_called(thing.item)})
    courier: Fact = Verbatim(f"courier-{thing.courier.lower()}") if thing.courier else "none"
    tail = thing.tracking[-4:] if thing.tracking else "none"
    return Verbatim("search-parcel", {"courier": courier, "tail": tail})


def is_described(thing: Search | Finding) -> bool:
    """Whether anything is known to tell it from others."""
    return bool(thing.courier or thing.tracking or thing.item)


def trail(unit: Unit, search: Search, ticket: Ticket) -> list[Fact]:
    """The timeline: 登记, what was done, what comes next and by when, and how it ended."""
    lines: list[Fact] = [Verbatim("search-trail-noted", {"at": ticket.reported_at})]
    if search.asked_at is not None:
        lines.append(Verbatim("search-trail-asked", {"at": search.asked_at}))
    over = search.outcome is not None
    lines += [_step(step) for step in Searches(unit).steps(search.id) if step.done_at or not over]
    if over:
        facts = {"at": ticket.closed_at or ticket.reported_at}
        lines.append(Verbatim(f"search-over-{(search.outcome or '').replace('_', '-')}", facts))
    return lines


def _step(step: Step) -> Verbatim:
    name = Verbatim(f"search-step-{step.name}")
    if step.done_at is not None:
        return Verbatim("search-trail-done", {"step": name, "at": step.done_at})
    return Verbatim("search-trail-due", {"step": name, "at": step.due})
