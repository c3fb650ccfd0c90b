"""The person-side JSON API of docs/sandbox.md: what people see and do, faults, the clock."""

from typing import TYPE_CHECKING

from aiohttp import web

from sandbox.person_api.acting import Acting
from sandbox.person_api.control import Control
from sandbox.person_api.setup import SetUp
from sandbox.person_api.viewing import Viewing

if TYPE_CHECKING:
    from sandbox.server import Sandbox


def routes(sandbox: "Sandbox") -> list[web.RouteDef]:
    """All routes of the person-side API."""
    return [
        route
        for part in (SetUp(sandbox.world), Viewing(sandbox.world), Acting(sandbox.world), Control(sandbox))
        for route in part.routes()
    ]
