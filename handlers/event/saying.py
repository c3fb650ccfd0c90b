"""Signing up, cancelling and asking in words."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.access import Where, Who
from handlers.event.feature import feature
from handlers.event.listing import listed
from handlers.event.signing import ask_home, outcome_facts, result_key
from handlers.event.telling import SHOWN, meant, told_of
from handlers.replies import Ask, NotMine, Outcome, Reply
from handlers.request import Request
from intents import NONE, Intent
from intents.phrasebook import phrase
from services import event
from services.event import finding
from services.messages import Button, Elsewhere
from services.questions import asks

ADDS = phrase("event.adds")
COMES_TOO = phrase("event.comes_too")
TELLS_ALL = phrase("event.tells_all")
WISHES = phrase("event.wishes")
ONLY = phrase("event.only")
PERHAPS = phrase("event.perhaps")


@feature.intent("event.join", who=Who.RESIDENT, where=Where.PRIVATE | Where.GROUP)
def join(request: Request) -> Outcome:
    """我家三口报名粽子. A bare +2 counts only under the card."""
    if _stray(request):
        return NotMine()
    intent = request.intent or Intent(NONE)
    if _only_asks(request, intent):
        return NotMine()
    found = _just_joined(request) or meant(request, intent)
    heads = finding.heads_of(intent)
    certain = finding.says_for_certain(request.text, intent) or not _lacks_event(request)
    certain = certain or (len(found) == 1 and _adds_to_own(request, found[0], heads))
    if not certain and _is_asked_something_else(request):
        return NotMine()
    if not (certain and _is_clear(request, found)):
        return ask_which(request, found, "event.go")
    by = finding.bare_number(request.text)
    if by is not None and by > 0 and finding.comes(request.unit, found[0], request.neighbour):
        return say_outcome(request, event.change_heads(request.unit, request.neighbour, found[0].id, by))
    if _adds_to_own(request, found[0], heads):
        return say_outcome(
            request, event.change_heads(request.unit, request.neighbour, found[0].id, heads or 1)
        )
    if (
        heads == 1
        and not ONLY.search(request.text)
        and finding.comes(request.unit, found[0], request.neighbour)
    ):
        # 我的报名, 算我一个: who has four places already does not give three of them back.
        heads = None
    outcome = event.join(request.unit, request.neighbour, found[0].id, heads)
    return say_outcome(request, outcome)


def _just_joined(request: Request) -> Sequence[event.Event]:
    """三个, said while the home is asked for that goes with a place: the number for that place."""
    asked = request.dialogue
    if asked is None or asked.step != "event.home" or request.subject is not None or _speaks_of_it(request):
        return ()
    return [finding.by_id(request.unit, int(asked.data["event"]), request.home_community)]


def _only_asks(request: Request, intent: Intent) -> bool:
    """还有位子吗: whoever asks is shown the answer, and has the button there."""
    may_ask = request.place.private and "event.ask" in intent.also
    alone = finding.heads_of(intent) in (None, 1)
    return may_ask and alone and asks(request.text) and WISHES.search(request.text) is None


def _lacks_event(request: Request) -> bool:
    """Whether neither a card nor a question of ours says what 我去 is about."""
    waiting = request.dialogue
    asked = waiting is not None and waiting.step.startswith("event.") and waiting.step != SHOWN
    shown = finding.of_subject(request.unit, request.home_community, request.subject)
    return request.place.private and shown is None and not asked


def _is_asked_something_else(request: Request) -> bool:
    return request.dialogue is not None and not request.dialogue.step.startswith("event.")


def _speaks_of_it(request: Request) -> bool:
    return finding.speaks_of(request.text, _titles(request.intent))


def _adds_to_own(request: Request, found: event.Event, heads: int | None) -> bool:
    """我妈也想去, from somebody who has a place: one head more, not the same again."""
    if TELLS_ALL.search(request.text):
        return False
    more = ADDS.search(request.text) or (heads in (None, 1) and COMES_TOO.search(request.text))
    return bool(more) and finding.comes(request.unit, found, request.neighbour)


@feature.intent("event.cancel", who=Who.RESIDENT, where=Where.PRIVATE | Where.GROUP)
def cancel(request: Request) -> Outcome:
    """不去了, 改成两个人, 少去一个."""
    if _stray(request):
        return NotMine()
    intent = request.intent or Intent(NONE)
    found = finding.own(request.unit, request.neighbour, request.home_community, intent, request.subject)
    if not found and request.staff is not None and request.place.private:
        return _at_desk(request, intent)
    if not found and _is_asked_something_else(request) and not _speaks_of_it(request):
        return NotMine()  # 使唔使錢㗎, while somebody is to come and mend something
    if not _is_clear(request, found):
        return ask_which(request, found, "event.leave")
    if PERHAPS.search(request.text):
        return kept(request, found[0])
    wish = finding.wish_of(intent, request.text)
    if wish.fewer is not None:
        outcome = event.change_heads(request.unit, request.neighbour, found[0].id, -wish.fewer)
    elif wish.heads is not None:
        outcome = event.join(request.unit, request.neighbour, found[0].id, wish.heads)
    else:
        outcome = event.withdraw(request.unit, request.neighbour, found[0].id)
    return say_outcome(request, outcome)


def kept(request: Request, found: event.Event) -> Outcome:
    """可能去唔到: the place stays theirs until they are sure; in a group nobody is told who may not come."""
    signup = finding.signup_of(request.unit, found, request.neighbour)
    if signup is None or not request.place.private:
        return NotMine()
    leave = [Button("event.leave", (found.id,))]
    return Reply(
        "event-perhaps",
        buttons=leave,
        subject=("signup", signup.id),
        mine=signup.heads,
        **event.facts_of(request.unit, found),
    )


def _at_desk(request: Request, intent: Intent) -> Outcome:
    """A colleague who has no place in it means the event itself: its card has the buttons for that."""
    meant = finding.candidates(request.unit, request.home_community, intent, request.subject)
    if len(meant) != 1:
        return ask_which(request, (), "event.leave")
    return request.router.run_command(request, f"/event {meant[0].number}")


def _is_clear(request: Request, found: Sequence[event.Event]) -> bool:
    """Whether one event is meant: nobody is put on the list of one, or off it, who named another."""
    if len(found) != 1:
        return False
    if finding.names_several(request.home_community, request.text):
        return False
    community, intent = request.home_community, request.intent
    if not intent or finding.of_subject(request.unit, community, request.subject):
        return True
    return not finding.names_another(community, found[0], intent)


def _stray(request: Request) -> bool:
    """In a group, without the card above it, a bare +2 or 不去 may belong to any talk: stay silent."""
    return _lacks_card(request) and finding.means_nothing_alone(request.text, _titles(request.intent))


def _lacks_card(request: Request) -> bool:
    """Whether this was said in a group and under no event's card."""
    shown = finding.of_subject(request.unit, request.home_community, request.subject)
    return not request.place.private and shown is None


def _titles(intent: Intent | None) -> Sequence[str]:
    """The event that was understood, as its title and date are known to the engine."""
    return [str(intent.slots["event"])] if intent and "event" in intent.slots else []


def ask_which(request: Request, found: Sequence[event.Event], action: str) -> Outcome:
    """Several events may be meant, or none: ask in private, stay silent in a group."""
    if not request.place.private:
        return NotMine()
    if not found:
        return Reply("event-none-mine" if action == "event.leave" else "event-none-open", menu=True)
    offered = found[:8]
    buttons = [
        Button(action, (each.id,), label="event-pick-button", facts=event.facts_of(request.unit, each))
        for each in offered
    ]
    if _is_asked_something_else(request):
        return Reply("event-which", buttons=buttons)
    data = {"action": action, "events": [each.id for each in offered], "heads": _heads_said(request)}
    return Ask("event.which", "event-which", buttons=buttons, data=data)


def _heads_said(request: Request) -> int | None:
    """How many, now or when it was asked before; one is what is understood where nobody said."""
    now, waiting = finding.heads_of(request.intent or Intent(NONE)), request.dialogue
    before = waiting.data.get("heads") if waiting is not None and waiting.step == "event.which" else None
    return before if before is not None and now in (None, 1) else now


@feature.answer("which", where=Where.PRIVATE, waits=False)
def picked(request: Request) -> Outcome:
    """粽子, or 第二个: the button in words, with the number of heads that was said before."""
    kept = request.answered.data
    events = [finding.by_id(request.unit, number, request.home_community) for number in kept["events"]]
    found = finding.picked(request.home_community, events, request.text)
    if found is None:
        return NotMine()
    request.close_dialogue()
    request = request.with_(dialogue=None)
    match kept["action"]:
        case "event.go":
            return say_outcome(request, event.join(request.unit, request.neighbour, found.id, kept["heads"]))
        case "event.leave":
            return say_outcome(request, event.withdraw(request.unit, request.neighbour, found.id))
    return told_of(request, found)


def say_outcome(request: Request, outcome: event.Outcome) -> Outcome:
    """In private the card says it; in a group a reaction does, and the rest goes on in private."""
    if request.place.private:
        ask_home(request, outcome)
        return (
            None
            if outcome.changed and outcome.coming
            else Reply(result_key(outcome), **outcome_facts(request, outcome))
        )
    emoji = "👌" if outcome.coming and not outcome.waiting else "👀" if outcome.waiting else "✍"
    request.react(emoji)
    elsewhere = None
    if not request.neighbour.reachable and request.unit.may_interrupt(request.chat):
        elsewhere = Elsewhere(
            request.place.id, request.written.id, "event-continue", {"title": outcome.event.title}
        )
    ask_home(request, outcome, elsewhere)
    return None


@feature.reply_to("event", who=Who.RESIDENT, where=Where.PRIVATE | Where.GROUP)
@feature.reply_to("signup", who=Who.RESIDENT, where=Where.PRIVATE)
def under_card(request: Request) -> Outcome:
    """A reply under the card: +2 and -1 are heads, everything else is judged by what it means."""
    by = finding.bare_number(request.text)
    found = finding.of_subject(request.unit, request.home_community, request.subject)
    if by is None or by == 0 or found is None:
        return NotMine()
    return say_outcome(request, event.change_heads(request.unit, request.neighbour, found.id, by))


@feature.intent("event.ask", who=Who.RESIDENT, where=Where.PRIVATE | Where.GROUP)
def ask(request: Request) -> Outcome:
    """几点开始, 还有名额吗: answered from the event's own facts."""
    intent = request.intent or Intent(NONE)
    if request.place.private and finding.asks_what_comes(request.text):
        intent = Intent(NONE)
    if _lacks_card(request) and not finding.speaks_of(request.text, _titles(intent)):
        return NotMine()  # 几点开始, in a group, may be about anything
    found = meant(request, intent)
    if request.place.private and len(found) > 1 and not intent.slots.keys() & {"event", "time"}:
        # 在哪集合, from somebody who comes to one of them.
        own = finding.own(request.unit, request.neighbour, request.home_community, intent, request.subject)
        found = own if len(own) == 1 else found
    may_be_of_it = found and asks(request.text)
    if _is_asked_something_else(request) and not (may_be_of_it or _speaks_of_it(request)):
        return NotMine()
    if len(found) != 1 and not intent:
        return listed(request)
    if not _is_clear(request, found):
        return ask_which(request, found, "event.show")
    if not request.place.private and not request.unit.may_interrupt(request.chat):
        return None
    return told_of(request, found[0])
