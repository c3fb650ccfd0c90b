"""All that the phrasebook gives as examples, said by those who might, where they might: nothing breaks."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from importlib import resources
from itertools import cycle
from typing import NamedTuple

import pytest

from services import ticket
from services.unit import Unit
from storage.card import Cards
from tests.handlers import updates
from tests.handlers.underway import ROUTER
from tests.handlers.updates import wrote
from tests.services.estate import CHEN, GROUP, KE, LI, STAFF_GROUP, WANG
from tests.services.fair import Fair

BOOKS = sorted(
    entry.name.removesuffix(".toml")
    for entry in resources.files("intents").joinpath("phrases").iterdir()
    if entry.name.endswith(".toml")
)
CARD, AT_ONCE = 900, 24
"""The message that is replied to; and how many are said before everything is as it was."""


class Saying(NamedTuple):
    """Who says something where, under a card or not, of a job by its number or not."""

    user_id: int
    chat_id: int
    under: tuple[str, int] | None = None
    numbered: bool = False


OF_STAFF = (
    Saying(WANG, STAFF_GROUP, ("ticket", 1)),
    Saying(KE, STAFF_GROUP, numbered=True),
    Saying(WANG, WANG),
    Saying(KE, STAFF_GROUP, ("ticket", 1)),
    Saying(KE, KE),
    Saying(WANG, STAFF_GROUP, numbered=True),
    Saying(KE, STAFF_GROUP, ("ticket", 2)),
    Saying(WANG, WANG, ("ticket", 1)),
)
OF_RESIDENTS = (
    Saying(CHEN, CHEN, ("ticket", 1)),
    Saying(CHEN, CHEN),
    Saying(CHEN, CHEN, ("ticket", 2)),
    Saying(LI, GROUP, ("event", 1)),
    Saying(CHEN, CHEN, ("ticket", 3)),
    Saying(LI, LI),
    Saying(LI, GROUP, ("ticket", 1)),
    Saying(CHEN, CHEN, ("event", 1)),
)


def examples(book: str) -> Iterator[str]:
    """What people write for the phrases of a book, and what only resembles that."""
    text = resources.files("intents").joinpath("phrases", f"{book}.toml").read_text(encoding="utf-8")
    for entry in tomllib.loads(text).values():
        if isinstance(entry, dict):
            for kind in ("whole", "within", "never"):
                yield from entry.get(kind, ())


def under_way(fair: Fair) -> Fair:
    """王师傅 has the first job; the cards that are replied to are there."""

    def step(unit: Unit) -> None:
        ticket.take(unit, 1, fair.staff(unit, WANG))
        for chat_id in (STAFF_GROUP, GROUP, CHEN, LI, WANG, KE):
            for kind, number in (("ticket", 1), ("ticket", 2), ("ticket", 3), ("event", 1)):
                Cards(unit).show(chat_id, card_of(kind, number), kind, number)

    fair.do(step)
    return fair


def card_of(kind: str, number: int) -> int:
    return CARD + number + (50 if kind == "event" else 0)


def say(fair: Fair, saying: Saying, words: str) -> None:
    number = fair.ticket(1).number
    text = f"{number} {words}" if saying.numbered else words
    reply_to = card_of(*saying.under) if saying.under else None
    updates.dispatch(fair, ROUTER, wrote(saying.user_id, saying.chat_id, text, reply_to=reply_to))


@pytest.mark.parametrize("sayings", [OF_STAFF, OF_RESIDENTS], ids=["staff", "residents"])
@pytest.mark.parametrize("book", BOOKS)
def test_nothing_that_people_say_breaks_anything(
    afresh: Callable[[], Fair], book: str, sayings: tuple[Saying, ...]
) -> None:
    broken, fair, turns = [], under_way(afresh()), cycle(sayings)
    for number, words in enumerate(examples(book), start=1):
        if number % AT_ONCE == 0:
            fair = under_way(afresh())
        saying = next(turns)
        try:
            say(fair, saying, words)
        except Exception as error:  # noqa: BLE001 -- whatever it is, it is what is looked for
            broken.append(f"{saying}: {words!r}: {error!r}")
    assert broken == []
