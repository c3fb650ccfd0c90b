"""The transport: one call of the Bot API over aiohttp, its answer or one of the family of errors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import aiohttp
import orjson
from pydantic import SecretStr
from telegram.request import BaseRequest, RequestData

from bot.telegram_errors import NotSent, Uncertain, failure

TELEGRAM: Final = "https://api.telegram.org"
CONNECT_SECONDS: Final = 10
ANSWER_SECONDS: Final = 20
UPLOAD_SECONDS: Final = 60
CONNECTIONS: Final = 256
LARGEST_DOWNLOAD: Final = 20 * 1024 * 1024
"""Bytes; Telegram lets bots fetch no more, a Bot API server of one's own lets them fetch gigabytes."""

# Raised before a byte of the request has left: these calls certainly did not happen.
_NEVER_LEFT = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file to send: its bytes and the name people see."""

    name: str
    mime: str
    content: bytes


class TelegramApi:
    """Calls Bot API methods. The token stays inside: no repr, log line or error shows it."""

    def __init__(self, token: SecretStr, base_url: str = TELEGRAM) -> None:
        self._token = token
        self._base = base_url.rstrip("/")
        self._session: aiohttp.ClientSession | None = None

    async def call(
        self,
        method: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        files: Mapping[str, Upload] | None = None,
        timeout: float = ANSWER_SECONDS,  # noqa: ASYNC109 -- a property of the call, known to its caller
    ) -> Any:
        """Call a method and return its `result`; `timeout` is in seconds. Raises CallFailed."""
        if files:
            body: aiohttp.FormData | bytes = _form(parameters or {}, files)
            headers = {}
            timeout = max(timeout, UPLOAD_SECONDS)
        else:
            body, headers = orjson.dumps(parameters or {}), {"Content-Type": "application/json"}
        status, answer = await self._post(method, body, headers, timeout)
        return _result(method, status, answer)

    async def download(self, file_id: str) -> bytes:
        """The content of a file that somebody sent. Raises CallFailed."""
        found = await self.call("getFile", {"file_id": file_id})
        path = str(found.get("file_path", "")) if isinstance(found, dict) else ""
        url = f"{self._base}/file/bot{self._token.get_secret_value()}/{path}"
        limits = aiohttp.ClientTimeout(total=UPLOAD_SECONDS, connect=CONNECT_SECONDS)
        try:
            async with self._open_session().get(url, timeout=limits) as response:
                if response.status != 200:
                    raise failure("download", response.status, f"HTTP {response.status}", {})
                return await _content(response)
        # `from None`, and the class instead of the message: both may hold the address, and it the token.
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            raise NotSent("download", type(error).__name__) from None

    async def post(self, url: str, body: Any, seconds: float) -> tuple[int, bytes]:
        """One plain POST: status and body. Raises what aiohttp raises."""
        limits = aiohttp.ClientTimeout(total=seconds, connect=CONNECT_SECONDS)
        async with self._open_session().post(url, data=body, timeout=limits) as response:
            return response.status, await response.read()

    async def close(self) -> None:
        """Close the connections that are open."""
        if self._session is not None:
            await self._session.close()

    async def _post(
        self, method: str, body: aiohttp.FormData | bytes, headers: Mapping[str, str], seconds: float
    ) -> tuple[int, bytes]:
        url = f"{self._base}/bot{self._token.get_secret_value()}/{method}"
        limits = aiohttp.ClientTimeout(total=seconds, connect=CONNECT_SECONDS)
        try:
            async with self._open_session().post(url, data=body, headers=headers, timeout=limits) as response:
                return response.status, await response.read()
        # `from None`, and the class instead of the message: both may hold the address, and it the token.
        except _NEVER_LEFT as error:
            raise NotSent(method, type(error).__name__) from None
        except (TimeoutError, aiohttp.ClientError, OSError) as error:
            raise Uncertain(method, type(error).__name__) from None

    def _open_session(self) -> aiohttp.ClientSession:
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=CONNECTIONS, keepalive_timeout=30)
            self._session = aiohttp.ClientSession(connector=connector)
        return self._session


class AiohttpRequest(BaseRequest):
    """Lets python-telegram-bot's own Bot call through the same connections."""

    def __init__(self, api: TelegramApi) -> None:
        self._api = api

    @property
    def read_timeout(self) -> float:
        return ANSWER_SECONDS

    async def initialize(self) -> None:
        """Nothing to open: connections are made when needed."""

    async def shutdown(self) -> None:
        """Nothing to close: the connections belong to TelegramApi."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Send what python-telegram-bot has put together; files are sent by TelegramApi.call alone."""
        body = request_data.json_parameters if request_data else {}
        return await self._api.post(url, body, ANSWER_SECONDS)


async def _content(response: aiohttp.ClientResponse) -> bytes:
    """The body, as it is once it was unpacked. Raises CallFailed where it is too large to be held."""
    content = bytearray()
    async for chunk in response.content.iter_chunked(2**16):
        content += chunk
        if len(content) > LARGEST_DOWNLOAD:
            raise failure("download", 413, f"more than {LARGEST_DOWNLOAD} bytes", {})
    return bytes(content)


def _form(parameters: Mapping[str, Any], files: Mapping[str, Upload]) -> aiohttp.FormData:
    # Telegram shows file names as they are written, so Chinese ones must not be percent-encoded.
    form = aiohttp.FormData(quote_fields=False)
    for name, value in parameters.items():
        form.add_field(name, value if isinstance(value, str) else orjson.dumps(value).decode())
    for name, file in files.items():
        form.add_field(name, file.content, filename=file.name, content_type=file.mime)
    return form


def _result(method: str, status: int, body: bytes) -> Any:
    try:
        answer = read_json(body)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):  # a proxy's page, not Telegram's words
        raise failure(method, status if status >= 400 else 502, f"HTTP {status} without JSON", {})
    if answer.get("ok"):
        return answer.get("result")
    description = str(answer.get("description") or f"HTTP {status}")
    raise failure(
        method, int(answer.get("error_code") or status), description, answer.get("parameters") or {}
    )


def read_json(body: bytes) -> Any:
    """Parse JSON fast; lone surrogates, which the fast parser refuses, come through as they are."""
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        return json.loads(body)
