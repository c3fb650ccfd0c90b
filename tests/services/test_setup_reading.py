"""Setting up: what managers type in one line, numbers, hours, zones and scopes, as people write them."""

from __future__ import annotations

import re

import pytest

from services.errors import Refused
from services.setup import Given
from services.setup.reading import read_hours, read_line, read_scope, read_zone
from services.setup.telephone import countries_of, read_phone
from storage.community import Scope
from texts import Texts


@pytest.mark.parametrize(
    ("line", "given"),
    [
        ("", Given()),
        ("翠湖花园", Given(name="翠湖花园")),
        (
            "翠湖花园 +86 755 8888 0110 9:00-18:00",
            Given(name="翠湖花园", phone="+86 755 8888 0110", hours=("09:00", "18:00")),
        ),
        ("9-18 翠湖花园2期 0755-88880110", Given("翠湖花园2期", "0755-88880110", ("09:00", "18:00"))),
        (
            "Bayview Park +65 6123 4567 8:30am-6pm english locker Asia/Singapore",
            Given("Bayview Park", "+65 6123 4567", ("08:30", "18:00"), "Asia/Singapore", "desk", "station"),
        ),
        ("錦繡軒 管理處", Given(name="錦繡軒", script="guanlichu")),
        ("翠湖花园 没人", Given(name="翠湖花园", held_by="nobody")),
    ],
)
def test_one_line_may_say_everything(line: str, given: Given) -> None:
    assert read_line(line) == given


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("+86 755 8888 0110", "+86 755 8888 0110"),
        ("＋８６ 755 88880110", "+86 755 88880110"),
        ("0755-8888 0110", "+86 755 8888 0110"),
        ("(0755)88880110", "+86 755 88880110"),
        ("0086 755 8888 0110", "+86 755 8888 0110"),
        ("400 800 1234", "+86 400 800 1234"),
        ("13800138000", "+86 13800138000"),
        ("13800138000，李经理", "+86 13800138000"),
        ("电话0755-88880110", "+86 755 88880110"),
        ("call us at +65 6123 4567 please", "+65 6123 4567"),
        ("24小时电话是 0755-12345678", "+86 755 12345678"),
        ("our 24/7 hotline: +65 6123 4567", "+65 6123 4567"),
        ("+86 0755 8888 0110", "+86 755 8888 0110"),
        ("8613800138000", "+86 13800138000"),
        ("852 2345 6789", "+852 2345 6789"),
        ("886 2 2345 6789", "+886 2 2345 6789"),
    ],
)
def test_a_number_is_kept_so_that_it_can_be_tapped(typed: str, kept: str) -> None:
    assert read_phone(typed, "Asia/Shanghai") == kept


@pytest.mark.parametrize(
    "typed", ["", "没有", "110", "1" * 16, "0755-88880110 或 13800138000", "😀", "8888\u00000110", "++86 755"]
)
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="setup-phone-unreadable"):
        read_phone(typed, "Asia/Shanghai")


@pytest.mark.parametrize("typed", ["2345 6789", "02-2345-6789", "6123 4567"])
def test_a_number_that_cannot_be_of_the_mainland_needs_its_country(typed: str) -> None:
    with pytest.raises(Refused, match="setup-phone-country"):
        read_phone(typed, "Asia/Shanghai")


@pytest.mark.parametrize(
    ("typed", "countries"),
    [
        ("2345 6789", ["852", "853"]),
        ("6123 4567", ["852", "853", "65"]),
        ("02-2345-6789", ["886"]),
        ("03-1234 5678", ["886", "60"]),
        ("13800138000", ["86"]),
        ("+852 2345 6789", []),
        ("没有", []),
    ],
)
def test_the_countries_are_known_in_which_a_number_would_be_whole(typed: str, countries: list[str]) -> None:
    assert list(countries_of(typed)) == countries


@pytest.mark.parametrize(("typed", "zone"), [("13800138000", "Asia/Hong_Kong"), ("2345 6789", "Asia/Taipei")])
def test_a_number_from_elsewhere_is_not_taken_for_one_from_here(typed: str, zone: str) -> None:
    with pytest.raises(Refused, match="setup-phone-country"):
        read_phone(typed, zone)


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("早八晚六", ("08:00", "18:00")),
        ("朝九晚六", ("09:00", "18:00")),
        ("朝9晚6", ("09:00", "18:00")),
        ("早八点半到晚五点半", ("08:30", "17:30")),
        ("早八到晚十", ("08:00", "22:00")),
        ("24小时有人", ("00:00", "23:59")),
    ],
)
def test_hours_are_read_from_early_to_late(typed: str, hours: tuple[str, str]) -> None:
    assert read_hours(typed) == hours


@pytest.mark.parametrize("typed", ["朝早9點到夜晚6點", "9am to 6pm", "早上9點至下晝6點"])
def test_hours_are_read_as_they_are_said_there(typed: str) -> None:
    assert read_hours(typed) == ("09:00", "18:00")


def test_where_the_country_is_not_known_its_code_is_asked_for() -> None:
    with pytest.raises(Refused, match="setup-phone-country"):
        read_phone("8888 0110", "Europe/Paris")


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("9-18", ("09:00", "18:00")),
        ("8:30–18:00", ("08:30", "18:00")),
        ("８：３０－１８：００", ("08:30", "18:00")),
        ("早上8点半到晚上6点", ("08:30", "18:00")),
        ("早上八点半到晚上六点", ("08:30", "18:00")),
        ("我们每天早上九点至下午五点半", ("09:00", "17:30")),
        ("晚上十点到早上七点", ("22:00", "07:00")),
        ("9am to 6pm", ("09:00", "18:00")),
        ("21:30-8:00", ("21:30", "08:00")),
        ("8:00~24:00", ("08:00", "23:59")),
        ("24小时", ("00:00", "23:59")),
    ],
)
def test_hours_are_read_as_people_write_them(typed: str, hours: tuple[str, str]) -> None:
    assert read_hours(typed) == hours


@pytest.mark.parametrize("typed", ["", "九点", "25-30", "9:75-18:00", "9-9", "上班时间", "9", "9-18-20"])
def test_what_are_no_hours_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="setup-hours-unreadable"):
        read_hours(typed)


def test_zones_are_read_in_any_case() -> None:
    assert read_zone("asia/hong kong") == "Asia/Hong_Kong"
    with pytest.raises(Refused, match="setup-zone-unreadable"):
        read_zone("火星时间")


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("北京时间", "Asia/Shanghai"),
        ("香港", "Asia/Hong_Kong"),
        ("台北時間", "Asia/Taipei"),
        ("Hong Kong time", "Asia/Hong_Kong"),
        ("singapore", "Singapore"),
        ("Tokyo", "Asia/Tokyo"),
    ],
)
def test_zones_are_read_by_their_place(typed: str, zone: str) -> None:
    assert read_zone(typed) == zone


@pytest.mark.parametrize(
    ("typed", "scope"),
    [
        ("3栋", (Scope.BUILDING, "3")),
        ("Blk 12", (Scope.BUILDING, "12")),
        ("物业群", (Scope.STAFF, None)),
        ("全小区", (Scope.WHOLE, None)),
        ("管理室群組", (Scope.STAFF, None)),
        ("住戶群", (Scope.WHOLE, None)),
        ("3栋501", None),
        ("翠湖花园", None),
    ],
)
def test_scopes_are_read(typed: str, scope: tuple[Scope, str | None] | None) -> None:
    assert read_scope(typed) == scope


@pytest.mark.parametrize("language", ["zh-CN", "zh-Hant", "zh-TW", "en"])
def test_every_scope_that_the_texts_name_is_read(language: str) -> None:
    """Taiwan was told to write /setup 員工群, and that was not understood."""
    said = Texts.load().line(language, "setup-scope-unreadable")
    named = re.findall(r"/setup (.+?)(?:、|，|。|, |\.|$)", said)
    assert len(named) == 3
    for each in named:
        assert read_scope(each.strip()) is not None, each
