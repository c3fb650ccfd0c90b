"""Whatever is pressed in whatever order: never over capacity, order respected, nobody in twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from services.errors import Refused
from services.event import EventState, Standing
from storage.database import Database
from tests.services.fair import Fair

HOMES = {100: "101", 101: "101", 102: "102", 103: "103", 104: None, 105: None}
"""Who lives where: two share a home, two have named none."""

USERS = st.sampled_from(sorted(HOMES))


class SignUps(RuleBasedStateMachine):
    """People of six, a small event, and every button there is."""

    fair: Fair

    @initialize(seats=st.integers(1, 8), per_home=st.integers(1, 4))
    def announce(self, seats: int, per_home: int) -> None:
        self.per_home = min(per_home, seats)
        self.event_id = self.fair.published(f"周六下午三点中心花园包粽子 {seats}人 每家最多{per_home}人")
        self.turns: dict[int, int] = {}

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
        before = self.snapshot()
        try:
            action()
        except Refused:
            assert self.snapshot() == before

    def snapshot(self) -> list[tuple[int | None, int, str, int]]:
        signups = self.fair.signups(self.event_id)
        return sorted((s.resident_id, s.heads, s.standing.value, s.turn) for s in signups)

    @invariant()
    def never_over_capacity(self) -> None:
        event = self.fair.event(self.event_id)
        assert self.fair.heads(self.event_id) <= event.capacity

    @invariant()
    def order_is_respected(self) -> None:
        """Nobody waits whose turn it is: the first in the queue does not fit into what is free."""
        event = self.fair.event(self.event_id)
        waiting = [s for s in self.fair.signups(self.event_id) if s.standing is Standing.WAITING]
        if waiting:
            first = min(waiting, key=lambda signup: signup.turn)
            assert first.heads > event.capacity - self.fair.heads(self.event_id)

    @invariant()
    def nobody_is_in_twice(self) -> None:
        residents = [signup.resident_id for signup in self.fair.signups(self.event_id)]
        assert len(residents) == len(set(residents))

    @invariant()
    def no_home_brings_too_many(self) -> None:
        per_home: dict[int, int] = {}
        for signup in self.fair.signups(self.event_id):
            assert signup.standing is Standing.WITHDRAWN or 1 <= signup.heads <= self.per_home
            if signup.home_id is not None and signup.standing is not Standing.WITHDRAWN:
                per_home[signup.home_id] = per_home.get(signup.home_id, 0) + signup.heads
        assert all(heads <= self.per_home for heads in per_home.values())

    @invariant()
    def the_state_tells_whether_there_is_room(self) -> None:
        event = self.fair.event(self.event_id)
        full = self.fair.heads(self.event_id) >= event.capacity or self.fair.heads(
            self.event_id, Standing.WAITING
        )
        assert event.state is (EventState.FULL if full else EventState.OPEN)


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
