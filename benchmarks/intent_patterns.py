"""The patterns of tests/intents/plain.txt, background.txt and chatter.txt as messages to learn from."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

from intents.model import NONE
from tests.intents.corpus import Context, Example

# How many messages a pattern gives; a wish gives twice as many.
SPOKEN = 12
SEED = 3
# What people put around a wish without changing it.
OPENINGS = ("", "", "", "唉,", "大家好 ", "嗯", "请问 ", "早上好,", "那个,", "哎呀 ", "@物业 ", "hi ")
CLOSINGS = ("", "", "", "!", "。", "~", " 🙏", "啊", "了都", " 谢谢", "??", " 😭")
CHOICE = re.compile(r"\{([^}]*)\}")
CHATTER = "chatter"
# What marks a pattern of plain.txt that tells of nobody in danger.
CALM = "calm"
# What a pattern begins with that is said as it is, with nothing around.
ALONE = "="
# And one that means something only where the bot is spoken to.
PRIVATE = "private"


def spoken(folder: Path) -> list[Example]:
    """Lines from the patterns of plain.txt, silent ones of background.txt and chatter.txt; always alike."""
    chooser = random.Random(SEED)
    lines = {(said, intent, why) for intent, said, why in _plain(folder / "plain.txt", chooser)}
    lines |= {(said, NONE, CHATTER) for _, said in _said(folder / "background.txt", chooser)}
    lines |= {(said, NONE, CHATTER) for said in _lines(folder / "chatter.txt")}
    return [
        Example(text, intent, "zh-CN", "spoken", context=context, why=why)
        for text, intent, why in sorted(lines)
        for context in _contexts(why)
    ]


def _contexts(why: str) -> tuple[Context, ...]:
    """Where a line with this mark means what it says."""
    if why == CHATTER:
        return ("group",)
    return ("private",) if why == PRIVATE else ("group", "private")


def _plain(file: Path, chooser: random.Random) -> Iterator[tuple[str, str, str]]:
    """(intent, sentence, CALM, PRIVATE or nothing) of the plain wishes."""
    for label, said in _said(file, chooser):
        intent, _, mark = label.partition(" ")
        yield intent, said, mark


def _said(file: Path, chooser: random.Random) -> Iterator[tuple[str, str]]:
    named: dict[str, list[str]] = {}

    def one(choice: re.Match[str]) -> str:
        words: list[str] = [word for each in choice[1].split("|") for word in named.get(each, [each])]
        return chooser.choice(words)

    for line in _lines(file):
        intent, pattern = line.split("|", 1) if file.name == "plain.txt" else (NONE, line)
        if intent.startswith("$"):
            named[intent] = pattern.split("|")
            continue
        alone = pattern.startswith(ALONE) or intent == NONE
        pattern = pattern.removeprefix(ALONE)
        openings, closings = (("",), ("",)) if alone else (OPENINGS, CLOSINGS)
        for _ in range(SPOKEN if intent == NONE else 2 * SPOKEN):
            said = CHOICE.sub(one, pattern)
            yield intent, f"{chooser.choice(openings)}{said}{chooser.choice(closings)}"


def _lines(file: Path) -> list[str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]
