"""The unit that services work in: rows, the moment, and everything that is to be said when it commits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from services.messages import Button, Buttons, Elsewhere, Message, Rendered
from services.owing import Media, Terms, envelopes, under
from services.voice import BotIdentity, Voice
from storage.card import Card, Cards
from storage.community import Chat, Community, Resident, Staff
from storage.dialogue import Dialogues
from storage.outbox import Outbox, Priority
from storage.timer import Timer, Timers
from storage.unit import Session, UnitOfWork
from texts import Fact, Mention, Texts

MERGE = timedelta(seconds=10)
"""Changes of one card within this time become one edit."""

LOUD_AN_HOUR = 3
"""How often the bot speaks unprompted in a group; emergencies do not ask."""

PATIENCE = timedelta(hours=12)
"""How long an open question waits for its answer."""

AT_ONCE = Terms()
"""How an answer leaves."""

__all__ = ["Card", "Media", "Priority", "Terms", "Timer"]


class Unit(UnitOfWork):
    """One transaction of work. What it says goes to the outbox and leaves only if everything commits."""

    def __init__(self, session: Session, now: datetime, texts: Texts, bot: BotIdentity) -> None:
        super().__init__(session, now)
        self.bot = bot
        self.texts = texts
        self.voice = Voice(texts)
        self._outbox = Outbox(self)

    # ---- time --------------------------------------------------------------------------------

    def local(self, community: Community) -> datetime:
        """The present moment on the community's clock."""
        return self.now.astimezone(ZoneInfo(community.timezone))

    def later(self, name: str, subject_id: int, at: datetime, community_id: int, **data: Any) -> None:
        """Set the timer `feature.step` for a subject; a second setting moves it."""
        Timers(self).set(name, subject_id, at, community_id, data)

    def forget(self, subject_id: int, *names: str) -> None:
        """Call off timers of a subject."""
        for name in names:
            Timers(self).forget(name, subject_id)

    # ---- speaking ----------------------------------------------------------------------------

    def tell(
        self,
        who: Resident | Staff,
        key: str,
        *,
        buttons: Buttons = (),
        subject: tuple[str, int] | None = None,
        once: str | None = None,
        at: datetime | None = None,
        expires: datetime | None = None,
        priority: Priority = Priority.NOTICE,
        media: Sequence[Media] = (),
        elsewhere: Elsewhere | None = None,
        silent: bool = False,
        **facts: Fact,
    ) -> bool:
        """Write to a person in private; where the bot cannot, say `elsewhere` instead.

        `once` makes the message happen once ever. Returns whether it goes to the private chat.
        """
        community = self.need(Community, who.community_id)
        invitation = self._invitation(community, who, elsewhere) if elsewhere else None
        if not who.reachable:
            if invitation is not None:
                self._owe("sendMessage", invitation, community, Terms(priority=priority, at=at, once=once))
            return False
        terms = Terms(
            priority=priority, at=at, expires=expires, once=once, subject=subject, fallback=invitation
        )
        rendered = self._worded(community, who, Message(key, facts, buttons))
        self.put_rendered(who.user_id, rendered, community, terms, media=media, silent=silent)
        return True

    def say(
        self,
        chat: Chat,
        key: str,
        *,
        buttons: Buttons = (),
        reply_to: int | None = None,
        topic: str | None = None,
        subject: tuple[str, int] | None = None,
        once: str | None = None,
        at: datetime | None = None,
        expires: datetime | None = None,
        priority: Priority = Priority.NOTICE,
        media: Sequence[Media] = (),
        resend: bool = True,
        silent: bool = False,
        **facts: Fact,
    ) -> None:
        """Write to a group in the community's language."""
        community = self.need(Community, chat.community_id)
        rendered = self.voice.render(Message(key, facts, buttons), community.language, community, self.now)
        thread = chat.topics.get(topic) if topic else None
        terms = Terms(priority=priority, at=at, expires=expires, once=once, subject=subject, resend=resend)
        self.put_rendered(
            chat.id, rendered, community, terms, media=media, reply_to=reply_to, thread=thread, silent=silent
        )

    def ask(
        self,
        who: Resident | Staff,
        step: str,
        key: str,
        *,
        buttons: Buttons = (),
        data: dict[str, Any] | None = None,
        subject: tuple[str, int] | None = None,
        elsewhere: Elsewhere | None = None,
        patience: timedelta = PATIENCE,
        priority: Priority = Priority.REPLY,
        **facts: Fact,
    ) -> bool:
        """Ask a person in private and take the next message there as the answer to `feature.step`.

        Where the bot cannot write yet, the question is kept, `elsewhere` invites the person, and it is
        put when they come. Returns whether it went out now.
        """
        community = self.need(Community, who.community_id)
        rendered = self._worded(community, who, Message(key, facts, buttons))
        kept = {**(data or {}), "prompt": rendered.payload()}
        self.open_dialogue(who.user_id, who.user_id, step, kept, community.id, patience)
        invitation = self._invitation(community, who, elsewhere) if elsewhere else None
        if not who.reachable:
            if invitation is not None:
                self._owe("sendMessage", invitation, community, Terms(priority=priority))
            return False
        terms = Terms(priority=priority, subject=subject, fallback=invitation)
        self.put_rendered(who.user_id, rendered, community, terms)
        return True

    def put_rendered(
        self,
        chat_id: int,
        rendered: Rendered,
        community: Community | None,
        terms: Terms = AT_ONCE,
        *,
        media: Sequence[Media] = (),
        reply_to: int | None = None,
        thread: int | None = None,
        silent: bool = False,
    ) -> None:
        """Owe a finished message to a chat; with media the text becomes the caption."""
        common: dict[str, Any] = {"disable_notification": True} if silent else {}
        if thread is not None:
            common["message_thread_id"] = thread
        for method, payload in envelopes(chat_id, rendered, media):
            self._owe(method, payload | under(reply_to) | common, community, terms)
            terms = terms.of_the_next()

    def call(self, chat_id: int, method: str, payload: dict[str, Any], *, once: str | None = None) -> None:
        """Owe any other Bot API call, in the chat's order: pin, delete, edit of a message that is no card."""
        self._outbox.put(
            self.bot.id,
            chat_id,
            method,
            {"chat_id": chat_id, **payload},
            priority=Priority.REPLY,
            not_before=self.now,
            once=once,
        )

    def react(self, chat_id: int, message_id: int, emoji: str) -> None:
        """Set our reaction on a message; progress in a group is shown so, without noise."""
        reaction = [{"type": "emoji", "emoji": emoji}]
        self.call(chat_id, "setMessageReaction", {"message_id": message_id, "reaction": reaction})

    def may_interrupt(self, chat: Chat) -> bool:
        """Whether the bot may speak unprompted in this group now; counts it when it may."""
        hour_ago = self.now - timedelta(hours=1)
        recent = [moment for moment in chat.loud if datetime.fromisoformat(moment) > hour_ago]
        if len(recent) >= LOUD_AN_HOUR:
            return False
        self.change(chat, loud=[*recent, self.now.isoformat()])
        return True

    # ---- cards -------------------------------------------------------------------------------

    def show(
        self,
        kind: str,
        subject_id: int,
        chat_id: int,
        *,
        subject: str = "ticket",
        topic: str | None = None,
        reply_to: int | None = None,
        pinned: bool = False,
        priority: Priority = Priority.REPLY,
        silent: bool = False,
        new: bool = False,
    ) -> None:
        """Show a subject in a chat by a card, or bring the card that is there up to date.

        `subject` is the word under which replies to the card find what it shows; `new`: it was just made.
        """
        card = {
            "kind": kind,
            "subject": subject,
            "subject_id": subject_id,
            "chat_id": chat_id,
            "topic": topic,
            "reply_to": reply_to,
            "pinned": pinned,
            "silent": silent,
        }
        card_id, edited_at = Cards(self).place(card, new=new)
        at = self._when_to_edit(edited_at)
        self._outbox.put_card(self.bot.id, chat_id, card_id, priority=priority, not_before=at)

    def refresh(self, subject_id: int, *kinds: str) -> None:
        """Bring every card of these kinds that shows the subject up to date."""
        for card in Cards(self).of(subject_id, *kinds):
            at = self._when_to_edit(card.edited_at)
            self._outbox.put_card(self.bot.id, card.chat_id, card.id, priority=Priority.REPLY, not_before=at)

    def _when_to_edit(self, edited_at: datetime | None) -> datetime:
        """At once after a pause, otherwise when the merging time since the last edit is over."""
        if edited_at is None or edited_at > self.now:  # the clock was set back since
            return self.now
        return max(self.now, edited_at + MERGE)

    # ---- dialogues ---------------------------------------------------------------------------

    def open_dialogue(
        self,
        chat_id: int,
        user_id: int,
        step: str,
        data: dict[str, Any],
        community_id: int | None,
        patience: timedelta = PATIENCE,
    ) -> None:
        """Wait for this user's next message in this chat; replaces what was waited for before."""
        Dialogues(self).begin(chat_id, user_id, step, data, community_id, self.now + patience)

    def close_dialogue(self, chat_id: int, user_id: int) -> None:
        """Wait for nothing any more from this user in this chat."""
        Dialogues(self).close(chat_id, user_id)

    # ---- within ------------------------------------------------------------------------------

    def _worded(self, community: Community, who: Resident | Staff, message: Message) -> Rendered:
        """A message in the language of the person it goes to."""
        return self.voice.render(message, self.voice.language_of(community, who), community, self.now)

    def _invitation(
        self, community: Community, who: Resident | Staff, elsewhere: Elsewhere
    ) -> dict[str, Any]:
        """The message that calls a person from a group into the private chat."""
        name = who.display if isinstance(who, Resident) else who.name
        facts = {"who": Mention(name, who.user_id), **elsewhere.facts}
        message = Message(elsewhere.key, facts, [Button("people.open", (who.user_id,))])
        rendered = self.voice.render(message, community.language, community, self.now)
        return {"chat_id": elsewhere.chat_id, **rendered.payload(), **under(elsewhere.reply_to)}

    def _owe(self, method: str, payload: dict[str, Any], community: Community | None, terms: Terms) -> None:
        moment, soundless = terms.departure(community, self.now)
        if soundless:
            payload["disable_notification"] = True
        self._outbox.put(
            self.bot.id,
            payload["chat_id"],
            method,
            payload,
            priority=terms.priority,
            not_before=moment,
            expires_at=terms.expires,
            once=terms.once,
            subject=terms.subject,
            resend=terms.resend,
            fallback=terms.fallback,
        )
