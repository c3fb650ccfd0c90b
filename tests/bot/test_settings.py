"""Settings: defaults, what is refused, and the one sentence that says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.settings import Settings, SettingsWrong, load_settings

NAMES = [name.upper() for name in Settings.model_fields]


@pytest.fixture(autouse=True)
def _elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def test_nothing_needs_to_be_set() -> None:
    settings = load_settings()
    assert settings.bot_token is None
    assert settings.home == Path("data/sandbox")
    assert settings.home.is_dir()
    assert settings.database_address.endswith("data/sandbox/linli.sqlite3")


def test_a_token_has_a_folder_of_its_own_and_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "123456:very-secret")
    settings = load_settings()
    assert settings.home == Path("data/123456")
    assert "very-secret" not in f"{settings!r} {settings}"


def test_an_empty_token_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", "  ")
    assert load_settings().bot_token is None


def test_env_file_is_read_and_the_environment_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("OWNER_IDS=1001, 1002\nHTTP_PORT=9000\n", encoding="utf-8")
    monkeypatch.setenv("HTTP_PORT", "9001")
    settings = load_settings()
    assert settings.owner_ids == (1001, 1002)
    assert settings.http_port == 9001


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_TOKEN", "no token"),
        ("BOT_TOKEN", "１２３４５６:ABC"),
        ("TELEGRAM_API_BASE_URL", "api.telegram.org"),
        ("TELEGRAM_API_BASE_URL", "http://127.0.0.1:99999"),
        ("TELEGRAM_API_BASE_URL", "http://[fe80"),
        ("DATA_DIR", " "),
        ("OWNER_IDS", "-1001"),
        ("OWNER_IDS", "9" * 40),
        ("DATABASE_URL", "mysql://x"),
        ("DATABASE_URL", "postgresql://linli:half@secret@localhost/linli"),
        ("OWNER_IDS", "1001,zhou"),
        ("DEFAULT_TIMEZONE", "Beijing"),
        ("DEFAULT_LANGUAGE", "fr"),
        ("LOG_LEVEL", "LOUD"),
        ("HTTP_PORT", "eighty"),
        ("HTTP_PORT", "70000"),
        ("HTTP_HOST", " "),
        ("PACE", "fast"),
    ],
)
def test_a_wrong_value_is_named_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsWrong) as wrong:
        load_settings()
    sentence = str(wrong.value)
    assert sentence.startswith(f"{name} is not usable: it must be ")
    assert "\n" not in sentence
    assert value.strip() == "" or value not in sentence


def test_a_folder_that_cannot_be_made_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("taken").write_text("a file", encoding="utf-8")
    monkeypatch.setenv("DATA_DIR", "taken")
    with pytest.raises(SettingsWrong, match="DATA_DIR is not usable"):
        load_settings()


def test_a_file_that_is_no_text_is_named() -> None:
    Path(".env").write_bytes("BOT_TOKEN=\n".encode("utf-16"))
    with pytest.raises(SettingsWrong, match=r"^\.env is not usable"):
        load_settings()


@pytest.mark.parametrize("line", ['BOT_TOKEN "123:abc', "===", 'BOT_TOKEN="123:abc'])
def test_a_line_that_says_nothing_is_named_and_no_sandbox_starts_instead(line: str) -> None:
    Path(".env").write_text(f"# ours\nPACE=off\n{line}\nLOG_LEVEL=INFO\n")
    with pytest.raises(SettingsWrong, match=r"\.env is not usable: line 3 must be NAME=value"):
        load_settings()


def test_a_folder_whose_name_is_no_text_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATA_DIR", "data\udcff")
    with pytest.raises(SettingsWrong, match="DATA_DIR is not usable"):
        load_settings()


def test_settings_are_frozen() -> None:
    with pytest.raises(ValidationError):
        load_settings().http_port = 1


def test_every_setting_is_explained() -> None:
    example = (Path(__file__).parents[2] / ".env.example").read_text(encoding="utf-8")
    lines = example.splitlines()
    for name in NAMES:
        at = next(number for number, line in enumerate(lines) if line.startswith(f"{name}="))
        above = lines[at - 1]
        assert above.startswith(("#", "HTTP_HOST=")), f"{name} has no explanation"
