"""Signing up: never more heads than seats or than a home may bring, and a queue that keeps its order."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from services import event
from services.errors import Gone, Refused
from services.event import EventState, Standing, desk
from services.unit import Unit
from tests.services.estate import CHEN, GROUP, KE, LI, STAFF_GROUP
from tests.services.fair import Fair


def small(fair: Fair, seats: int = 4, per_home: int = 4) -> int:
    return fair.published(f"周六下午三点中心花园包粽子 {seats}人 每家最多{per_home}人")


def test_the_first_press_is_a_place(fair: Fair) -> None:
    event_id = small(fair)
    outcome = fair.join(event_id, CHEN)
    assert (outcome.signup.standing, outcome.signup.heads) == (Standing.SEATED, 1)
    assert outcome.signup.home_id == fair.ids["home"], "her home is known and goes on the list by itself"
    assert "给您留了 1 位" in fair.drawn("event.mine", outcome.signup.id)["text"]


def test_a_second_press_changes_nothing(fair: Fair) -> None:
    event_id = small(fair)
    fair.join(event_id, CHEN)
    again = fair.join(event_id, CHEN)
    assert not again.changed
    assert fair.heads(event_id) == 1


def test_heads_go_up_and_down_and_out(fair: Fair) -> None:
    event_id = small(fair)
    fair.step(event_id, CHEN, 1)
    fair.step(event_id, CHEN, 2)
    assert fair.heads(event_id) == 3
    fair.step(event_id, CHEN, -1)
    assert fair.heads(event_id) == 2
    assert not fair.step(event_id, CHEN, -2).coming
    assert fair.heads(event_id) == 0


def test_a_home_brings_no_more_than_it_may(fair: Fair) -> None:
    event_id = small(fair, seats=20, per_home=3)
    fair.newcomer(100, "101")
    fair.newcomer(101, "101")
    fair.join(event_id, 100, 2)
    with pytest.raises(Refused) as refused:
        fair.join(event_id, 101, 2)
    assert refused.value.key == "event-over-limit"
    assert refused.value.facts == {"most": 3, "taken": 2}
    assert fair.join(event_id, 101, 1).coming


def test_a_claim_takes_nothing_from_the_family(fair: Fair) -> None:
    event_id = small(fair, seats=20, per_home=3)
    fair.newcomer(100, "101", verified=False)
    fair.newcomer(101, "101", verified=False)
    fair.newcomer(102, "101")
    assert fair.join(event_id, 100, 3).coming, "a stranger says that this is home"
    assert fair.join(event_id, 101, 3).coming, "so does somebody whom nobody has verified yet"
    assert fair.join(event_id, 102, 3).coming, "the family has what it may bring"
    with pytest.raises(Refused) as refused:
        fair.step(event_id, 102, 1)
    assert refused.value.facts == {"most": 3, "taken": 0}


def test_a_claim_brings_nothing_beyond_what_the_family_took(fair: Fair) -> None:
    event_id = small(fair, seats=20, per_home=3)
    fair.newcomer(100, "101", verified=False)
    fair.newcomer(102, "101")
    fair.join(event_id, 102, 2)
    with pytest.raises(Refused) as refused:
        fair.join(event_id, 100, 2)
    assert refused.value.facts == {"most": 3, "taken": 2}
    assert fair.join(event_id, 100, 1).coming


def test_the_desk_sees_claims_and_homes_that_bring_too_many(fair: Fair) -> None:
    event_id = small(fair, seats=20, per_home=3)
    fair.newcomer(100, "101", verified=False)
    fair.newcomer(102, "101")
    for user in (100, 102, LI):
        fair.join(event_id, user, 3)
    lines, _ = fair.do(
        lambda unit: desk.roll(unit, event.locked(unit, event_id, fair.ids["community"]), 0, 9)
    )
    assert [(line["claimed"], line["over"]) for line in lines] == [("yes", 6), ("no", 6), ("no", 0)]


@pytest.mark.parametrize("heads", [0, -1, 5, 500])
def test_numbers_that_cannot_be(fair: Fair, heads: int) -> None:
    event_id = small(fair)
    with pytest.raises(Refused) as refused:
        fair.join(event_id, CHEN, heads)
    assert refused.value.key in ("event-heads-range", "event-over-limit")
    assert fair.heads(event_id) == 0


def test_who_comes_late_waits_and_moves_up(fair: Fair) -> None:
    event_id = small(fair)
    fair.newcomer(100, "101")
    fair.join(event_id, CHEN, 3)
    waiting = fair.join(event_id, 100, 2)
    assert waiting.waiting
    assert fair.event(event_id).state is EventState.FULL
    fair.hush()
    fair.step(event_id, CHEN, -1)
    assert fair.signup(event_id, 100).standing is Standing.SEATED
    assert "有位了" in fair.heard(100)
    assert fair.heads(event_id) == 4


def test_nobody_overtakes_a_larger_family_that_waits(fair: Fair) -> None:
    event_id = small(fair)
    for user in (100, 101):
        fair.newcomer(user, str(user))
    fair.join(event_id, CHEN, 3)
    assert fair.join(event_id, 100, 3).waiting
    assert fair.join(event_id, 101, 1).waiting, "one seat is free, and the family before is first in turn"
    fair.step(event_id, 100, -2)
    assert fair.signup(event_id, 100).standing is Standing.SEATED
    assert fair.signup(event_id, 101).standing is Standing.WAITING


def test_who_leaves_and_comes_back_queues_again(fair: Fair) -> None:
    event_id = small(fair, seats=1, per_home=1)
    for user in (100, 101):
        fair.newcomer(user, str(user))
        fair.join(event_id, user)
    fair.leave(event_id, 100)
    assert fair.signup(event_id, 101).standing is Standing.SEATED
    assert fair.join(event_id, 100).waiting


def test_no_more_heads_while_others_wait(fair: Fair) -> None:
    event_id = small(fair)
    fair.newcomer(100, "101")
    fair.join(event_id, CHEN, 2)
    fair.join(event_id, 100, 3)
    with pytest.raises(Refused) as refused:
        fair.step(event_id, CHEN, 1)
    assert refused.value.key == "event-no-more-room"
    assert fair.signup(event_id, CHEN).heads == 2


def test_a_larger_room_seats_who_waits(fair: Fair) -> None:
    event_id = small(fair, seats=2)
    for user in (100, 101, 102):
        fair.newcomer(user, str(user))
        fair.join(event_id, user, 1)
    assert fair.heads(event_id, Standing.WAITING) == 1
    fair.change(event_id, "capacity", "10")
    assert (fair.heads(event_id), fair.event(event_id).state) == (3, EventState.OPEN)


def test_after_the_deadline_nobody_signs_up_but_may_still_stay_away(fair: Fair) -> None:
    event_id = small(fair)
    fair.join(event_id, CHEN)
    fair.later(days=3, hours=1, minutes=30)
    assert fair.event(event_id).state is EventState.CLOSED
    with pytest.raises(Refused, match="event-is-closed"):
        fair.join(event_id, LI)
    with pytest.raises(Refused, match="event-is-closed"):
        fair.step(event_id, CHEN, 1)
    assert not fair.leave(event_id, CHEN).coming


def test_a_deadline_counts_even_before_its_timer_ran(fair: Fair) -> None:
    event_id = small(fair)
    fair.now = fair.event(event_id).locks_at or fair.now
    with pytest.raises(Refused) as refused:
        fair.join(event_id, CHEN)
    assert refused.value.key == "event-is-closed"


def test_the_button_of_a_cancelled_event_says_so(fair: Fair) -> None:
    event_id = small(fair)
    fair.cancel(event_id)
    with pytest.raises(Refused) as refused:
        fair.join(event_id, CHEN)
    assert refused.value.key == "event-is-cancelled"


def test_another_community_does_not_see_it(fair: Fair) -> None:
    event_id = small(fair)
    with pytest.raises(Gone):
        fair.do(lambda unit: event.locked(unit, event_id, 99))


def test_the_desk_signs_up_somebody_without_telegram(fair: Fair) -> None:
    event_id = small(fair, seats=1)
    fair.join(event_id, LI)

    def add(unit: Unit) -> event.Outcome:
        return event.add_guest(unit, fair.staff(unit, KE), event_id, "张阿姨", fair.home(unit), 1)

    guest = fair.do(add)
    assert guest.waiting
    fair.hush()
    fair.leave(event_id, LI)
    assert "请电话告知：张阿姨（3栋2单元501）" in fair.heard(STAFF_GROUP)
    assert fair.heads(event_id) == 1


def test_a_home_named_afterwards_is_held_to_its_limit(fair: Fair) -> None:
    event_id = small(fair, seats=20, per_home=3)
    fair.newcomer(100, "101")
    fair.newcomer(101)
    fair.join(event_id, 100, 2)
    fair.join(event_id, 101, 3)

    def name_home(unit: Unit) -> event.Outcome:
        home = fair.room(unit, fair.community(unit), "101")
        return event.set_home(unit, fair.resident(unit, 101), event_id, home)

    assert fair.do(name_home).signup.heads == 1
    fair.step(event_id, 100, 1)
    fair.newcomer(102)
    fair.join(event_id, 102, 1)

    def third(unit: Unit) -> event.Outcome:
        home = fair.room(unit, fair.community(unit), "101")
        return event.set_home(unit, fair.resident(unit, 102), event_id, home)

    assert not fair.do(third).coming
    assert fair.heads(event_id) == 4, "three of the family, and the one whom nobody has verified"


def be_named(fair: Fair, event_id: int, user: int, *, named: bool = True) -> None:
    fair.do(lambda unit: event.be_named(unit, fair.resident(unit, user), event_id, named=named))


def test_names_stand_on_the_card_only_with_consent(fair: Fair) -> None:
    event_id = small(fair)
    fair.join(event_id, CHEN)
    assert "陈姨" not in fair.drawn("event.card", event_id)["text"]
    be_named(fair, event_id, CHEN)
    assert "来的有：陈姨" in fair.drawn("event.card", event_id)["text"]
    be_named(fair, event_id, CHEN, named=False)
    assert "陈姨" not in fair.drawn("event.card", event_id)["text"]


def test_the_card_stays_short_at_five_hundred(fair: Fair) -> None:
    event_id = fair.published("周六下午三点中心花园游园会 500人 每家最多5人")
    fair.newcomers(range(1000, 1100))
    for user in range(1000, 1100):
        fair.join(event_id, user, 5)
        be_named(fair, event_id, user)
    card = fair.drawn("event.card", event_id)["text"]
    assert "500/500 位" in card
    assert "等 100 家" in card
    assert len(card) < 250


def test_two_hundred_press_at_once_for_forty_seats(fair: Fair) -> None:
    event_id = fair.published()
    fair.newcomers(range(1000, 1200))
    with ThreadPoolExecutor(16) as crowd:
        list(crowd.map(lambda user: fair.join(event_id, user), range(1000, 1200)))
    assert fair.heads(event_id) == 40
    assert fair.heads(event_id, Standing.WAITING) == 160
    signups = fair.signups(event_id)
    assert len({signup.turn for signup in signups}) == 200
    assert [s.standing for s in sorted(signups, key=lambda s: s.turn)] == [Standing.SEATED] * 40 + [
        Standing.WAITING
    ] * 160
    assert len([said for said in fair.said(GROUP) if said.method == "card"]) == 1, "their edits merge"
