"""The command line: linli run, sandbox, parse, migrate, doctor, replay."""

from __future__ import annotations

import asyncio
import errno
import sys
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, contextmanager
from datetime import datetime
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

import aiohttp
import typer
from pydantic import SecretStr

from bot import doctor as examiner
from bot import seed
from bot.acting import People
from bot.app import App, TokenWrong
from bot.clock import Clock, SystemClock
from bot.explaining import explained
from bot.logs import set_up_logging
from bot.pace import Pace
from bot.running import forever, open_database, running_app, until_told_to_stop
from bot.sandbox_home import SandboxHome
from bot.scenes import SCENES, Stage
from bot.settings import Settings, SettingsWrong, load_settings
from bot.ticks import ScheduledTicks, SteppedTicks
from intents import Context
from intents.lines import parse_lines
from sandbox import Bot, Hooks, Sandbox, Scene
from sandbox.world.errors import WorldError
from services.setup import Defaults
from services.understanding import Ear
from storage.community import Communities, Community
from storage.database import Database, DatabaseAddressWrong, DatabaseUnavailable, Session
from storage.migrate import SchemaNewer
from storage.unit import UnitOfWork
from texts import Texts

UNWELL = 1
WRONG_START = 2
"""deploy/linli.service does not start again after this one: only a person can help."""
START_LATER = 75
"""sysexits' "try again later": the database may merely not be up yet."""
CANNOT_START = (SettingsWrong, DatabaseAddressWrong, SchemaNewer, TokenWrong, seed.NotSettled)
FOREIGN_ROWS = (
    "DATABASE_URL is not usable for the sandbox: a community is registered there already. "
    "Give the sandbox a database of its own, or leave DATABASE_URL out."
)

cli = typer.Typer(
    name="linli",
    help="邻里 Linli: a Telegram bot for residential communities.",
    no_args_is_help=True,
    # Plain tracebacks: the pretty ones would show values, and a token may be among them.
    pretty_exceptions_enable=False,
)


@cli.command()
def run() -> None:
    """Run the bot; without BOT_TOKEN the sandbox too, all in one process."""
    with _started() as settings:
        if settings.bot_token is None:
            asyncio.run(until_told_to_stop(_run_in_sandbox(settings)))
        else:
            asyncio.run(until_told_to_stop(_run_on_telegram(settings, settings.bot_token)))


@cli.command()
def sandbox(
    *,
    reset: Annotated[bool, typer.Option("--reset", help="Forget its world and rows first.")] = False,
) -> None:
    """Run the bot in the sandbox, whatever BOT_TOKEN says."""
    with _started() as settings:
        # Beside a token, DATABASE_URL names the rows of real people: they are none of the sandbox's.
        tokenless = {"bot_token": None, "database_url": SecretStr("")} if settings.bot_token else {}
        asyncio.run(until_told_to_stop(_run_in_sandbox(settings.model_copy(update=tokenless), reset=reset)))


@cli.command()
def parse(
    *,
    jsonl: Annotated[bool, typer.Option("--jsonl", help='Lines are JSON: {"text", …}.')] = False,
    slots: Annotated[bool, typer.Option("--slots", help="Extract slots whatever the intent.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Show the rules and words behind it.")] = False,
    context: Annotated[Literal["group", "private"], typer.Option(help="Where they were written.")] = "group",
) -> None:
    """Read messages from standard input, one a line, and say what each means."""
    with _started() as settings:
        zone = ZoneInfo(settings.default_timezone)
        now = datetime.now(zone)
        for line in parse_lines(
            sys.stdin,
            jsonl=jsonl,
            now=now,
            tz=zone,
            slots_only=slots,
            explain=explain,
            context=context,
            language=settings.default_language,
        ):
            sys.stdout.write(line + "\n")


@cli.command()
def migrate() -> None:
    """Bring the database up to date; `linli run` does so by itself."""
    with _started() as settings, open_database(settings):
        typer.echo("The database is up to date.")


@cli.command()
def doctor() -> None:
    """Look at settings, database and Telegram, and say what is wrong."""
    with _started() as settings, open_database(settings) as database:
        findings = asyncio.run(examiner.examine(settings, database))
    for finding in findings:
        typer.echo(f"{'ok ' if finding.well else '!! '} {finding.sentence}")
    if not all(finding.well for finding in findings):
        raise typer.Exit(UNWELL)


@cli.command()
def replay(
    incident: Annotated[str, typer.Argument(help="The id of what is parked; `linli doctor` shows them.")],
) -> None:
    """Let a parked update or timer, or a held message, go on, now that its cause is mended."""
    with _started() as settings, open_database(settings) as database:
        found = database.run_sync(lambda session: examiner.replay(session, incident))
    if not found:
        typer.echo(f"Nothing that is parked has the id {incident}; `linli doctor` lists them.", err=True)
        raise typer.Exit(UNWELL)
    typer.echo("The running bot takes it up within a second; if none runs, the next start does.")


def main() -> None:
    """What the installed command `linli` calls."""
    cli()


@contextmanager
def _started() -> Iterator[Settings]:
    """Settings and logging; whatever hinders a start ends the command with one sentence."""
    try:
        settings = load_settings()
        token = settings.bot_token.get_secret_value() if settings.bot_token else ""
        set_up_logging(settings.log_level, token)
        yield settings
    except CANNOT_START as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(WRONG_START) from None
    except DatabaseUnavailable as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(START_LATER) from None


async def _run_on_telegram(settings: Settings, token: SecretStr) -> None:
    clock = SystemClock()
    with open_database(settings) as database:
        address = settings.telegram_api_base_url
        pace = Pace() if settings.pace == "telegram" else None
        defaults = Defaults(settings.default_timezone, settings.default_language)
        async with running_app(
            token,
            address,
            database,
            clock,
            ScheduledTicks(),
            settings.owner_ids,
            pace,
            defaults,
            rehearse=True,
            replicas=database.dialect != "sqlite",  # a file has one bot
        ):
            await forever()


async def _run_in_sandbox(settings: Settings, *, reset: bool = False) -> None:
    home = SandboxHome(settings)
    with home.alone():
        if reset:
            home.forget_at_once()
        elif not home.whole:
            home.forget()  # a start that was broken off has left half a community
        with open_database(settings) as database:
            known = await database.read(_communities)
            if known and not home.whole:
                raise SettingsWrong(FOREIGN_ROWS)
            await _live_in_sandbox(settings, home, database)


async def _live_in_sandbox(settings: Settings, home: SandboxHome, database: Database) -> None:
    async with AsyncExitStack() as stack:
        town = await _open_town(settings, home, stack)
        people = People(town.url, await stack.enter_async_context(aiohttp.ClientSession()))
        places = await seed.build(people)
        bot = town.world.bots[places.bot]
        owners = {seed.MANAGER, *settings.owner_ids}

        def running(pace: Pace | None) -> AbstractAsyncContextManager[App]:
            ticks = SteppedTicks(town.clock)
            return running_app(SecretStr(bot.token), town.url, database, town.clock, ticks, owners, pace)

        if not home.whole:
            await seed.wake(people)
            town.floods.enabled = False  # setting up is not the show: it goes as fast as it can
            async with running(None) as app:
                town.hooks = Hooks(settled=_settled(town, app, bot))
                await seed.settle_in(people, places)
            town.floods.enabled = True
            home.note_whole()
        async with running(Pace()) as app:
            town.hooks = Hooks(
                explain=_explainer(database, town.clock),
                scenes=_scenes(Stage(people, places)),
                settled=_settled(town, app, bot),
                next_due=app.next_due,
                timezone=str(seed.ZONE),
            )
            typer.echo(f"Linli is ready. Open {town.url}")
            await forever()


async def _open_town(settings: Settings, home: SandboxHome, stack: AsyncExitStack) -> Sandbox:
    """The sandbox, served until the stack is left."""
    serving = Sandbox.serve(settings.http_host, settings.http_port, state_path=home.world)
    try:
        return await stack.enter_async_context(serving)
    except OSError as error:
        address = f"{settings.http_host}:{settings.http_port}"
        if error.errno == errno.EADDRINUSE:
            why = f"another program already listens on {address}"
        else:
            why = f"nothing can listen on {address}"
        raise SettingsWrong(
            f"HTTP_HOST and HTTP_PORT are not usable: {why}. Choose another port, or 0 for any free one."
        ) from None
    except (WorldError, ValueError, KeyError):
        raise SettingsWrong(
            "The kept sandbox cannot be read: `linli sandbox --reset` begins a new one."
        ) from None


def _settled(town: Sandbox, app: App, bot: Bot) -> Callable[[], Awaitable[None]]:
    """Both sides quiet: nothing waits in the sandbox for the bot, and the bot has nothing left to do."""

    async def settled() -> None:
        await app.settled()
        while not (app.idle and town.idle(bot)):
            await app.settled()

    return settled


def _scenes(stage: Stage) -> dict[str, Scene]:
    """What can be played from a button; the people act over HTTP, wherever the sandbox is."""

    def play(act: Callable[[Stage], Awaitable[None]]) -> Callable[[Sandbox], Awaitable[None]]:
        return lambda _: act(stage)

    return {name: Scene(scene.title, play(scene.act)) for name, scene in SCENES.items()}


def _explainer(database: Database, clock: Clock) -> Callable[[str, str], dict[str, Any]]:
    """Says what a message means to the seeded community, its own words and open events included."""

    texts = Texts.load()

    def explain(text: str, context: str) -> dict[str, Any]:
        ear = database.read_sync(_ear)
        heard = ear.hear(text, clock.now(), Context("private" if context == "private" else "group"))
        return explained(heard, texts)

    return explain


def _ear(session: Session) -> Ear:
    return Ear.of(_communities(session)[0])


def _communities(session: Session) -> Sequence[Community]:
    return Communities(UnitOfWork(session, SystemClock().now())).every()
