"""Whoever comes: the greeting, which community is theirs, the help page, and what was not understood."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.access import Where, Who, rank
from handlers.people.reader import lay_menu
from handlers.people.registry import feature
from handlers.replies import AskAgain, Edit, NotMine, OpenPrivate, Outcome, Reply, Toast
from handlers.request import Request
from handlers.smalltalk import asks_how, asks_who, struggles
from handlers.speaking import in_lines, language_of
from services import hours, people, ticket
from services.messages import Button
from services.people import Community
from texts import Verbatim

_OF_LEADERS = ("setup", "staff", "words", "held")
"""Of these a technician may do nothing: a new one reads what is theirs."""


@feature.command("start", who=Who.ANYONE, where=Where.PRIVATE)
def start(request: Request) -> Outcome:
    """Greet, say what can be written, and lay out the small keyboard; put a question that waited."""
    if request.community is None:
        return choose_community(request)
    if language_of(request) in ("zh-Hant", "zh-TW"):
        lay_menu(request)
    greeting = _greeting(request)
    own = people.communities_of(request.unit, request.actor.user_id)
    return [greeting, *([_which(own)] if len(own) > 1 else []), AskAgain()]


def _greeting(request: Request) -> Reply:
    """Residents read what can be written; whoever works here, where the work appears."""
    if request.staff is None:
        return Reply("people-welcome", name=request.neighbour.display, menu=True)
    leads = "yes" if rank(request) >= Who.MANAGER else "no"
    return Reply("people-welcome-staff", name=request.staff.name, leads=leads, menu=True)


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
        return _nothing_yet(request)
    return _which(known)


def _nothing_yet(request: Request) -> Reply:
    """Whoever owns the bot picks the residents' group; anybody else may be them, and not have said so yet."""
    actor = request.actor
    link = request.unit.bot.group_link("setup")
    buttons = [Button("setup.bring", url=link)] if actor.owner else []
    who = "owner" if actor.owner else "resident" if people.has_begun(request.unit) else "founder"
    return Reply("people-no-community-yet", who=who, id=str(actor.user_id), buttons=buttons)


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
    if request.place.private and request.community is None:
        return choose_community(request)
    if request.place.private:
        who = "staff" if request.staff else "owner" if request.actor.owner else "resident"
        entries = "\n".join(help_entries(request))
        call = "yes" if request.home_community.phone else "no"
        return Reply("people-help", entries=entries, who=who, call=call, menu=True)
    return _help_in_group(request)


def _help_in_group(request: Request) -> Reply:
    """Residents read of repairs, colleagues of their words, a group of nobody's how it becomes one."""
    match request.place.kind:
        case Where.STAFF_GROUP:
            return Reply("people-help-desk")
        case Where.UNKNOWN_GROUP:
            return Reply("people-help-unregistered", owner="yes" if request.actor.owner else "no")
    return Reply("people-help-group", buttons=_into_private(request))


def _into_private(request: Request) -> list[Button]:
    """[继续], for whoever asked; of somebody behind a group's name nobody knows where that is."""
    return [] if request.actor.anonymous else [Button("people.open", (request.actor.user_id,))]


@feature.phrase(asks_how, who=Who.ANYONE, where=Where.PRIVATE)
def how(request: Request) -> Outcome:
    """怎么用: the help page, without its command."""
    return NotMine() if request.community is None else help_page(request)


@feature.phrase(asks_who, who=Who.ANYONE, where=Where.PRIVATE)
def who(request: Request) -> Outcome:
    """你是谁, 你是机器人吗: a straight answer, and the way to people."""
    return NotMine() if request.community is None else Reply("people-who", menu=True)


@feature.phrase(struggles, who=Who.RESIDENT, where=Where.PRIVATE)
def simpler(request: Request) -> Outcome:
    """字太小了, 我不会用: nothing has to be pressed. While somebody comes, the words are for them."""
    if request.community is None or request.resident is None or request.staff is not None:
        return NotMine()
    waits = ticket.is_awaited(request.unit, request.neighbour)
    return NotMine() if waits or request.subject is not None else Reply("people-simpler", menu=True)


def help_entries(request: Request) -> list[str]:
    """The help entry of each feature, in the reader's language."""
    suffix = "-staff" if request.staff else ""
    above = _OF_LEADERS if request.staff and rank(request) < Who.DISPATCHER else ()
    shown = [each.name for each in request.router.features if each.name not in above]
    said = [Verbatim(f"help-{name}{suffix}") for name in shown]
    return [line for line in in_lines(request, said) if line]


@feature.menu("menu-phone")
@feature.command("phone", who=Who.ANYONE, where=Where.ANYWHERE)
def phone(request: Request) -> Outcome:
    """The number that is answered day and night, and when the desk is open."""
    community = request.home_community
    open_now = hours.desk_open(community, request.unit.now)
    return Reply(
        "people-phone", opens=community.opens, closes=community.closes, open="yes" if open_now else "no"
    )


@feature.on("otherwise")
def otherwise(request: Request) -> Outcome:
    """In private everybody gets an answer, even to what was not understood; a group is left in peace."""
    if request.place.private:
        if request.community is None:
            return choose_community(request)
        return Reply("people-not-understood", menu=True)
    if request.written.reply_to_us or not request.written.names_us:
        return None
    return _help_in_group(request)
