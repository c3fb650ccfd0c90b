"""A resident's own places, in private: by the link, with home, name and calendar."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.event.cards import sign_up_buttons
from handlers.event.feature import feature
from handlers.event.saying import PERHAPS, kept
from handlers.event.signing import outcome_facts
from handlers.feature import Beside
from handlers.replies import Ask, NotMine, Outcome, Reply, Toast
from handlers.request import Request
from intents.phrasebook import phrase
from intents.replies import reply_kind
from services import documents, event, homes, people
from services.errors import Refused
from services.event import finding
from services.understanding import plain

LIKE_A_HOME = phrase("home.like_one")


@feature.start("event")
def by_link(request: Request) -> Outcome:
    """The link of the poster, or the way from the group: one's own sign-up, or what it is about."""
    found = finding.by_link(request.unit, request.args)
    request = _in_community(request, found)
    signup = finding.signup_of(request.unit, found, request.neighbour)
    if signup is None or signup.standing is event.Standing.WITHDRAWN:
        facts = event.facts_of(request.unit, found)
        return Reply("event-answer", buttons=sign_up_buttons(found)[:1], subject=("event", found.id), **facts)
    request.unit.show("event.mine", signup.id, request.place.id, subject="signup")
    welcome = Reply("event-welcome", menu=True, name=request.neighbour.display, title=found.title)
    if signup.home_id is not None:
        return welcome
    return [welcome, Ask("event.home", "event-ask-home", data={"event": found.id}, title=found.title)]


def _in_community(request: Request, found: event.Event) -> Request:
    """The link says which community is meant, also to somebody new."""
    if request.community is not None and request.community.id == found.community_id and request.resident:
        return request
    community = people.choose(request.unit, found.community_id)
    return request.with_(community=community, resident=request.meet(community))


@feature.button("home", who=Who.RESIDENT, where=Where.PRIVATE)
def other_home(request: Request) -> Outcome:
    """[住址]: which home these heads belong to."""
    found = finding.by_id(request.unit, request.number(), request.home_community)
    return Ask("event.home", "event-ask-home", data={"event": found.id}, title=found.title)


@feature.answer("home", where=Where.PRIVATE, beside=Beside.OTHERS)
def home_answer(request: Request) -> Outcome:
    """An address after a sign-up; anything else is a change of topic."""
    found = finding.by_id(request.unit, int(request.answered.data["event"]), request.home_community)
    if not finding.comes(request.unit, found, request.neighbour):
        # Not coming after all: the address is for something else.
        request.close_dialogue()
        return NotMine()
    try:
        home = homes.from_words(request.unit, request.home_community, request.text)
    except Refused:
        if PERHAPS.search(request.text) and not any(map(str.isdigit, request.text)):
            return kept(request, found)
        if request.intent or reply_kind(request.text) in ("thanks", "yes", "no", "greeting"):
            return NotMine()
        if not LIKE_A_HOME.search(plain(request.text)):
            # 那给我排着吧 is no address that went wrong.
            return NotMine()
        raise
    homes.claim(request.unit, request.neighbour, home)
    request.close_dialogue()
    outcome = event.set_home(request.unit, request.neighbour, found.id, home)
    key = "event-home-noted" if outcome.coming else "event-home-used-up"
    return Reply(key, menu=True, home=homes.label(home), **outcome_facts(request, outcome))


@feature.on("housed")
def housed(request: Request) -> Outcome:
    """Told for another matter, the home serves the places that lacked it; said only where it leaves fewer."""
    return [
        Reply(
            "event-home-noted" if outcome.coming else "event-home-used-up",
            home=event.home_of(request.unit, outcome.signup),
            **outcome_facts(request, outcome),
        )
        for outcome in event.bring_home(request.unit, request.neighbour)
    ]


@feature.button("name", who=Who.RESIDENT)
def be_named(request: Request) -> Outcome:
    """The card may show the name."""
    event.be_named(request.unit, request.neighbour, request.number(), named=True)
    return Toast("event-named", name=request.neighbour.display)


@feature.button("unname", who=Who.RESIDENT)
def be_unnamed(request: Request) -> Outcome:
    """The card shows the name no longer."""
    event.be_named(request.unit, request.neighbour, request.number(), named=False)
    return Toast("event-unnamed")


@feature.button("calendar", who=Who.RESIDENT, where=Where.PRIVATE)
def calendar(request: Request) -> Outcome:
    """[加进日历]"""
    found = finding.by_id(request.unit, request.number(), request.home_community)
    documents.send(request.unit, request.place.id, event.calendar_entry(request.unit, found), found.title)
    return None
