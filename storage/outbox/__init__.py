"""The outbox: messages owed, written in the same transaction as their cause."""

from __future__ import annotations

from storage.outbox.leaving import Leaving
from storage.outbox.outgoing import CARD, Departure, Outgoing, Priority
from storage.outbox.putting import Outbox

__all__ = ["CARD", "Departure", "Leaving", "Outbox", "Outgoing", "Priority"]
