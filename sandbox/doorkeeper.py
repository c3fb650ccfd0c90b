"""The door of the sandbox: what somebody else's page makes a browser ask for is not let in."""

import ipaddress

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

FOREIGN_PAGE = "another site's page may not act here"
NO_NAME = "the Host header names no machine"
FOREIGN_NAME = (
    "the sandbox answers to the names of this machine only; with HTTP_HOST=0.0.0.0 it answers to any name"
)


def doorkeeper(host: str) -> Middleware:
    """Let in programs, the sandbox's own page and links to it; `host` is the address that is listened on.

    The sandbox has no passwords, so that any page that is open in the same browser could press its buttons
    (the browser says so), or reach it under a name of its own that it points at this machine.
    """
    private = _is_this_machine(host)

    @web.middleware
    async def keep(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            name = request.url.host or ""
        except ValueError:
            raise web.HTTPBadRequest(text=NO_NAME) from None
        if _is_foreign(request):
            raise web.HTTPForbidden(text=FOREIGN_PAGE)
        if private and not (_is_this_machine(name) or _is_number(name)):
            raise web.HTTPForbidden(text=FOREIGN_NAME)
        return await handler(request)

    return keep


def _is_foreign(request: web.Request) -> bool:
    """Whether a browser sends this on behalf of another site; following a link from there is no harm."""
    headers = request.headers
    if "Sec-Fetch-Site" not in headers:
        # Over plain HTTP to another machine browsers leave it out, and tell only whose page it is.
        return "Origin" in headers and headers["Origin"].partition("://")[2] != request.host
    followed = request.method == "GET" and headers.get("Sec-Fetch-Mode") == "navigate"
    return headers["Sec-Fetch-Site"] in ("cross-site", "same-site") and not followed


def _is_this_machine(name: str) -> bool:
    if name == "localhost" or name.endswith(".localhost"):
        return True
    return _is_number(name) and ipaddress.ip_address(name).is_loopback


def _is_number(name: str) -> bool:
    """An address in digits: no page of somebody else's has one of this machine's."""
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
