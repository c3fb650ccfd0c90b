"""Communities, their chats, the residents and homes in them, and the staff who serve them."""

from __future__ import annotations

from storage.community.community import Chat, Communities, Community, Invite, Scope
from storage.community.people import Claim, Home, Membership, People, Resident, Role, Staff

__all__ = [
    "Chat",
    "Claim",
    "Communities",
    "Community",
    "Home",
    "Invite",
    "Membership",
    "People",
    "Resident",
    "Role",
    "Scope",
    "Staff",
]
