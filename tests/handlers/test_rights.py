"""Rights at every press and command: strangers change nothing, and everybody gets a polite answer."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from sqlalchemy import select

from handlers.access import Who
from handlers.feature import Feature
from handlers.features import FEATURES
from services.unit import Unit
from storage.base import Base
from tests.handlers import updates
from tests.handlers.underway import (
    FAR,
    FAR_BOSS,
    FAR_GROUP,
    FAR_STAFF_GROUP,
    NOBODY,
    ROUTER,
    UNKNOWN_GROUP,
    write,
)
from tests.handlers.updates import pressed
from tests.services.estate import GROUP, KE, LI, STAFF_GROUP
from tests.services.fair import Fair

REPORTING = ("repair", "lost")
"""Commands whose words become a report, which is everybody's right."""
COMMANDS = sorted({name for feature in FEATURES for name in feature.commands})
PLACES = {"private": None, "group": GROUP, "staff-group": STAFF_GROUP, "unknown-group": UNKNOWN_GROUP}

MORE_THAN_A_COLUMN_HOLDS = "9" * 40

OUR_OWN = frozenset({"resident", "dialogue", "outbox", "lane", "card", "shown", "timer"})
"""Tables in which a press leaves its traces whoever pressed: who was met, what was asked and answered."""


@pytest.fixture
def estate(busy: Fair) -> Fair:
    """A community in which everything is under way that buttons speak of, and another one next door.

    Rights are judged before any engine is asked: one engine is enough for so many presses.
    """
    return busy


def forged(action: str) -> Iterator[str]:
    """Presses as a client of one's own would send them, with ids of rows that exist."""
    for arguments in ("", ":x", f":{MORE_THAN_A_COLUMN_HOLDS}", ":1", ":1:other", ":2:1"):
        yield action + arguments


def rows(estate: Fair, *, but: frozenset[str] = OUR_OWN) -> dict[str, list[Any]]:
    """Every row of every table in which a stranger has no business."""

    def step(unit: Unit) -> dict[str, list[Any]]:
        tables = [table for table in Base.metadata.sorted_tables if table.name not in but]
        return {
            table.name: [
                tuple(row) for row in unit.session.execute(select(table).order_by(*table.primary_key))
            ]
            for table in tables
        }

    return estate.do(step)


def chats_spoken_to(estate: Fair) -> set[int]:
    return {said.chat for said in estate.said()}


ELSEWHERE = ((FAR, FAR), (FAR_BOSS, FAR_BOSS))
"""Who lives or works next door, in their own chats."""


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.name)
def test_who_belongs_elsewhere_changes_nothing_here(estate: Fair, feature: Feature) -> None:
    estate.hush()
    here = rows(estate)
    for action in feature.buttons:
        # Who got into our staff group is no colleague by that, though a resident may sign up there.
        at_our_desk = [(FAR, STAFF_GROUP)] if feature.buttons[action].who > Who.RESIDENT else []
        for (user_id, chat_id), data in product([*ELSEWHERE, *at_our_desk], forged(action)):
            directs = updates.dispatch(estate, ROUTER, pressed(user_id, chat_id, data))
            assert [direct.method for direct in directs] == ["answerCallbackQuery"], data
            assert len(directs[0].params.get("text", "")) <= 200
        assert rows(estate) == here, action
    assert chats_spoken_to(estate) <= {FAR, FAR_BOSS, FAR_GROUP, FAR_STAFF_GROUP, STAFF_GROUP}


@pytest.mark.parametrize("place", PLACES)
def test_every_command_answers_strangers_and_residents_politely(estate: Fair, place: str) -> None:
    """Wherever it is sent: an answer, in that chat or in private, and nothing of anybody else's changes."""
    here = rows(estate, but=OUR_OWN | {"file"})
    for user_id, name, words in product((NOBODY, LI), COMMANDS, ("", " 1")):
        if words and name in REPORTING:
            continue
        estate.hush()
        chat_id = PLACES[place] or user_id
        write(estate, user_id, chat_id, f"/{name}{words}")
        said = estate.said()
        assert said, f"/{name}{words} by {user_id}"
        assert {one.chat for one in said} <= {chat_id, user_id}, f"/{name}{words} by {user_id}"
    assert rows(estate, but=OUR_OWN | {"file"}) == here


@pytest.mark.parametrize(
    "data", [f"ticket.take:{2**31}", "ticket.view:99999999999", f"people.verify:{2**62}"]
)
def test_a_number_that_no_column_holds_is_gone(fair: Fair, data: str) -> None:
    directs = updates.dispatch(fair, ROUTER, pressed(KE, KE, data))
    assert "过时" in directs[0].params["text"]
