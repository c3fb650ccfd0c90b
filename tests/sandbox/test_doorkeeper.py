"""Who may knock at the sandbox: its own page and programs, not other people's pages."""

from collections.abc import Mapping

import aiohttp
import pytest

from sandbox import Sandbox
from tests.sandbox.conftest import Client

EVERYWHERE = "0.0.0.0"
OWN_PAGE = {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors"}
FOREIGN_PAGE = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}
OTHER_PORT = {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "cors"}
FOREIGN_FORM = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}


@pytest.mark.parametrize(
    ("verb", "headers", "status"),
    [
        ("GET", {}, 200),
        ("GET", OWN_PAGE, 200),
        ("GET", FOREIGN_FORM, 200),
        ("GET", FOREIGN_PAGE, 403),
        ("POST", OWN_PAGE, 200),
        ("POST", FOREIGN_PAGE, 403),
        ("POST", OTHER_PORT, 403),
        ("POST", FOREIGN_FORM, 403),
        ("GET", {"Host": "127.0.0.1:1"}, 200),
        ("GET", {"Host": "localhost"}, 200),
        ("GET", {"Host": "[::1]:8080"}, 200),
        ("GET", {"Host": "rebound.example:8080"}, 403),
        ("GET", {"Host": "127.0.0.1.rebound.example"}, 403),
        ("GET", {"Host": "localhost:99999"}, 400),
        ("GET", {"Host": "localhost:port"}, 400),
        ("POST", {"Origin": "http://foreign.example"}, 403),
        ("POST", {"Origin": "null"}, 403),
        ("POST", {"Origin": "http://[broken"}, 403),
    ],
)
async def test_a_request_is_let_in_by_where_it_comes_from(
    client: Client, sandbox: Sandbox, verb: str, headers: Mapping[str, str], status: int
) -> None:
    url = f"{sandbox.url}/sandbox/api/{'settings' if verb == 'POST' else 'faults'}"
    async with client.session.request(verb, url, headers=headers) as response:
        assert response.status == status


async def test_a_page_of_its_own_may_act_also_where_browsers_tell_no_more_than_its_address(
    sandbox: Sandbox, client: Client
) -> None:
    async with client.session.post(
        f"{sandbox.url}/sandbox/api/settings", headers={"Origin": sandbox.url}
    ) as response:
        assert response.status == 200


async def test_json_without_end_is_no_json(client: Client, sandbox: Sandbox) -> None:
    async with client.session.post(f"{sandbox.url}/sandbox/api/people", data=b"[" * 100_000) as response:
        assert response.status == 400


async def test_with_an_open_address_any_name_is_its_own() -> None:
    async with Sandbox.serve(EVERYWHERE) as sandbox, aiohttp.ClientSession() as session:
        url = f"{sandbox.url}/sandbox/api/faults".replace(EVERYWHERE, "127.0.0.1")
        async with session.get(url, headers={"Host": "estate.example"}) as response:
            assert response.status == 200


async def test_a_page_that_somebody_sent_runs_no_scripts(client: Client, sandbox: Sandbox) -> None:
    file = sandbox.world.files.keep(b"<script>alert(1)</script>", "poster.html")
    async with client.session.get(f"{sandbox.url}/sandbox/api/files/{file.id}") as response:
        assert response.headers["Content-Security-Policy"] == "sandbox"
        assert response.headers["X-Content-Type-Options"] == "nosniff"
