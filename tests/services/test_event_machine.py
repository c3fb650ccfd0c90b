"""Whatever is pressed in whatever order: never over capacity, order respected, nobody in twice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from services.errors import Refused
from services.event import Event, EventState, Standing
from services.unit import Unit
from storage.database import Database
from storage.event import Events, Signup
from tests.services.fair import Fair

HOMES = {100: "101", 101: "101", 102: "102", 103: "103", 104: None, 105: None}
"""Who lives where: two share a home, two have named none."""

USERS = st.sampled_from(sorted(HOMES))


@dataclass(frozen=True)
class Seen:
    """An event with its sign-ups, and how many people have a place or wait for one."""

    event: Event
    signups: list[Signup]
    seated: int
    waiting: int

    @property
    def places(self) -> list[tuple[int | None, int, str, int]]:
        return sorted((s.resident_id, s.heads, s.standing.value, s.turn) for s in self.signups)


class SignUps(RuleBasedStateMachine):
    """People of six, a small event, and every button there is."""

    fair: Fair
    seen: Seen
    """How things stand after the last press, read once for all that has to hold."""

    @initialize(seats=st.integers(1, 8), per_home=st.integers(1, 4))
    def announce(self, seats: int, per_home: int) -> None:
        self.per_home = min(per_home, seats)
        self.event_id = self.fair.published(f"周六下午三点中心花园包粽子 {seats}人 每家最多{per_home}人")
        self.seen = self.look()

    @rule(user=USERS, heads=st.one_of(st.none(), st.integers(-1, 6)))
    def join(self, user: int, heads: int | None) -> None:
        self.attempt(lambda: self.fair.join(self.event_id, user, heads))

    @rule(user=USERS, by=st.sampled_from([-2, -1, 1, 2]))
    def change(self, user: int, by: int) -> None:
        self.attempt(lambda: self.fair.step(self.event_id, user, by))

    @rule(user=USERS)
    def leave(self, user: int) -> None:
        self.attempt(lambda: self.fair.leave(self.event_id, user))

    @rule(capacity=st.integers(0, 10))
    def resize(self, capacity: int) -> None:
        self.attempt(lambda: self.fair.change(self.event_id, "capacity", str(capacity)))

    def attempt(self, action: Callable[[], Any]) -> None:
        """A refusal is an answer like any other: it may change nothing."""
        before, refused = self.seen, False
        try:
            action()
        except Refused:
            refused = True
        self.seen = self.look()
        assert not refused or self.seen.places == before.places

    def look(self) -> Seen:
        def step(unit: Unit) -> Seen:
            events = Events(unit)
            event = unit.need(Event, self.event_id)
            seated, waiting = (events.heads(event.id, each) for each in (Standing.SEATED, Standing.WAITING))
            return Seen(event, list(events.signups(event.id, *Standing)), seated, waiting)

        return self.fair.do(step)

    @invariant()
    def never_over_capacity(self) -> None:
        assert self.seen.seated <= self.seen.event.capacity

    @invariant()
    def order_is_respected(self) -> None:
        """Nobody waits whose turn it is: the first in the queue does not fit into what is free."""
        waiting = [s for s in self.seen.signups if s.standing is Standing.WAITING]
        if waiting:
            first = min(waiting, key=lambda signup: signup.turn)
            assert first.heads > self.seen.event.capacity - self.seen.seated

    @invariant()
    def nobody_is_in_twice(self) -> None:
        residents = [signup.resident_id for signup in self.seen.signups]
        assert len(residents) == len(set(residents))

    @invariant()
    def no_home_brings_too_many(self) -> None:
        per_home: dict[int, int] = {}
        for signup in self.seen.signups:
            assert signup.standing is Standing.WITHDRAWN or 1 <= signup.heads <= self.per_home
            if signup.home_id is not None and signup.standing is not Standing.WITHDRAWN:
                per_home[signup.home_id] = per_home.get(signup.home_id, 0) + signup.heads
        assert all(heads <= self.per_home for heads in per_home.values())

    @invariant()
    def the_state_tells_whether_there_is_room(self) -> None:
        full = self.seen.seated >= self.seen.event.capacity or self.seen.waiting
        assert self.seen.event.state is (EventState.FULL if full else EventState.OPEN)


@pytest.mark.parametrize("examples", [12])
def test_any_order_of_presses(database: Database, examples: int) -> None:
    fair = Fair(database)
    for user, room in HOMES.items():
        fair.newcomer(user, room)

    class Here(SignUps):
        pass

    Here.fair = fair
    quiet = [HealthCheck.too_slow, HealthCheck.data_too_large]
    run_state_machine_as_test(
        Here,
        settings=settings(
            max_examples=examples, stateful_step_count=20, deadline=None, suppress_health_check=quiet
        ),
    )
