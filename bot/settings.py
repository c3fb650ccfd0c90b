"""Settings: read once from the environment and .env, checked, and frozen."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from dotenv.parser import parse_stream
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.transport import TELEGRAM
from texts import LANGUAGES

SANDBOX = "sandbox"

_ALLOWED = {
    "BOT_TOKEN": "empty, or the token from @BotFather, such as 123456:ABC-DEF1234",
    "TELEGRAM_API_BASE_URL": "an address that begins with http:// or https://",
    "DATABASE_URL": "empty, sqlite:///path/to/file or postgresql://user:password@host/database, "
    "with @ and / in a password written as %40 and %2F",
    "DATA_DIR": "a folder that can be made and written to",
    "OWNER_IDS": "Telegram user ids separated by commas, such as 1001,1002",
    "DEFAULT_TIMEZONE": "a time zone name such as Asia/Shanghai",
    "DEFAULT_LANGUAGE": f"one of {', '.join(LANGUAGES)}",
    "LOG_LEVEL": "DEBUG, INFO, WARNING or ERROR",
    "PACE": "telegram, or off for a server without flood limits",
    "HTTP_HOST": "an address of this machine, such as 127.0.0.1",
    "HTTP_PORT": "a port from 0 (any free one) to 65535",
}


class SettingsWrong(ValueError):
    """A setting has a value that Linli cannot start with; the message is one sentence for a person."""


class Settings(BaseSettings):
    """Everything that can be chosen from outside; .env.example explains each."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", frozen=True)

    bot_token: SecretStr | None = None
    telegram_api_base_url: str = TELEGRAM
    database_url: SecretStr = SecretStr("")
    data_dir: Path = Path("data")
    owner_ids: Annotated[tuple[Annotated[int, Field(gt=0, lt=2**63)], ...], NoDecode] = ()
    default_timezone: str = "Asia/Shanghai"
    default_language: str = "zh-CN"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    pace: Literal["telegram", "off"] = "telegram"
    http_host: str = Field(default="127.0.0.1", min_length=1)
    http_port: int = Field(default=8080, ge=0, le=65535)

    @field_validator("bot_token", mode="before")
    @classmethod
    def _token(cls, value: Any) -> Any:
        if value == "":
            return None
        if isinstance(value, str) and not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", value):
            raise ValueError
        return value

    @field_validator("telegram_api_base_url", mode="before")
    @classmethod
    def _address(cls, value: Any) -> Any:
        if value == "":
            return TELEGRAM
        address = urlsplit(str(value))
        # Asking for the port raises ValueError where it is none.
        if address.scheme not in ("http", "https") or not address.hostname or address.port == 0:
            raise ValueError
        return str(value).rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: SecretStr) -> SecretStr:
        if not re.fullmatch(r"|sqlite:///.+|postgres(ql)?(\+psycopg)?://.+", value.get_secret_value()):
            raise ValueError
        # What follows a second @ would be taken for the host, and named in errors: it is half the password.
        authority = value.get_secret_value().partition("://")[2].partition("/")[0]
        if authority.count("@") > 1:
            raise ValueError
        return value

    @field_validator("data_dir", mode="before")
    @classmethod
    def _folder(cls, value: Any) -> Any:
        if value == "":  # pathlib would take it for the folder that happens to be the present one
            raise ValueError
        str(value).encode()  # bytes that are no text: what SQLite cannot open raises ValueError here
        return value

    @field_validator("owner_ids", mode="before")
    @classmethod
    def _ids(cls, value: Any) -> Any:
        return [part for part in re.split(r"[,\s]+", value) if part] if isinstance(value, str) else value

    @field_validator("default_timezone")
    @classmethod
    def _zone(cls, value: str) -> str:
        if value not in available_timezones():
            raise ValueError
        return value

    @field_validator("default_language")
    @classmethod
    def _language(cls, value: str) -> str:
        if value not in LANGUAGES:
            raise ValueError
        return value

    @field_validator("log_level", mode="before")
    @classmethod
    def _level(cls, value: Any) -> Any:
        return value.upper() if isinstance(value, str) else value

    # Validators that come before reading run from the last to the first: this one has to be the last.
    @field_validator("*", mode="before")
    @classmethod
    def _without_spaces(cls, value: Any) -> Any:
        return value.strip() if isinstance(value, str) else value

    @property
    def home(self) -> Path:
        """The folder of this bot: DATA_DIR/<bot id>, or DATA_DIR/sandbox without a token."""
        if self.bot_token is None:
            return self.data_dir / SANDBOX
        return self.data_dir / self.bot_token.get_secret_value().partition(":")[0]

    @property
    def database_address(self) -> str:
        """DATABASE_URL, or the SQLite file in the bot's folder."""
        return self.database_url.get_secret_value() or f"sqlite:///{self.home.absolute() / 'linli.sqlite3'}"


def _check_lines(file: Path) -> None:
    """A line that says nothing is passed over otherwise: without its token, the bot would be a sandbox."""
    if not file.is_file():
        return
    with file.open(encoding="utf-8") as lines:
        for line in parse_stream(lines):
            if line.error:
                raise SettingsWrong(
                    f".env is not usable: line {line.original.line} must be NAME=value, or begin with #."
                )


def load_settings() -> Settings:
    """Read the settings; the first wrong value raises SettingsWrong with what is allowed."""
    try:
        _check_lines(Path(str(Settings.model_config.get("env_file"))))
        settings = Settings()
    except ValidationError as error:
        name = str(error.errors()[0]["loc"][0]).upper()
        raise SettingsWrong(f"{name} is not usable: it must be {_ALLOWED[name]}.") from None
    except (OSError, UnicodeDecodeError):
        raise SettingsWrong(".env is not usable: it must be a text in UTF-8 that can be read.") from None
    try:
        settings.home.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise SettingsWrong(f"DATA_DIR is not usable: it must be {_ALLOWED['DATA_DIR']}.") from None
    return settings
