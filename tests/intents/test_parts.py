"""A second wish is heard where a message says that there is more, and nowhere else."""

from time import process_time

import pytest

from intents import Context, recognize
from intents.normal import fold
from intents.parts import MOST, parts_of, typed_parts
from tests.intents.corpus import DEFAULT_NOW

PRIVATE = Context("private")


@pytest.mark.parametrize(
    ("text", "intent", "also"),
    [
        ("厨房水管漏水。顺便问下物业费怎么交", "repair.report", ("faq",)),
        ("我家门铃坏了,另外我的快递到了吗", "repair.report", ("parcel.ask",)),
        ("馬桶塞住了!還有客廳的燈也不亮", "repair.report", ("repair.report",)),
        ("kitchen sink is choked. also is my parcel here yet?", "repair.report", ("parcel.ask",)),
        ("洗手盆又滴水了,顺便问下我上次报的花洒有没有下文", "repair.report", ("repair.status",)),
        ("厨房水管漏水,一直滴到楼下,地板都泡了", "repair.report", ()),
        ("厨房水管漏水。地上全是水!麻烦快点来人", "repair.report", ()),
        ("我的快递到了吗?姓王,尾号6688", "parcel.ask", ()),
    ],
)
def test_what_else_a_message_wants(text: str, intent: str, also: tuple[str, ...]) -> None:
    found = recognize(text, now=DEFAULT_NOW, context=PRIVATE)

    assert (found.intent, found.also) == (intent, also)


def test_parts_end_with_sentences_and_where_there_is_more() -> None:
    assert parts_of(fold("厨房漏水。另外,我的快递到了吗?").folded) == ["厨房漏水", "另外,我的快递到了吗"]
    assert parts_of("厨房漏水,一直滴到楼下") == []
    assert parts_of("好的。厨房水管漏水") == []
    assert parts_of("厨房水管漏水。" * (MOST + 1)) == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("3-2-501 馬桶堵了。另外我的包裹到了嗎?", ["3-2-501 馬桶堵了。", "另外我的包裹到了嗎?"]),
        ("下午吧。還有我的包裹", ["下午吧。", "還有我的包裹"]),
        ("Ｓink CHOKED\u200b! also, is my Parcel here", ["Ｓink CHOKED\u200b!", "also, is my Parcel here"]),
        ("。。不用來了嗎?", ["。。不用來了嗎?"]),
        ("厨房漏水。" * (MOST + 1), ["厨房漏水。" * (MOST + 1)]),
        ("厨房漏水", ["厨房漏水"]),
    ],
)
def test_parts_are_given_back_as_they_were_typed(text: str, parts: list[str]) -> None:
    assert typed_parts(text) == parts


@pytest.mark.parametrize("ends", ["。1", "！ ", "请问是"])
def test_a_message_of_nothing_but_ends_holds_nobody_up(ends: str) -> None:
    """An answer of four thousand full stops took half a second, in which nobody else was answered."""

    def spent(length: int) -> float:
        text = (ends * length)[:length]
        begun = process_time()
        typed_parts(text)
        return process_time() - begun

    spent(512)  # characters are folded slowly only when they are met first
    assert min(spent(4096) for _ in range(3)) < 0.1
