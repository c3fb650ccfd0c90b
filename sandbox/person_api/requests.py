"""Reading a person-side request: its JSON, who acts, which chat and message; errors as one sentence."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from sandbox.bot_api.wire import dumps, loads
from sandbox.world.errors import UnknownInWorld, WorldError
from sandbox.world.models import Bot, Chat, Message
from sandbox.world.people import Person
from sandbox.world.world import World

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
BASE = "/sandbox/api"


def answer(body: Any, status: int = 200) -> web.Response:
    return web.Response(status=status, body=dumps(body), content_type="application/json")


def plainly(handler: Handler) -> Handler:
    """Turn what the caller got wrong into 4xx with {"error": sentence}."""

    async def handle(request: web.Request) -> web.StreamResponse:
        try:
            return await handler(request)
        except UnknownInWorld as error:
            return answer({"error": str(error)}, 404)
        except WorldError as error:
            return answer({"error": str(error)}, 409)
        except KeyError as error:
            return answer({"error": f"{error.args[0]} is missing"}, 400)
        except (ValueError, TypeError) as error:
            return answer({"error": str(error)}, 400)

    return handle


async def body_of(request: web.Request) -> dict[str, Any]:
    """The JSON object of the request ({} where it has no body)."""
    raw = await request.read()
    try:
        body = loads(raw) if raw else {}
    except json.JSONDecodeError:
        raise ValueError("the body is not JSON") from None
    if not isinstance(body, dict):
        raise TypeError("the body is not a JSON object")
    return body


def text_of(body: dict[str, Any], name: str) -> str:
    """A text of the body; KeyError where it is missing, TypeError where it is something else."""
    if not isinstance(body[name], str):
        raise TypeError(f"{name} is not a text")
    return str(body[name])


def text_if_given(body: dict[str, Any], name: str) -> str | None:
    """As `text_of`, where it may be missing or null."""
    return text_of(body, name) if body.get(name) is not None else None


def person_of(world: World, request: web.Request) -> Person:
    return person(world, request.match_info["person"])


def person(world: World, number: object) -> Person:
    found = world.people.get(int(str(number)))
    if found is None:
        raise UnknownInWorld(f"there is no person {number}")
    return found


def bot(world: World, number: object) -> Bot:
    found = world.bots.get(int(str(number)))
    if found is None:
        raise UnknownInWorld(f"there is no bot {number}")
    return found


def user(world: World, number: object) -> Person | Bot:
    """A person or a bot."""
    return bot(world, number) if int(str(number)) in world.bots else person(world, number)


def chat_of(world: World, request: web.Request) -> Chat:
    """The chat of the address, as the person of the address names it."""
    who, chat = (
        person_of(world, request),
        world.chat(int(request.match_info["chat"]), person_of(world, request)),
    )
    if not who.sees(chat):
        raise UnknownInWorld(f"{who.name} is in no chat {request.match_info['chat']}")
    return chat


def group(world: World, number: object) -> Chat:
    found = world.chats.get(int(str(number)))
    if found is None:
        raise UnknownInWorld(f"there is no chat {number}")
    return found


def message_of(world: World, request: web.Request) -> Message:
    return world.message(chat_of(world, request), int(request.match_info["message"]))
