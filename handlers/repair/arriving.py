"""Other ways in: the small keyboard, a picture first, a voice message, something forwarded."""

from __future__ import annotations

from dataclasses import replace

from handlers.access import Where, Who
from handlers.feature import Beside
from handlers.reading import SPOKEN
from handlers.repair.registry import feature
from handlers.repair.reporting import as_report, kept_pictures, report
from handlers.replies import Ask, Edit, NotMine, Outcome, Reply
from handlers.request import Incoming, Request
from intents.phrasebook import phrase
from intents.replies import reply_kind
from services import people, repair
from services.errors import Gone
from services.messages import Button, Elsewhere
from services.understanding import plain

LONGEST_PLACE = 3
"""Characters of 厨房, which says where and not what."""
_ANNOUNCES = phrase("repair.announces")
_BROKEN_ALONE = phrase("repair.broken_alone")


def tells_nothing(text: str) -> bool:
    """Whether somebody says that it is broken, and not what: 坏了."""
    return _BROKEN_ALONE.fullmatch(plain(text)) is not None


def announces(text: str) -> bool:
    """Whether somebody says that something is to be mended, and nothing of what: 我要报修."""
    return _ANNOUNCES.fullmatch(plain(text)) is not None


@feature.menu("menu-repair", who=Who.RESIDENT)
@feature.command("repair", who=Who.RESIDENT, where=Where.PRIVATE)
def how_to(request: Request) -> Outcome:
    """One line on what to write; with words behind the command they are the report."""
    if request.args:
        return report(request.with_(intent=as_report(request, request.args)))
    return Ask("repair.describe", "repair-how-to")


@feature.phrase(tells_nothing, who=Who.RESIDENT, where=Where.PRIVATE)
def asked_what(request: Request) -> Outcome:
    """坏了, out of the blue: what? Where something was said or asked before, it belongs to that."""
    if request.dialogue is not None or request.subject is not None or request.community is None:
        return NotMine()
    return announced(request)


@feature.phrase(announces, who=Who.RESIDENT, where=Where.PRIVATE | Where.GROUP)
def announced(request: Request) -> Outcome:
    """我要报修: asked what is broken, in private. A ticket that says nothing would send somebody nowhere."""
    kept = {"media": [*kept_pictures(request), *map(list, request.media)]}
    if request.place.private:
        return Ask("repair.describe", "repair-how-to", data=kept)
    if request.written.forwarded:
        return None
    waiting = people.open_dialogue_of(request.unit, request.actor.user_id, request.actor.user_id)
    if waiting is not None and waiting.step == "repair.describe":
        request.react("👌")
        return None
    elsewhere = Elsewhere(request.place.id, request.written.id, "repair-announced-group")
    quiet = not (request.neighbour.reachable or request.unit.may_interrupt(request.chat))
    call = None if quiet else elsewhere
    if request.unit.ask(request.neighbour, "repair.describe", "repair-how-to", data=kept, elsewhere=call):
        request.react("👌")
    return None


@feature.answer("describe", where=Where.PRIVATE, beside=Beside.OTHERS)
def describe(request: Request) -> Outcome:
    """After 报修 was pressed, or a picture came alone, whatever is written is the report."""
    if not request.text:
        return picture(request)
    kind = reply_kind(request.text)
    if kind in ("withdrawal", "no", "thanks"):
        request.close_dialogue()
        return Reply("repair-nothing-noted", menu=True)
    if kind == "yes" or not any(map(str.isalnum, request.text)):
        # 好, or 👍: and now we wait for what is broken.
        request.react("👌")
        return None
    if request.intent and request.intent.intent != "repair.report":
        return NotMine()
    if before := request.answered.data.get("words"):
        # 又堵了, and 马桶 when asked what; or 厨房, and then 灯不亮: one report.
        said = f"{request.text}，{before}"
        return report(
            request.with_(message=replace(request.written, text=said), intent=as_report(request, said))
        )
    if not request.intent and not request.media and len(request.text) <= LONGEST_PLACE:
        kept = {**request.answered.data, "words": request.text}
        return Ask("repair.describe", "repair-what-there", data=kept, words=request.text)
    return report(request.with_(intent=request.intent or as_report(request, request.text)))


@feature.on("attachment")
def picture(request: Request) -> Outcome:
    """A picture without words, in private: kept until the words come; an album is answered once."""
    if request.community is None:
        return None
    if not request.place.private:
        return rest_of_album(request)
    if any(kind in SPOKEN for kind, _, _ in request.media):
        return voice(request)
    kept, album = kept_pictures(request), request.written.album
    media = [*kept, *map(list, request.media)]
    if album is not None and request.dialogue is not None and request.dialogue.data.get("album") == album:
        request.dialogue.data = {**request.dialogue.data, "media": media}
        return None
    return Ask("repair.describe", "repair-picture-of-what", data={"media": media, "album": album})


def rest_of_album(request: Request) -> Outcome:
    """In a group only pictures of an album whose words made a ticket come this far: they belong to it."""
    if request.written.album is not None:
        repair.add_to_latest(request.unit, request.neighbour, request.place.id, request.media)
    return None


def voice(request: Request) -> Outcome:
    """A voice message is never lost: somebody at the desk listens to it."""
    passed = repair.pass_voice_on(request.unit, request.home_community, request.neighbour, request.media)
    return Reply("repair-voice-passed" if passed else "repair-voice-unheard", menu=True)


@feature.on("forwarded")
def forwarded(request: Request) -> Outcome:
    """A forwarded message in private may be anything: ask. In groups it is nobody's report."""
    if not request.place.private:
        return None
    if request.intent is None or request.intent.intent != "repair.report":
        return NotMine()
    kept = {"text": request.text, "media": [list(one) for one in request.media]}
    buttons = [[Button("repair.as-forwarded"), Button("repair.not-mine")]]
    return Ask("repair.describe", "repair-forwarded", buttons=buttons, data=kept)


@feature.button("as-forwarded", who=Who.RESIDENT, where=Where.PRIVATE)
def as_forwarded(request: Request) -> Outcome:
    """Yes, report what was forwarded, as it stands."""
    text = request.dialogue.data.get("text") if request.dialogue is not None else None
    if not text or request.press is None or request.press.message_id is None:
        raise Gone
    written = Incoming(request.press.message_id, text)
    return report(request.with_(message=written, intent=as_report(request, text)))


@feature.button("not-mine", who=Who.RESIDENT, where=Where.PRIVATE)
def not_mine(request: Request) -> Outcome:
    """No, it was only passed on."""
    request.close_dialogue()
    return Edit("repair-nothing-noted")
