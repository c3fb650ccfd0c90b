"""All benchmarks, one after the other: python -m benchmarks [NAME ...] [--quick]."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from benchmarks import announce, intents, latency, reactions, throughput


def _throughput() -> None:
    throughput.main(sys.argv[1:])


BENCHMARKS: dict[str, Callable[[], None]] = {
    "intents": intents.main,
    "reactions": reactions.main,
    "throughput": _throughput,
    "latency": latency.main,
    "announce": announce.main,
}


def main() -> None:
    """Run what is named, or everything."""
    named = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    if unknown := set(named) - BENCHMARKS.keys():
        raise SystemExit(
            f"There is no benchmark {', '.join(sorted(unknown))}; there are {', '.join(BENCHMARKS)}."
        )
    for name in named or BENCHMARKS:
        print(f"\n== python -m benchmarks {name}\n", flush=True)
        began = time.perf_counter()
        BENCHMARKS[name]()
        print(f"\n({time.perf_counter() - began:.0f} s)", flush=True)


if __name__ == "__main__":
    main()
