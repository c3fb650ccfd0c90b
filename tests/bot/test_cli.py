"""The command line: one sentence for a wrong start, results on standard output, a sandbox that goes on."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import cli
from bot.settings import Settings
from storage.database import Database
from storage.inbox import Inbox
from storage.unit import UnitOfWork
from tests.bot.conftest import START

runner = CliRunner()


@pytest.fixture(autouse=True)
def _elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("HTTP_PORT", "0")


def test_a_wrong_setting_ends_the_start_with_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PORT", "many")
    result = runner.invoke(cli, ["run"])
    assert result.exit_code == 2
    assert (
        result.output.strip() == "HTTP_PORT is not usable: it must be a port from 0 (any free one) to 65535."
    )


def test_migrate_says_that_all_is_well() -> None:
    assert "up to date" in runner.invoke(cli, ["migrate"]).output


def test_parse_reads_lines_and_writes_lines() -> None:
    result = runner.invoke(cli, ["parse"], input="3栋2单元501厨房水管爆了\n今天天气真好\n")
    first, second = result.output.strip().splitlines()
    assert "repair.report" in first
    assert "none" in second


def test_the_doctor_finds_what_is_parked_and_replay_takes_it_up(monkeypatch: pytest.MonkeyPatch) -> None:
    url = f"sqlite:///{Path.cwd() / 'x.sqlite3'}"
    monkeypatch.setenv("DATABASE_URL", url)
    assert runner.invoke(cli, ["doctor"]).exit_code == 0

    def park(inbox: Inbox) -> None:
        inbox.receive(1, [(7, 5, "{}")])
        inbox.park(inbox.failed(1, 7, "ValueError: x"), "cafe0123")

    with Database.open(url) as database:
        database.run_sync(lambda session: park(Inbox(UnitOfWork(session, START))))
    sick = runner.invoke(cli, ["doctor"])
    assert sick.exit_code == 1
    assert "linli replay cafe0123" in sick.output
    assert runner.invoke(cli, ["replay", "nothing"]).exit_code == 1
    assert runner.invoke(cli, ["replay", "cafe0123"]).exit_code == 0
    assert runner.invoke(cli, ["doctor"]).exit_code == 0


async def test_the_sandbox_opens_seeded_stops_in_time_and_goes_on(tmp_path: Path) -> None:
    for _ in range(2):
        process = await asyncio.create_subprocess_exec(
            *[sys.executable, "-c", "from bot.cli import main; main()", "run"],
            env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
        assert process.stdout is not None
        line = await asyncio.wait_for(process.stdout.readline(), 60)
        assert line.startswith(b"Linli is ready. Open http://127.0.0.1:")
        process.terminate()
        assert await asyncio.wait_for(process.wait(), 10) == 0
    with Database.open(f"sqlite:///{tmp_path}/data/sandbox/linli.sqlite3") as database:
        asked = "SELECT (SELECT count(*) FROM community), (SELECT count(*) FROM staff)"
        [counts] = database.read_sync(lambda session: list(session.connection().exec_driver_sql(asked)))
    assert tuple(counts) == (1, 3)


async def test_a_bot_that_waits_for_telegram_can_be_stopped() -> None:
    """The address leads nowhere; after a moment of trying a signal still ends it in order."""
    telegram = {"BOT_TOKEN": "123456:x", "TELEGRAM_API_BASE_URL": "http://127.0.0.1:9"}
    process = await asyncio.create_subprocess_exec(
        *[sys.executable, "-c", "from bot.cli import main; main()", "run"],
        env=os.environ | telegram | {"PYTHONPATH": str(Path(__file__).parents[2])},
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stderr is not None
    line = await asyncio.wait_for(process.stderr.readline(), 60)
    assert b"Telegram cannot be reached" in line
    process.terminate()
    assert await asyncio.wait_for(process.wait(), 10) == 0
