"""哎呀打错了,是502不是501: a slip of the finger put right, however it is said."""

from __future__ import annotations

import re

LONGEST = 40
"""Characters of a message that puts a number right and says nothing else."""

_SLIP = re.compile(
    r"(?:[打写寫说說讲講报報弄搞记記]|门牌|門牌|房号|房號|号码|號碼|地址|单元|單位)(?:号|號)?[错錯]"
    r"|\btypo\b|\bwrong (?:number|room|unit|flat|door)\b|\bi meant?\b",
    re.IGNORECASE,
)
_NOT_THAT = re.compile(
    r"(?:不是|唔係|唔系|\bnot\b)\s*[A-Za-z#]?\d{3,4}[A-Za-z]?\s*(?:室|号|號|房)?", re.IGNORECASE
)
_ROOM = re.compile(r"(?<![\d:：.\-])[A-Za-z]?\d{3,4}[A-Za-z]?(?![\d:：.点點\-])", re.ASCII)


def room_put_right(text: str) -> str | None:
    """The one room number that a correction leaves standing; None where nothing says that it is one."""
    if len(text) > LONGEST or not (_SLIP.search(text) or _NOT_THAT.search(text)):
        return None
    rooms = _ROOM.findall(_NOT_THAT.sub(" ", text))
    return rooms[0] if len(rooms) == 1 else None
