"""Homes: claimed by residents, vouched for by those who live there, judged by the desk."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.feature import Beside
from handlers.people.registry import feature
from handlers.replies import Ask, Edit, NotMine, Outcome, Reply, Toast
from handlers.request import Request
from handlers.speaking import in_lines
from services import homes, people
from services.errors import Refused
from services.messages import Button, Buttons
from texts import Fact, Verbatim


@feature.command("home", who=Who.RESIDENT, where=Where.PRIVATE)
def home(request: Request) -> Outcome:
    """/home 3-2-501 claims a home; alone it lists them and asks."""
    if request.args:
        return claim(request, request.args)
    own = homes.homes_of(request.unit, request.neighbour)
    if not own:
        return Ask("people.home", "home-ask")
    lines = [
        Verbatim("home-line", {"home": homes.label(r.home), "verified": "yes" if r.verified else "no"})
        for r in own
    ]
    listed = "\n".join(in_lines(request, lines))
    return Ask("people.home", "home-list", buttons=_leave_buttons(own), homes=listed)


def _leave_buttons(own: list[homes.Residence]) -> Buttons:
    return [
        Button("people.leave", (residence.home.id,), facts={"home": homes.label(residence.home)})
        for residence in own
    ]


@feature.answer("home", where=Where.PRIVATE, beside=Beside.OTHERS)
def home_answer(request: Request) -> Outcome:
    """An address, after we asked for it; anything else is a change of topic."""
    try:
        outcome = claim(request, request.text)
    except Refused:
        if request.intent:
            return NotMine()
        raise
    request.close_dialogue()
    return outcome


@feature.intent("none", who=Who.RESIDENT, where=Where.PRIVATE)
def address_alone(request: Request) -> Outcome:
    """3-2-501 and nothing else: where the writer lives."""
    if (
        request.dialogue_waits
        or request.resident is None
        or not homes.is_address(request.home_community, request.text)
    ):
        return NotMine()
    return claim(request, request.text)


def claim(request: Request, text: str) -> Outcome:
    """Note a home that was written, and say whether it is verified already."""
    found = homes.from_words(request.unit, request.home_community, text)
    residence = homes.claim(request.unit, request.neighbour, found)
    verified = "yes" if residence.verified else "no"
    said = Reply("home-claimed", home=homes.label(found), verified=verified, menu=True)
    return [said, *request.router.housed(request)]


@feature.button("leave", who=Who.RESIDENT, where=Where.PRIVATE)
def leave(request: Request) -> Outcome:
    """Not living there (any more)."""
    return Edit("home-left", home=homes.label(homes.leave(request.unit, request.neighbour, request.number())))


@feature.button("vouch", who=Who.RESIDENT, where=Where.PRIVATE)
def vouch(request: Request) -> Outcome:
    """A verified member knows the newcomer."""
    found, resident = homes.verify_by_member(request.unit, request.neighbour, request.number())
    return Edit("home-vouched", home=homes.label(found), name=resident.display)


@feature.button("deny", who=Who.RESIDENT, where=Where.PRIVATE)
def deny(request: Request) -> Outcome:
    """A verified member does not know the newcomer."""
    return Edit(
        "home-deny-noted", home=homes.label(homes.deny(request.unit, request.neighbour, request.number()))
    )


@feature.command("homes", who=Who.DISPATCHER, where=Where.DESK)
def claims(request: Request) -> Outcome:
    """Claims that wait for the desk's word; /homes 3-2-501 shows who is noted there."""
    if request.args:
        return _members(request)
    waiting = homes.pending(request.unit, request.home_community)
    if not waiting:
        return Reply("home-none-pending")
    rows = [_judged(h, resident, m, label="people-refuse-button") for h, resident, m in waiting]
    return Reply("home-pending", buttons=rows)


def _members(request: Request) -> Reply:
    """Everybody of one home: who moved out is taken off, and a claim need not wait behind others."""
    found, members = homes.members_of(request.unit, request.home_community, request.args)
    if not members:
        return Reply("home-nobody", home=homes.label(found))
    rows = [_judged(found, resident, m, label="people-remove-button") for resident, m in members[:20]]
    return Reply("home-members", buttons=rows, home=homes.label(found))


def _judged(
    found: homes.Home, resident: people.Resident, noted: homes.Membership, label: str
) -> list[Button]:
    """Verify, where nobody has vouched yet, and take away."""
    facts: dict[str, Fact] = {"home": homes.label(found), "name": resident.display}
    remove = Button("people.remove", (noted.id,), label=label, facts=facts)
    if homes.Residence(found, noted).verified:
        return [remove]
    return [Button("people.verify", (noted.id,), facts=facts), remove]


@feature.button("verify", who=Who.DISPATCHER, where=Where.DESK)
def verify(request: Request) -> Outcome:
    """The desk vouches for a claim."""
    found, resident = homes.verify_by_staff(request.unit, request.colleague, request.number())
    return Toast("home-verified-toast", home=homes.label(found), name=resident.display)


@feature.button("remove", who=Who.DISPATCHER, where=Where.DESK)
def remove(request: Request) -> Outcome:
    """The desk knows better than whoever claimed it, or they live there no more."""
    found, resident = homes.remove_by_staff(request.unit, request.colleague, request.number())
    return Toast("home-removed-toast", home=homes.label(found), name=resident.display)
