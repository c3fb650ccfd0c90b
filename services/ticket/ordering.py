"""Jobs given in words: 1006 给张师傅, 让张师傅去1006, and to whom a name may refer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from intents.phrasebook import phrase
from services.errors import Refused
from services.ticket.desk import technicians
from services.ticket.moves import leads
from services.ticket.searching import search
from services.understanding import as_typed, plain
from services.unit import Unit
from storage.community import Community, Staff
from storage.ticket import LIVE, Ticket, Tickets

_GIVE = phrase("ticket.give")
_SEND = phrase("ticket.send")
_BESIDE = phrase("ticket.name_beside")
_LIKE_A_NAME = phrase("ticket.like_a_name")
_MYSELF = phrase("ticket.myself")
_GIVE_THOSE = phrase("ticket.give_those")
_SOMEBODY = phrase("ticket.somebody")

_LIKE_A_NUMBER = re.compile(r"[#＃]\s*[0-9]|[0-9]{4}")
"""What can only be a ticket's: 501 is a flat."""


@dataclass(frozen=True, slots=True)
class Order:
    """Jobs that somebody gives in words, and those whom the name may mean."""

    tickets: Sequence[Ticket]
    name: str
    meant: Sequence[Staff]
    every: bool = True
    """Whether all of the jobs are meant, or one of them that was not named well enough."""


def is_order(text: str) -> bool:
    """Whether a text is of the form 1006 给张师傅."""
    read = plain(text.strip())
    return any(form.fullmatch(read) for form in (_GIVE, _SEND, _BESIDE))


def order_in(unit: Unit, community: Community, by: Staff, text: str) -> Order | None:
    """What 1006 给张师傅 asks for; None where it gives nothing to anybody who could be a colleague.

    Of a name that nobody has nothing is made unless somebody says it who may give jobs: colleagues talk.
    Raises Refused where such a one names a colleague and a number that no ticket has.
    """
    read = plain(text.strip())
    given = _GIVE.fullmatch(read)
    if given is not None:
        name, numbers = given["name"], given["numbers"]
    elif leads(by) and (sent := _sent(unit, community, by, read)) is not None:
        name, numbers = sent
    else:
        return None
    tickets = _numbered(unit, community, numbers)
    name, meant = as_typed(text, name), called(unit, community, name, by)
    named = _SOMEBODY.fullmatch(name) or _LIKE_A_NAME.fullmatch(name) or f"@{name}" in text
    asked = meant or (leads(by) and named)
    if not tickets and leads(by) and len(meant) == 1 and _LIKE_A_NUMBER.search(numbers):
        raise Refused("ticket-no-such", number=re.findall(r"[0-9]+", numbers)[0])
    return Order(tickets, name, meant) if tickets and asked else None


def _sent(unit: Unit, community: Community, by: Staff, read: str) -> tuple[str, str] | None:
    """The name and the numbers of 让张师傅去1006, or of 1006 张师傅, where it is a whole name."""
    if (sent := _SEND.fullmatch(read)) is not None:
        name, numbers = (
            sent["name"] or sent["who"] or sent["whom"],
            sent["numbers"] or sent["which"] or sent["those"],
        )
        if len(called(unit, community, name, by)) == 1:
            return name, numbers
    if (beside := _BESIDE.fullmatch(read)) is not None:
        name = beside["name"] or beside["who"]
        if any(name == plain(one.name) for one, _ in technicians(unit, community)):
            return name, beside["numbers"] or beside["which"]
    return None


def speaks_of_those(text: str) -> bool:
    """Whether a text is of the form 马桶那单给张师傅."""
    return _GIVE_THOSE.fullmatch(plain(text.strip())) is not None


def order_of_those(unit: Unit, community: Community, by: Staff, text: str) -> Order | None:
    """What it asks for, with everything open that the words may mean; None where nothing is, or nobody.

    Of several only 都 means all of them.
    """
    said = _GIVE_THOSE.fullmatch(plain(text.strip()))
    if said is None or not leads(by) or called(unit, community, said["what"], by):
        return None
    meant, found = called(unit, community, said["name"], by), search(unit, community, said["what"])
    return Order(found, said["what"], meant, bool(said["every"])) if found and len(meant) == 1 else None


def _numbered(unit: Unit, community: Community, numbers: str) -> list[Ticket]:
    """Those of the numbers that are tickets of ours; of several only what is open."""
    named = [Tickets(unit).numbered(community.id, int(each)) for each in re.findall(r"[0-9]+", numbers)]
    found = [each for each in named if each is not None]
    return found if len(named) == 1 else [each for each in found if each.state in LIVE]


def called(unit: Unit, community: Community, name: str, by: Staff) -> list[Staff]:
    """Colleagues who may be meant: by the whole name or badge, else by a part of it."""
    crew, said = [one for one, _ in technicians(unit, community)], plain(name).strip()
    if _MYSELF.fullmatch(said):
        return [by]
    exact = [one for one in crew if said in (plain(one.name), one.badge)]
    return exact or [one for one in crew if said in plain(one.name)]
