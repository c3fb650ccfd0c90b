"""The doctor: looks at everything the bot stands on and says, in plain sentences, what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.clock import SystemClock
from bot.settings import Settings
from bot.telegram_errors import CallFailed, Conflict, Unauthorized
from bot.transport import TelegramApi
from storage.database import Database, DatabaseUnavailable, Session
from storage.inbox import Inbox
from storage.outbox import Departure, Outbox
from storage.unit import UnitOfWork


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    well: bool
    sentence: str


async def examine(settings: Settings, database: Database) -> list[Finding]:
    """Look at the database, at what waits in it, and at Telegram."""
    findings = [Finding(well=True, sentence="The settings are usable.")]
    try:
        findings += await database.read(lambda session: list(_waiting(session)))
    except DatabaseUnavailable as error:
        findings.append(Finding(well=False, sentence=f"The database cannot be used: {error}."))
    findings.append(await _telegram(settings))
    return findings


def _waiting(session: Session) -> Iterator[Finding]:
    unit = UnitOfWork(session, SystemClock().now())
    yield Finding(well=True, sentence=f"The database answers ({session.get_bind().dialect.name}).")
    for row in Inbox(unit).parked():
        yield Finding(
            well=False,
            sentence=f"Update {row.update_id} is parked as incident {row.incident} ({row.error}). "
            f"Once its cause is mended: linli replay {row.incident}",
        )
    for message in Outbox(unit).held():
        yield Finding(
            well=False,
            sentence=f"Message {message.id} to chat {message.chat_id} may have arrived or not, and is held.",
        )
    counts = Outbox(unit).counts()
    waiting, failed = counts.get(Departure.PENDING, 0), counts.get(Departure.FAILED, 0)
    yield Finding(well=True, sentence=f"{waiting} messages wait to be sent; {failed} were given up so far.")


async def _telegram(settings: Settings) -> Finding:
    if settings.bot_token is None:
        return Finding(well=True, sentence="BOT_TOKEN is empty: `linli run` starts the sandbox.")
    api = TelegramApi(settings.bot_token, settings.telegram_api_base_url)
    try:
        me = await api.call("getMe")
        webhook = await api.call("getWebhookInfo")
    except Unauthorized:
        return Finding(well=False, sentence="Telegram does not know this BOT_TOKEN.")
    except Conflict:
        return Finding(well=False, sentence="Another program fetches updates with this BOT_TOKEN.")
    except CallFailed as error:
        return Finding(well=False, sentence=f"Telegram does not answer as it should: {error}.")
    finally:
        await api.close()
    if isinstance(webhook, dict) and webhook.get("url"):
        return Finding(well=False, sentence="A webhook is set for this bot, so polling gets nothing.")
    return Finding(well=True, sentence=f"Telegram answers; the bot is @{me.get('username')}.")
