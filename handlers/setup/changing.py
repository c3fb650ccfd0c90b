"""The questions of setting up, in private: one after the other at first, any of them again later."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.replies import Ask, Edit, NotMine, Outcome, Reply, each_of
from handlers.request import Request
from handlers.setup.feature import feature
from handlers.setup.state import lay_menus, show_state
from intents.replies import reply_kind
from services import setup
from services.errors import Gone, Refused
from services.people import Community
from texts import Verbatim

HEARD = ("repair.", "parcel.", "item.")
"""What is heard instead of an answer; anything else that sounds like a matter is an answer that failed."""


@feature.button("change", who=Who.MANAGER, where=Where.PRIVATE)
def change(request: Request) -> Outcome:
    """Ask one thing again, from the state's buttons."""
    what = request.word(1)
    if what not in setup.CHANGES:
        raise Gone
    return _ask(request.named_community, what)


def _ask(community: Community, what: str) -> Ask:
    return Ask(f"setup.{what}", f"setup-ask-{what}", buttons=setup.question_buttons(community, what))


def take_answer(request: Request) -> Outcome:
    """What was typed after a question; something else that was clearly meant is not held up."""
    if reply_kind(request.text) == "withdrawal":
        request.close_dialogue()
        return Reply("setup-never-mind")
    community, what = request.home_community, request.answered.step.rpartition(".")[2]
    try:
        setup.apply(community, what, request.text)
    except Refused:
        if request.intent and request.intent.intent.startswith(HEARD):
            return NotMine()
        raise
    return go_on(request, community)


for _what in setup.CHANGES:
    feature.answer(_what, who=Who.MANAGER, where=Where.PRIVATE)(take_answer)


@feature.button("script", who=Who.MANAGER, where=Where.PRIVATE)
def choose_script(request: Request) -> Outcome:
    """Language and the word for the desk, by one press."""
    community = request.named_community
    setup.set_script(community, request.word(1))
    for chat in setup.groups_of(request.unit, community):
        lay_menus(request, chat, community)
    return _after_press(request, community, f"setup-script-{request.word(1)}")


@feature.button("holder", who=Who.MANAGER, where=Where.PRIVATE)
def choose_holder(request: Request) -> Outcome:
    """Who holds parcels here."""
    community = request.named_community
    setup.set_holder(community, request.word(1))
    return _after_press(request, community, f"setup-holder-{request.word(1)}")


@feature.button("keep_hours", who=Who.MANAGER, where=Where.PRIVATE)
def keep_hours(request: Request) -> Outcome:
    """The proposed hours are right."""
    community = request.named_community
    setup.keep_hours(community)
    return _after_press(request, community, "setup-hours-kept")


@feature.button("zone", who=Who.MANAGER, where=Where.PRIVATE)
def choose_zone(request: Request) -> Outcome:
    """The community's clock."""
    community = request.named_community
    setup.set_zone(community, request.word(1))
    return _after_press(request, community, "setup-zone-set")


def _after_press(request: Request, community: Community, key: str) -> Outcome:
    """The question becomes its answer; then the next question or the state."""
    facts = {"opens": community.opens, "closes": community.closes, "zone": community.timezone}
    return [Edit("setup-chosen", choice=Verbatim(key, facts)), *each_of(go_on(request, community))]


def go_on(request: Request, community: Community) -> Outcome:
    """The next open question; after the last one residents are greeted and the state is shown."""
    asked = setup.next_question(community)
    if asked is not None:
        return _ask(community, asked)
    request.close_dialogue()
    setup.greet(request.unit, community)
    return show_state(request)
