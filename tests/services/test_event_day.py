"""The day itself and afterwards: the door, the recap, the figures, and what people thought."""

from __future__ import annotations

import pytest

from services import event
from services.errors import Gone, Refused
from services.event import EventState, PostState, Standing, desk
from services.unit import Unit
from tests.services.estate import CHEN, GROUP, KE, LI, STAFF_GROUP, WANG
from tests.services.fair import Fair


def on_the_day(fair: Fair) -> int:
    """Saturday, an hour before it begins: 陈姨 comes with two, 老李 alone."""
    event_id = fair.published()
    fair.join(event_id, CHEN, 2)
    fair.join(event_id, LI, 1)
    fair.later(days=3, hours=2)
    fair.hush()
    return event_id


def check_in(fair: Fair, event_id: int, user_id: int) -> int | None:
    signup = fair.signup(event_id, user_id)
    fair.do(lambda unit: event.check_in(unit, fair.staff(unit, WANG), signup.id))
    return fair.signup(event_id, user_id).came


def test_a_press_is_everybody_and_further_ones_count_down(fair: Fair) -> None:
    event_id = on_the_day(fair)
    assert [check_in(fair, event_id, CHEN) for _ in range(4)] == [2, 1, 0, 2]


def test_the_code_from_the_reminder_opens_the_door(fair: Fair) -> None:
    event_id = on_the_day(fair)
    code = fair.signup(event_id, CHEN).code
    fair.do(lambda unit: event.check_in_by_code(unit, fair.staff(unit, WANG), event_id, f" {code.lower()} "))
    assert fair.signup(event_id, CHEN).came == 2
    with pytest.raises(Refused) as refused:
        fair.do(lambda unit: event.check_in_by_code(unit, fair.staff(unit, WANG), event_id, "0000"))
    assert refused.value.key == "event-door-unknown-code"


def test_whoever_scans_the_door_is_there(fair: Fair) -> None:
    event_id = on_the_day(fair)
    door = fair.event(event_id).door_code
    fair.newcomer(100, "101")

    def arrive(user: int, code: str) -> None:
        fair.do(lambda unit: event.arrive(unit, fair.resident(unit, user), event_id, code))

    for user in (CHEN, 100, 100):
        arrive(user, door)
    assert fair.signup(event_id, CHEN).came == 2
    assert fair.signup(event_id, 100).standing is Standing.WALKED_IN
    assert fair.do(lambda unit: event.effect_of(unit, unit.need(event.Event, event_id))).walk_ins == 1
    with pytest.raises(Gone):
        arrive(LI, "guessed")


def test_the_door_is_shut_days_before(fair: Fair) -> None:
    event_id = fair.published()
    signup = fair.join(event_id, CHEN).signup
    with pytest.raises(Refused) as refused:
        fair.do(lambda unit: event.check_in(unit, fair.staff(unit, WANG), signup.id))
    assert refused.value.key == "event-door-closed"


def test_the_figures_tell_who_came_and_who_did_not(fair: Fair) -> None:
    event_id = on_the_day(fair)
    check_in(fair, event_id, CHEN)
    fair.do(lambda unit: event.walk_in(unit, fair.staff(unit, WANG), event_id, 1))
    fair.do(lambda unit: event.walk_in(unit, fair.staff(unit, WANG), event_id, 1))
    fair.do(lambda unit: event.walk_in(unit, fair.staff(unit, WANG), event_id, -1))
    fair.later(hours=4)
    effect = fair.do(lambda unit: event.effect_of(unit, unit.need(event.Event, event_id)))
    assert (effect.seated, effect.came, effect.walk_ins, effect.no_shows) == (3, 3, 1, 1)
    assert fair.signup(event_id, LI).came == 0, "a no-show is kept"


def test_without_any_check_in_nobody_is_a_no_show(fair: Fair) -> None:
    event_id = on_the_day(fair)
    fair.later(hours=4)
    effect = fair.do(lambda unit: event.effect_of(unit, unit.need(event.Event, event_id)))
    assert (effect.came, effect.no_shows) == (None, 0)
    assert fair.signup(event_id, LI).came is None


def test_the_recap_is_a_draft_and_goes_out_in_the_morning(fair: Fair) -> None:
    event_id = on_the_day(fair)
    check_in(fair, event_id, CHEN)
    photos = [("photo", f"file{n}", f"unique{n}") for n in range(3)]
    fair.do(lambda unit: event.keep_photos(unit, fair.staff(unit, WANG), event_id, [*photos, photos[0]]))
    fair.later(hours=4)
    assert fair.event(event_id).state is EventState.OVER
    draft = fair.heard(STAFF_GROUP)
    assert "回顾草稿（3 张照片" in draft
    assert "谢谢 2 位邻居" in draft
    fair.hush()
    fair.later(hours=16)
    album = [one for one in fair.said(GROUP) if one.method == "sendMediaGroup"]
    assert len(album) == 1
    assert len(album[0].payload["media"]) == 3
    assert "圆满结束" in album[0].payload["media"][0]["caption"]


def test_staff_write_the_recap_themselves_or_hold_it(fair: Fair) -> None:
    event_id = on_the_day(fair)
    fair.later(hours=4)
    fair.do(lambda unit: event.edit_recap(unit, fair.staff(unit, KE), event_id, "粽子真香，谢谢大家！"))
    fair.do(lambda unit: desk.send_post(unit, fair.staff(unit, KE), event_id, "recap"))
    assert "粽子真香" in fair.heard(GROUP)
    with pytest.raises(Refused):
        fair.do(lambda unit: event.edit_recap(unit, fair.staff(unit, KE), event_id, "又改了"))


def test_a_held_recap_is_not_posted(fair: Fair) -> None:
    event_id = on_the_day(fair)
    fair.later(hours=4)
    fair.do(lambda unit: desk.stop_post(unit, fair.staff(unit, KE), event_id, "recap"))
    fair.hush()
    fair.later(days=2)
    assert fair.heard(GROUP) == ""
    assert fair.posts(event_id)["recap"].state is PostState.STOPPED


def test_the_recap_speaks_of_what_comes_next(fair: Fair) -> None:
    event_id = on_the_day(fair)
    fair.published("下周六上午十点架空层读书会 20人")
    fair.later(hours=4)
    draft = fair.do(lambda unit: event.draft_facts(unit, unit.need(event.Event, event_id)))
    assert "下一场：「读书会」3月28日周六 10:00–12:00" in str(draft["recap"])


def test_those_who_came_are_asked_and_their_word_reaches_the_staff(fair: Fair) -> None:
    event_id = on_the_day(fair)
    check_in(fair, event_id, CHEN)
    fair.later(hours=6)
    assert "觉得怎么样" in fair.heard(CHEN)
    assert "觉得怎么样" not in fair.heard(LI), "who did not come is not asked"
    signup = fair.signup(event_id, CHEN)
    fair.do(lambda unit: event.rate(unit, fair.resident(unit, CHEN), signup.id, 5))
    fair.do(lambda unit: event.comment(unit, fair.resident(unit, CHEN), signup.id, "孩子很开心"))
    assert "5★：孩子很开心" in fair.heard(STAFF_GROUP)
    effect = fair.do(lambda unit: event.effect_of(unit, unit.need(event.Event, event_id)))
    assert (effect.ratings, effect.stars) == (1, 5.0)


@pytest.mark.parametrize(("user", "stars"), [(LI, 5), (CHEN, 6), (CHEN, 0)])
def test_stars_of_others_or_beyond_five_do_not_count(fair: Fair, user: int, stars: int) -> None:
    event_id = on_the_day(fair)
    fair.later(hours=6)
    signup = fair.signup(event_id, CHEN)
    with pytest.raises(Gone):
        fair.do(lambda unit: event.rate(unit, fair.resident(unit, user), signup.id, stars))


def test_who_stayed_away_has_no_stars_to_give(fair: Fair) -> None:
    event_id = fair.published()
    fair.join(event_id, CHEN)
    fair.leave(event_id, CHEN)
    fair.later(days=4)
    signup = fair.signup(event_id, CHEN)
    with pytest.raises(Gone):
        fair.do(lambda unit: event.rate(unit, fair.resident(unit, CHEN), signup.id, 5))


def test_photos_stop_at_what_an_album_needs(fair: Fair) -> None:
    event_id = on_the_day(fair)

    def many(unit: Unit) -> int:
        media = [("photo", f"file{n}", f"unique{n}") for n in range(50)]
        return event.keep_photos(unit, fair.staff(unit, WANG), event_id, [*media, ("video", "v", "v")])

    assert fair.do(many) == 30
