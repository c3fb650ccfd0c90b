"""Says what the engine made of a message so that a manager can read it: names beside the codes."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from intents import Intent
from texts import LANGUAGES, Texts

VALUES = {
    "place=home": "explain-place-home",
    "place=public": "explain-place-public",
    "urgent=true": "explain-urgent-true",
    "urgent=false": "explain-urgent-false",
}
"""What a slot's value is called, where it is a code; a category has the name that tickets give it."""


def explained(understood: Intent, texts: Texts) -> dict[str, Any]:
    """The engine's answer as JSON, with `names`: by language, what each code in it is called."""
    answer = asdict(understood) | {"evidence": [reason._asdict() for reason in understood.evidence]}
    codes = {understood.intent: f"explain-intent-{_key(understood.intent)}"}
    for slot, value in answer["slots"].items():
        codes[slot] = f"explain-slot-{_key(slot)}"
        given = f"{slot}={str(value).lower()}"
        codes[given] = f"category-{_key(str(value))}" if slot == "category" else VALUES.get(given, "")
    for also in answer["also"]:
        codes[str(also)] = f"explain-intent-{_key(str(also))}"
    names = {language: _named(codes, language, texts) for language in LANGUAGES}
    return answer | {"names": names}


def _named(codes: dict[str, str], language: str, texts: Texts) -> dict[str, str]:
    return {code: texts.line(language, key) for code, key in codes.items() if texts.has(language, key)}


def _key(code: str) -> str:
    return code.replace(".", "-").replace("_", "-")
