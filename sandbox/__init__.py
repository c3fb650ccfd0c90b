"""A Telegram of our own: a strict Bot API server with people, groups and a movable clock."""

from sandbox.clock import RunningClock, SteppedClock
from sandbox.server import Hooks, Sandbox, Scene
from sandbox.world.models import Bot, Chat, Message, Press
from sandbox.world.people import Person
from sandbox.world.world import World

__all__ = [
    "Bot",
    "Chat",
    "Hooks",
    "Message",
    "Person",
    "Press",
    "RunningClock",
    "Sandbox",
    "Scene",
    "SteppedClock",
    "World",
]
