"""The conversations in docs/guide.*.md, played as they stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.community import Communities
from storage.database import Session
from storage.unit import UnitOfWork
from tests.dialogues.town import Town

DOCS = Path(__file__).parents[2] / "docs"
CHINESE = ".zh-CN.md"


def conversations() -> Iterator[tuple[str, str]]:
    """Each guide's blocks marked `conversation`, with the guide's name."""
    for page in sorted(DOCS.glob("guide.*.md")):
        for block in re.findall(r"```conversation\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL):
            yield page.name, block


CONVERSATIONS = list(conversations())


@pytest.mark.parametrize(
    ("page", "script"), CONVERSATIONS, ids=[f"{page}-{n}" for n, (page, _) in enumerate(CONVERSATIONS)]
)
async def test_a_guide_shows_what_happens(town: Town, page: str, script: str) -> None:
    if not page.endswith(CHINESE):
        town.database.run_sync(lambda session: speak_english(session, town))
    await town.play(script)
    assert town.incidents() == []


def speak_english(session: Session, town: Town) -> None:
    """The English guides are about a community that speaks English."""
    [community] = Communities(UnitOfWork(session, town.clock.now())).every()
    community.language, community.desk_word = "en", "desk"
