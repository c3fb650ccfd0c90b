"""The doctor: looks at everything the bot stands on and says, in plain sentences, what is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.clock import SystemClock
from bot.settings import Settings
from bot.telegram_errors import CallFailed, Conflict, Unauthorized
from bot.transport import TelegramApi
from storage.database import Database, DatabaseUnavailable, Session
from storage.durability import unsafe_settings
from storage.inbox import Inbox
from storage.outbox import Departure, Outbox, Outgoing
from storage.timer import Timers
from storage.unit import UnitOfWork

HELD = "message-"
"""What the id of a held message begins with, where parked updates and timers have an incident."""

_TURN_ON = (
    "Run ALTER SYSTEM SET {0} = on; SELECT pg_reload_conf(); and RESET it where a role or database sets it."
)
REMEDIES: Mapping[str, str] = {
    "synchronous_commit": _TURN_ON.format("synchronous_commit"),
    "fsync": _TURN_ON.format("fsync"),
    "synchronous": "Linli sets it to FULL at every start: look for what changes the file's connections.",
    "journal_mode": "Keep the file on a local disk: network file systems refuse WAL.",
}
"""What to do about each setting of storage.durability."""


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
        findings += await database.run(lambda session: list(_lasting(session)))
    except DatabaseUnavailable as error:
        findings.append(Finding(well=False, sentence=f"The database cannot be used: {error}."))
    findings.append(await _telegram(settings))
    return findings


def replay(session: Session, incident: str) -> bool:
    """Let a parked update or timer, or a held message, go on; False when there is none of that id."""
    unit = UnitOfWork(session, SystemClock().now())
    if incident.startswith(HELD):
        return _release(unit, incident.removeprefix(HELD))
    return Inbox(unit).replay(incident) or Timers(unit).replay(incident)


def _release(unit: UnitOfWork, number: str) -> bool:
    held = {str(row.id): row for row in Outbox(unit).held()}
    row: Outgoing | None = held.get(number)
    if row is not None:
        Outbox(unit).release(row)
    return row is not None


def _waiting(session: Session) -> Iterator[Finding]:
    unit = UnitOfWork(session, SystemClock().now())
    yield Finding(well=True, sentence=f"The database answers ({session.get_bind().dialect.name}).")
    for row in Inbox(unit).parked():
        yield Finding(
            well=False,
            sentence=f"Update {row.update_id} is parked as incident {row.incident} ({row.error}). "
            f"Once its cause is mended: linli replay {row.incident}",
        )
    for timer in Timers(unit).parked():
        yield Finding(
            well=False,
            sentence=f"Timer {timer.name} of {timer.subject_id} is parked as incident {timer.incident} "
            f"({timer.error}). Once its cause is mended: linli replay {timer.incident}",
        )
    for message in Outbox(unit).held():
        yield Finding(
            well=False,
            sentence=f"Message {message.id} to chat {message.chat_id} may have arrived or not, and is held. "
            f"The staff group was asked; to send it again: linli replay {HELD}{message.id}",
        )
    counts = Outbox(unit).counts()
    waiting, failed = counts.get(Departure.PENDING, 0), counts.get(Departure.FAILED, 0)
    yield Finding(well=True, sentence=f"{waiting} messages wait to be sent; {failed} were given up so far.")


def _lasting(session: Session) -> Iterator[Finding]:
    """Asked of the connection that writes: readers have settings of their own."""
    unsafe = unsafe_settings(session)
    if not unsafe:
        yield Finding(well=True, sentence="What was confirmed is on the disk and outlives a crash.")
    for name, value in unsafe:
        yield Finding(
            well=False,
            sentence=f"The database runs with {name} = {value}, so that a crash can lose reports which were "
            f"confirmed to their residents. {REMEDIES[name]}",
        )


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
