"""What a handler may answer; the router turns it into outbox rows and direct calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from services.messages import Buttons, Message
from texts import Fact


class Reply:
    """A message in the chat of the request: in a group, as a reply to what was written."""

    def __init__(
        self,
        key: str,
        *,
        buttons: Buttons = (),
        subject: tuple[str, int] | None = None,
        menu: bool = False,
        quiet: bool = False,
        urgent: bool = False,
        **facts: Fact,
    ) -> None:
        self.message = Message(key, facts, buttons)
        self.subject = subject
        self.menu = menu
        """Also lay out the resident's small keyboard (private chats only)."""
        self.quiet = quiet
        """Without a sound."""
        self.urgent = urgent
        """Before everything else that waits for the chat, at any hour."""


class Edit:
    """New content for the message whose button was pressed; with a step it is the next question."""

    def __init__(
        self,
        key: str,
        *,
        buttons: Buttons = (),
        step: str | None = None,
        data: dict[str, Any] | None = None,
        **facts: Fact,
    ) -> None:
        self.message = Message(key, facts, buttons)
        self.step = step
        self.data = data or {}


class Toast:
    """A line over the screen of the one who pressed; with `alert`, a box to be dismissed."""

    def __init__(self, key: str, *, alert: bool = False, **facts: Fact) -> None:
        self.key = key
        self.alert = alert
        self.facts: Mapping[str, Fact] = facts


class OpenPrivate:
    """Takes the one who pressed to the private chat with the bot."""

    def __init__(self, payload: str) -> None:
        self.payload = payload


class Ask:
    """A question in this chat whose answer goes to `feature.step`."""

    def __init__(
        self,
        step: str,
        key: str,
        *,
        buttons: Buttons = (),
        data: dict[str, Any] | None = None,
        subject: tuple[str, int] | None = None,
        **facts: Fact,
    ) -> None:
        self.step = step
        self.message = Message(key, facts, buttons)
        self.data = data or {}
        self.subject = subject
        """What a reply under the question is about, also when another question waits by then."""


class AskAgain:
    """The question that waits for this person, put once more."""


class NotMine:
    """From an answer handler: this is no answer, let the message be judged afresh (a change of topic)."""


One = Reply | Edit | Toast | OpenPrivate | Ask | AskAgain
Outcome = One | Sequence[One] | NotMine | None


def each_of(outcome: Outcome) -> Sequence[One]:
    """What an outcome says, one after the other."""
    if outcome is None or isinstance(outcome, NotMine):
        return ()
    return outcome if isinstance(outcome, Sequence) else (outcome,)
