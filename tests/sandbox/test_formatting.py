"""HTML, MarkdownV2 and found entities: text and offsets in UTF-16 units, and refusals."""

import pytest

from sandbox import Chat, Person
from sandbox.bot_api.errors import CannotParseEntities
from sandbox.bot_api.html import parse_html
from sandbox.bot_api.markdown import parse_markdown
from sandbox.world.typed_text import entities_in
from tests.sandbox.conftest import Client


def test_html_offsets_are_utf16() -> None:
    text, entities = parse_html("🚨<b>爆水管 &amp; <i>厨房</i></b>")
    assert text == "🚨爆水管 & 厨房"
    assert entities == [
        {"type": "bold", "offset": 2, "length": 8},
        {"type": "italic", "offset": 8, "length": 2},
    ]


@pytest.mark.parametrize(
    ("source", "entity"),
    [
        (
            "<a href='https://x.org/?a=1&amp;b=2'>x</a>",
            {"type": "text_link", "url": "https://x.org/?a=1&b=2"},
        ),
        ("<pre><code class='language-py'>x</code></pre>", {"type": "pre", "language": "py"}),
        ("<span class='tg-spoiler'>x</span>", {"type": "spoiler"}),
        ("<blockquote expandable>x</blockquote>", {"type": "expandable_blockquote"}),
        ("<s>x</s>", {"type": "strikethrough"}),
    ],
)
def test_every_tag_becomes_its_entity(source: str, entity: dict[str, str]) -> None:
    assert parse_html(source) == ("x", [{**entity, "offset": 0, "length": 1}])


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("1 < 2", "Unclosed start tag at byte offset 2"),
        ("邻<div>x</div>", 'Unsupported start tag "div" at byte offset 3'),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
    ],
)
def test_bad_html_is_refused(source: str, reason: str) -> None:
    with pytest.raises(CannotParseEntities) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


def test_marks_become_entities_and_leave_the_text() -> None:
    text, entities = parse_markdown(r"*粗* _斜_ [链](https://x\.org/\)) `a*b` ||密|| 1\.5")
    assert text == "粗 斜 链 a*b 密 1.5"
    assert [(one["type"], one["offset"], one["length"]) for one in entities] == [
        ("bold", 0, 1),
        ("italic", 2, 1),
        ("text_link", 4, 1),
        ("code", 6, 3),
        ("spoiler", 10, 1),
    ]
    assert entities[2]["url"] == "https://x.org/)"


@pytest.mark.parametrize("source", ["1.5", "*x", "a-b", "[x](", "x!"])
def test_bad_markdown_is_refused(source: str) -> None:
    with pytest.raises(CannotParseEntities):
        parse_markdown(source)


def test_typed_text_has_entities() -> None:
    text = "😀 /help@linli_bot 找 @chenyi 看 https://x.org/a。电话 +86 755 8888 0110 #报修 a/b 12@3"
    units = text.encode("utf-16-le")
    found = [
        (one["type"], units[one["offset"] * 2 : (one["offset"] + one["length"]) * 2].decode("utf-16-le"))
        for one in entities_in(text)
    ]
    assert found == [
        ("bot_command", "/help@linli_bot"),
        ("mention", "@chenyi"),
        ("url", "https://x.org/a"),
        ("phone_number", "+86 755 8888 0110"),
        ("hashtag", "#报修"),
    ]


async def test_what_a_bot_writes_is_trimmed_and_linked(client: Client, group: Chat, chen: Person) -> None:
    sent = await client.call(
        "sendMessage",
        chat_id=group.id,
        text=f"  <b>x</b> <a href='tg://user?id={chen.id}'>陈姨</a> <a href='tg://user?id=9'>谁</a> @chenyi ",
        parse_mode="HTML",
    )
    assert sent["text"] == "x 陈姨 谁 @chenyi"
    kinds = [(one["type"], one["offset"], one.get("user", {}).get("id")) for one in sent["entities"]]
    assert kinds == [("bold", 0, None), ("text_mention", 2, chen.id), ("mention", 7, None)]
