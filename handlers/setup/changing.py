"""The questions of setting up, in private: one after the other at first, any of them again later."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.replies import Ask, Edit, NotMine, Outcome, Reply, each_of
from handlers.request import Request
from handlers.setup.feature import feature
from handlers.setup.state import lay_menus, script_of, show_state
from intents.phrasebook import phrase
from intents.replies import reply_kind
from services import setup
from services.errors import Gone, Refused
from services.messages import Button
from services.people import Community
from texts import Fact, Verbatim

HEARD = (("repair.", "parcel.", "item."), ("repair.",))
"""What is heard instead of an answer, and instead of who takes parcels in, which sounds like a parcel itself.

Anything else that sounds like a matter is an answer that failed."""

_GOES_BACK = phrase("setup.goes_back")
_PASSES = phrase("setup.passes")
_OF_PHONE = phrase("setup.of_phone")


@feature.button("change", who=Who.MANAGER, where=Where.PRIVATE)
def change(request: Request) -> Outcome:
    """Ask one thing again, from the state's buttons."""
    what = request.word(1)
    if what not in setup.CHANGES:
        raise Gone
    return ask(request.named_community, what)


def ask(community: Community, what: str) -> Ask:
    """The question, with the answers that can be pressed."""
    return Ask(f"setup.{what}", f"setup-ask-{what}", buttons=setup.question_buttons(community, what))


def take_answer(request: Request) -> Outcome:
    """What was typed after a question; something else that was clearly meant is not held up."""
    if reply_kind(request.text) == "withdrawal":
        request.close_dialogue()
        return Reply("setup-never-mind")
    community, what = request.home_community, request.answered.step.rpartition(".")[2]
    try:
        setup.apply(community, what, request.text)
    except Refused as refusal:
        return _without_answer(request, community, what, refusal)
    return go_on(request, community, what)


def _without_answer(request: Request, community: Community, what: str, refusal: Refused) -> Outcome:
    """It was none: they do not know, go back, mean something else, or a number lacks its country."""
    if _GOES_BACK.fullmatch(request.text):
        return ask(community, setup.question_before(what) or what)
    if what in setup.QUESTIONS and _PASSES.fullmatch(request.text):
        return _pass_over(request, community, what)
    if request.intent and request.intent.intent.startswith(HEARD[what == "parcels"]):
        return NotMine()
    if what in setup.QUESTIONS and what != "phone" and _OF_PHONE.search(request.text):
        setup.apply(community, "phone", request.text)
        return [Reply("setup-chosen", choice=community.phone or ""), ask(community, what)]
    if what == "phone" and (codes := setup.countries_of(request.text)):
        buttons = [_country(community, code) for code in codes]
        return Ask("setup.phone", "setup-phone-where", buttons=buttons, data={"typed": request.text})
    raise refusal


def _pass_over(request: Request, community: Community, what: str) -> Outcome:
    """不知道: what is proposed holds, and the next question comes."""
    setup.pass_over(community, what)
    match what:
        case "hours":
            said = Reply("setup-passed", choice=Verbatim("setup-hours-kept", _hours(community)))
        case "script":
            said = Reply("setup-passed", choice=script_of(community))
        case _:
            said = Reply(f"setup-passed-{what}")
    return [said, *each_of(go_on(request, community, what))]


def _country(community: Community, code: str) -> Button:
    return Button("setup.country", (community.id, code), facts={"place": setup.PLACES[code]})


@feature.button("country", who=Who.MANAGER, where=Where.PRIVATE)
def choose_country(request: Request) -> Outcome:
    """Where the number is rung that was typed without a country's code."""
    community, kept = request.named_community, request.kept("setup.phone", "typed")
    setup.set_phone_of(community, kept["typed"], request.word(1))
    chosen = Edit("setup-chosen", choice=community.phone or "")
    return [chosen, *each_of(go_on(request, community, "phone"))]


for _what in setup.CHANGES:
    feature.answer(_what, who=Who.MANAGER, where=Where.PRIVATE)(take_answer)


@feature.button("script", who=Who.MANAGER, where=Where.PRIVATE)
def choose_script(request: Request) -> Outcome:
    """Language and the word for the desk, by one press."""
    community = request.named_community
    setup.set_script(community, request.word(1))
    for chat in setup.groups_of(request.unit, community):
        lay_menus(request, chat, community)
    return _after_press(request, community, "script", f"setup-script-{request.word(1)}")


@feature.button("holder", who=Who.MANAGER, where=Where.PRIVATE)
def choose_holder(request: Request) -> Outcome:
    """Who holds parcels here."""
    community = request.named_community
    setup.set_holder(community, request.word(1))
    return _after_press(request, community, "parcels", f"setup-holder-{request.word(1)}")


@feature.button("keep_hours", who=Who.MANAGER, where=Where.PRIVATE)
def keep_hours(request: Request) -> Outcome:
    """The proposed hours are right."""
    community = request.named_community
    setup.keep_hours(community)
    return _after_press(request, community, "hours", "setup-hours-kept")


@feature.button("zone", who=Who.MANAGER, where=Where.PRIVATE)
def choose_zone(request: Request) -> Outcome:
    """The community's clock."""
    community = request.named_community
    setup.set_zone(community, request.word(1))
    return _after_press(request, community, "zone", "setup-zone-set")


def _after_press(request: Request, community: Community, what: str, key: str) -> Outcome:
    """The question becomes its answer; then the next question or the state."""
    facts = {**_hours(community), "zone": community.timezone}
    chosen = Edit("setup-chosen", choice=Verbatim(key, facts))
    return [chosen, *each_of(go_on(request, community, what))]


def _hours(community: Community) -> dict[str, Fact]:
    return {"opens": community.opens, "closes": community.closes}


def go_on(request: Request, community: Community, answered: str) -> Outcome:
    """The next open question; after the last one residents are greeted and the state is shown."""
    asked = setup.next_question(community, answered)
    if asked is not None:
        return ask(community, asked)
    request.close_dialogue()
    setup.greet(request.unit, community)
    return show_state(request)


def resume(request: Request) -> Outcome:
    """/setup: the state, and below it the question at which they had stopped."""
    shown, community = show_state(request), request.community
    asked = setup.next_question(community) if community is not None else None
    stopped = request.dialogue is not None and request.dialogue.step.startswith("setup.")
    if community is None or asked is None or not (stopped or community.phone is None):
        return shown
    return [*each_of(shown), ask(community, asked)]
