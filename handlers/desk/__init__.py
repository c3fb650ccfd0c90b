"""The desk: what no other feature answers goes to people, in private; groups are left in peace."""

from __future__ import annotations

from handlers.desk import hearing, offering, replying
from handlers.desk.registry import feature

__all__ = ["feature", "hearing", "offering", "replying"]
