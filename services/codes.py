"""One-time codes that let a person or a chat in: hard to guess, easy to read out, good once."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Collection
from datetime import timedelta
from typing import Any

from services.errors import Refused
from services.unit import Unit
from storage.community import Community, Invite
from storage.setup import Invites

LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ"
ALPHABET = f"{LETTERS}23456789"
"""Without I, L, O, 0 and 1, which are mistaken for each other when a code is read out."""

LENGTH = 10


def issue(unit: Unit, community: Community, purpose: str, data: dict[str, Any], life: timedelta) -> str:
    """A fresh code for one purpose (staff-group, role, channel), good once and for `life`."""
    code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    unit.add(
        Invite(
            code=code,
            community_id=community.id,
            purpose=purpose,
            data=data,
            expires_at=unit.now + life,
            used_at=None,
        )
    )
    return code


def redeem(unit: Unit, purpose: str, typed: str, communities: Collection[int] | None = None) -> Invite:
    """Use up a code; Refused unless it is open and, where given, one of these communities' own."""
    given = typed.strip().upper().replace("-", "").encode()
    # Every open code is compared in full, so that the time taken says nothing about how much was right.
    fitting = [each for each in Invites(unit).open(purpose) if hmac.compare_digest(each.code.encode(), given)]
    if not fitting or (communities is not None and fitting[0].community_id not in communities):
        raise Refused("setup-code-wrong")
    invite = unit.lock(Invite, fitting[0].code)
    if invite.used_at is not None:
        raise Refused("setup-code-wrong")
    invite.used_at = unit.now
    return invite
