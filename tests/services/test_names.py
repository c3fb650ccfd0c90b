"""Names that hide: what the eye cannot see is no name."""

from __future__ import annotations

import pytest

from services.names import claims_office, is_question, named_in, same_name, tidy


@pytest.mark.parametrize(
    "name", ["\u3164", "\u2800\u2800", "\u115f\u1160", "\uffa0", "\u200b\u202e", "\u034f", " "]
)
def test_what_shows_nothing_is_no_name(name: str) -> None:
    assert tidy(name) == ""


def test_a_name_keeps_its_letters_and_loses_what_turns_them_round() -> None:
    assert tidy("\u202e陈\u3164 \u2066姨\u2069🙂\n") == "陈 姨 🙂"


@pytest.mark.parametrize(
    "words", ["放冷藏區了嗎", "到了没？", "放咗雪柜未", "is it in the fridge?", "在哪里呢"]
)
def test_a_question_is_nobodys_name(words: str) -> None:
    assert is_question(words)


@pytest.mark.parametrize("name", ["老李", "区太太", "Mrs Tan", "小未", "没有人"])
def test_a_name_is_no_question(name: str) -> None:
    assert not is_question(name)


@pytest.mark.parametrize(
    "name",
    [
        *(
            "王师傅",
            "王師傅",
            "王 师\u200b傅",
            "ｗａｎｇ 师傅",
            "翠湖物业",
            "管理員",
            "管理處職員",
            "陈经理",
            "陳經理",
            "官方🙂",
            "师.傅",
            "邻里",
        ),
        *(
            "Admin",
            "ＡＤＭＩＮ",
            "a d m i n",
            "а\u200bdmin",
            "аdmin",
            "Adm1n",
            "Ádmin",
            "The Management",
            "security",
            "Support_2",
        ),
    ],
)
def test_what_neighbours_would_take_for_the_desk_is_seen(name: str) -> None:
    assert claims_office(name)


@pytest.mark.parametrize(
    "name", ["陈姨", "老李", "王先生", "师奶", "May", "Linli", "Badminton fan", "Botham", "🙂", ""]
)
def test_a_neighbours_name_is_left_alone(name: str) -> None:
    assert not claims_office(name)


@pytest.mark.parametrize(
    ("one", "other"), [("小李", "小 李"), ("陳工", "陈工"), ("Ahmad", "ＡＨＭＡＤ."), ("小\u200b李", "小李")]
)
def test_names_that_read_the_same_are_the_same(one: str, other: str) -> None:
    assert same_name(one, other)


@pytest.mark.parametrize(("one", "other"), [("小李", "老李"), ("🙂", "👍"), ("", "")])
def test_other_names_are_others(one: str, other: str) -> None:
    assert not same_name(one, other)


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("我叫王建国", "王建国"),
        ("叫我陈姨就行", "陈姨"),
        ("我係陳師傅", "陳師傅"),
        ("大家都叫我老李。", "老李"),
        ("My name is Ahmad", "Ahmad"),
        ("I'm May", "May"),
        ("王师傅", "王师傅"),
        ("Ian", "Ian"),
    ],
)
def test_a_name_is_taken_out_of_the_answer(answer: str, name: str) -> None:
    assert named_in(answer) == name
