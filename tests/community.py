"""A community as /setup leaves it, for tests that begin after that."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from storage.community import Community


def founded(now: datetime, **otherwise: Any) -> Community:
    """A row that is not stored yet; `otherwise` are columns that differ from the usual."""
    usual = {
        "name": "翠湖花园",
        "timezone": "Asia/Shanghai",
        "language": "zh-CN",
        "desk_word": "wuye",
        "phone": "+86 755 8888 0110",
        "created_at": now,
    }
    return Community(**usual | otherwise)
