"""The table of moves, and the rules about who may move what."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from services import ticket
from services.errors import Gone, Refused
from services.ticket import MOVES, Already, State, Ticket, Verb
from services.unit import Unit
from storage.community import Staff
from tests.community import founded
from tests.services.estate import CHEN, KE, LI, WANG, ZHAO, ZHOU, Estate

LEADS_TO = """
                open    taken        waiting      handed_over  done    closed  withdrawn
    take        taken   .            taken        taken        .       .       .
    assign      taken   taken        taken        taken        .       .       .
    depart      .       taken        taken        .            .       .       .
    wait        waiting waiting      waiting      waiting      .       .       .
    hand_over   handed_over handed_over handed_over handed_over .      .       .
    finish      done    done         done         done         .       .       .
    undo        .       .            .            .            taken   .       .
    confirm     .       .            .            .            closed  .       .
    reopen      .       .            .            .            open    open    .
    withdraw    withdrawn withdrawn  withdrawn    withdrawn    .       .       .
    close       .       .            .            .            closed  .       .
    give_back   .       open         open         .            .       .       .
    resume      .       .            .            .            .       .       open
"""
"""What the table must say, written as people would draw it on a board."""


def drawn() -> list[tuple[Verb, State, State | None]]:
    head, *rows = [line.split() for line in LEADS_TO.strip().splitlines()]
    return [
        (Verb(verb), State(state), None if to == "." else State(to))
        for verb, *leads in rows
        for state, to in zip(head, leads, strict=True)
    ]


def test_the_table_says_what_the_board_says() -> None:
    table = {(verb, state): MOVES[verb].get(state) for verb in Verb for state in State if state in states()}
    assert table == {(verb, state): to for verb, state, to in drawn()}


def states() -> set[State]:
    return {state for _, state, _ in drawn()}


Step = Callable[[Unit], object]

ACTS: dict[Verb, Callable[[Estate, Unit, int], object]] = {
    Verb.TAKE: lambda e, u, t: ticket.take(u, t, e.staff(u, KE)),
    Verb.ASSIGN: lambda e, u, t: ticket.assign(u, t, e.staff(u, KE), e.staff(u, ZHAO)),
    Verb.DEPART: lambda e, u, t: ticket.depart(u, t, e.staff(u, KE)),
    Verb.WAIT: lambda e, u, t: ticket.wait(u, t, e.staff(u, KE), "maker"),
    Verb.HAND_OVER: lambda e, u, t: ticket.hand_over(u, t, e.staff(u, KE), "power", "95598"),
    Verb.FINISH: lambda e, u, t: ticket.finish(u, t, e.staff(u, KE)),
    Verb.UNDO: lambda e, u, t: ticket.undo(u, t, e.staff(u, KE)),
    Verb.CONFIRM: lambda e, u, t: ticket.confirm_fixed(u, t, e.resident(u, CHEN)),
    Verb.REOPEN: lambda e, u, t: ticket.not_fixed(u, t, e.resident(u, CHEN)),
    Verb.GIVE_BACK: lambda e, u, t: ticket.give_back(u, t, e.staff(u, KE)),
    Verb.WITHDRAW: lambda e, u, t: ticket.withdraw(u, u.need(Ticket, t), e.resident(u, CHEN)),
}


def act(estate: Estate, verb: Verb, ticket_id: int) -> None:
    """Whoever usually does it, in a transaction of its own."""
    estate.do(lambda unit: ACTS[verb](estate, unit, ticket_id))


def take(estate: Estate, user_id: int, ticket_id: int) -> None:
    estate.do(lambda unit: ticket.take(unit, ticket_id, estate.staff(unit, user_id)))


def stand(estate: Estate, ticket_id: int, state: State) -> None:
    """Bring a fresh ticket to a state by what people do."""
    taken: list[Step] = [lambda u: ticket.take(u, ticket_id, estate.staff(u, WANG))]
    finished: list[Step] = [
        *taken,
        lambda u: ticket.finish(u, ticket_id, estate.staff(u, WANG)),
    ]
    chen = estate.resident
    ways: dict[State, list[Step]] = {
        State.OPEN: [],
        State.TAKEN: taken,
        State.WAITING: [*taken, lambda u: ticket.wait(u, ticket_id, estate.staff(u, WANG), "parts")],
        State.HANDED_OVER: [lambda u: ticket.hand_over(u, ticket_id, estate.staff(u, KE), "water")],
        State.DONE: finished,
        State.CLOSED: [*finished, lambda u: ticket.confirm_fixed(u, ticket_id, chen(u, CHEN))],
        State.WITHDRAWN: [lambda u: ticket.withdraw(u, u.need(Ticket, ticket_id), chen(u, CHEN))],
    }
    for step in ways[state]:
        estate.do(step)


@pytest.mark.parametrize("state", sorted(states()))
def test_every_verb_moves_as_drawn_or_is_kindly_refused(estate: Estate, state: State) -> None:
    for verb, begin, end in drawn():
        if begin is not state or verb not in ACTS:
            continue
        ticket_id = estate.report()
        stand(estate, ticket_id, state)
        said_before = len(estate.said())
        if end is None:
            with pytest.raises(Refused):
                act(estate, verb, ticket_id)
            assert estate.ticket(ticket_id).state is state, (verb, state)
            assert len(estate.said()) == said_before, "nothing happens, nobody hears anything"
        else:
            act(estate, verb, ticket_id)
            assert estate.ticket(ticket_id).state is end, (verb, state)


def test_taking_twice_is_once_and_names_who_has_it(estate: Estate) -> None:
    ticket_id = estate.report()
    take(estate, WANG, ticket_id)
    said = len(estate.said())
    with pytest.raises(Already) as again:
        take(estate, WANG, ticket_id)
    with pytest.raises(Already) as late:
        take(estate, ZHAO, ticket_id)
    assert again.value.key == "ticket-already-yours"
    assert late.value.facts["technician"] == "王师傅"
    assert len(estate.said()) == said
    assert estate.ticket(ticket_id).assignee_id == estate.ids[f"staff {WANG}"]


@pytest.mark.parametrize("verb", [Verb.WAIT, Verb.HAND_OVER, Verb.FINISH, Verb.UNDO, Verb.DEPART])
def test_a_second_press_changes_nothing(estate: Estate, verb: Verb) -> None:
    ticket_id = estate.report()
    take(estate, KE, ticket_id)
    if verb is Verb.UNDO:
        estate.do(lambda unit: ticket.finish(unit, ticket_id, estate.staff(unit, KE)))
    act(estate, verb, ticket_id)
    before = estate.ticket(ticket_id).state, len(estate.said())
    with pytest.raises(Already):
        act(estate, verb, ticket_id)
    assert (estate.ticket(ticket_id).state, len(estate.said())) == before


def test_a_technician_does_not_touch_a_colleagues_job(estate: Estate) -> None:
    ticket_id = estate.report()
    take(estate, WANG, ticket_id)
    with pytest.raises(Refused, match="ticket-not-yours"):
        estate.do(lambda unit: ticket.finish(unit, ticket_id, estate.staff(unit, ZHAO)))
    with pytest.raises(Refused, match="ticket-not-yours"):
        estate.do(lambda unit: ticket.depart(unit, ticket_id, estate.staff(unit, ZHAO)))
    with pytest.raises(Refused, match="ticket-assign-leaders-only"):
        estate.do(
            lambda unit: ticket.assign(unit, ticket_id, estate.staff(unit, ZHAO), estate.staff(unit, ZHAO))
        )


def test_a_leader_finishes_anybodys_job(estate: Estate) -> None:
    ticket_id = estate.report()
    take(estate, WANG, ticket_id)
    estate.do(lambda unit: ticket.finish(unit, ticket_id, estate.staff(unit, ZHOU)))
    assert estate.ticket(ticket_id).state is State.DONE


def test_strangers_find_nothing(estate: Estate) -> None:
    """A neighbour who does not wait for it, and staff of another community."""
    ticket_id = estate.report()
    with pytest.raises(Gone):
        estate.do(lambda unit: ticket.confirm_fixed(unit, ticket_id, estate.resident(unit, LI)))

    def elsewhere(unit: Unit) -> None:
        other = unit.add(founded(unit.now, name="别处"))
        stranger = unit.add(
            Staff(community_id=other.id, user_id=WANG, role="technician", name="外人", badge="99")
        )
        ticket.take(unit, ticket_id, stranger)

    with pytest.raises(Gone):
        estate.do(elsewhere)
    assert estate.ticket(ticket_id).state is State.OPEN


def test_done_can_be_taken_back_for_a_minute(estate: Estate) -> None:
    ticket_id = estate.report()
    estate.do(lambda unit: ticket.finish(unit, ticket_id, estate.staff(unit, WANG)))
    estate.later(seconds=59)
    estate.do(lambda unit: ticket.undo(unit, ticket_id, estate.staff(unit, WANG)))
    assert estate.ticket(ticket_id).state is State.TAKEN
    assert "还在修" in estate.heard(CHEN)
    assert not estate.timers() & {"ticket.nudge", "ticket.close", "ticket.ask_fixed"}
    estate.do(lambda unit: ticket.finish(unit, ticket_id, estate.staff(unit, WANG)))
    estate.later(seconds=61)
    with pytest.raises(Refused, match="ticket-undo-late"):
        estate.do(lambda unit: ticket.undo(unit, ticket_id, estate.staff(unit, WANG)))


def test_two_presses_at_the_same_time_give_the_job_to_one(estate: Estate) -> None:
    ticket_id = estate.report()
    outcomes = []
    for user_id in (WANG, ZHAO):
        try:
            take(estate, user_id, ticket_id)
            outcomes.append("has it")
        except Already:
            outcomes.append("heard so")
    assert outcomes == ["has it", "heard so"]
