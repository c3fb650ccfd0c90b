"""Other ways in: the small keyboard, a picture first, a voice message, something forwarded."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.repair.registry import feature
from handlers.repair.reporting import as_report, kept_pictures, report
from handlers.replies import Ask, Edit, NotMine, Outcome, Reply
from handlers.request import Incoming, Request
from intents.replies import reply_kind
from services import repair
from services.errors import Gone
from services.messages import Button


@feature.menu("menu-repair", who=Who.RESIDENT)
@feature.command("repair", who=Who.RESIDENT, where=Where.PRIVATE)
def how_to(request: Request) -> Outcome:
    """One line on what to write; with words behind the command they are the report."""
    if request.args:
        return report(request.with_(intent=as_report(request, request.args)))
    return Ask("repair.describe", "repair-how-to")


@feature.answer("describe", where=Where.PRIVATE)
def describe(request: Request) -> Outcome:
    """After 报修 was pressed, or a picture came alone, whatever is written is the report."""
    if not request.text:
        return picture(request)
    if reply_kind(request.text) == "withdrawal":
        request.close_dialogue()
        return Reply("repair-nothing-noted", menu=True)
    if request.intent and request.intent.intent != "repair.report":
        return NotMine()
    return report(request.with_(intent=request.intent or as_report(request, request.text)))


@feature.on("attachment")
def picture(request: Request) -> Outcome:
    """A picture without words, in private: kept until the words come; an album is answered once."""
    if request.community is None:
        return None
    if not request.place.private:
        return rest_of_album(request)
    if any(kind == "voice" for kind, _, _ in request.media):
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
