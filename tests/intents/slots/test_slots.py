"""Slots together: numbers, couriers, people, what masks what, and texts that nobody would write."""

import tomllib
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intents.normal import fold
from intents.slots import Home, extract, masked, parse_home, read_fewer, read_heads

NOW = datetime(2026, 3, 11, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
LISTS: dict[str, dict[str, dict[str, str]]] = tomllib.loads(
    Path(__file__).with_name("numbers.toml").read_text(encoding="utf-8")
)
HEADS: dict[str, dict[str, str]] = tomllib.loads(
    Path(__file__).with_name("heads.toml").read_text(encoding="utf-8")
)
LISTED = {"phone", "courier", "tracking", "pickup_code", "people"}
# The characters that patterns begin and go on with: random text of these reaches every reader.
TELLING = (
    "0123456789-#/:.~ \n一二三四五六七八九十廿零〇百半个点月号日周星期礼拜下上这每逢隔今明后前早晚至到"
    "年初正腊栋座楼单元室房层之负地甲东abcfmprtu😀\ue000\ue001\ufdfa"
)


@pytest.mark.parametrize(("text", "want"), [pair for group in LISTS.values() for pair in group.items()])
def test_numbers_couriers_and_people(text: str, want: dict[str, str]) -> None:
    values = extract(fold(text), now=NOW).values
    assert {name: value for name, value in values.items() if name in LISTED} == want


def test_one_sentence_fills_many_slots() -> None:
    found = extract(fold("3栋2单元501两大一小，周六下午三点，电话13800138000，顺丰SF1234567890123"), now=NOW)
    assert found.values == {
        "building": "3",
        "unit": "2",
        "room": "501",
        "people": "3",
        "time": "2026-03-14T15:00:00+08:00",
        "phone": "13800138000",
        "courier": "SF",
        "tracking": "SF1234567890123",
    }


def test_the_title_of_an_event_is_a_name() -> None:
    assert extract(fold("五一市集算我一个"), now=NOW, events=["五一市集"]).values == {"people": "1"}
    assert extract(fold("五一市集算我一个"), now=NOW).values == {"people": "1", "time": "2026-05-01"}


def test_plates_cards_and_prices_are_masked_but_are_no_slots() -> None:
    found = extract(fold("粤B12345 身份证440301199001011234 罚款500元"), now=NOW)
    assert found.values == {}
    assert [span.name for span in found.spans] == ["plate", "card", "quantity"]


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.sampled_from(TELLING), max_size=60))
def test_no_text_makes_it_raise(text: str) -> None:
    found = extract(fold(text), now=NOW, aliases={"东苑": "9"})
    assert all(0 <= span.start <= span.end <= len(fold(text).folded) for span in found.spans)
    home = parse_home(text)
    assert home is None or home != Home()


@given(st.text(max_size=80))
def test_any_character_is_survived(text: str) -> None:
    assert extract(fold(text), now=NOW).values.keys() <= LISTED | {
        "building",
        "unit",
        "floor",
        "room",
        "time",
        "repeat",
    }


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("count me in! 加我室友 so 2", "2"),
        ("+1 我先生也會去,算兩位", "2"),
        ("i am so excited, put me down", "1"),
        ("我和老伴,重阳登高", "2"),
        ("原来报三个,改成五个", "5"),
        ("大一小二", "3"),
        ("我们夫妻报名", "2"),
        ("me and my two boys", "3"),
        ("me plus two friends", "3"),
        ("make ours 7, cousins coming", "7"),
        ("family of four", "4"),
        ("阿妈七十八岁,算我一个", "1"),
        ("大人三位小孩一位", "4"),
        ("三位大人两个娃", "5"),
        ("我和1602老赵", "2"),
        ("我和我爸妈三个人报名", "3"),
        ("早上的八段锦,就我自己", "1"),
        ("just me and my mum", "2"),
        ("我跟我妈还有仨娃", "5"),
        ("我们三姐妹", "3"),
        ("我跟娃都报,2大1小", "3"),
        ("我和我姐,我姐夫", "3"),
        ("小孩两个大人一个", "3"),
        ("我爸妈都在,一家六口", "6"),
        ("我家老大老三加我", "3"),
        ("我带四个老姐妹", "5"),
        ("王先生一家五口", "5"),
        ("一家三口,另外我没有工具", "3"),
        ("带上我,还有我闺蜜", "2"),
        ("两老两小", "4"),
        ("大人二小孩二", "4"),
        ("帮我 daughter 报名", "1"),
        ("my 2 kids and 4 cousins", "6"),
        ("外公外婆带外孙女来", "3"),
        ("我,老伴,孙子报名", "3"),
        ("me + 3", "4"),
        ("my husband, two boys and me", "4"),
        ("一家三口加我婆婆", "4"),
        ("我们三个:我和爸妈", "3"),
        ("连我五个人", "5"),
        ("我和女儿去,她爸出差", "2"),
        ("报名,给我爸妈", "2"),
        ("我和老公女儿三个人", "3"),
        ("parents and i", "3"),
        ("我和老张、老何三个都来,凳子自己带", "3"),
        ("那场两大一小,孩子4岁", "3"),
        ("带我一个 我自己带糯米", "1"),
        ("三个人 lah, 我会带 kuih lapis", "3"),
        ("两位大人一位國小生", "3"),
        ("我 13827***019", "1"),
        ("几点开始", None),
    ],
)
def test_heads_of_a_sign_up_are_counted(text: str, heads: str | None) -> None:
    assert read_heads(fold(text).folded) == heads


def alone(text: str) -> str:
    """The folded text with all other slots masked, as the engine hands it on."""
    read = fold(text)
    return masked(read.folded, [span for span in extract(read, now=NOW).spans if span.name != "people"])


@pytest.mark.parametrize(("text", "heads"), HEADS["heads"].items())
def test_heads_are_counted_beside_other_slots(text: str, heads: str) -> None:
    assert read_heads(alone(text)) == heads


@pytest.mark.parametrize(("text", "fewer"), HEADS["fewer"].items())
def test_those_who_stay_are_counted(text: str, fewer: str) -> None:
    assert (read_fewer(alone(text)) or "") == fewer
