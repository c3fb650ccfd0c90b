"""The everyday part of MarkdownV2: inline styles, code, links; everything reserved must be escaped."""

import re

from sandbox.bot_api.errors import CannotParseEntities
from sandbox.world.models import Entities
from sandbox.world.typed_text import utf16_length

_STYLES = {"*": "bold", "_": "italic", "__": "underline", "~": "strikethrough", "||": "spoiler"}
_TOKEN = re.compile(
    r"\\(?P<escaped>[\x01-\x7e])|```(?:(?P<language>\w+)\n)?(?P<pre>.*?)```|`(?P<code>[^`]+)`"
    r"|\]\((?P<url>(?:\\.|[^)\\])*)\)|(?P<style>\|\||__|[*_~])|(?P<link>\[)",
    re.DOTALL,
)
_RESERVED = re.compile(r"[\[\]()`>#+\-=|{}.!]")


class _Writer:
    def __init__(self) -> None:
        self.text = ""
        self.length = 0
        self.entities: Entities = []

    def write(self, text: str) -> None:
        self.text += text
        self.length += utf16_length(text)

    def mark(self, kind: str, start: int, **more: str) -> None:
        if self.length > start:
            self.entities.append({"type": kind, "offset": start, "length": self.length - start, **more})


def parse_markdown(source: str) -> tuple[str, Entities]:
    """Text and entities (offsets in UTF-16 units); raises CannotParseEntities."""
    out = _Writer()
    open_marks: list[tuple[str, int]] = []
    at = 0
    for token in _TOKEN.finditer(source):
        _plain(out, source[at : token.start()])
        at = token.end()
        if token["escaped"] is not None:
            out.write(token["escaped"])
        elif token["pre"] is not None or token["code"] is not None:
            start = out.length
            out.write(re.sub(r"\\(.)", r"\1", token["pre"] or token["code"] or ""))
            more = {"language": token["language"]} if token["language"] else {}
            out.mark("pre" if token["pre"] is not None else "code", start, **more)
        else:
            _mark(out, open_marks, token)
    _plain(out, source[at:])
    if open_marks:
        raise CannotParseEntities(
            f"Can't find end of {_name(open_marks[-1][0])} entity at byte offset {open_marks[-1][1]}"
        )
    return out.text, sorted(out.entities, key=lambda one: (one["offset"], -one["length"]))


def _mark(out: _Writer, open_marks: list[tuple[str, int]], token: re.Match[str]) -> None:
    mark = "[" if token["url"] is not None else token.group()
    if open_marks and open_marks[-1][0] == mark and token["link"] is None:
        start = open_marks.pop()[1]
        if token["url"] is not None:
            out.mark("text_link", start, url=re.sub(r"\\(.)", r"\1", token["url"]))
        else:
            out.mark(_STYLES[mark], start)
    elif token["url"] is not None:
        _plain(out, token.group())
    else:
        open_marks.append((mark, out.length))


def _name(mark: str) -> str:
    return _STYLES.get(mark, "TextUrl").capitalize()


def _plain(out: _Writer, text: str) -> None:
    reserved = _RESERVED.search(text)
    if reserved:
        raise CannotParseEntities(
            f"Character '{reserved.group()}' is reserved and must be escaped with the preceding '\\'"
        )
    out.write(text)
