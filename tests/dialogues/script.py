"""The language that conversations are written in; tests/dialogues/README.md shows it."""

from __future__ import annotations

import re
from dataclasses import dataclass

BOT = "邻里"


@dataclass(frozen=True)
class Line:
    """One line: who does what where, or what somebody is shown."""

    text: str
    who: str
    verb: str
    place: str | None
    """A group's short name, or a person whose private chat is meant; None is where the last line was."""
    words: str
    labels: tuple[str, ...] = ()

    @property
    def by_bot(self) -> bool:
        return self.who == BOT


@dataclass(frozen=True)
class Pause:
    """Time that passes: so many seconds, or until a time of day."""

    text: str
    seconds: float = 0
    until: str | None = None


UNITS = {"秒": 1, "分钟": 60, "小时": 3600, "天": 86400}
_LINE = re.compile(
    r"(?P<who>\S+?)(?:\s*@(?P<group>\S+)|\s*→\s*(?P<person>\S+))?\s+(?P<verb>[›×✎↩📷📎🗑⚡♥∅])\s*(?P<rest>.*)"
)
_NARROW = {ord(mark) + 0xFEE0: mark for mark in ",:;?!()"}
"""Full-width marks stand so far above the ordinary ones; tests/texts sees to it that texts have them."""
_LABELS = re.compile(r"(?:\s*\[[^\[\]]+\])+$")


def parse(script: str) -> list[Line | Pause]:
    """The steps of a script; a line that cannot be read raises ValueError."""
    lines = [line.strip() for line in script.splitlines()]
    return [_step(line) for line in lines if line and not line.startswith("#")]


def _step(line: str) -> Line | Pause:
    if narrow(line).startswith("("):
        return _pause(narrow(line))
    found = _LINE.fullmatch(line)
    if found is None:
        raise ValueError(f"this line of the conversation cannot be read: {line!r}")
    rest, labels = found["rest"], ()
    if found["verb"] != "×" and (tail := _LABELS.search(rest)):
        labels = tuple(re.findall(r"\[([^\[\]]+)\]", tail.group()))
        rest = rest[: tail.start()]
    return Line(line, found["who"], found["verb"], found["group"] or found["person"], rest.strip(), labels)


def _pause(line: str) -> Pause:
    if until := re.fullmatch(r"\(到 ?(\d\d:\d\d)\)", line):
        return Pause(line, until=until[1])
    if passed := re.fullmatch(r"\((\d+) ?(秒|分钟|小时|天)后\)", line):
        return Pause(line, seconds=int(passed[1]) * UNITS[passed[2]])
    raise ValueError(f"this pause cannot be read: {line!r}")


def matches(expected: str, actual: str) -> bool:
    """Whether a text is as expected; … stands for anything, line breaks for spaces, a comma for a wide one."""
    pattern = "".join(".*" if part == "…" else re.escape(part) for part in re.split("(…)", narrow(expected)))
    return re.fullmatch(pattern, narrow(actual), flags=re.DOTALL) is not None


def narrow(text: str) -> str:
    """On one line, with the punctuation of an English keyboard: scripts are typed on any."""
    return flat(text).translate(_NARROW)


def flat(text: str) -> str:
    return " ".join(text.split())
