"""The few ways in which a request can be turned down; each becomes a friendly sentence."""

from __future__ import annotations

from texts import Fact


class Refused(Exception):
    """A rule says no. Carries the text key and facts of the sentence that says why and what to do instead."""

    def __init__(self, key: str, **facts: Fact) -> None:
        super().__init__(key)
        self.key = key
        self.facts = facts


class Gone(Refused):
    """What a button or number speaks of is not there (any more)."""

    def __init__(self, key: str = "gone", **facts: Fact) -> None:
        super().__init__(key, **facts)
