"""The command line: one sentence for a wrong start, results on standard output, a sandbox that goes on."""

from __future__ import annotations

import re
import signal
import socket
from pathlib import Path

import pytest
from sqlalchemy import update
from typer.testing import CliRunner

from bot.acting import People
from bot.cli import cli
from bot.sandbox_home import SandboxHome
from bot.seed import CHEN, RESIDENTS_GROUP, SMALL_TALK
from bot.settings import Settings, load_settings
from storage.community import Community
from storage.database import Database, Session
from storage.inbox import Inbox
from storage.outbox import Departure, Outbox, Outgoing, Priority
from storage.timer import Timers
from storage.unit import UnitOfWork
from tests.bot.conftest import START
from tests.bot.process import Linli, people_of
from tests.community import founded
from tests.processes import Process

runner = CliRunner()
ROOT = Path(__file__).parents[2]


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


def test_a_context_that_does_not_exist_is_refused_at_once() -> None:
    result = runner.invoke(cli, ["parse", "--context", "channel"], input="水管爆了\n")
    assert result.exit_code == 2
    assert result.stdout == ""


def test_systemd_starts_again_only_where_time_can_help(monkeypatch: pytest.MonkeyPatch) -> None:
    unit = (ROOT / "deploy/linli.service").read_text(encoding="utf-8")
    final = re.findall(r"^RestartPreventExitStatus=(\d+)$", unit, flags=re.MULTILINE)
    monkeypatch.setenv("HTTP_PORT", "many")
    wrong = runner.invoke(cli, ["run"])
    monkeypatch.setenv("HTTP_PORT", "0")
    monkeypatch.setenv("DATABASE_URL", "postgresql://linli@127.0.0.1:1/linli")
    too_early = runner.invoke(cli, ["run"])
    assert too_early.output.startswith("PostgreSQL cannot go on: ")
    assert final == [str(wrong.exit_code)]
    assert too_early.exit_code not in (0, wrong.exit_code)


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
    healthy = runner.invoke(cli, ["doctor"])
    assert healthy.exit_code == 0
    assert "outlives a crash" in healthy.output

    def park(inbox: Inbox) -> None:
        inbox.receive(1, [(7, 5, "{}")])
        failed = inbox.failed(1, 7, "ValueError: x")
        assert failed is not None
        inbox.park(failed, "cafe0123")

    with Database.open(url) as database:
        database.run_sync(lambda session: park(Inbox(UnitOfWork(session, START))))
    sick = runner.invoke(cli, ["doctor"])
    assert sick.exit_code == 1
    assert "linli replay cafe0123" in sick.output
    assert runner.invoke(cli, ["replay", "nothing"]).exit_code == 1
    assert runner.invoke(cli, ["replay", "cafe0123"]).exit_code == 0
    assert runner.invoke(cli, ["doctor"]).exit_code == 0


def test_the_doctor_finds_timers_that_failed_and_messages_that_are_held(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    url = f"sqlite:///{Path.cwd() / 'x.sqlite3'}"
    monkeypatch.setenv("DATABASE_URL", url)
    assert runner.invoke(cli, ["migrate"]).exit_code == 0

    def fail(session: Session) -> None:
        unit = UnitOfWork(session, START)
        community = Community(name="x", timezone="UTC", language="en", desk_word="desk", created_at=START)
        session.add(community)
        unit.flush()
        Timers(unit).set("event.remind", 12, START, community.id, {})
        unit.flush()
        timer = Timers(unit).find("event.remind", 12)
        assert timer is not None
        timer.incident, timer.error = "beef0123", "ValueError: x"
        Outbox(unit).put(1, -5, "sendMessage", {"text": "x"}, priority=Priority.BULK, not_before=START)
        unit.flush()

    def hold(session: Session) -> None:
        session.execute(update(Outgoing).values(state=Departure.HELD))

    with Database.open(url) as database:
        database.run_sync(fail)
        database.run_sync(hold)
    sick = runner.invoke(cli, ["doctor"])
    assert sick.exit_code == 1
    assert "Timer event.remind of 12 is parked as incident beef0123 (ValueError: x)." in sick.output
    assert "linli replay message-1" in sick.output
    assert runner.invoke(cli, ["replay", "message-7"]).exit_code == 1
    assert runner.invoke(cli, ["replay", "message-1"]).exit_code == 0
    assert runner.invoke(cli, ["replay", "beef0123"]).exit_code == 0
    assert runner.invoke(cli, ["doctor"]).exit_code == 0


async def _texts(people: People) -> list[str]:
    [group] = [chat for chat in (await people.get("state"))["chats"] if chat["title"] == RESIDENTS_GROUP]
    return [message["text"] for message in await people.messages(CHEN.id, group["id"])]


async def test_a_second_run_goes_on_where_the_first_stopped_and_a_reset_begins_anew(tmp_path: Path) -> None:
    async with Linli("run", log=tmp_path / "run") as first, people_of(first) as people:
        [bot] = (await people.get("state"))["bots"]
        await people.says(CHEN.id, bot["id"], "厨房水管爆了")
        await people.pass_time(3 * 3600)
        before, told = await people.now(), await people.messages(CHEN.id, bot["id"])
    async with Linli("run", log=tmp_path / "second") as second, people_of(second) as people:
        assert await people.now() > before
        assert await people.messages(CHEN.id, bot["id"]) == told
        await people.says(CHEN.id, bot["id"], "/mine")
        assert "#1001" in (await people.messages(CHEN.id, bot["id"]))[-1]["text"]
    async with Linli("sandbox", "--reset", log=tmp_path / "reset") as third, people_of(third) as people:
        assert len(await _texts(people)) == 1 + len(SMALL_TALK)
        await people.says(CHEN.id, bot["id"], "/mine")
        assert "#1001" not in (await people.messages(CHEN.id, bot["id"]))[-1]["text"]


async def test_a_start_that_was_broken_off_is_made_good_by_the_next(tmp_path: Path) -> None:
    assert "Traceback" not in await Linli("run", log=tmp_path / "run").interrupted()
    async with Linli("run", log=tmp_path / "next") as linli, people_of(linli) as people:
        assert len(await _texts(people)) == 1 + len(SMALL_TALK)


def test_a_port_in_use_is_told_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        monkeypatch.setenv("HTTP_PORT", str(port))
        assert _refusal("run") == (
            "HTTP_HOST and HTTP_PORT are not usable: another program already listens on "
            f"127.0.0.1:{port}. Choose another port, or 0 for any free one."
        )


def test_only_one_linli_at_a_time_is_in_a_sandbox() -> None:
    with SandboxHome(load_settings()).alone():
        assert _refusal("run") == (
            "Another Linli already runs in this sandbox: stop it first, or choose another DATA_DIR."
        )


def test_a_folder_that_cannot_be_written_is_told_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "file" / "data"))
    assert _refusal("run") == "DATA_DIR is not usable: it must be a folder that can be made and written to."


def test_a_kept_world_that_cannot_be_read_is_told_in_one_sentence() -> None:
    home = SandboxHome(load_settings())
    home.world.write_text("{}")
    home.note_whole()
    said = _refusal("run")
    assert said == "The kept sandbox cannot be read: `linli sandbox --reset` begins a new one."


def test_the_sandbox_leaves_rows_alone_that_are_not_its_own(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    with Database.open(sqlite_url) as database:
        database.run_sync(lambda session: session.add(founded(START)))
        assert _refusal("run").startswith("DATABASE_URL is not usable for the sandbox: a community is")
        assert _refusal("sandbox", "--reset").startswith("DATABASE_URL is not usable with --reset")
        [left] = database.read_sync(
            lambda session: list(session.connection().exec_driver_sql("SELECT name FROM community"))
        )
    assert tuple(left) == ("翠湖花园",)


def _refusal(*command: str) -> str:
    """What is said to somebody whose start comes to nothing."""
    result = runner.invoke(cli, command)
    assert result.exit_code == 2, result.output
    return result.output.strip()


async def test_a_bot_that_waits_for_telegram_can_be_stopped(tmp_path: Path) -> None:
    """The address leads nowhere; after a moment of trying a signal still ends it in order."""
    nowhere = {"BOT_TOKEN": "123456:x", "TELEGRAM_API_BASE_URL": "http://127.0.0.1:9"}
    process = Process("run", log=tmp_path / "waiting", **nowhere)
    try:
        assert "Telegram cannot be reached" in await process.first_line("err")
        process.send(signal.SIGTERM)
        assert await process.ended() == 0
    finally:
        await process.gone()
