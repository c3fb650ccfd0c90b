"""Lost and found: things and pets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from handlers.access import Where, Who
from handlers.attached import files_kept
from handlers.feature import Beside, Feature
from handlers.replies import Ask, NotMine, Outcome, Reply
from handlers.request import Request
from handlers.smalltalk import is_heard
from intents.phrasebook import phrase
from intents.replies import reply_kind
from services import lost, people, search
from services.messages import Button, Elsewhere
from services.questions import asks
from services.ticket import File
from services.understanding import plain

feature = Feature("lost")

FOUND_BY_THEM = phrase("search.found_by_them")
DESCRIBES = phrase("search.describes")
FINDS = phrase("search.finds")
LAST_SEEN = phrase("search.last_seen")

LISTENING = timedelta(minutes=10)
"""How long what a finder writes in private is about what they found, when nothing was asked."""


@feature.command("lost", who=Who.RESIDENT, where=Where.PRIVATE)
def how_to(request: Request) -> Outcome:
    """/lost 钥匙: with words they are the report."""
    return _report(request, request.args, request.media) if request.args else Ask("lost.describe", "lost-how")


@feature.answer("describe", where=Where.PRIVATE)
def describe(request: Request) -> Outcome:
    """What was lost, in words; a picture may come before them."""
    kept = request.answered.data
    media = [*files_kept(kept), *request.media]
    if not request.text and media:
        return _which(media, kept.get("text", ""))
    request.close_dialogue()
    if not request.text or reply_kind(request.text) == "withdrawal":
        return Reply("lost-fine", menu=True)
    if request.intent and request.intent.intent != "item.lost":
        return NotMine()
    before = [kept["text"]] if kept.get("text") else []
    return _report(request, " ".join([request.text, *before]), media, item=request.text if before else None)


def _which(media: Sequence[File], text: str) -> Ask:
    data = {"media": [list(file) for file in media], "text": text}
    return Ask("lost.describe", "lost-which-thing", data=data)


@feature.intent("item.lost", who=Who.RESIDENT, where=Where.PRIVATE | Where.GROUP)
def missing(request: Request) -> Outcome:
    """我家猫不见了; 谁掉了公交卡, from whoever found one, is no loss of theirs."""
    if FOUND_BY_THEM.search(plain(request.text)):
        return found(request)
    item = _item(request)
    if item and search.has_found(request.unit, request.neighbour, "lost", item):
        return _noted_before(item) if request.place.private else None
    return _report(request, request.text, request.media)


def _item(request: Request) -> str | None:
    slots = request.intent.slots if request.intent else {}
    return lost.item_of(request.unit, request.home_community, request.text, slots)


def _noted_before(item: str) -> Outcome:
    return Ask("lost.describe", "lost-you-have-it", item=item)


def _report(request: Request, text: str, media: Sequence[File], item: str | None = None) -> Outcome:
    unit, community = request.unit, request.home_community
    slots = request.intent.slots if request.intent else {}
    item = lost.item_of(unit, community, item or text, slots)
    if item is None:
        return _which(media, text) if request.place.private else None
    found = lost.report_lost(
        unit,
        community,
        request.neighbour,
        item,
        text,
        slots,
        chat=request.place.chat,
        message_id=request.written.id,
        media=media,
    )
    data = {"ticket": found.ticket_id}
    if request.place.private:
        return None if media else Ask("lost.more", "lost-picture", data=data)
    request.react("👀")
    if search.is_called_over(unit, request.neighbour):
        return None
    if not (request.neighbour.reachable or unit.may_interrupt(request.chat)):
        return None
    elsewhere = Elsewhere(request.place.id, request.written.id, "lost-elsewhere")
    see = [] if request.neighbour.reachable else [Button("search.see", (found.ticket_id,))]
    unit.ask(request.neighbour, "lost.more", "lost-picture", buttons=see, data=data, elsewhere=elsewhere)
    return None


@feature.answer("more", where=Where.PRIVATE, beside=Beside.OTHERS)
def more(request: Request) -> Outcome:
    """A picture, or what it looks like; another matter is another matter."""
    if (over := _over(request, int(request.answered.data["ticket"]))) is not None:
        return over
    if not (_goes_on(request) and (request.text or request.media)):
        return NotMine()
    if reply_kind(request.text) in ("no", "withdrawal", "thanks"):
        request.close_dialogue()
        return Reply("lost-fine", menu=True)
    if not request.media and (is_heard(request.text) or not any(map(str.isalnum, request.text))):
        request.react("👌")
        return None
    number = int(request.answered.data["ticket"])
    lost.tell_more(request.unit, request.neighbour, number, request.text, request.media)
    request.react("👌")
    return None


def _goes_on(request: Request) -> bool:
    """Whether it speaks of nothing else: 今天早上在中庭不见的 names no other thing, and no fault."""
    intent = request.intent
    if not intent or (not intent.slots.get("urgent") and LAST_SEEN.search(plain(request.text))):
        return True
    if intent.intent == "repair.report":
        return intent.slots.get("category") == "other" and not intent.slots.get("urgent")
    if intent.intent == "item.found":
        return FINDS.search(plain(request.text)) is None
    return intent.intent == "item.lost" and "item" not in intent.slots


def _over(request: Request, ticket_id: int) -> Outcome:
    """找到了, or 不找了: nobody goes on looking, and no neighbour is asked any more."""
    if search.called_off(request.text):
        search.stop(request.unit, request.neighbour, ticket_id)
        said = Reply("search-stopped", menu=True)
    elif search.came_back(request.text, parcel=False):
        ended = search.found_by_resident(request.unit, request.neighbour, ticket_id)
        said = Reply("search-glad", what=search.what(ended), menu=True)
    else:
        return None
    request.close_dialogue()
    return said


@feature.intent("none", who=Who.RESIDENT, where=Where.PRIVATE)
def found_again(request: Request) -> Outcome:
    """找到了, from somebody who looks for a thing, when no question about it is open any more."""
    if request.resident is None or not request.text:
        return NotMine()
    sought = search.looked_for(request.unit, request.resident, "lost")
    return (_over(request, sought.ticket_id) if sought is not None else None) or NotMine()


@feature.intent("item.found", who=Who.RESIDENT, where=Where.PRIVATE | Where.GROUP)
def found(request: Request) -> Outcome:
    """捡到一串钥匙: whoever looks for such a thing is asked in private. Said again at once it is the same."""
    unit, community, item = request.unit, request.home_community, _item(request)
    just_told = request.dialogue is not None and request.dialogue.step == "lost.picture"
    if just_told and item and not request.photo and search.has_found(unit, request.neighbour, "lost", item):
        return _noted_before(item)
    finding, asked = lost.report_found(unit, community, request.neighbour, item, request.text, request.photo)
    if not request.place.private:
        request.react("👌")
        _listen_in_private(request, finding.id)
        return None
    return _noted(finding.id, asked)


def _listen_in_private(request: Request, finding_id: int) -> None:
    """What it looks like is mostly told in private: 上面有个小熊挂件. Nothing is asked for it."""
    user_id = request.actor.user_id
    if people.open_dialogue_of(request.unit, user_id, user_id) is None:
        community_id, kept = request.home_community.id, {"finding": finding_id}
        request.unit.open_dialogue(user_id, user_id, "lost.seen", kept, community_id, LISTENING)


def _noted(finding_id: int, asked: int) -> Outcome:
    never_mind = [Button("search.never_mind", (finding_id,))]
    key = "lost-found-asked" if asked else "lost-found-noted"
    return Ask("lost.picture", key, buttons=never_mind, data={"finding": finding_id}, count=asked)


@feature.answer("picture", where=Where.PRIVATE)
@feature.answer("seen", where=Where.PRIVATE)
def picture(request: Request) -> Outcome:
    """A picture of what was found, or a word more: 在3栋楼下捡的 names no other thing."""
    if not (request.text or request.media) or not _is_of_the_find(request):
        return NotMine()
    if not request.media and asks(request.text):
        # 交给谁 describes nothing.
        return NotMine()
    number = int(request.answered.data["finding"])
    lost.add_picture(request.unit, request.neighbour, number, request.text, request.photo)
    request.react("👌")
    return None


def _is_of_the_find(request: Request) -> bool:
    """Whether it speaks of what was found: it names no other thing, or begins as nobody begins a report."""
    intent = request.intent
    if not intent or (intent.intent == "item.found" and "item" not in intent.slots):
        return True
    return not intent.slots.get("urgent") and DESCRIBES.match(plain(request.text)) is not None
