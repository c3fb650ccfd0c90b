"""The register's rules: lines read, bad ones handed back, homes told once, reminded, rung."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import pytest

from handlers.parcel import feature
from services import homes, parcel
from services.errors import Refused
from services.parcel.lines import BadLine, Line, read_lines
from services.unit import Unit
from storage.community import Membership, People
from storage.parcel import Parcel, Parcels
from storage.timer import Timers
from tests.services.estate import CHEN, GROUP, KE, LI, STAFF_GROUP, ZONE, Estate

NOW = datetime(2026, 3, 18, 12, 0, tzinfo=ZONE)


class Desk:
    """The register as the clerk and the clock use it."""

    def __init__(self, estate: Estate) -> None:
        self.estate = estate

    def membership(self, unit: Unit) -> Membership:
        who, home = self.estate.resident(unit, CHEN), self.estate.home(unit)
        found = People(unit).membership(who.id, home.id)
        assert found is not None
        return found

    def register(self, *lines: str) -> parcel.Registration:
        def step(unit: Unit) -> parcel.Registration:
            estate = self.estate
            return parcel.register(unit, estate.community(unit), estate.staff(unit, KE), "\n".join(lines))

        return self.estate.do(step)

    def later(self, **span: float) -> None:
        """Move the clock; the timers of parcels run when they are due."""
        until = self.estate.now + timedelta(**span)
        while (due := self.estate.do(lambda unit: Timers(unit).next_at())) is not None and due <= until:
            self.estate.now = max(self.estate.now, due)
            self.estate.do(self._run_due)
        self.estate.now = until

    def _run_due(self, unit: Unit) -> None:
        for timer_id in Timers(unit).due():
            timer = Timers(unit).claim(timer_id)
            assert timer is not None
            run, subject, data = feature.timers[timer.name], timer.subject_id, timer.data
            unit.delete(timer)
            run(unit, subject, data)

    def notices(self) -> list[str]:
        """What 陈姨 was told of parcels."""
        return [said.text for said in self.estate.said(CHEN)]


@pytest.fixture
def desk(estate: Estate) -> Desk:
    """陈姨's home is verified, 老李 lives nowhere."""
    desk = Desk(estate)
    estate.do(lambda unit: homes.verify_by_staff(unit, estate.staff(unit, KE), desk.membership(unit).id))
    estate.hush()
    return desk


# ---- lines ----------------------------------------------------------------------------


def read(words: str) -> Line | BadLine:
    [line] = read_lines(words, NOW, {})
    return line


@pytest.mark.parametrize(
    ("words", "address", "name", "courier", "tracking", "shelf", "fresh"),
    [
        (
            "3-2-501 陈女士 顺丰 SF1234567890123 A12 生鲜",
            "3-2--501",
            "陈女士",
            "SF",
            "SF1234567890123",
            "A12",
            True,
        ),
        ("3栋2单元501 中通 78123456789012 货架B3", "3-2--501", "", "ZTO", "78123456789012", "B3", False),
        ("3栋 2单元 501 圆通,YT9988776655443", "3-2--501", "", "YTO", "YT9988776655443", "", False),
        ("12-1803 小周 C05 韵达 4321098765432", "12---1803", "小周", "YUNDA", "4321098765432", "C05", False),
        ("2座15樓C室 陳太 順豐 SF1234567890 A12", "2--15-C", "陳太", "SF", "SF1234567890", "A12", False),
        ("Tower 2 15C Wong SF SF1234567890 A1 fresh", "2--15-C", "Wong", "SF", "SF1234567890", "A1", True),
        ("3-2-501", "3-2--501", "", None, None, "", False),
        (
            "Blk 3 #12-05 Mrs Tan Ninja Van NVSG123456789 B2",
            "3--12-05",
            "Mrs Tan",
            "NINJAVAN",
            "NVSG123456789",
            "B2",
            False,
        ),
        (
            "3-2-501 Tan Ah Kow J&T Express 630012345678",
            "3-2--501",
            "Tan Ah Kow",
            "JT",
            "630012345678",
            "",
            False,
        ),
        ("A棟7樓之2 張媽媽 黑貓 905512345678", "A--7-2", "張媽媽", "BLACKCAT", "905512345678", "", False),
        (
            "3-2-501 陳太太 黑貓 905512345678 冷藏區",
            "3-2--501",
            "陳太太",
            "BLACKCAT",
            "905512345678",
            "",
            True,
        ),
        ("3-2-501 陈女士 顺丰 放冷藏柜", "3-2--501", "陈女士", "SF", None, "", True),
        ("3-2-501 鲜女士 顺丰", "3-2--501", "鲜女士", "SF", None, "", False),
        ("3-2-501 陈女士 13800138000 顺丰", "3-2--501", "陈女士", "SF", None, "", False),
    ],
)
def test_a_line_is_read_in_almost_any_order(
    words: str, address: str, name: str, courier: str | None, tracking: str | None, shelf: str, fresh: bool
) -> None:
    line = read(words)
    assert isinstance(line, Line)
    home = line.home
    assert "-".join(part or "" for part in (home.building, home.unit, home.floor, home.room)) == address
    assert (line.name, line.courier, line.tracking, line.shelf, line.fresh) == (
        name,
        courier,
        tracking,
        shelf,
        fresh,
    )


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("陈女士 顺丰 SF1234567890123", "parcel-bad-address"),
        ("501 顺丰", "parcel-bad-building"),
        ("3-2-501 " + "名" * 41, "parcel-bad-name"),
        ("!!!", "parcel-bad-address"),
        ("\x00\u200b🙂", "parcel-bad-address"),
    ],
)
def test_a_bad_line_says_what_to_do(words: str, why: str) -> None:
    line = read(words)
    assert isinstance(line, BadLine)
    assert line.why == why


# ---- registering ----------------------------------------------------------------------


def test_three_bad_lines_of_a_hundred_leave_ninety_seven(desk: Desk) -> None:
    good = [f"3-2-501 顺丰 SF{number:013d} A{number}" for number in range(97)]
    done = desk.register(*good[:50], "瞎写的", "501", good[0], *good[50:])
    assert len(done.parcels) == 97
    assert [line.number for line in done.bad] == [51, 52, 53]
    assert [line.why for line in done.bad] == [
        "parcel-bad-address",
        "parcel-bad-building",
        "parcel-bad-twice",
    ]
    assert len({each.code for each in done.parcels}) == 97


def test_a_building_nobody_knows_is_asked_about_once(desk: Desk) -> None:
    assert [line.why for line in desk.register("33-1-101 顺丰").bad] == ["parcel-bad-no-building"]
    assert len(desk.register("! 33-1-101 顺丰").parcels) == 1
    assert len(desk.register("33-1-102 顺丰").parcels) == 1


def test_nothing_to_read_or_too_much(desk: Desk) -> None:
    with pytest.raises(Refused, match="parcel-in-how"):
        desk.register("", "  ")
    with pytest.raises(Refused, match="parcel-in-too-many"):
        desk.register(*["3-2-501"] * 201)


# ---- telling --------------------------------------------------------------------------


def test_what_comes_within_a_minute_is_one_message(desk: Desk) -> None:
    desk.register("3-2-501 顺丰 A1")
    desk.later(seconds=30)
    desk.register("3-2-501 中通 A2")
    desk.later(seconds=31)
    [said] = desk.notices()
    assert "2 件" in said
    assert len(re.findall(r"取件码 \w{4}", said)) == 2


def test_reminded_the_next_day_then_every_second_until_collected(desk: Desk) -> None:
    [waiting] = desk.register("3-2-501 顺丰 A1").parcels
    told: list[int] = []
    for day in range(6):
        desk.later(days=1)
        told += [day] * (len(desk.notices()) - len(told))
    assert told == [0, 0, 2, 4]
    estate = desk.estate
    estate.do(lambda unit: parcel.collect(unit, estate.resident(unit, CHEN), waiting.id))
    desk.later(days=6)
    assert len(desk.notices()) == 4


def test_fresh_food_is_not_left_until_tomorrow(desk: Desk) -> None:
    desk.register("3-2-501 顺丰 A1 生鲜")
    desk.later(hours=3, minutes=2)
    assert len(desk.notices()) == 2
    assert "❄️" in desk.notices()[1]


def test_whoever_blocked_the_bot_is_rung(desk: Desk) -> None:
    estate = desk.estate
    desk.register("3-2-501 陈女士 顺丰 A1")
    desk.later(minutes=2)
    estate.do(lambda unit: People(unit).set_reachable(CHEN, reachable=False))
    desk.later(minutes=10)
    assert "请电话告知" in estate.heard(STAFF_GROUP)
    assert "3栋2单元501 陈女士 · 1 件" in estate.heard(STAFF_GROUP)
    estate.do(lambda unit: parcel.phoned(unit, estate.community(unit), estate.ids["home"]))
    assert estate.do(lambda unit: parcel.calls(unit, estate.community(unit))) == []


def test_a_hold_keeps_reminders_away(desk: Desk) -> None:
    estate = desk.estate
    desk.register("3-2-501 顺丰 A1")
    desk.later(minutes=2)
    until = (estate.now + timedelta(days=5)).isoformat()
    estate.do(
        lambda unit: parcel.hold(unit, estate.community(unit), estate.resident(unit, CHEN), "先放着", until)
    )
    desk.later(days=4)
    assert len(desk.notices()) == 1
    desk.later(days=2)
    assert len(desk.notices()) == 2
    again = desk.register("3-2-501 顺丰 A2")
    assert again.holds == []


# ---- collecting -----------------------------------------------------------------------


def test_a_stranger_collects_nothing(desk: Desk) -> None:
    estate = desk.estate
    [waiting] = desk.register("3-2-501 顺丰 A1").parcels
    with pytest.raises(Refused, match="gone"):
        estate.do(lambda unit: parcel.collect(unit, estate.resident(unit, LI), waiting.id))
    with pytest.raises(Refused, match="gone"):
        estate.do(lambda unit: parcel.name_proxy(unit, estate.resident(unit, LI), waiting.id, "我"))


def test_a_second_press_says_who_has_it(desk: Desk) -> None:
    estate = desk.estate
    [waiting] = desk.register("3-2-501 顺丰 A1").parcels
    estate.do(lambda unit: parcel.collect(unit, estate.resident(unit, CHEN), waiting.id))
    with pytest.raises(Refused, match="parcel-collected-already"):
        estate.do(lambda unit: parcel.collect(unit, estate.resident(unit, CHEN), waiting.id))


def test_the_desk_takes_back_within_ten_minutes_only(desk: Desk) -> None:
    estate = desk.estate
    [waiting] = desk.register("3-2-501 顺丰 A1").parcels

    def hand_out(unit: Unit) -> tuple[list[Parcel], list[tuple[str, Parcel | None]]]:
        return parcel.hand_out(unit, estate.community(unit), estate.staff(unit, KE), f"{waiting.code} ZZZZ")

    handed, refused = estate.do(hand_out)
    assert ([each.id for each in handed], refused) == ([waiting.id], [("ZZZZ", None)])
    estate.do(lambda unit: parcel.take_back_at_desk(unit, estate.staff(unit, KE), waiting.id))
    estate.do(hand_out)
    estate.now += timedelta(minutes=11)
    with pytest.raises(Refused, match="parcel-undo-late-desk"):
        estate.do(lambda unit: parcel.take_back_at_desk(unit, estate.staff(unit, KE), waiting.id))


def test_a_line_written_by_mistake_is_struck_out(desk: Desk) -> None:
    estate = desk.estate
    [waiting] = desk.register("3-2-501 顺丰 A1").parcels
    desk.later(minutes=2)
    estate.do(lambda unit: parcel.strike_out(unit, estate.staff(unit, KE), waiting.id))
    assert "登记错了" in desk.notices()[-1]
    assert estate.do(lambda unit: list(Parcels(unit).waiting(estate.ids["community"]))) == []
    desk.later(days=3)
    assert len(desk.notices()) == 2


def test_a_link_makes_one_proxy_and_its_word_ends_with_the_membership(desk: Desk) -> None:
    estate = desk.estate
    [waiting] = desk.register("3-2-501 顺丰 A1").parcels
    _, link = estate.do(
        lambda unit: parcel.name_proxy(unit, estate.resident(unit, CHEN), waiting.id, " 老李 ")
    )
    token = link.rpartition("collect_")[2]
    assert estate.do(lambda unit: parcel.community_behind(unit, token)) is not None
    estate.do(lambda unit: homes.leave(unit, estate.resident(unit, CHEN), estate.ids["home"]))
    with pytest.raises(Refused, match="parcel-proxy-used"):
        estate.do(lambda unit: parcel.accept(unit, estate.resident(unit, LI), token))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("让老李代取", "老李"),
        ("请小周帮我拿一下快递", "小周"),
        ("叫王阿姨去取", "王阿姨"),
        ("让我儿子去拿", "您儿子"),
        ("畀陳太代攞", "陳太"),
        ("let Sam collect", "Sam"),
        ("我的快递到了吗", None),
        ("让师傅快点来", None),
    ],
)
def test_whom_the_words_name(words: str, name: str | None) -> None:
    assert parcel.named_in(words) == name


def test_the_evening_has_a_number_only_where_something_waits(desk: Desk) -> None:
    estate = desk.estate
    [waiting] = desk.register("3-2-501 顺丰 A1").parcels
    estate.do(lambda unit: parcel.collect(unit, estate.resident(unit, CHEN), waiting.id))
    desk.later(hours=12)
    assert not any("待取" in said.text for said in estate.said(GROUP))
    desk.register("3-2-501 顺丰 A2")
    desk.later(hours=24)
    digests = [said for said in estate.said(GROUP) if "待取" in said.text]
    assert [said.text for said in digests] == ["📦 今天 1 件快递待取。"]
    assert digests[0].payload["disable_notification"] is True


@pytest.mark.parametrize("late", [timedelta(hours=3), timedelta(hours=9), timedelta(hours=14)])
def test_an_evening_that_was_slept_through_takes_nothing_from_the_next(desk: Desk, late: timedelta) -> None:
    """The machine was off from noon on: no number at night, nor in the morning in the place of one."""
    estate = desk.estate
    desk.register("3-2-501 顺丰 A1")
    estate.now += timedelta(hours=7) + late
    desk.later(minutes=1)
    assert not any("待取" in said.text for said in estate.said(GROUP))
    if late < timedelta(hours=9):
        estate.now += timedelta(hours=12)
    desk.register("3-2-501 顺丰 A2")
    desk.later(hours=20)
    assert [said.text for said in estate.said(GROUP) if "待取" in said.text] == ["📦 今天 2 件快递待取。"]


def test_a_parcel_put_back_never_shares_its_code(desk: Desk) -> None:
    [first] = desk.register("3-2-501 顺丰 SF1234567890").parcels
    desk.estate.do(lambda unit: parcel.hand_out_one(unit, desk.estate.staff(unit, KE), first.id))
    [second] = desk.register("3-2-501 中通 73111222333").parcels
    desk.estate.do(lambda unit: setattr(unit.need(parcel.Parcel, second.id), "code", first.code))
    back = desk.estate.do(
        lambda unit: parcel.take_back_at_desk(unit, desk.estate.staff(unit, KE), first.id).code
    )
    assert back != first.code


def test_codes_are_read_out_a_few_at_a_time(desk: Desk) -> None:
    words = " ".join(["K7PM"] * 21)
    with pytest.raises(Refused, match="parcel-collect-many"):
        desk.estate.do(
            lambda unit: parcel.hand_out(
                unit, desk.estate.community(unit), desk.estate.staff(unit, KE), words
            )
        )
