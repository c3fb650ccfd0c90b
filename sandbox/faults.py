"""Faults on request: what goes wrong, for which calls, how often."""

import itertools
import random
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

KINDS = frozenset({"429", "500", "502", "504", "drop", "cut", "slow", "outage"})


@dataclass(slots=True)
class Fault:
    """One ordered fault. Left-out conditions match every call; `count` None strikes until it is lifted."""

    kind: str
    method: str | None = None
    chat: int | None = None
    bot: int | None = None
    count: int | None = 1
    rate: float = 1.0
    seed: int | None = None
    retry_after: int = 1
    latency_ms: int = 1000
    seconds: float | None = None
    id: int = 0
    struck: int = 0
    _ends: float | None = None
    _chance: random.Random = field(default_factory=random.Random)

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"kind must be one of {', '.join(sorted(KINDS))}")
        if self.seed is not None:
            self._chance.seed(self.seed)
        if self.kind == "outage":
            self.count = None
            self._ends = time.monotonic() + (self.seconds if self.seconds is not None else 5.0)

    @property
    def over(self) -> bool:
        spent = self.count is not None and self.struck >= self.count
        return spent or (self._ends is not None and time.monotonic() >= self._ends)

    def strikes(self, method: str, chat: object, bot: int) -> bool:
        """Whether this call is hit; counts it if so."""
        hit = (
            not self.over
            and (self.method is None or self.method.lower() == method.lower())
            and (self.chat is None or str(self.chat) == str(chat))
            and (self.bot is None or self.bot == bot)
            and (self.rate >= 1 or self._chance.random() < self.rate)
        )
        self.struck += hit
        return hit

    def as_json(self) -> dict[str, Any]:
        return {key: value for key, value in asdict(self).items() if not key.startswith("_")}


class Faults:
    """The faults in force, in the order in which they were asked for; the first that matches strikes."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._ids = itertools.count(1)

    def order(self, kind: str, **conditions: Any) -> Fault:
        """Ask for a fault, under the conditions of Fault; raises ValueError or TypeError for nonsense."""
        fault = Fault(kind, **conditions)
        fault.id = next(self._ids)
        self._faults.append(fault)
        return fault

    def lift(self, fault_id: int | None = None) -> None:
        """End one fault, or all."""
        self._faults = [fault for fault in self._faults if fault_id is not None and fault.id != fault_id]

    def striking(self, method: str, chat: object, bot: int) -> Fault | None:
        return next((fault for fault in self._faults if fault.strikes(method, chat, bot)), None)

    @property
    def outage(self) -> bool:
        """Whether an outage is on: it also cuts polls that were waiting when it began."""
        return any(fault.kind == "outage" and not fault.over for fault in self._faults)

    def __iter__(self) -> Iterator[Fault]:
        return iter(self._faults)

    def __bool__(self) -> bool:
        return bool(self._faults)
