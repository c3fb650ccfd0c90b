"""哎呀打错了,是502不是501: a slip of the finger put right, however it is said."""

from __future__ import annotations

import re

from intents.phrasebook import phrase

LONGEST = 40
"""Characters of a message that puts a number right and says nothing else."""

_SLIP = phrase("repair.slip")
_NOT_THAT = phrase("repair.not_that_room")
_ROOM = re.compile(r"(?<![\d:：.\-])[A-Za-z]?\d{3,4}[A-Za-z]?(?![\d:：.点點\-])", re.ASCII)


def room_put_right(text: str) -> str | None:
    """The one room number that a correction leaves standing; None where nothing says that it is one."""
    if len(text) > LONGEST or not (_SLIP.search(text) or _NOT_THAT.search(text)):
        return None
    rooms = _ROOM.findall(_NOT_THAT.sub(" ", text))
    return rooms[0] if len(rooms) == 1 else None
