"""Setting up: what is asked next, codes that work once, what the bot sees in a group."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from services import codes, setup
from services.errors import Gone, Refused
from services.setup import STANDARD, Defaults, Founder
from services.setup.reading import read_line
from services.unit import Unit
from storage.community import Chat, Community, Scope, Staff
from tests.services.estate import GROUP, KE, STAFF_GROUP, WANG, ZHOU, Estate

NEW_GROUP, OWNER = -1003, 900


# ---- registering ----------------------------------------------------------------------


def register(estate: Estate, line: str = "", defaults: Defaults = STANDARD) -> int:
    """Register a new community in a new group; its id."""

    def step(unit: Unit) -> int:
        chat = setup.noted(unit, NEW_GROUP, "新苑业主群", forum=False, status="administrator")
        return setup.register(unit, chat, Founder(OWNER, "何经理"), read_line(line), defaults).id

    return estate.do(step)


def asked(estate: Estate, community_id: int) -> str | None:
    return estate.do(lambda unit: setup.next_question(unit.need(Community, community_id)))


def answered(estate: Estate, community_id: int, question: str, answer: str) -> None:
    estate.do(lambda unit: setup.apply(unit.need(Community, community_id), question, answer))


def test_only_what_is_not_known_is_asked(estate: Estate) -> None:
    community_id = register(estate)
    steps = {"phone": "0755 8888 0110", "script": "简体", "hours": "9-18", "parcels": "驿站"}
    for question, answer in steps.items():
        assert asked(estate, community_id) == question
        answered(estate, community_id, question, answer)
    assert asked(estate, community_id) is None
    community = estate.do(lambda unit: unit.need(Community, community_id))
    assert (community.name, community.phone) == ("新苑", "+86 755 8888 0110")
    assert community.options["parcel"]["held_by"] == "station"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("康怡花園住戶群", "康怡花園"),
        ("翠湖花园业主交流群", "翠湖花园"),
        ("Sunrise Residents' Group", "Sunrise"),
        ("Sunrise Residences", "Sunrise Residences"),
        ("住戶群", "住戶群"),
    ],
)
def test_a_community_is_not_called_a_group(estate: Estate, title: str, name: str) -> None:
    def step(unit: Unit) -> str:
        chat = setup.noted(unit, NEW_GROUP, title, forum=False)
        founder = Founder(OWNER, "黃經理", "zh-hant")
        return setup.register(unit, chat, founder, read_line(""), Defaults()).name

    assert estate.do(step) == name


def test_who_founds_it_is_spoken_to_in_their_language(estate: Estate) -> None:
    def step(unit: Unit) -> tuple[str, str]:
        chat = setup.noted(unit, NEW_GROUP, "康怡花園", forum=False)
        community = setup.register(unit, chat, Founder(OWNER, "黃經理", "zh-hant"), read_line(""), Defaults())
        return community.language, community.desk_word

    assert estate.do(step) == ("zh-Hant", "guanlichu")


def test_the_founder_is_the_first_manager(estate: Estate) -> None:
    community_id = register(estate)
    ruled = estate.do(lambda unit: [each.id for each in setup.ruled_by(unit, OWNER, owner=False)])
    assert ruled == [community_id]
    assert estate.do(lambda unit: [each.id for each in setup.ruled_by(unit, KE, owner=False)]) == []


def test_one_line_leaves_nothing_to_ask(estate: Estate) -> None:
    community_id = register(estate, "新苑 +852 2345 6789 9-22 管理處 前台")
    community = estate.do(lambda unit: unit.need(Community, community_id))
    assert asked(estate, community_id) is None
    assert (community.timezone, community.language, community.desk_word) == (
        "Asia/Hong_Kong",
        "zh-Hant",
        "guanlichu",
    )


def test_a_zone_that_was_named_is_not_guessed_from_the_number(estate: Estate) -> None:
    community_id = register(estate, "新苑 Asia/Shanghai +852 2345 6789")
    estate.do(lambda unit: setup.set_zone(unit.need(Community, community_id), "Asia/Macau"))
    estate.do(lambda unit: setup.apply(unit.need(Community, community_id), "phone", "+65 6123 4567"))
    assert estate.do(lambda unit: unit.need(Community, community_id).timezone) == "Asia/Macau"


def test_settings_say_what_a_community_starts_with(estate: Estate) -> None:
    community_id = register(estate, defaults=Defaults("Asia/Taipei", "zh-Hant"))
    community = estate.do(lambda unit: unit.need(Community, community_id))
    assert (community.timezone, community.language) == ("Asia/Taipei", "zh-Hant")


def test_a_group_is_registered_once(estate: Estate) -> None:
    register(estate)
    with pytest.raises(Refused, match="setup-registered-already"):
        register(estate)


@pytest.mark.parametrize(
    ("what", "text", "why"),
    [
        ("name", "", "setup-name-length"),
        ("name", "长" * 41, "setup-name-length"),
        ("quiet", "晚上", "setup-hours-unreadable"),
        ("script", "法语", "setup-press-a-button"),
        ("parcels", "😀", "setup-press-a-button"),
        ("on_duty_id", "1", "gone"),
    ],
)
def test_a_bad_answer_is_told_how_to_be_written(estate: Estate, what: str, text: str, why: str) -> None:
    with pytest.raises(Refused) as refusal:
        estate.do(lambda unit: setup.apply(estate.community(unit), what, text))
    assert refusal.value.key == why


def test_a_forged_choice_is_gone(estate: Estate) -> None:
    with pytest.raises(Gone):
        estate.do(lambda unit: setup.set_script(estate.community(unit), "klingon"))


# ---- groups ---------------------------------------------------------------------------


def join(estate: Estate, scope: Scope, building: str | None = None) -> None:
    def step(unit: Unit) -> None:
        chat = setup.noted(unit, NEW_GROUP, "三栋群", forum=False)
        setup.join(unit, chat, estate.community(unit), scope, building)

    estate.do(step)


def make_ready(estate: Estate) -> None:
    def step(unit: Unit) -> None:
        for what, text in (("script", "简体"), ("hours", "9-18"), ("parcels", "前台")):
            setup.apply(estate.community(unit), what, text)

    estate.do(step)


def test_residents_are_greeted_once_when_all_is_known(estate: Estate) -> None:
    join(estate, Scope.BUILDING, "3")
    assert estate.said(NEW_GROUP) == []
    make_ready(estate)
    for _ in range(2):
        estate.do(lambda unit: setup.greet(unit, estate.community(unit)))
    assert len(estate.said(NEW_GROUP)) == len(estate.said(GROUP)) == 1
    assert "急事打 +86 755 8888 0110" in estate.heard(NEW_GROUP)
    assert estate.heard(STAFF_GROUP) == ""


def test_a_group_of_another_community_is_not_taken(estate: Estate) -> None:
    register(estate)
    with pytest.raises(Refused, match="setup-registered-already"):
        join(estate, Scope.WHOLE)


def link(estate: Estate, code: str, *, chat_id: int = NEW_GROUP, user_id: int = ZHOU) -> None:
    def step(unit: Unit) -> None:
        chat = setup.noted(unit, chat_id, "新物业群", forum=False)
        setup.link(unit, chat, code, setup.ruled_by(unit, user_id, owner=False), 5)

    estate.do(step)


def staff_code(estate: Estate) -> str:
    return estate.do(lambda unit: setup.staff_group_code(unit, estate.community(unit)))


def test_a_code_links_the_staff_group_and_shows_the_board(estate: Estate) -> None:
    link(estate, staff_code(estate).lower())
    assert estate.do(lambda unit: unit.need(Chat, NEW_GROUP).scope) is Scope.STAFF
    assert "这里现在是「翠湖苑」的物业群" in estate.heard(NEW_GROUP)
    assert [card.chat_id for card in estate.cards("ticket.board")][-1] == NEW_GROUP


def test_a_code_works_once_for_a_day_for_its_own_managers(estate: Estate) -> None:
    code = staff_code(estate)
    with pytest.raises(Refused, match="setup-code-wrong"):
        link(estate, code, user_id=WANG)
    link(estate, code)
    with pytest.raises(Refused, match="setup-code-wrong"):
        link(estate, code)
    late = staff_code(estate)
    estate.now += timedelta(hours=24, seconds=1)
    with pytest.raises(Refused, match="setup-code-wrong"):
        link(estate, late)


@pytest.mark.parametrize("typed", ["", "ABCDEFGHJK", "😀", "a" * 4096])
def test_a_guessed_code_opens_nothing(estate: Estate, typed: str) -> None:
    staff_code(estate)
    with pytest.raises(Refused, match="setup-code-wrong"):
        link(estate, typed)


def test_a_code_in_the_residents_group_is_not_used_up(estate: Estate) -> None:
    code = staff_code(estate)
    with pytest.raises(Refused, match="setup-residents-group"):
        link(estate, code, chat_id=GROUP)
    link(estate, code)


def test_codes_can_be_read_out(estate: Estate) -> None:
    code = staff_code(estate)
    assert len(code) == codes.LENGTH
    assert not set(code) & set("ILO01")


def test_what_the_bot_sees_is_said_as_it_is(estate: Estate) -> None:
    def see(status: str, scope: Scope = Scope.WHOLE, *, reads_all: bool = False) -> str:
        def step(unit: Unit) -> str:
            unit.bot = replace(unit.bot, reads_all=reads_all)
            chat = unit.need(Chat, GROUP)
            chat.bot_status, chat.scope = status, scope
            return setup.sight(unit, chat).key

        return estate.do(step)

    assert see("administrator") == "setup-sees-all"
    assert see("member") == "setup-sees-commands"
    assert see("member", reads_all=True) == "setup-sees-all"
    assert see("kicked") == "setup-sees-nothing"
    assert see("administrator", Scope.CHANNEL) == "setup-may-post"


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        ("administrator", "member", "不再是管理员"),
        ("administrator", "kicked", "被移出"),
        ("member", "left", "被移出"),
        ("member", "administrator", ""),
        ("left", "member", ""),
    ],
)
def test_staff_hear_when_the_bot_sees_less(estate: Estate, before: str, now: str, said: str) -> None:
    def step(unit: Unit) -> None:
        chat = setup.noted(unit, GROUP, "业主群", forum=False, status=now)
        setup.standing_changed(unit, chat, before)

    estate.do(step)
    assert said in estate.heard(STAFF_GROUP) if said else estate.heard(STAFF_GROUP) == ""


def test_managers_hear_in_private_when_the_staff_group_itself_is_lost(estate: Estate) -> None:
    def step(unit: Unit) -> None:
        chat = setup.noted(unit, STAFF_GROUP, "物业群", forum=False, status="kicked")
        setup.standing_changed(unit, chat, "administrator")

    estate.do(step)
    assert "我被移出了「物业群」" in estate.heard(ZHOU)


def test_a_title_names_its_building(estate: Estate) -> None:
    def building(title: str) -> str | None:
        return estate.do(lambda unit: setup.building_in(unit, estate.community(unit), title))

    assert building("翠湖苑3栋业主群") == "3"
    assert building("翠湖苑业主群") is None


def test_who_blocks_the_bot_is_not_reachable(estate: Estate) -> None:
    estate.do(lambda unit: setup.reachable(unit, WANG, reachable=False))
    assert not estate.do(lambda unit: unit.need(Staff, estate.ids[f"staff {WANG}"]).reachable)
