"""The engine through its public door: what it hears, what it leaves alone, what a community can teach it."""

import copy
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

import intents
from intents import Context, Vocabulary, recognize, trigger

NOW = datetime(2026, 3, 12, 10, 0, tzinfo=timezone(timedelta(hours=8)))
PARAPHRASES = Path(__file__).with_name("paraphrases.txt")
# Said by our own hand before any tuning; a change may not lose more than these few.
MOST_LOST = 14


def paraphrases() -> list[tuple[str, str, Context]]:
    lines = [line for line in PARAPHRASES.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    pairs = [line.split("|", 1) for line in lines]
    return [
        (wanted, text.removeprefix("P:"), Context("private" if text.startswith("P:") else "group"))
        for wanted, text in pairs
    ]


def test_most_paraphrases_are_understood() -> None:
    lost = [
        text
        for wanted, text, where in paraphrases()
        if recognize(text, now=NOW, context=where).intent != wanted
    ]

    assert len(lost) <= MOST_LOST, lost


@pytest.mark.parametrize("text", [text for wanted, text, _ in paraphrases() if wanted == "none"])
def test_what_only_sounds_like_a_report_gets_no_repair(text: str) -> None:
    assert not recognize(text, now=NOW).intent.startswith("repair.")


def test_a_report_carries_its_slots_and_its_reasons() -> None:
    found = recognize("3栋2单元501厨房水管爆了", now=NOW)

    assert found.intent == "repair.report"
    assert found.slots == {
        "building": "3",
        "unit": "2",
        "room": "501",
        "category": "plumbing",
        "place": "home",
        "urgent": True,
    }
    assert found.evidence[0].rule.startswith("repair.report")


@pytest.mark.parametrize(
    "text", ["電梯壞咗", "Ｌｉｆｔ not working", "电\u200b梯坏了,谁管管,电梯不动", "LIFT BREAKDOWN AGAIN"]
)
def test_scripts_widths_and_marks_do_not_hide_a_report(text: str) -> None:
    assert recognize(text, now=NOW).intent == "repair.report"


def test_chatter_stops_at_the_gate() -> None:
    assert not trigger("今晚吃什么好呢")
    assert trigger("电梯坏了")


def test_a_forwarded_message_is_left_alone_in_a_group_only() -> None:
    text = "电梯坏了,快来修"

    assert not recognize(text, now=NOW, context=Context("group", forwarded=True))
    assert recognize(text, now=NOW, context=Context("private", forwarded=True))


def test_private_words_need_less() -> None:
    assert not recognize("厨房水龙头", now=NOW, context="group")
    assert recognize("厨房水龙头", now=NOW, context="private").intent == "repair.report"


@pytest.mark.parametrize(
    ("text", "titles", "event"),
    [
        ("我家三口报名包粽子", (), "包粽子"),
        ("我家三口报名粽子活动", ("端午包粽 6月19日 周五 Fri Friday",), "端午包粽 6月19日 周五 Fri Friday"),
        ("我家两口报名秋游", ("包粽子 3月14日 周六 Sat Saturday",), "秋游"),
        ("sign up 2 for the bbq", ("中秋烧烤 9月25日 周五 Fri Friday",), "中秋烧烤 9月25日 周五 Fri Friday"),
        ("sign up 2 for the bbq", ("Movie night 3月14日 周六 Sat Saturday",), "bbq"),
        ("周六那场我家报名", ("包粽子 3月14日 周六 Sat Saturday", "读书会 3月15日 周日 Sun Sunday"),
         "包粽子 3月14日 周六 Sat Saturday"),
    ],
)  # fmt: skip
def test_which_event_is_named(text: str, titles: tuple[str, ...], event: str) -> None:
    found = recognize(text, now=NOW, context=Context("private", events=titles))
    assert (found.intent, found.slots["event"]) == ("event.join", event)


def test_a_sign_up_without_its_name_needs_the_open_event() -> None:
    text = "两大一小,周六那场"

    assert not recognize(text, now=NOW)
    assert recognize(text, now=NOW, context=Context("group", events=("周六包粽子",))).intent == "event.join"


def test_only_a_sure_word_undoes_a_sign_up_a_doubtful_one_shows_it() -> None:
    private = Context("private", events=("周六包粽子",))

    assert recognize("包粽子我不去了", now=NOW, context=private).intent == "event.cancel"
    assert recognize("查一下我的报名", now=NOW, context=private).intent == "event.ask"


def test_a_bare_plus_two_counts_only_as_a_reply_to_the_card() -> None:
    assert not recognize("+2", now=NOW)
    assert recognize("+2", now=NOW, context=Context("group", reply_to="event")).intent == "event.join"


def test_a_community_word_works_at_once_and_for_that_community_only() -> None:
    before = Vocabulary("elm", version=1)
    after = Vocabulary("elm", version=2, categories={"pool": ("水疗池",)}, words={"broken": ("噗了噗",)})
    text = "水疗池噗了噗"

    assert not recognize(text, now=NOW, community=before)
    found = recognize(text, now=NOW, community=after)
    assert found.intent == "repair.report"
    assert found.slots["category"] == "pool"
    assert not recognize(text, now=NOW, community=Vocabulary("oak"))


def test_a_building_alias_becomes_its_bare_name() -> None:
    community = Vocabulary("elm", version=1, buildings={"会所楼": "9"})

    assert recognize("会所楼电梯坏了", now=NOW, community=community).slots["building"] == "9"


@pytest.mark.parametrize(
    "text",
    [
        "电梯里关了个孩子,出不来",
        "楼道里好大煤气味",
        "厨房着火了",
        "水管爆了满屋子水",
        "插座冒火花,摸到被电了一下",
        "外墙瓷砖往下掉,差点砸到人",
        "trapped in lift at blk 3",
        "smell gas at level 7",
    ],
)
def test_danger_is_urgent(text: str) -> None:
    assert recognize(text, now=NOW).slots.get("urgent") is True


@pytest.mark.parametrize(
    "text", ["", " ", "😂😂😂", "\x00", "\ud800", "灯" * 4096, "((((" * 1024, "1" * 4096, "漏水" * 2048]
)
def test_junk_is_answered_with_an_intent_and_no_exception(text: str) -> None:
    assert recognize(text, now=NOW, context="private").intent in {"none", "repair.report"}


def test_a_copy_of_the_evidence_is_the_evidence_alone() -> None:
    found = recognize("楼道灯坏了", now=NOW)

    copied = copy.deepcopy(found)

    assert isinstance(copied.evidence, tuple)
    assert copied == found
    assert found.evidence == copied.evidence
    assert found.evidence[:1] == copied.evidence[:1]


def test_the_default_engine_is_built_once() -> None:
    assert intents.default_engine() is intents.default_engine()


@pytest.mark.parametrize("call", ["@物业 ", "@管理處 ", "@管家小陈 ", "@management "])
def test_whoever_calls_the_desk_by_its_name_speaks_to_the_bot(call: str) -> None:
    asked = "我那件呢"
    alone, called = (recognize(said, now=NOW, context=Context("group")) for said in (asked, call + asked))

    assert not alone
    assert called.intent == "parcel.ask"
    assert not recognize(f"{call}谢谢啦", now=NOW, context=Context("group"))


def test_no_chatter_around_it_hides_that_the_desk_is_called() -> None:
    chatter = "哈哈哈今天天气真好大家周末都去哪里玩了我们一家去爬山吃火锅看电影" * 8

    assert not trigger(chatter)
    assert trigger(f"@物业 {chatter}")


@pytest.mark.parametrize(
    ("text", "item"),
    [("电梯里捡到一张社保卡，姓王", "社保卡"), ("电梯口捡到一把雨伞", "雨伞"), ("捡到一张身份证", "身份证")],
)
def test_a_thing_is_named_whatever_it_is_harmless_for(text: str, item: str) -> None:
    assert recognize(text, now=NOW).slots["item"] == item


@pytest.mark.parametrize(
    ("text", "category", "place"),
    [
        ("@物业 3栋的电梯到底什么时候修好", "lift", "public"),
        ("我家空调报修三天了还没人来", "hvac", "home"),
        ("喂等咗成個禮拜啦,個天花仲滴緊水,幾時先有人上嚟呀?", "plumbing", "home"),
        ("any update on the gate barrier job I reported on Monday", "door_access", "public"),
        ("我报的修到哪一步了", None, None),
    ],
)
def test_who_asks_after_a_job_may_name_its_thing(text: str, category: str | None, place: str | None) -> None:
    found = recognize(text, now=NOW, context="private")

    assert found.intent in {"repair.status", "repair.urge"}
    assert (found.slots.get("category"), found.slots.get("place")) == (category, place)


def test_two_wishes_that_blur_each_other_are_heard_one_by_one() -> None:
    found = recognize("Blk 3 lift spoil again. Also I lost my keys at the pool", now=NOW)

    assert (found.intent, found.also) == ("repair.report", ("item.lost",))


@pytest.mark.parametrize(
    "text",
    [
        "两大一小,周六那场",
        "周六那场 两大两小",
        "一大一小,星期六那场",
        "family of four, saturday one",
        "2大1小 包粽子那个",
    ],
)
def test_how_many_come_to_an_open_event_and_not_a_word_more_is_a_sign_up(text: str) -> None:
    beside = Context("group", events=("包粽子 3月14日 周六 Sat Saturday",))

    assert recognize(text, now=NOW, context=beside).intent == "event.join"
    assert not recognize(text, now=NOW)
