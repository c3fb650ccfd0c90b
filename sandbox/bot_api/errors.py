"""Refusals, in Telegram's own words."""

from typing import Any


class Refused(Exception):
    """An unsuccessful answer: HTTP status, Telegram's sentence, and `parameters` such as retry_after."""

    def __init__(self, code: int, description: str, **parameters: Any) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


class BadRequest(Refused):
    def __init__(self, description: str, **parameters: Any) -> None:
        super().__init__(400, f"Bad Request: {description}", **parameters)


class Forbidden(Refused):
    def __init__(self, description: str) -> None:
        super().__init__(403, f"Forbidden: {description}")


class Conflict(Refused):
    def __init__(self, description: str) -> None:
        super().__init__(409, f"Conflict: {description}")


class TooManyRequests(Refused):
    def __init__(self, retry_after: int) -> None:
        super().__init__(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)


class CannotParseEntities(BadRequest):
    def __init__(self, reason: str) -> None:
        super().__init__(f"can't parse entities: {reason}")
