"""A resident's own parcels: 我的快递到了吗, 帮我收一下, and the evening's [查我家的]."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.parcel.registry import feature
from handlers.replies import Ask, NotMine, Outcome, Reply, Toast
from handlers.request import Request
from intents.phrasebook import phrase
from services import parcel, search
from services.errors import Refused
from services.messages import Button, Elsewhere
from services.parcel import Mine
from services.questions import asks
from services.understanding import is_nothing_but, plain, slots_of

PICKED_UP = phrase("parcel.picked_up")
NOT_COME = phrase("parcel.not_come")

MISSING = Button("parcel.register_missing")


@feature.menu("menu-parcel", who=Who.RESIDENT)
def show_mine(request: Request) -> Outcome:
    """What waits, with its codes; where parcels are if the desk has none; how to verify a home."""
    unit, community = request.unit, request.home_community
    seen = parcel.mine(unit, community, request.neighbour)
    waiting = [*seen.own, *seen.entrusted]
    if not waiting:
        return _nothing(request, _why_nothing(seen))
    buttons = [
        *parcel.buttons(unit, seen.own),
        *parcel.buttons(unit, seen.entrusted, own=False),
        MISSING,
    ]
    return Ask(
        "parcel.words",
        "parcel-mine",
        buttons=buttons,
        count=len(waiting),
        lines=parcel.lines(unit, waiting),
        opens=community.opens,
        closes=community.closes,
    )


def _nothing(request: Request, why: str) -> Outcome:
    """Nothing lies there; 还是没有 may come next, where nothing else is asked of them."""
    if request.dialogue is not None and not request.dialogue.step.startswith(("parcel.", "desk.")):
        return Reply(why, buttons=[MISSING])
    return Ask("parcel.words", why, buttons=[MISSING], data={"nothing": True})


def _why_nothing(seen: Mine) -> str:
    if seen.holder != "desk":
        return f"parcel-held-{seen.holder}"
    return "parcel-none" if seen.verified else "parcel-verify-first"


@feature.intent("parcel.ask", who=Who.RESIDENT, where=Where.PRIVATE | Where.GROUP)
def ask(request: Request) -> Outcome:
    """Asked in words; a question in the group is answered in private."""
    if request.place.private:
        return by_name(request) or _came_back(request) or show_mine(request)
    if request.neighbour.reachable or request.unit.may_interrupt(request.chat):
        elsewhere = Elsewhere(request.place.id, request.written.id, "parcel-ask-elsewhere")
        look = [Button("parcel.mine")]
        request.unit.ask(
            request.neighbour, "parcel.words", "parcel-look-here", buttons=look, elsewhere=elsewhere
        )
    request.react("👀")
    return None


def _came_back(request: Request) -> Outcome:
    """我的快递找到了, from somebody who looks for one; None from everybody else."""
    sought = search.looked_for(request.unit, request.neighbour, "parcel")
    if sought is None or not search.came_back(request.text):
        return None
    found = search.found_by_resident(request.unit, request.neighbour, sought.ticket_id)
    return Reply("search-glad", what=search.what(found), menu=True)


@feature.button("mine", who=Who.RESIDENT, where=Where.PRIVATE)
def mine(request: Request) -> Outcome:
    """[看看]."""
    return show_mine(request)


@feature.button("look", who=Who.RESIDENT, where=Where.GROUP)
def look(request: Request) -> Outcome:
    """[查我家的] under the evening's number: only the one who pressed sees the answer."""
    seen = parcel.mine(request.unit, request.home_community, request.neighbour)
    if not seen.verified and not seen.entrusted:
        return Toast("parcel-look-verify", alert=True)
    waiting = [*seen.own, *seen.entrusted]
    if not waiting:
        return Toast("parcel-none", alert=True)
    shelves = "、".join(f"{each.shelf} {each.code}".strip() for each in waiting[:6])
    return Toast("parcel-look", alert=True, count=len(waiting), shelves=shelves)


@feature.intent("parcel.hold", who=Who.RESIDENT, where=Where.PRIVATE | Where.GROUP)
def hold(request: Request) -> Outcome:
    """帮我收一下, 先放着: the desk knows, and reminders wait."""
    if request.place.private and (named := by_name(request)):
        return named
    when = request.intent.slots.get("time") if request.intent else None
    try:
        kept = parcel.hold(request.unit, request.home_community, request.neighbour, request.text, when)
    except Refused:
        # In a group nobody is told off for a parcel.
        if request.place.private:
            raise
        return None
    if not request.place.private:
        request.react("👌")
        return None
    return Reply("parcel-hold-noted", home=parcel.home_of(request.unit, kept), until=kept.until)


@feature.answer("words", where=Where.PRIVATE, waits=False)
def words(request: Request) -> Outcome:
    """After the list: 让老李代取, 拿到了; anything else is judged afresh."""
    return by_name(request) or _picked_up(request) or _still_not(request) or NotMine()


def _still_not(request: Request) -> Outcome:
    """还是没有, or 顺丰的, where nothing of theirs lies here: as [登记丢件]; None for anything else."""
    if not request.answered.data.get("nothing") or request.intent:
        return None
    if is_nothing_but(NOT_COME, plain(request.text)):
        return Ask("parcel.describe", "parcel-missing-how")
    slots = slots_of(request.text, request.home_community, request.unit.now)
    if asks(request.text) or not slots.keys() & {"courier", "tracking"}:
        return None
    return Ask("parcel.describe", "parcel-missing-how", data={"before": request.text})


@feature.intent("none", who=Who.RESIDENT, where=Where.PRIVATE)
def picked_up(request: Request) -> Outcome:
    """拿到了, when the notice came long ago."""
    return (_picked_up(request) if request.dialogue is None else None) or NotMine()


def _picked_up(request: Request) -> Outcome:
    """取到了 in words: of the one parcel that waits; of several the buttons say which."""
    if request.resident is None or not PICKED_UP.fullmatch(request.text):
        return None
    seen = parcel.mine(request.unit, request.home_community, request.neighbour)
    waiting = [*seen.own, *seen.entrusted]
    if len(waiting) != 1:
        return show_mine(request) if waiting else None
    request.close_dialogue()
    return picked(request, waiting[0].id)


def picked(request: Request, parcel_id: int) -> Reply:
    """Collected, with a minute to say that it was a slip."""
    taken = parcel.collect(request.unit, request.neighbour, parcel_id)
    slip = [Button("parcel.slip", (taken.id,))]
    return Reply("parcel-got-thanks", buttons=slip, **parcel.facts_of(request.unit, taken))


def by_name(request: Request) -> Outcome:
    """让老李代取, written instead of pressed; None where it names nobody or nothing waits."""
    name = parcel.named_in(request.text)
    if name is None:
        return None
    waiting = parcel.mine(request.unit, request.home_community, request.neighbour).own
    if not waiting:
        return None
    if len(waiting) > 1:
        choices = parcel.proxy_choices(request.unit, waiting, name)
        return Reply("parcel-proxy-which", buttons=choices, name=name)
    found, link = parcel.name_proxy(request.unit, request.neighbour, waiting[0].id, name)
    return Reply(
        "parcel-proxy-link", name=name, link=link, parcel=parcel.facts_of(request.unit, found)["what"]
    )
