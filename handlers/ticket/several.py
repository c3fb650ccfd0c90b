"""1001和1002都修好了: what is said of several jobs at once is done to each."""

from __future__ import annotations

import re
from dataclasses import replace

from handlers.access import Where, Who
from handlers.replies import NotMine, One, Outcome, Toast, each_of
from handlers.request import Request
from handlers.ticket.registry import feature
from handlers.ticket.shorthand import by_number, is_shorthand
from services import ticket
from services.errors import Refused

SEVERAL = re.compile(
    r"\s*(?P<numbers>[#＃]?[0-9]{4,9}(?:(?:[\s,，、和跟與与及&]|and)+[#＃]?[0-9]{4,9}){1,7})"
    r"\s*[号號]?[单單]?[\s,，:：]*(?:[都全]|both|all)*\s*(?P<words>\S.{0,40})"
)


def is_of_several(text: str) -> bool:
    """Whether a text is several numbers and one of the verbs."""
    said = SEVERAL.fullmatch(text)
    return said is not None and is_shorthand(f"{_numbers(said)[0]} {said['words']}")


def _numbers(said: re.Match[str]) -> list[str]:
    return re.findall(r"[0-9]+", said["numbers"])


@feature.phrase(is_of_several, who=Who.RESIDENT, where=Where.DESK)
def each_of_several(request: Request) -> Outcome:
    """One after the other; what cannot be done to one is said and keeps nobody from the next."""
    said = SEVERAL.fullmatch(request.text)
    if said is None or request.staff is None or request.written.forwarded:
        return NotMine()
    community = request.home_community
    known = [n for n in _numbers(said) if ticket.known_number(request.unit, community, int(n)) is not None]
    if len(known) < 2:
        return NotMine()
    outcomes: list[One] = []
    for number in dict.fromkeys(known):
        outcomes += _one(request, f"{number} {said['words']}")
    return outcomes


def _one(request: Request, text: str) -> list[One]:
    written = replace(request.written, text=text, media=())
    try:
        with request.unit.attempt():
            return list(each_of(by_number(request.with_(message=written))))
    except Refused as refusal:
        return [Toast(refusal.key, alert=True, **refusal.facts)]
