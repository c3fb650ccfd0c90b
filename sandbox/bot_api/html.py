"""Telegram's HTML: text and entities out of markup; what is not well formed is refused as Telegram does."""

import html
import re
from dataclasses import dataclass, field

from sandbox.bot_api.errors import CannotParseEntities
from sandbox.world.models import Entities, Json
from sandbox.world.typed_text import utf16_length

_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_TAG = re.compile(r"<(/?)([^\s<>/]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
_ATTRIBUTE = re.compile(r"([\w-]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?")
_CHARACTER = re.compile(r"&(#\d{1,7}|#x[0-9a-fA-F]{1,6}|lt|gt|amp|quot);")


@dataclass(slots=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    start: int
    start_in_text: int


@dataclass(slots=True)
class _Parsing:
    source: str
    parts: list[str] = field(default_factory=list)
    length: int = 0
    entities: Entities = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)

    def write(self, raw: str) -> None:
        text = _CHARACTER.sub(lambda match: html.unescape(match.group()), raw)
        self.parts.append(text)
        self.length += utf16_length(text)

    def byte(self, position: int) -> int:
        return len(self.source[:position].encode("utf-8", "surrogatepass"))


def parse_html(source: str) -> tuple[str, Entities]:
    """Text and entities (offsets in UTF-16 units); raises CannotParseEntities."""
    parsing = _Parsing(source)
    at = 0
    while (tag_at := source.find("<", at)) >= 0:
        parsing.write(source[at:tag_at])
        match = _TAG.match(source, tag_at)
        if match is None:
            raise CannotParseEntities(f"Unclosed start tag at byte offset {parsing.byte(tag_at)}")
        closing, name, attributes = match.groups()
        if closing:
            _close(parsing, name.lower(), tag_at)
        else:
            _begin(parsing, name.lower(), attributes, tag_at)
        at = match.end()
    parsing.write(source[at:])
    if parsing.open:
        raise CannotParseEntities(f'Can\'t find end tag corresponding to start tag "{parsing.open[-1].tag}"')
    return "".join(parsing.parts), sorted(parsing.entities, key=lambda one: (one["offset"], -one["length"]))


def _begin(parsing: _Parsing, tag: str, raw_attributes: str, position: int) -> None:
    if tag not in _KINDS:
        raise CannotParseEntities(f'Unsupported start tag "{tag}" at byte offset {parsing.byte(position)}')
    attributes = {
        name.lower(): html.unescape(value.strip("\"'")) for name, value in _ATTRIBUTE.findall(raw_attributes)
    }
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        raise CannotParseEntities(
            f'Tag "span" must have class "tg-spoiler" at byte offset {parsing.byte(position)}'
        )
    parsing.open.append(_Open(tag, attributes, parsing.length, len(parsing.parts)))


def _close(parsing: _Parsing, tag: str, position: int) -> None:
    offset = parsing.byte(position)
    if not parsing.open:
        raise CannotParseEntities(f"Unexpected end tag at byte offset {offset}")
    opened = parsing.open.pop()
    if tag not in ("", opened.tag):
        raise CannotParseEntities(
            f'Unmatched end tag at byte offset {offset}, expected "</{opened.tag}>", found "</{tag}>"'
        )
    entity: Json = {
        "type": _KINDS[opened.tag],
        "offset": opened.start,
        "length": parsing.length - opened.start,
    }
    if entity["length"] == 0:
        return
    if _describe(entity, opened, "".join(parsing.parts[opened.start_in_text :]), parsing):
        parsing.entities.append(entity)


def _describe(entity: Json, opened: _Open, inner: str, parsing: _Parsing) -> bool:
    """Add what the kind needs (url, language, …); False where Telegram keeps only the text."""
    if opened.tag == "a":
        entity["url"] = opened.attributes.get("href") or inner
        return "." in entity["url"] or "://" in entity["url"]
    if opened.tag == "tg-emoji":
        entity["custom_emoji_id"] = opened.attributes.get("emoji-id", "")
    if opened.tag == "blockquote" and "expandable" in opened.attributes:
        entity["type"] = "expandable_blockquote"
    language = opened.attributes.get("class", "").removeprefix("language-")
    if opened.tag == "code" and parsing.open and parsing.open[-1].tag == "pre":
        if language:
            parsing.open[-1].attributes["class"] = f"language-{language}"
        return False
    if opened.tag == "pre" and language:
        entity["language"] = language
    return True
