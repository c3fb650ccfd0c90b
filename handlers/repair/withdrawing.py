"""不用来了: a report is called off, the one that the words name, and after all not."""

from __future__ import annotations

import re
from datetime import timedelta

from handlers.access import Where, Who
from handlers.repair.meaning import meant
from handlers.repair.registry import feature
from handlers.repair.reporting import as_report, report
from handlers.replies import NotMine, Outcome, Reply
from handlers.request import Incoming, Request
from handlers.withdrawal import ask_withdrawal
from intents.replies import reply_kind
from services import repair, ticket

CHANGES_MIND = timedelta(minutes=30)
"""How long 还是来吧 is understood after 不用来了."""

AFTER_ALL = re.compile(
    r"还是.{0,6}(?:来|修|要|报)|還是.{0,6}(?:來|修|要|報)|(?:照|还|還)(?:样|樣)?[来來]|不取消|都[系係]嚟"
    r"|\bafter all\b|\bcome anyway\b",
    re.IGNORECASE,
)


def called_off(request: Request, number: int) -> Outcome:
    """算了, of the ticket spoken of; 厕所灯好了 calls off the light, whatever was spoken of last."""
    found = meant(request, spoken_of=number)
    if len(found) > 1:
        return ask_withdrawal(found[0])
    return _withdrawn(request, found[0].id if found else number)


@feature.intent("none", who=Who.RESIDENT, where=Where.PRIVATE)
def out_of_the_blue(request: Request) -> Outcome:
    """不用来了, long after our last question: asked once more, for it may mean another matter."""
    if request.resident is None or request.staff is not None or reply_kind(request.text) != "withdrawal":
        return NotMine()
    found = [each for each in meant(request) if each.kind == "repair"]
    return ask_withdrawal(found[0]) if found else NotMine()


def _withdrawn(request: Request, number: int) -> Outcome:
    found = repair.withdraw(request.unit, request.neighbour, number)
    data = {"text": found.text, "message": found.message_id or request.written.id}
    request.open_dialogue("repair.withdrawn", data, CHANGES_MIND)
    return Reply("repair-withdrawn", number=str(found.number), menu=True, what=ticket.what(found))


@feature.answer("withdrawn", where=Where.PRIVATE)
def after_all(request: Request) -> Outcome:
    """还是来吧, after 不用来了: the same report once more."""
    if request.intent or not AFTER_ALL.search(request.text):
        return NotMine()
    text = str(request.answered.data["text"])
    written = Incoming(int(request.answered.data["message"]), text)
    request.close_dialogue()
    return report(request.with_(message=written, intent=as_report(request, text), dialogue=None))
