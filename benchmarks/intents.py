"""Speed of understanding, side by side with jieba on the same lines, in one process on one core.

Run: python -m benchmarks.intents
Chatter is our own none-lines, or the files named in LINLI_CORPUS (separated by ":").

Aims: chatter at least 10 times as fast as `jieba.lcut`; a report at most twice its `jieba.lcut` plus 100 µs;
first answer within 0.4 s of the import; less than 40 MB; 4,096 characters of anything under 20 ms.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import jieba

from intents import recognize
from tests.intents.corpus import DEFAULT_NOW, load

ROUNDS = 5
JUNK = {
    "rare characters": "".join(chr(0x20000 + n % 3000) for n in range(4096)),
    "one repeated": "漏" * 4096,
    "two repeated": "水漏" * 2048,
    "brackets": "(" * 2048 + ")" * 2048,
    "digits": "1234567890" * 409 + "123456",
    "dates": "2026-10-01 3-2-501 " * 215,
    "letters": "leak pipe " * 409,
}
FIRST_ANSWER = """
import time; start = time.perf_counter()
from datetime import UTC, datetime
import intents
assert intents.recognize("楼道灯坏了", now=datetime.now(UTC)).intent == "repair.report"
print(time.perf_counter() - start)
"""
MEMORY = """
import telegram.ext
def resident():
    return int(next(line for line in open("/proc/self/status") if line.startswith("VmRSS")).split()[1])
before = resident()
from datetime import UTC, datetime
import intents
assert intents.recognize("楼道灯坏了,3栋2单元501", now=datetime.now(UTC))
print((resident() - before) / 1024)
"""


def seconds(run: Callable[[str], object], lines: Iterable[str]) -> float:
    """Median over ROUNDS of the seconds for all `lines`."""
    kept = list(lines)
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        for line in kept:
            run(line)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def understand(line: str) -> object:
    return recognize(line, now=DEFAULT_NOW)


def chatter() -> tuple[str, list[str]]:
    """What the chatter is called and its lines."""
    if named := os.environ.get("LINLI_CORPUS"):
        files = [Path(name) for name in named.split(":")]
        lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
        return ", ".join(file.name for file in files), lines
    return "none-lines of tests/intents/corpus", [line.text for line in load("all") if line.intent == "none"]


def fresh(code: str) -> float:
    """What `code` prints in a new interpreter: the median of three runs."""
    command = [sys.executable, "-c", code]
    return statistics.median(
        float(subprocess.run(command, check=True, capture_output=True, text=True).stdout) for _ in range(3)
    )


def main() -> None:
    jieba.setLogLevel(60)
    jieba.initialize()
    name, lines = chatter()
    ours, theirs = seconds(understand, lines), seconds(jieba.lcut, lines)
    print(f"chatter ({name}, {len(lines)} lines)")
    print(f"  ours {ours / len(lines) * 1e6:.1f} µs  jieba.lcut {theirs / len(lines) * 1e6:.1f} µs", end="")
    print(f"  ratio {theirs / ours:.1f} (aim 10)")

    reports = [
        line.text for line in load("all") if line.intent == "repair.report" and line.context == "group"
    ]
    ours, theirs = (seconds(run, reports) / len(reports) * 1e6 for run in (understand, jieba.lcut))
    print(f"reports ({len(reports)} lines)")
    print(f"  ours {ours:.0f} µs  jieba.lcut {theirs:.0f} µs  aim {2 * theirs + 100:.0f} µs")

    print(f"import to first answer {fresh(FIRST_ANSWER):.3f} s (aim 0.4)")
    print(f"memory beside python-telegram-bot {fresh(MEMORY):.0f} MB (aim 40)")
    for kind, text in JUNK.items():
        print(f"4,096 characters, {kind}: {seconds(understand, [text]) * 1e3:.1f} ms (aim 20)")


if __name__ == "__main__":
    main()
