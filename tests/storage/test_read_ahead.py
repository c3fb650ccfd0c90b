"""What is read ahead for many answers each as it would have been answered, and anew after a change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from storage.card import Cards
from storage.community import (
    Chat,
    Claim,
    Communities,
    Community,
    Home,
    Membership,
    People,
    Resident,
    Role,
    Scope,
    Staff,
)
from storage.database import Database, Session
from storage.dialogue import Dialogues
from storage.ticket import State, Ticket, Tickets
from storage.unit import UnitOfWork

NOW = datetime(2026, 5, 1, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
USER, NEIGHBOUR = 11, 12


@pytest.fixture
def estate(database: Database) -> Database:
    """A community with two residents, of whom the first has a home, and a ticket of each."""

    def work(session: Session) -> None:
        unit = UnitOfWork(session, NOW)
        unit.add(
            Community(
                id=1,
                name="",
                timezone="UTC",
                language="en",
                desk_word="wuye",
                created_at=NOW,
                words={},
                options={},
            )
        )
        unit.add(Home(id=1, community_id=1, building="3", unit="2", floor="", room="501"))
        for number, user_id in ((1, USER), (2, NEIGHBOUR)):
            unit.add(
                Resident(id=number, community_id=1, user_id=user_id, name="", reachable=True, seen_at=NOW)
            )
        lives_in(unit, 1, Claim.VERIFIED)
        for number, home_id in ((1, 1), (2, None)):
            unit.add(
                Ticket(
                    id=number,
                    community_id=1,
                    number=number,
                    kind="repair",
                    state=State.OPEN,
                    text="",
                    reporter_id=number,
                    home_id=home_id,
                    reported_at=NOW,
                )
            )
        Tickets(unit).wait(1, 1, None, None)
        Tickets(unit).record(1, "resident:1", "note", "a word")

    database.run_sync(work)
    return database


def lives_in(unit: UnitOfWork, resident_id: int, claim: Claim) -> None:
    unit.add(Membership(resident_id=resident_id, home_id=1, claim=claim, since=NOW))


def of_tickets(unit: UnitOfWork) -> list[object]:
    """What cards ask of both tickets."""
    tickets, people = Tickets(unit), People(unit)
    return [
        (
            tickets.waiting_count(number),
            [entry.text for entry in tickets.lines(number, "note", "repeated")],
            [entry.text for entry in tickets.lines(number, "placed")],
            people.claim(number, 1),
        )
        for number in (1, 2)
    ]


def test_cards_show_the_same_as_without(estate: Database) -> None:
    def work(session: Session, *, ahead: bool) -> list[object]:
        unit = UnitOfWork(session, NOW)
        if ahead:
            Tickets(unit).read_ahead([1, 2])
        return of_tickets(unit)

    expected: list[object] = [(1, ["a word"], [], Claim.VERIFIED), (0, [], [], None)]
    assert estate.run_sync(lambda session: work(session, ahead=False)) == expected
    assert estate.run_sync(lambda session: work(session, ahead=True)) == expected


def test_cards_show_what_was_added_since(estate: Database) -> None:
    def work(session: Session) -> list[object]:
        unit = UnitOfWork(session, NOW)
        tickets = Tickets(unit)
        tickets.read_ahead([1, 2])
        tickets.wait(2, 2, None, None)
        tickets.record(2, "resident:2", "placed", "here")
        lives_in(unit, 2, Claim.CLAIMED)
        return of_tickets(unit)

    assert estate.run_sync(work) == [
        (1, ["a word"], [], Claim.VERIFIED),
        (1, [], ["here"], Claim.CLAIMED),
    ]


def test_people_and_their_homes(estate: Database) -> None:
    def work(session: Session) -> None:
        unit = UnitOfWork(session, NOW)
        people = People(unit)
        people.read_ahead([USER, NEIGHBOUR, 13])
        first, second = (people.resident(1, user_id) for user_id in (USER, NEIGHBOUR))
        assert first is not None
        assert second is not None
        assert (first.id, second.id, people.resident(1, 13), people.resident(7, USER)) == (1, 2, None, None)
        assert [home.room for home, _ in people.homes(1)] == ["501"]
        assert people.homes(2) == []
        lives_in(unit, 2, Claim.CLAIMED)
        assert [home.room for home, _ in people.homes(2)] == ["501"]

    estate.run_sync(work)


def test_a_dialogue_that_begins_in_the_same_unit_is_found(estate: Database) -> None:
    def begin(session: Session) -> None:
        Dialogues(UnitOfWork(session, NOW)).begin(-5, USER, "repair.home", {}, None, LATER)

    def work(session: Session) -> None:
        dialogues = Dialogues(UnitOfWork(session, NOW))
        dialogues.read_ahead([(-5, USER), (USER, USER)])
        waiting = dialogues.open(-5, USER)
        assert waiting is not None
        assert waiting.step == "repair.home"
        assert dialogues.open(USER, USER) is None
        dialogues.begin(USER, USER, "repair.visit", {}, None, LATER)
        begun = dialogues.open(USER, USER)
        assert begun is not None
        assert begun.step == "repair.visit"

    estate.run_sync(begin)
    estate.run_sync(work)


def waited_for(unit: UnitOfWork) -> list[list[int]]:
    """The tickets that each of the two waits for."""
    return [[found.id for found in Tickets(unit).waited_for(number)] for number in (1, 2)]


@pytest.mark.parametrize("ahead", [True, False])
def test_what_somebody_waits_for(estate: Database, *, ahead: bool) -> None:
    def work(session: Session) -> None:
        unit = UnitOfWork(session, NOW)
        tickets = Tickets(unit)
        if ahead:
            tickets.read_ahead_waited_for([1, 2])
        assert waited_for(unit) == [[1], []]
        tickets.wait(2, 1, None, None)
        tickets.wait(2, 2, None, None)
        assert waited_for(unit) == [[2, 1], [2]]
        unit.need(Ticket, 2).state = State.DONE
        assert waited_for(unit) == [[1], []]

    estate.run_sync(work)


def test_whoever_becomes_a_colleague_is_one_at_once(estate: Database) -> None:
    def work(session: Session) -> None:
        unit = UnitOfWork(session, NOW)
        people = People(unit)
        people.read_ahead([USER, NEIGHBOUR])
        assert people.staff(1, USER) is None
        hired = Staff(community_id=1, user_id=USER, role=Role.TECHNICIAN, name="", badge="01", active=True)
        unit.add(hired)
        assert people.staff(1, USER) is hired
        assert people.staff(1, NEIGHBOUR) is None

    estate.run_sync(work)


def test_the_staffs_group_is_asked_for_again_when_it_is_none_any_more(estate: Database) -> None:
    def work(session: Session) -> None:
        unit = UnitOfWork(session, NOW)
        communities = Communities(unit)
        assert communities.staff_chat(1) is None
        first, second = (
            unit.add(Chat(id=number, community_id=1, scope=Scope.STAFF, title="")) for number in (-2, -1)
        )
        assert communities.staff_chat(1) is first
        first.bot_status = "kicked"
        assert communities.staff_chat(1) is second

    estate.run_sync(work)


def test_a_card_is_placed_once(estate: Database) -> None:
    card = {
        "kind": "ticket.desk",
        "subject": "ticket",
        "subject_id": 1,
        "chat_id": -2,
        "topic": None,
        "reply_to": None,
        "pinned": False,
        "silent": False,
    }

    def place(session: Session) -> int:
        cards = Cards(UnitOfWork(session, NOW))
        made = cards.place(card, new=True)
        assert cards.place(card) == made
        cards.drawn([(made[0], 9, "print")])
        assert cards.place(card) == (made[0], NOW)
        return made[0]

    def find(session: Session) -> None:
        unit = UnitOfWork(session, LATER)
        cards = Cards(unit)
        assert cards.place(card) == (made, NOW)
        found = cards.find("ticket.desk", 1, -2)
        assert found is not None
        cards.begin_anew(found)
        assert cards.place(card) == (made, None)

    made = estate.run_sync(place)
    estate.run_sync(find)
