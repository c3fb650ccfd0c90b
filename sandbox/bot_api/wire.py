"""JSON on the wire: fast where it can be, faithful to lone surrogates where it must be."""

import json
from typing import Any

import orjson


def dumps(value: Any) -> bytes:
    """JSON in UTF-8; lone surrogates, which only escapes can carry, are escaped."""
    try:
        return orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS)
    except TypeError:
        return json.dumps(value).encode()


def loads(raw: bytes) -> Any:
    """JSON to Python, lone surrogates included; raises ValueError."""
    try:
        return orjson.loads(raw)
    except orjson.JSONDecodeError:
        pass
    try:
        return json.loads(raw.decode("utf-8", "surrogatepass"))
    except RecursionError:
        raise ValueError("the JSON is nested too deep") from None
