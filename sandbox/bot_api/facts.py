"""Checks a call's parameters against facts.json: names, types, what is required, limits."""

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from sandbox.bot_api.errors import BadRequest

Check = Callable[[Any, str], Any]
FACTS = Path(__file__).with_name("facts.json")

# Telegram's words where something required is missing.
_MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "message_id": "message identifier is not specified",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
    "voice": "there is no voice in the request",
    "media": "there is no media in the request",
    "name": "TOPIC_TITLE_EMPTY",
    "commands": "BOT_COMMANDS_EMPTY",
    "user_id": "invalid user_id specified",
    "file_id": "file_id not specified",
    "action": "wrong parameter action in request",
}
# Required, and empty in one meaning of the call: without an address a webhook is removed.
_MAY_BE_EMPTY = frozenset({("setWebhook", "url")})
# These are limited after their markup has been parsed, which is the methods' affair.
_PARSED_LATER = frozenset({"text", "caption", "quote", "question", "explanation"})
_WRONG_LENGTH = {
    ("answerCallbackQuery", "text"): "MESSAGE_TOO_LONG",
    ("InlineKeyboardButton", "callback_data"): "BUTTON_DATA_INVALID",
    ("BotCommand", "command"): "BOT_COMMAND_INVALID",
    ("BotCommand", "description"): "BOT_COMMAND_DESCRIPTION_INVALID",
}


class Facts:
    """The table, with a check compiled for every method."""

    def __init__(self, table: dict[str, Any]) -> None:
        self._types = table["types"]
        self._compiled: dict[str, Check] = {}
        self._methods = {
            name: {field: (self._check(facts["type"]), facts) for field, facts in fields.items()}
            for name, fields in table["methods"].items()
        }
        self.names = {name.lower(): name for name in self._methods}

    @classmethod
    @cache
    def load(cls) -> "Facts":
        """The table of the file beside this one; nothing in it changes, so all sandboxes share it."""
        return cls(json.loads(FACTS.read_text(encoding="utf-8")))

    def checked(self, method: str, given: dict[str, Any]) -> dict[str, Any]:
        """The known parameters of the call in their right types; raises BadRequest in Telegram's words."""
        parameters: dict[str, Any] = {}
        for name, (check, facts) in self._methods[method].items():
            value = given.get(name)
            if value is None or value == "":
                if facts.get("required") and (value is None or (method, name) not in _MAY_BE_EMPTY):
                    raise BadRequest(_MISSING.get(name, f'parameter "{name}" is required'))
                if value is None:
                    continue
                if facts["type"] != "String":
                    continue
            value = check(value, name)
            _limit(method, name, value, facts)
            parameters[name] = value
        return parameters

    def _check(self, kind: str) -> Check:
        if kind not in self._compiled:

            def when_called(value: Any, where: str) -> Any:
                return self._compiled[kind](value, where)

            # A type may contain itself: while it is being compiled, it stands in for itself.
            self._compiled[kind] = when_called
            self._compiled[kind] = self._compile(kind)
        return self._compiled[kind]

    def _compile(self, kind: str) -> Check:
        if kind.startswith("Array of "):
            return _array(self._check(kind.removeprefix("Array of ")))
        alternatives = re.split(r" or |, | and ", kind)
        if len(alternatives) > 1:
            return self._either(alternatives)
        if kind in _SCALARS:
            return _SCALARS[kind]
        fields = self._types.get(kind)
        check = self._object(kind, fields) if fields else _any_object
        return _string_or(check) if kind == "KeyboardButton" else check

    def _either(self, kinds: list[str]) -> Check:
        if "String" in kinds:
            return _integer_or_string if "Integer" in kinds else _SCALARS["String"]
        checks = [(self._types[kind], self._check(kind)) for kind in kinds]

        def check(value: Any, where: str) -> Any:
            value = _any_object(value, where)
            for fields, alternative in checks:
                required = [name for name, facts in fields.items() if facts.get("required")]
                if all(name in value for name in required):
                    return alternative(value, where)
            raise BadRequest(
                "object expected as reply markup" if where == "reply_markup" else f"can't parse {where}"
            )

        return check

    def _object(self, kind: str, fields: dict[str, Any]) -> Check:
        checks = {name: (self._check(facts["type"]), facts) for name, facts in fields.items()}
        words = re.sub(r"(?<!^)(?=[A-Z])", " ", kind).lower()

        def check(value: Any, where: str) -> Any:
            value = _any_object(value, where)
            for name, (field_check, facts) in checks.items():
                if name in value:
                    field_check(value[name], name)
                    _limit(kind, name, value[name], facts)
                elif facts.get("required"):
                    raise BadRequest(f"can't parse {words}: Can't find field \"{name}\"")
            return value

        return check


def _limit(owner: str, name: str, value: Any, facts: dict[str, Any]) -> None:
    if name in _PARSED_LATER and owner != "answerCallbackQuery":
        return
    if "len" in facts:
        least, most, unit = facts["len"]
        size = len(value.encode("utf-8", "surrogatepass")) if unit == "bytes" else len(value)
        if not least <= size <= most:
            sentence = f"parameter {name} must have {least}-{most} {unit}"
            raise BadRequest(_WRONG_LENGTH.get((owner, name), sentence))
    if "items" in facts and not facts["items"][0] <= len(value) <= facts["items"][1]:
        raise BadRequest(f"parameter {name} must have {facts['items'][0]}-{facts['items'][1]} items")


def _integer(value: Any, where: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        if isinstance(value, str) and re.fullmatch(r"[+-]?\d{1,19}", value.strip()):
            return int(value)
        raise BadRequest(f'field "{where}" must be of type Number')
    return value


def _integer_or_string(value: Any, where: str) -> int | str:
    if isinstance(value, str) and not re.fullmatch(r"-?\d{1,19}", value):
        return _string(value, where)
    return _integer(value, where)


def _float(value: Any, where: str) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        raise BadRequest(f'field "{where}" must be of type Number') from None


def _string(value: Any, where: str) -> str:
    if isinstance(value, bool | dict | list) or value is None:
        raise BadRequest(f'field "{where}" must be of type String')
    text = str(value)
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            raise BadRequest("strings must be encoded in UTF-8") from None
    return text


def _boolean(value: Any, where: str) -> bool:
    if isinstance(value, str):
        return value.lower() in ("true", "1", "yes", "t", "y")
    if not isinstance(value, bool | int):
        raise BadRequest(f'field "{where}" must be of type Boolean')
    return bool(value)


def _any_object(value: Any, where: str) -> dict[str, Any]:
    value = _decoded(value, where)
    if not isinstance(value, dict):
        raise BadRequest(
            "object expected as reply markup"
            if where == "reply_markup"
            else f"can't parse {where}: expected an Object"
        )
    return value


def _array(item: Check) -> Check:
    def check(value: Any, where: str) -> list[Any]:
        value = _decoded(value, where)
        if not isinstance(value, list):
            raise BadRequest(f"can't parse {where}: expected an Array")
        return [item(entry, where) for entry in value]

    return check


def _string_or(check: Check) -> Check:
    """A key of a reply keyboard may be given as its text alone."""
    return lambda value, where: value if isinstance(value, str) else check(value, where)


def _decoded(value: Any, where: str) -> Any:
    """Forms carry objects as JSON text, and JSON bodies may."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        what = "reply keyboard markup JSON object" if where == "reply_markup" else f"{where} JSON object"
        raise BadRequest(f"can't parse {what}") from None


_SCALARS: dict[str, Check] = {
    "Integer": _integer,
    "Float": _float,
    "String": _string,
    "Boolean": _boolean,
    "True": _boolean,
    "InputFile": _string,
}
