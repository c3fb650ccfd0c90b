"""docs/sandbox.md names everything that the person-side API has."""

from pathlib import Path

import pytest

from sandbox import Sandbox
from sandbox.faults import KINDS
from sandbox.person_api import routes

PAGE = Path(__file__).parents[2] / "docs" / "sandbox.md"


@pytest.fixture(scope="module")
def text() -> str:
    return PAGE.read_text(encoding="utf-8")


def test_every_address_is_documented(text: str) -> None:
    for route in routes(Sandbox()):
        words = [
            part for part in route.path.removeprefix("/sandbox/api/").split("/") if not part.startswith("{")
        ]
        missing = [word for word in words if f"{word}`" not in text and f"{word}/" not in text]
        assert not missing, f"{route.method} {route.path}"


def test_every_fault_is_documented(text: str) -> None:
    assert not [kind for kind in KINDS if f"`{kind}`" not in text]
