"""What is undocumented fails the build, and what is documented exists."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer.main

from bot.cli import cli
from bot.settings import Settings
from handlers.features import FEATURES

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted(
    [*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *ROOT.glob("deploy/*.md"), *ROOT.glob("tests/**/*.md")]
)
RESIDENTS = ("guide.residents.md", "guide.residents.zh-CN.md")
STAFF = ("guide.staff.md", "guide.staff.zh-CN.md")
ROOMS = ("bot", "handlers", "services", "storage", "intents", "texts")

_LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)")
_FILE = re.compile(r"\*\*`(?P<path>[^`]+)`\*\*\n\n```\w+\n(?P<content>.*?)```\n", re.DOTALL)


def read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def anchors(page: Path) -> set[str]:
    """The anchors that GitHub gives to a page's headings."""
    headings = re.findall(r"^#+ (.+)$", read(page), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


# ---- settings and commands ------------------------------------------------------------------


@pytest.mark.parametrize("name", [name.upper() for name in Settings.model_fields])
def test_a_setting_is_explained(name: str) -> None:
    example = read(ROOT / ".env.example")
    assert re.search(rf"^#[^\n]+\n{name}=", example, flags=re.MULTILINE), f"{name} in .env.example"
    assert f"`{name}`" in read(DOCS / "settings.md")


def test_settings_that_are_explained_exist() -> None:
    known = {name.upper() for name in Settings.model_fields}
    explained = set(re.findall(r"^\| `([A-Z_]+)`", read(DOCS / "settings.md"), flags=re.MULTILINE))
    assert explained == known
    assert set(re.findall(r"^([A-Z_]+)=", read(ROOT / ".env.example"), flags=re.MULTILINE)) == known


@pytest.mark.parametrize("command", sorted({name for feature in FEATURES for name in feature.commands}))
def test_a_bot_command_stands_in_a_guide(command: str) -> None:
    for pages in zip(RESIDENTS, STAFF, strict=True):
        together = "".join(read(DOCS / page) for page in pages)
        assert re.search(rf"/{command}\b", together), f"/{command} in {' or '.join(pages)}"


@pytest.mark.parametrize("prefix", sorted({word for feature in FEATURES for word in feature.prefixes}))
def test_a_word_that_begins_a_message_stands_in_the_staff_guide(prefix: str) -> None:
    for page in STAFF:
        assert prefix in read(DOCS / page)


def test_every_subcommand_of_linli_is_explained() -> None:
    text = read(DOCS / "settings.md")
    for name in typer.main.get_command(cli).commands:  # type: ignore[attr-defined]
        assert f"`linli {name}" in text, name


def commands_in(pattern: str) -> Iterator[tuple[str, str]]:
    for page in PAGES:
        for found in re.findall(pattern, read(page)):
            yield page.name, found


def test_make_targets_that_are_named_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", read(ROOT / "Makefile"), flags=re.MULTILINE))
    named = list(commands_in(r"(?m)(?:^|`)make ([a-z]+)"))
    assert named
    assert [(page, target) for page, target in named if target not in targets] == []


def test_modules_that_are_to_be_run_exist() -> None:
    missing = [
        (page, module)
        for page, module in commands_in(r"python -m ([a-z_]+(?:\.[a-z_]+)*)")
        if module not in {"venv", "pip", "pytest"} and not _runnable(module)
    ]
    assert missing == []


def _runnable(module: str) -> bool:
    path = ROOT / module.replace(".", "/")
    return path.with_suffix(".py").exists() or (path / "__main__.py").exists()


def test_files_that_are_named_exist() -> None:
    """A path in backquotes that begins with a folder of ours is a path of ours."""
    folders = "|".join((*ROOMS, "sandbox", "tests", "docs", "benchmarks", "deploy"))
    exempt = {page: {found["path"] for found in _FILE.finditer(read(page))} for page in PAGES}
    missing = [
        (page.name, path)
        for page in PAGES
        for path in re.findall(rf"`((?:{folders})/[\w./-]+\.\w+)`", read(page))
        if path not in exempt[page] and not (ROOT / path).exists()
    ]
    assert missing == []


# ---- links and indexes ----------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    pictures = [(source, "") for source in re.findall(r'<img src="([^"]+)"', read(page))]
    for target, anchor in [*_LINK.findall(read(page)), *pictures]:
        aim = (page.parent / target).resolve() if target else page
        assert aim.exists(), f"{target} in {page.name}"
        if anchor and aim.suffix == ".md":
            assert anchor in anchors(aim), f"{target}#{anchor} in {page.name}"


def test_every_decision_stands_in_the_index() -> None:
    index = read(DOCS / "decisions" / "README.md")
    pages = sorted((DOCS / "decisions").glob("[0-9]*.md"))
    assert pages
    assert [page.name for page in pages if f"]({page.name})" not in index] == []
    assert [page.name[:4] for page in pages] == [f"{number:04}" for number in range(1, len(pages) + 1)]


@pytest.mark.parametrize("page", sorted((DOCS / "decisions").glob("[0-9]*.md")), ids=lambda page: page.stem)
def test_a_decision_says_what_why_and_at_what_price(page: Path) -> None:
    for heading in ("## Why", "## Price"):
        assert heading in read(page), f"{heading} in {page.name}"


def test_every_page_is_reached_from_the_readme() -> None:
    found, todo = set(), [ROOT / "README.md"]
    while todo:
        page = todo.pop()
        if page in found or not page.exists() or page.suffix != ".md":
            continue
        found.add(page)
        todo += [(page.parent / target).resolve() for target, _ in _LINK.findall(read(page)) if target]
    assert [str(page.relative_to(ROOT)) for page in PAGES if page not in found] == []


def test_every_picture_is_shown() -> None:
    shown = "".join(read(page) for page in PAGES)
    assert [picture.name for picture in (DOCS / "pictures").glob("*.png") if picture.name not in shown] == []


# ---- the walk-through -----------------------------------------------------------------------


def copy_of_the_project(target: Path) -> None:
    for room in (*ROOMS, "sandbox", "tests"):
        leave = shutil.ignore_patterns("fonts", "corpus", "browser", "faults")
        shutil.copytree(ROOT / room, target / room, ignore=leave)
    (target / "services/event/fonts").symlink_to(ROOT / "services/event/fonts")
    shutil.copyfile(ROOT / "pyproject.toml", target / "pyproject.toml")


def in_copy(folder: Path, *command: str) -> str:
    """Run Python there, which must succeed; gives what it wrote."""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "COV"))
    }
    done = subprocess.run(  # what runs is written above or in our own page
        [sys.executable, *command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout[-6000:]}\n{done.stderr[-3000:]}"
    return done.stdout


def test_the_walk_through_works_as_written(tmp_path: Path) -> None:
    """docs/adding-a-feature.md, step by step, in a copy of the project."""
    copy_of_the_project(tmp_path)
    text = read(DOCS / "adding-a-feature.md")
    for found in _FILE.finditer(text):
        path = tmp_path / found["path"]
        assert not path.exists(), f"{found['path']} is there already"
        path.write_text(found["content"], encoding="utf-8")
    in_copy(tmp_path, "-m", "ruff", "check", "-q", *map(str, tmp_path.rglob("*lending.py")))
    listing = tmp_path / "handlers/features.py"
    lines = read(listing).replace("    lost,\n", "    lending,\n    lost,\n", 1)
    lines = lines.replace("    desk.feature,\n", "    lending.feature,\n    desk.feature,\n")
    listing.write_text(lines, encoding="utf-8")
    name = re.search(r'make migration NAME="([^"]+)"', text)
    assert name is not None
    in_copy(tmp_path, "-m", "storage.migrations", name[1])
    tests = (
        "tests/dialogues/test_lending.py",
        "tests/handlers/test_conformance.py",
        "tests/texts/test_catalogues.py",
    )
    only = ("-k", "(lending or punctuated) and not postgres")
    played = in_copy(tmp_path, "-m", "pytest", "-v", "-p", "no:cacheprovider", *only, *tests)
    assert [test for test in tests if f"{test}::" not in played] == []


def test_names_that_are_imported_in_examples_exist() -> None:
    """Examples in other pages name modules of ours that can be imported."""
    for page, module in commands_in(
        r"(?m)^from ((?:bot|handlers|services|storage|intents|texts|sandbox)[\w.]*) import"
    ):
        if module.rpartition(".")[2] != "lending":
            assert importlib.util.find_spec(module) is not None, f"{module} in {page}"
