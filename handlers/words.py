"""/words: a community teaches the bot what its buildings are called, what can break and how people say it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from handlers.access import Where, Who
from handlers.feature import Feature
from handlers.replies import Ask, Edit, NotMine, Outcome, Reply
from handlers.request import Request
from handlers.speaking import in_lines
from intents.replies import reply_kind
from services import words
from services.errors import Refused
from services.messages import Button, Buttons, in_rows
from services.words import Word
from texts import Verbatim

feature = Feature("words")

PAGE = 12
"""Words on one page of the list of those that can be taken away."""


@feature.command("words", who=Who.DISPATCHER, where=Where.DESK)
def show(request: Request) -> Outcome:
    """Alone it lists; /words 会所=9栋 adds at once, /words 泳池 asks what it is."""
    if request.args:
        return _take(request, request.args)
    return _list(request)


def _list(request: Request) -> Reply:
    every = words.listed(request.home_community)
    said = [Verbatim("words-line", {"word": each.word, "meaning": _meaning(each)}) for each in every[:60]]
    rows: list[Button | Sequence[Button]] = [[Button("words.building"), Button("words.thing")]]
    if every:
        rows.append(Button("words.page", (0,)))
    return Reply("words-list", count=len(every), lines="\n".join(in_lines(request, said)), buttons=rows)


def _meaning(word: Word) -> Verbatim:
    if word.kind == "buildings":
        return Verbatim("words-building", {"building": word.meaning})
    if word.kind == "categories":
        return Verbatim(f"category-{word.meaning.replace('_', '-')}")
    return Verbatim(f"words-meaning-{word.meaning.replace('_', '-')}")


# ---- adding ---------------------------------------------------------------------------


@feature.button("building", who=Who.DISPATCHER, where=Where.DESK)
def ask_building(_: Request) -> Outcome:
    """Which building is called how?"""
    return Ask("words.word", "words-ask-building")


@feature.button("thing", who=Who.DISPATCHER, where=Where.DESK)
def ask_thing(_: Request) -> Outcome:
    """Which thing, or which saying?"""
    return Ask("words.word", "words-ask-thing")


@feature.answer("word", who=Who.DISPATCHER, where=Where.DESK)
def take_word(request: Request) -> Outcome:
    """A word, with or without the building it stands for."""
    if reply_kind(request.text) == "withdrawal":
        return _never_mind(request)
    return _take(request, request.text)


def _take(request: Request, text: str) -> Outcome:
    word, building = words.read(text)
    if building is None:
        return _ask_meaning(words.check(request.home_community, word))
    return _added(request, "buildings", word, words.building_of(building))


def _never_mind(request: Request) -> Reply:
    request.close_dialogue()
    return Reply("words-never-mind")


def _ask_meaning(word: str) -> Outcome:
    """What is it: a thing of one of the trades, or a way of saying that something broke?"""
    trades = [Button("words.as_thing", (code,), label=_label(code)) for code in words.CATEGORIES]
    sayings = [
        Button("words.as_saying", (code,), label=f"words-meaning-{code.replace('_', '-')}")
        for code in words.MEANINGS
    ]
    buttons: Buttons = [*in_rows(trades, 4), *in_rows(sayings, 3)]
    return Ask("words.meaning", "words-what-is-it", word=word, buttons=buttons, data={"word": word})


def _label(category: str) -> str:
    return f"category-{category.replace('_', '-')}"


@feature.answer("meaning", who=Who.DISPATCHER, where=Where.DESK)
def press_instead(request: Request) -> Outcome:
    """Meanings are pressed; whatever is written instead is judged afresh or sent back to the buttons."""
    if reply_kind(request.text) == "withdrawal":
        return _never_mind(request)
    if request.intent:
        return NotMine()
    raise Refused("words-press-a-button")


@feature.button("as_thing", who=Who.DISPATCHER, where=Where.DESK)
def add_thing(request: Request) -> Outcome:
    """The word that was typed is a thing that can break."""
    return _added(request, "categories", _asked_about(request), request.word())


@feature.button("as_saying", who=Who.DISPATCHER, where=Where.DESK)
def add_saying(request: Request) -> Outcome:
    """The word that was typed says that something broke."""
    return _added(request, "words", _asked_about(request), request.word())


def _asked_about(request: Request) -> str:
    """The word whose meaning the open question asks for."""
    return str(request.kept("words.meaning", "word")["word"])


def _added(request: Request, kind: str, word: str, meaning: str) -> Outcome:
    trial = words.add(request.unit, request.home_community, kind, word, meaning)
    request.close_dialogue()
    facts: dict[str, Any] = {
        "word": word,
        "meaning": _meaning(Word(kind, word, meaning)),
        "sentence": trial.sentence,
        "kind": kind,
    }
    key = "words-added" if trial.understood else "words-added-unsure"
    return Edit(key, **facts) if request.press else Reply(key, **facts)


# ---- taking away ----------------------------------------------------------------------


@feature.button("page", who=Who.DISPATCHER, where=Where.DESK)
def page(request: Request) -> Outcome:
    """The words as buttons, a page at a time."""
    return _page(request, request.number())


@feature.button("drop", who=Who.DISPATCHER, where=Where.DESK)
def drop(request: Request) -> Outcome:
    """Take one word away; the page shows what is left."""
    words.remove(request.unit, request.home_community, request.number(0), request.number(1))
    return _page(request, request.number(1) // PAGE)


def _page(request: Request, number: int) -> Edit:
    community = request.home_community
    every = words.listed(community)
    last = max(0, (len(every) - 1) // PAGE)
    number = min(max(0, number), last)
    start = number * PAGE
    drops = [
        Button("words.drop", (community.words_version, index), facts={"word": each.word})
        for index, each in enumerate(every[start : start + PAGE], start)
    ]
    turns = [
        Button("words.page", (other,), label=f"words-{way}")
        for way, other in (("earlier", number - 1), ("later", number + 1))
        if 0 <= other <= last
    ]
    return Edit(
        "words-which-to-drop", count=len(every), buttons=[*in_rows(drops, 2), *([turns] if turns else [])]
    )
