"""Precision and recall of the engine on the labelled corpus, and what it says in real chat.

Run: python -m benchmarks.intent_quality [--show] [INTENT ...]
`--show` lists the mistakes of the tuning part (never of the measuring part), of INTENT where one is named.
LINLI_CORPUS names files of real chat, one message a line, separated by ":".
"""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from intents import Context, Intent, recognize
from tests.intents.corpus import DEFAULT_NOW, Example, load, load_outside, load_unseen

CORE = ("repair.", "event.", "parcel.", "item.")


@dataclass
class Tally:
    """Counts over one part of the corpus."""

    right: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)
    slots: Counter[str] = field(default_factory=Counter)
    slots_right: Counter[str] = field(default_factory=Counter)
    also: int = 0
    also_right: int = 0
    also_wrong: int = 0
    urgent: int = 0
    urgent_missed: list[str] = field(default_factory=list)
    urgent_wrong: list[str] = field(default_factory=list)
    mistakes: list[tuple[Example, Intent]] = field(default_factory=list)
    slot_mistakes: list[tuple[Example, Intent]] = field(default_factory=list)

    def precision(self, prefixes: Iterable[str]) -> float:
        chosen = tuple(prefixes)
        said = sum(n for name, n in self.said.items() if name.startswith(chosen))
        return self._right(chosen) / said if said else 1.0

    def recall(self, prefixes: Iterable[str]) -> float:
        chosen = tuple(prefixes)
        wanted = sum(n for name, n in self.wanted.items() if name.startswith(chosen))
        return self._right(chosen) / wanted if wanted else 1.0

    def _right(self, prefixes: tuple[str, ...]) -> int:
        return sum(n for name, n in self.right.items() if name.startswith(prefixes))


def understand(line: Example) -> Intent:
    """What the engine makes of one corpus line."""
    return recognize(line.text, now=line.now, context=Context(where=line.context, events=line.events))


def measure(lines: Iterable[Example]) -> Tally:
    """Compare the engine with the labels of `lines`."""
    tally = Tally()
    for line in lines:
        found = understand(line)
        wanted = line.intent
        tally.said[found.intent] += 1
        tally.wanted[wanted] += 1
        if found.intent == wanted:
            tally.right[wanted] += 1
            _compare_slots(tally, line.slots, found.slots)
            if any(found.slots.get(name) != value for name, value in line.slots.items()):
                tally.slot_mistakes.append((line, found))
        else:
            tally.mistakes.append((line, found))
        if line.also:
            tally.also += 1
            tally.also_right += set(line.also) <= {found.intent, *found.also}
        tally.also_wrong += not {line.intent, *line.also}.issuperset(found.also)
        if line.urgent:
            tally.urgent += 1
            if not found.slots.get("urgent"):
                tally.urgent_missed.append(line.text)
        elif found.slots.get("urgent"):
            tally.urgent_wrong.append(line.text)
    return tally


def _compare_slots(tally: Tally, wanted: Mapping[str, object], found: Mapping[str, object]) -> None:
    for name, value in wanted.items():
        tally.slots[name] += 1
        tally.slots_right[name] += found.get(name) == value


def report(name: str, tally: Tally) -> None:
    """Print the figures of one part."""
    total = sum(tally.wanted.values())
    print(f"\n{name}: {total} lines, {sum(tally.right.values()) / total:.3f} exact")
    print(f"  core   precision {tally.precision(CORE):.3f}  recall {tally.recall(CORE):.3f}")
    for intent in sorted(tally.wanted):
        print(
            f"  {intent:16} {tally.wanted[intent]:5}  precision {tally.precision([intent]):.3f}"
            f"  recall {tally.recall([intent]):.3f}"
        )
    slots = (f"{name} {tally.slots_right[name]}/{tally.slots[name]}" for name in sorted(tally.slots))
    print("  slots ", "  ".join(slots))
    print(f"  also   {tally.also_right}/{tally.also}, wrongly {tally.also_wrong}")
    seen = tally.urgent - len(tally.urgent_missed)
    print(f"  urgent {seen}/{tally.urgent}, wrongly {len(tally.urgent_wrong)}")


def show(tally: Tally, names: Iterable[str]) -> None:
    """Print the mistakes, of the intents named or all."""
    chosen = tuple(names)
    for line, found in tally.mistakes:
        if chosen and not (line.intent.startswith(chosen) or found.intent.startswith(chosen)):
            continue
        print(f"{line.intent} -> {found.intent} {found.score} [{line.context}] {line.text!r} {line.events}")
        for item in found.evidence[:4]:
            print(f"      {item.weight:+.2f} {item.rule[:70]} {' '.join(item.words)}")


def real_chat(files: Iterable[Path]) -> None:
    """Print what fires in real chat, in group context."""
    for file in files:
        lines = file.read_text(encoding="utf-8").splitlines()
        fired = [(line, found) for line in lines if (found := recognize(line, now=DEFAULT_NOW))]
        print(f"\n{file.name}: {len(fired)} of {len(lines)} lines fire")
        for line, found in fired:
            print(f"  {found.intent:14} {found.score:.2f}  {line}")


def main() -> None:
    arguments = sys.argv[1:]
    tuning = measure(load("tuning"))
    report("tuning", tuning)
    measuring = load("measuring")
    report("measuring", measure(measuring))
    report("of these everyday lines", measure(line for line in measuring if line.everyday))
    report("outside", measure(load_outside()))
    report("unseen", measure(load_unseen()))
    if "--show" in arguments:
        show(tuning, [name for name in arguments if not name.startswith("--")])
        for line, found in tuning.slot_mistakes:
            print(f"slots of {line.text!r}: wanted {dict(line.slots)}, found {dict(found.slots)}")
        print("urgent missed:", *tuning.urgent_missed, sep="\n  ")
        print("urgent wrongly:", *tuning.urgent_wrong, sep="\n  ")
    if chat := os.environ.get("LINLI_CORPUS"):
        real_chat(Path(name) for name in chat.split(":"))


if __name__ == "__main__":
    main()
