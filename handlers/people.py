"""Residents: the greeting, the help page, their homes, how they are called and in which language."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.access import Where, Who, rank
from handlers.feature import Feature
from handlers.replies import Ask, Edit, NotMine, OpenPrivate, Outcome, Reply, Toast
from handlers.request import Request
from handlers.smalltalk import asks_how, asks_who
from handlers.speaking import language_of
from services import homes, hours, people
from services.errors import Refused
from services.messages import Button, Buttons
from services.people import Community
from texts import LANGUAGES, Fact, Verbatim

feature = Feature("people")

ONLY_A_BUTTON = frozenset({"desk.offered", "repair.unheard"})
"""Steps that wait for a press at most: an address written then is no answer to them."""


@feature.command("start", who=Who.ANYONE, where=Where.PRIVATE)
def start(request: Request) -> Outcome:
    """Greet, say what can be written, and lay out the small keyboard; put a question that waited."""
    if request.community is None:
        return choose_community(request)
    if language_of(request) == "zh-Hant":
        _lay_menu(request)
    people.ask_again(request.unit, request.neighbour, request.dialogue)
    greeting = Reply("people-welcome", name=request.neighbour.display, menu=True)
    own = people.communities_of(request.unit, request.actor.user_id)
    return [greeting, _which(own)] if len(own) > 1 else greeting


@feature.start("go")
def go(request: Request) -> Outcome:
    """Somebody followed the button in the group: straight to the question that waits."""
    if request.community is None:
        return choose_community(request)
    if people.ask_again(request.unit, request.neighbour, request.dialogue):
        return None
    return Reply("people-welcome", name=request.neighbour.display, menu=True)


def choose_community(request: Request) -> Outcome:
    """With several communities a stranger says which one is theirs; with none there is nothing to say yet."""
    known = people.communities(request.unit)
    if not known:
        return Reply("people-no-community-yet", owner="yes" if request.actor.owner else "no")
    return _which(known)


def _which(known: Sequence[Community]) -> Reply:
    label = "people-community-button"
    return Reply(
        "people-which-community",
        buttons=[Button("people.choose", (c.id,), label=label, facts={"name": c.name}) for c in known[:20]],
    )


@feature.button("choose", who=Who.ANYONE, where=Where.PRIVATE)
def choose(request: Request) -> Outcome:
    """The stranger said which community is theirs."""
    community = people.choose(request.unit, request.number())
    people.focus(request.unit, request.meet(community))
    return Edit("people-chosen", name=community.name)


@feature.button("open", who=Who.ANYONE)
def open_private(request: Request) -> Outcome:
    """The button under a group message that leads one person, and only that one, to the private chat."""
    if request.telegram_id() != request.actor.user_id:
        return Toast("people-not-yours")
    return OpenPrivate("go")


@feature.button("again", who=Who.ANYONE, where=Where.GROUP | Where.STAFF_GROUP | Where.UNKNOWN_GROUP)
def again(request: Request) -> Outcome:
    """A command that came from behind a group's name, repeated by a person whose rights can be judged."""
    return request.router.run_command(request, request.word())


@feature.command("help", who=Who.ANYONE, where=Where.ANYWHERE)
def help_page(request: Request) -> Outcome:
    """What can be written, in two lines a feature; staff see their part too."""
    if request.place.private:
        who = "staff" if request.staff else "owner" if request.actor.owner else "resident"
        entries = "\n".join(help_entries(request))
        return Reply("people-help", entries=entries, who=who, menu=request.community is not None)
    return Reply("people-help-group")


@feature.phrase(asks_how, who=Who.ANYONE, where=Where.PRIVATE)
def how(request: Request) -> Outcome:
    """怎么用: the help page, without its command."""
    return NotMine() if request.community is None else help_page(request)


@feature.phrase(asks_who, who=Who.ANYONE, where=Where.PRIVATE)
def who(request: Request) -> Outcome:
    """你是谁, 你是机器人吗: a straight answer, and the way to people."""
    return NotMine() if request.community is None else Reply("people-who", menu=True)


def help_entries(request: Request) -> list[str]:
    """The help entry of each feature, in the reader's language."""
    suffix = "-staff" if request.staff else ""
    said = [Verbatim(f"help-{each.name}{suffix}") for each in request.router.features]
    return [line for line in _lines(request, said) if line]


def _lines(request: Request, said: Sequence[Verbatim]) -> list[str]:
    unit = request.unit
    return people.lines(unit, request.community, request.staff or request.resident, said)


@feature.menu("menu-phone")
@feature.command("phone", who=Who.ANYONE, where=Where.ANYWHERE)
def phone(request: Request) -> Outcome:
    """The number that is answered day and night, and when the desk is open."""
    community = request.home_community
    open_now = hours.desk_open(community, request.unit.now)
    return Reply(
        "people-phone", opens=community.opens, closes=community.closes, open="yes" if open_now else "no"
    )


def mentioned(request: Request) -> bool:
    """Whether the message names the bot."""
    return f"@{request.unit.bot.username}".lower() in request.text.lower()


@feature.on("otherwise")
def otherwise(request: Request) -> Outcome:
    """In private everybody gets an answer, even to what was not understood; a group is left in peace."""
    if request.place.private:
        if request.community is None:
            return choose_community(request)
        return Reply("people-not-understood", menu=True)
    if request.written.reply_to_us or not mentioned(request):
        return None
    return Reply("people-help-group")


# ---- homes ----------------------------------------------------------------------------


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
    listed = "\n".join(_lines(request, lines))
    return Ask("people.home", "home-list", buttons=_leave_buttons(own), homes=listed)


def _leave_buttons(own: list[homes.Residence]) -> Buttons:
    return [
        Button("people.leave", (residence.home.id,), facts={"home": homes.label(residence.home)})
        for residence in own
    ]


@feature.answer("home", where=Where.PRIVATE)
def home_answer(request: Request) -> Outcome:
    """An address, after we asked for it; anything else is a change of topic."""
    try:
        outcome = claim(request, request.text)
    except Refused:
        if request.intent:
            return NotMine()
        raise
    request.unit.close_dialogue(request.place.id, request.actor.user_id)
    return outcome


@feature.intent("none", who=Who.RESIDENT, where=Where.PRIVATE)
def address_alone(request: Request) -> Outcome:
    """3-2-501 and nothing else: where the writer lives."""
    if (
        (request.dialogue is not None and request.dialogue.step not in ONLY_A_BUTTON)
        or request.resident is None
        or not homes.is_address(request.home_community, request.text)
    ):
        return NotMine()
    return claim(request, request.text)


def claim(request: Request, text: str) -> Reply:
    """Note a home that was written, and say whether it is verified already."""
    found = homes.from_words(request.unit, request.home_community, text)
    residence = homes.claim(request.unit, request.neighbour, found)
    return Reply(
        "home-claimed", home=homes.label(found), verified="yes" if residence.verified else "no", menu=True
    )


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


# ---- how we speak to somebody ---------------------------------------------------------


@feature.command("name", who=Who.RESIDENT, where=Where.PRIVATE)
def called(request: Request) -> Outcome:
    """/name 陈姨: how the person wishes to be called."""
    if not request.args:
        return Ask("people.name", "people-how-called")
    return _be_called(request, request.args)


@feature.answer("name", where=Where.PRIVATE)
def called_answer(request: Request) -> Outcome:
    """The name, after we asked for it."""
    if request.intent:
        return NotMine()
    request.unit.close_dialogue(request.place.id, request.actor.user_id)
    return _be_called(request, request.text)


def _be_called(request: Request, name: str) -> Reply:
    return Reply("people-called", name=people.call(request.neighbour, name))


@feature.command("language", who=Who.RESIDENT, where=Where.PRIVATE)
def language(_: Request) -> Outcome:
    """Which of the catalogues to use."""
    buttons = [
        [Button("people.speak", (code,), label=f"people-language-{code.lower()}") for code in LANGUAGES]
    ]
    return Reply("people-which-language", buttons=buttons)


@feature.button("speak", who=Who.RESIDENT, where=Where.PRIVATE)
def speak(request: Request) -> Outcome:
    """This catalogue from now on."""
    people.speak(request.neighbour, request.staff, request.word())
    _lay_menu(request)
    return Edit("people-language-set")


def _lay_menu(request: Request) -> None:
    """Telegram's menus know no scripts of Chinese, so that a chat in Traditional needs a menu of its own."""
    request.router.lay_menu(
        request.unit, request.place.id, language_of(request), Where.PRIVATE, rank(request)
    )
