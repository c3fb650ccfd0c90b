"""`linli parse` without the terminal: lines of text in, lines of results out."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from intents import Context, Intent, recognize
from intents.model import Where
from intents.normal import fold
from intents.slots import extract


class LineError(ValueError):
    """A line that cannot be read; the text says what to change."""


def parse_lines(
    lines: Iterable[str],
    *,
    jsonl: bool,
    now: datetime,
    tz: ZoneInfo,
    slots_only: bool = False,
    explain: bool = False,
    context: str = "group",
    language: str | None = None,
) -> Iterator[str]:
    """One result line for each line, in order.

    Plain lines are messages; with `jsonl` each is {"text", "context", "now", "events"?}, each result
    {"text", "intent", "score", "slots", "also"}. `slots_only` reads slots whatever the intent, `explain` adds
    the evidence; `language` is that of intents.Context. A line that cannot be read gives {"error": ...} (or
    "error: ..."), never an exception.
    """
    for number, raw in enumerate(lines, start=1):
        line = raw.rstrip("\r\n")
        try:
            text, around, moment = (
                _read(line, context, now, tz) if jsonl else (line, Context(_where(context)), now)
            )
        except LineError as error:
            yield _dump({"line": number, "error": str(error)}) if jsonl else f"error: {error}"
            continue
        around = replace(around, language=language)
        result = (
            _slots(text, around, moment) if slots_only else _result(text, around, moment, explain=explain)
        )
        yield _dump({"text": text} | result) if jsonl else _plain(text, result)


def _result(text: str, context: Context, now: datetime, *, explain: bool) -> dict[str, object]:
    intent = recognize(text, now=now, context=context)
    result = {
        "intent": intent.intent,
        "score": intent.score,
        "slots": dict(intent.slots),
        "also": list(intent.also),
    }
    return result | ({"evidence": _evidence(intent)} if explain else {})


def _evidence(intent: Intent) -> list[dict[str, object]]:
    return [{"rule": item.rule, "words": list(item.words), "weight": item.weight} for item in intent.evidence]


def _slots(text: str, context: Context, now: datetime) -> dict[str, object]:
    intent = recognize(text, now=now, context=context)
    found = extract(fold(text), now=now, language=context.language, events=context.events).of(intent.intent)
    return {"intent": intent.intent, "score": intent.score, "slots": found | dict(intent.slots), "also": []}


def _plain(text: str, result: Mapping[str, Any]) -> str:
    slots = " ".join(f"{name}={value}" for name, value in result["slots"].items())
    also = f" also={','.join(result['also'])}" if result["also"] else ""
    lines = [f"{result['intent']}\t{result['score']:.2f}\t{slots}{also}\t{text}"]
    lines += [
        f"    {item['weight']:+.2f}  {item['rule']}: {' '.join(item['words'])}"
        for item in result.get("evidence", ())
    ]
    return "\n".join(lines)


def _dump(value: Mapping[str, object]) -> str:
    # A lone surrogate cannot be written as UTF-8; it becomes the replacement character.
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")


def _read(line: str, context: str, now: datetime, tz: ZoneInfo) -> tuple[str, Context, datetime]:
    try:
        entry = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise LineError('this line is not JSON; write one object a line, with "text"') from error
    if not isinstance(entry, dict) or not isinstance(entry.get("text"), str):
        raise LineError('this line needs "text", a string')
    return entry["text"], _context(entry, context), _moment(entry.get("now"), now, tz)


def _context(entry: Mapping[str, Any], default: str) -> Context:
    given = entry.get("context", default)
    details: Mapping[str, Any] = given if isinstance(given, dict) else {"where": given}
    events = entry.get("events", details.get("events", ()))
    if not isinstance(events, list | tuple) or not all(isinstance(title, str) for title in events):
        raise LineError('"events" must be a list of titles')
    return Context(
        where=_where(details.get("where", default)),
        forwarded=details.get("forwarded") is True,
        events=tuple(events),
        open_tickets=details.get("open_tickets") is True,
        reply_to=details.get("reply_to")
        if details.get("reply_to") in {"ticket", "event", "parcel", "bot"}
        else None,
        mentioned=details.get("mentioned") is True,
    )


def _where(value: object) -> Where:
    if value == "group":
        return "group"
    if value == "private":
        return "private"
    raise LineError('"context" must be "group" or "private"')


def _moment(value: object, default: datetime, tz: ZoneInfo) -> datetime:
    if value is None:
        return default
    if not isinstance(value, str):
        raise LineError('"now" must be an ISO 8601 time such as 2026-03-18T20:30:00+08:00')
    try:
        moment = datetime.fromisoformat(value)
    except ValueError as error:
        raise LineError('"now" must be an ISO 8601 time such as 2026-03-18T20:30:00+08:00') from error
    return moment if moment.tzinfo else moment.replace(tzinfo=tz)
