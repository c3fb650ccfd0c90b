"""The staff room: in the group, or to each leader while there is none; what happens once, once for each."""

from __future__ import annotations

from services.staffroom import say_at_desk
from services.unit import Unit
from storage.community import Chat, Scope
from tests.services.estate import KE, STAFF_GROUP, WANG, ZHOU, Estate


def say(estate: Estate, once: str | None = None) -> None:
    def step(unit: Unit) -> None:
        say_at_desk(unit, estate.community(unit).id, "people-called", once=once, silent=True, name="陈姨")

    estate.do(step)


def test_the_group_hears_it_and_nobody_in_private(estate: Estate) -> None:
    say(estate)
    [said] = estate.said()
    assert said.chat == STAFF_GROUP
    assert said.payload["disable_notification"] is True


def test_without_a_group_each_leader_hears_it_once(estate: Estate) -> None:
    def no_group(unit: Unit) -> None:
        unit.need(Chat, STAFF_GROUP).scope = Scope.CHANNEL

    estate.do(no_group)
    say(estate, once="today")
    say(estate, once="today")
    assert sorted(said.chat for said in estate.said()) == sorted((ZHOU, KE))
    assert not estate.said(WANG)
    assert all(said.payload["disable_notification"] for said in estate.said())
