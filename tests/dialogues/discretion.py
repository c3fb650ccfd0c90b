"""What no residents' group may be shown: telephone numbers, homes, and what somebody wrote in private."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sqlalchemy import select

from sandbox import Chat
from storage.community import Community, Home, Resident
from storage.database import Session
from storage.event import Signup
from storage.parcel import Parcel
from storage.search import Search
from storage.ticket import Ticket
from tests.dialogues.script import flat
from tests.dialogues.town import Town

TELEPHONE = re.compile(r"\+?\d[\d \-]{6,}\d")
HOME = re.compile(
    r"\d+\s*单元\s*\d{3,4}|\d+\s*單元\s*\d{3,4}|\b\d{1,2}-\d{1,2}-\d{3,4}\b|\d+\s*[樓楼]\s*[A-Z]\s*室|#\d{1,2}-\d{1,3}\b"
    r"|\bUnit \d+ \d{3,4}\b",
)
SHORTEST_QUOTE = 6
"""Characters; shorter words of somebody are found by chance."""

CODE = 4


def indiscretions(town: Town) -> list[str]:
    """Everything that a residents' group was shown and should not have been, with what gave it away."""
    secrets = town.database.run_sync(lambda session: _secrets(session, town))
    found = []
    for chat in _residents_groups(town):
        written = flat(" ".join(m.text for m in chat.visible() if m.author != town.bot.id))
        for text in town.shown_in(chat):
            given_away = [secret for secret in secrets if secret in text and secret not in written]
            given_away += [match[0] for match in TELEPHONE.finditer(text) if not _public(match[0], town)]
            given_away += [match[0] for match in HOME.finditer(text)]
            found += [f"{chat.title}: {text!r} gives away {secret!r}" for secret in given_away]
    return found


def _residents_groups(town: Town) -> Iterator[Chat]:
    return (chat for name, chat in town.groups.items() if name != "物业群")


def _public(number: str, town: Town) -> bool:
    """Whether it is the community's own number, or no more than the digits of a moment."""
    known = town.database.run_sync(lambda session: [*session.scalars(select(Community.phone))])
    digits = re.sub(r"\D", "", number)
    return any(phone and digits == re.sub(r"\D", "", phone) for phone in known) or len(digits) < 7


def _secrets(session: Session, town: Town) -> set[str]:
    """Private words, and what is kept of people and parcels, as they might be shown."""
    secrets: set[str] = set()
    for chat in town.sandbox.world.all_chats():
        if chat.private and chat.id not in town.staff_chats:
            secrets |= {flat(m.text) for m in chat.visible() if m.author == chat.id}
    for column in (Ticket.caller_name, Ticket.caller_phone, Resident.phone, Parcel.tracking, Search.tracking):
        secrets |= {value for value in session.scalars(select(column)) if value}
    secrets |= set(session.scalars(select(Parcel.code))) | set(session.scalars(select(Signup.code)))
    rooms = {home.room for home in session.scalars(select(Home)) if len(home.room) >= 3}
    # What is looked for is asked about by its name; a neighbour cannot recognise it otherwise.
    asked = {flat(item) for item in session.scalars(select(Search.item)) if item}
    return {secret for secret in secrets - asked if _is_telling(secret)} | rooms


def _is_telling(words: str) -> bool:
    """Long enough not to be found by chance, or a code of four."""
    code = len(words) == CODE and words.isascii() and words.isalnum() and not words.isdigit()
    return code or len(words) >= SHORTEST_QUOTE
