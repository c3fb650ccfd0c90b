"""Words instead of the buttons of a search: 是我的, 那我放哪, 找到没, 拿到了."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.replies import NotMine, Outcome, Reply
from handlers.request import Request
from handlers.search.looking import got_it, meet
from handlers.search.registry import feature
from intents.phrasebook import phrase
from services import search, ticket
from services.understanding import is_nothing_but, plain

IS_MINE = phrase("search.is_mine")
IS_NOT_MINE = phrase("search.is_not_mine")
WHERE_TO_PUT = phrase("search.where_to_put")
ASKS_NEWS = phrase("search.asks_news")
GOT_IT = phrase("search.got_it")


def says_whose(text: str) -> bool:
    """是我的! 不是我家的."""
    return is_nothing_but(IS_MINE, plain(text)) or is_nothing_but(IS_NOT_MINE, plain(text))


@feature.phrase(says_whose, who=Who.RESIDENT, where=Where.PRIVATE)
def whose(request: Request) -> Outcome:
    """The buttons in words, whatever else is asked meanwhile: the finder waits for this answer."""
    meeting = search.asked_last(request.unit, request.neighbour)
    if meeting is None or request.written.forwarded:
        return NotMine()
    if is_nothing_but(IS_MINE, plain(request.text)):
        return meet(request, meeting.id)
    search.not_mine(request.unit, request.neighbour, meeting.id)
    return Reply("search-not-yours")


def asks_where_to_put(text: str) -> bool:
    """那我放哪."""
    return is_nothing_but(WHERE_TO_PUT, plain(text))


@feature.phrase(asks_where_to_put, who=Who.RESIDENT, where=Where.PRIVATE)
def where_to_put(request: Request) -> Outcome:
    """Where a find may wait; the question about it stays open."""
    if request.dialogue is None or "finding" not in request.dialogue.data:
        return NotMine()
    community = request.home_community
    return Reply("search-where-to-put", opens=community.opens, closes=community.closes)


def asks_news(text: str) -> bool:
    """找到没."""
    return is_nothing_but(ASKS_NEWS, plain(text))


@feature.phrase(asks_news, who=Who.RESIDENT, where=Where.PRIVATE)
def news(request: Request) -> Outcome:
    """Asked while more could be told: what was done and what comes next, and no nod."""
    asked = request.dialogue.data.get("ticket") if request.dialogue is not None else None
    # A technician's question may be about a job, which is nobody's search.
    own = (each for each in ticket.of_resident(request.unit, request.neighbour) if each.id == asked)
    found = next((each for each in own if each.kind in ("lost", "parcel") and ticket.is_live(each)), None)
    if found is None:
        return NotMine()
    ticket.show_mine(request.unit, found, request.neighbour)
    return None


def says_got_it(text: str) -> bool:
    """拿到了, 谢谢."""
    return is_nothing_but(GOT_IT, plain(text))


@feature.phrase(says_got_it, who=Who.RESIDENT, where=Where.PRIVATE)
def has_it(request: Request) -> Outcome:
    """From the owner, in talk with the finder: the button in words. The finder is thanked for it."""
    if request.dialogue is None or request.dialogue.step != "search.relay":
        return NotMine()
    number = int(request.dialogue.data["meeting"])
    if search.speaks_in(request.unit, request.neighbour, number).owner_id != request.neighbour.id:
        return NotMine()
    return got_it(request, number)
