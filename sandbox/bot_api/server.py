"""The Bot API over HTTP: reads a request in any form, lets faults strike, runs the method, answers."""

import asyncio
import contextlib
from collections import Counter
from typing import Any

from aiohttp import web
from aiohttp.multipart import BodyPartReader

from sandbox.bot_api import updates
from sandbox.bot_api.call import Call, Upload
from sandbox.bot_api.errors import BadRequest, Refused, TooManyRequests
from sandbox.bot_api.facts import Facts
from sandbox.bot_api.floods import Floods
from sandbox.bot_api.methods import METHODS
from sandbox.bot_api.webhooks import Webhooks
from sandbox.bot_api.wire import dumps, loads
from sandbox.faults import Fault, Faults
from sandbox.world.models import Bot, Json
from sandbox.world.world import World

Given = tuple[Json, dict[str, Upload]]


class ConnectionCut(Exception):
    """The connection is to be closed without an answer."""


class BotApi:
    """Serves `/bot<token>/<method>` and `/file/bot<token>/<path>`, each call after `latency` seconds."""

    def __init__(self, world: World, faults: Faults, floods: Floods) -> None:
        self.world = world
        self.faults = faults
        self.floods = floods
        self.polling = updates.Polling()
        self.webhooks = Webhooks(world)
        self.latency = 0.0
        self.calls: Counter[str] = Counter()
        self._facts = Facts.load()

    def routes(self) -> list[web.RouteDef]:
        return [
            web.route("*", r"/bot{token}/{method}", self.handle),
            web.get(r"/file/bot{token}/{path:.+}", self.download),
        ]

    async def close(self) -> None:
        self.polling.close()
        await self.webhooks.close()

    async def handle(self, request: web.Request) -> web.StreamResponse:
        bot = self.world.tokens.get(request.match_info["token"])
        if bot is None:
            return _refusal(Refused(401, "Unauthorized"))
        method = self._facts.names.get(request.match_info["method"].lower())
        if method is None:
            return _refusal(Refused(404, "Not Found: method not found"))
        try:
            given, uploads = await _read(request)
            result = await self._answer(bot, method, given, uploads)
        except Refused as refusal:
            return _refusal(refusal)
        except ConnectionCut:
            return _cut(request)
        if isinstance(result, web.Response):
            return result
        return _json(200, {"ok": True, "result": result})

    async def download(self, request: web.Request) -> web.StreamResponse:
        bot = self.world.tokens.get(request.match_info["token"])
        if bot is None:
            return _refusal(Refused(401, "Unauthorized"))
        fault = self.faults.striking("getFile download", None, bot.id) if self.faults else None
        if fault is not None and fault.kind in ("outage", "cut", "drop"):
            return _cut(request)
        _, _, rest = request.match_info["path"].partition("/")
        file = self.world.files.get(rest.partition("/")[0])
        if file is None:
            return _refusal(Refused(404, "Not Found"))
        return web.Response(body=file.content, content_type="application/octet-stream")

    async def _answer(self, bot: Bot, method: str, given: Json, uploads: dict[str, Upload]) -> Any:
        fault = self.faults.striking(method, given.get("chat_id"), bot.id) if self.faults else None
        if fault is not None:
            refused = _strike(fault)
            if refused is not None:
                return refused
        if method == "getUpdates":
            result: object = await self.polling.get_updates(bot, self._facts.checked(method, given))
            if self.faults.outage:
                raise ConnectionCut
        else:
            result = self._run(bot, method, given, uploads)
        # The effect comes before the wait: a client that gives up meanwhile cannot know that it happened.
        if wait := self.latency + (
            fault.latency_ms / 1000 if fault is not None and fault.kind == "slow" else 0
        ):
            await asyncio.sleep(wait)
        if fault is not None and fault.kind == "drop":
            raise ConnectionCut
        return result

    def _run(self, bot: Bot, method: str, given: Json, uploads: dict[str, Upload]) -> object:
        # An uploaded part stands where a file id could: under the parameter's own name.
        self.calls[method] += 1
        named = {**given, **{name: f"attach://{name}" for name in uploads}} if uploads else given
        parameters = self._facts.checked(method, named)
        if method == "setWebhook":
            return updates.set_webhook(bot, self.webhooks, parameters)
        if method == "deleteWebhook":
            return updates.delete_webhook(bot, self.webhooks, parameters)
        if method == "getWebhookInfo":
            return updates.webhook_info(bot)
        return METHODS[method](Call(self.world, self.floods, bot, method, parameters, uploads))


def _strike(fault: Fault) -> web.Response | None:
    """What the fault does before the call takes effect."""
    if fault.kind == "429":
        raise TooManyRequests(fault.retry_after)
    if fault.kind == "500":
        raise Refused(500, "Internal Server Error")
    if fault.kind in ("502", "504"):
        reason = "Bad Gateway" if fault.kind == "502" else "Gateway Timeout"
        page = f"<html><head><title>{fault.kind} {reason}</title></head></html>"
        return web.Response(status=int(fault.kind), text=page, content_type="text/html")
    if fault.kind in ("outage", "cut"):
        raise ConnectionCut
    return None


async def _read(request: web.Request) -> Given:
    """The parameters of a request, whichever way they come, and the files in it."""
    given: Json = dict(request.query)
    if request.method != "POST" or not request.can_read_body:
        return given, {}
    if request.content_type == "application/json":
        try:
            body = loads(await request.read())
        except ValueError:
            raise BadRequest("can't parse JSON object") from None
        if not isinstance(body, dict):
            raise BadRequest("object expected as request body")
        return ({**given, **body} if given else body), {}
    if request.content_type == "application/x-www-form-urlencoded":
        try:
            return given | dict(await request.post()), {}
        except (UnicodeDecodeError, LookupError):
            raise BadRequest("strings must be encoded in UTF-8") from None
    if request.content_type.startswith("multipart/"):
        try:
            return await _read_multipart(request, given)
        except ValueError:
            raise BadRequest("can't parse multipart request") from None
    return given, {}


async def _read_multipart(request: web.Request, given: Json) -> Given:
    uploads: dict[str, Upload] = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        if part.filename is None:
            given[part.name] = (await part.read()).decode("utf-8", "replace")
        else:
            mime = part.headers.get("Content-Type")
            uploads[part.name] = Upload(part.filename, mime, bytes(await part.read()))
    return given, uploads


def _json(status: int, body: Json) -> web.Response:
    return web.Response(status=status, body=dumps(body), content_type="application/json")


def _refusal(refusal: Refused) -> web.Response:
    body: Json = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    if refusal.parameters:
        body["parameters"] = refusal.parameters
    return _json(refusal.code, body)


def _cut(request: web.Request) -> web.Response:
    """Close the connection under the client; the response is for the framework alone and never gets out."""
    with contextlib.suppress(AttributeError):
        request.transport.abort()  # type: ignore[union-attr]  # None when the client has gone already
    return web.Response()
