"""The staff room: their group or, while there is none, each leader in private, where the cards are too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from services.unit import Unit
from storage.community import Communities, People, Role, Staff


def leaders(unit: Unit, community_id: int) -> Sequence[Staff]:
    """Managers and dispatchers, who stand in for a staff group that is not there."""
    return People(unit).crew(community_id, Role.MANAGER, Role.DISPATCHER)


def say_at_desk(
    unit: Unit, community_id: int, key: str, *, topic: str | None = None, once: str | None = None, **said: Any
) -> None:
    """Say something to those who work, under the group's `topic` if it has one.

    `said` is what Unit.say and Unit.tell take; `once` makes it happen once ever, to each leader too.
    """
    if chat := Communities(unit).staff_chat(community_id):
        unit.say(chat, key, topic=topic, once=once, **said)
        return
    for leader in leaders(unit, community_id):
        unit.tell(leader, key, once=f"{once}:{leader.id}" if once else None, **said)
