"""Control of the sandbox itself: its state, faults, clock, settings, raw updates, explanations, scenes."""

import asyncio
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from aiohttp import web

from sandbox.person_api.requests import BASE, answer, body_of, bot, plainly
from sandbox.person_api.setup import bot_json, person_json
from sandbox.world.errors import NotAllowed, UnknownInWorld
from sandbox.world.models import Json
from sandbox.world.views import overview

if TYPE_CHECKING:
    from sandbox.server import Sandbox

MORNING = time(9)


class Control:
    """`/state`, `/faults`, `/clock`, `/settings`, `/bots/{bot}/updates`, `/explain`, `/scenes`."""

    def __init__(self, sandbox: "Sandbox") -> None:
        self.sandbox = sandbox

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get(f"{BASE}/state", plainly(self.state)),
            web.get(f"{BASE}/faults", plainly(self.faults)),
            web.post(f"{BASE}/faults", plainly(self.order_fault)),
            web.delete(f"{BASE}/faults", plainly(self.lift_faults)),
            web.delete(f"{BASE}/faults/{{fault}}", plainly(self.lift_faults)),
            web.post(f"{BASE}/settings", plainly(self.settings)),
            web.get(f"{BASE}/clock", plainly(self.clock)),
            web.post(f"{BASE}/clock", plainly(self.move_clock)),
            web.post(f"{BASE}/bots/{{bot}}/updates", plainly(self.inject)),
            web.post(f"{BASE}/explain", plainly(self.explain)),
            web.get(f"{BASE}/scenes", plainly(self.scenes)),
            web.post(f"{BASE}/scenes/{{scene}}", plainly(self.play)),
        ]

    async def state(self, request: web.Request) -> web.Response:
        sandbox, world = self.sandbox, self.sandbox.world
        return answer(
            {
                "now": sandbox.clock.now().isoformat(),
                "people": [person_json(one) for one in world.people.values()],
                "bots": [bot_json(one) for one in world.bots.values()],
                "chats": [overview(one) for one in world.chats.values() if one.migrated_to is None],
                "clock": await self._clock(),
                "scenes": self._scenes(),
                "timezone": sandbox.hooks.timezone,
                "explains": sandbox.hooks.explain is not None,
                **self._settings(),
            }
        )

    async def faults(self, request: web.Request) -> web.Response:
        return answer({"faults": [fault.as_json() for fault in self.sandbox.faults]})

    async def order_fault(self, request: web.Request) -> web.Response:
        body = await body_of(request)
        return answer(self.sandbox.faults.order(body.pop("kind"), **body).as_json())

    async def lift_faults(self, request: web.Request) -> web.Response:
        wanted = request.match_info.get("fault")
        self.sandbox.faults.lift(int(wanted) if wanted else None)
        return await self.faults(request)

    async def settings(self, request: web.Request) -> web.Response:
        body = await body_of(request)
        if "flood_limits" in body:
            self.sandbox.floods.enabled = bool(body["flood_limits"])
        if "latency" in body:
            self.sandbox.latency = max(float(body["latency"]), 0) / 1000
        return answer(self._settings())

    async def clock(self, request: web.Request) -> web.Response:
        return answer(await self._clock())

    async def move_clock(self, request: web.Request) -> web.Response:
        body = await body_of(request)
        when = await self._moved(body)
        if when is not None:
            await self.sandbox.advance_to(when)
        return answer(await self._clock())

    async def inject(self, request: web.Request) -> web.Response:
        receiver, body = bot(self.sandbox.world, request.match_info["bot"]), await body_of(request)
        (kind, payload), *_ = [(key, value) for key, value in body["update"].items() if key != "update_id"]
        return answer({"update_id": receiver.push(kind, payload)})

    async def explain(self, request: web.Request) -> web.Response:
        explain = self.sandbox.hooks.explain
        if explain is None:
            raise UnknownInWorld("nobody explains here")
        body = await body_of(request)
        return answer(await asyncio.to_thread(explain, body["text"], body.get("context", "group")))

    async def scenes(self, request: web.Request) -> web.Response:
        return answer({"scenes": self._scenes()})

    async def play(self, request: web.Request) -> web.Response:
        name = request.match_info["scene"]
        scene = (self.sandbox.hooks.scenes or {}).get(name)
        if scene is None:
            raise UnknownInWorld(f"there is no scene {name}")
        if any(not task.done() for task in self.sandbox.playing.values()):
            raise NotAllowed("a scene is running already")
        self.sandbox.start(name, scene)
        return answer({"running": True}, 202)

    def _settings(self) -> Json:
        return {"flood_limits": self.sandbox.floods.enabled, "latency": round(self.sandbox.latency * 1000)}

    def _scenes(self) -> list[Json]:
        playing = self.sandbox.playing
        return [
            {"name": name, "title": scene.title, **_progress(playing.get(name))}
            for name, scene in (self.sandbox.hooks.scenes or {}).items()
        ]

    async def _clock(self) -> Json:
        clock = self.sandbox.clock
        due = await self._next_due()
        return {
            "kind": clock.kind,
            "now": clock.now().isoformat(),
            "next_due": due.isoformat() if due else None,
        }

    async def _next_due(self) -> datetime | None:
        ask = self.sandbox.hooks.next_due
        return await ask() if ask is not None else self.sandbox.clock.next_due

    async def _moved(self, body: Json) -> datetime | None:
        """Where the request wants the clock; None where nothing is due."""
        now = self.sandbox.clock.now()
        if "advance" in body:
            return now + timedelta(seconds=float(body["advance"]))
        if "to" in body:
            when = datetime.fromisoformat(body["to"])
            if when.tzinfo is None:
                raise ValueError("the time needs an offset")
            return when
        if body.get("next") == "due":
            return await self._next_due()
        if body.get("next") == "morning":
            local = now.astimezone(ZoneInfo(body.get("timezone", "Asia/Shanghai")))
            today = datetime.combine(local.date(), MORNING, local.tzinfo)
            return today if today > local else today + timedelta(days=1)
        raise ValueError("say advance, to, or next: due or morning")


def _progress(task: asyncio.Task[None] | None) -> Json:
    """Whether a scene runs, and with what it failed if it did."""
    failure = task.exception() if task is not None and task.done() and not task.cancelled() else None
    return {"running": task is not None and not task.done(), "error": str(failure) if failure else None}
