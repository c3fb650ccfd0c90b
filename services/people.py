"""People of a community: who they are, how they are called, which homes are theirs."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import timedelta

from services.errors import Gone, Refused
from services.messages import Message
from services.names import claims_office, holds_number, named_in, same_name, tidy
from services.unit import Unit
from storage.card import Cards
from storage.community import Chat, Communities, Community, People, Resident, Scope, Staff
from storage.dialogue import Dialogue, Dialogues
from storage.renumber import Renumbering
from storage.subject import Subjects
from storage.ticket import Tickets
from texts import LANGUAGES, Verbatim

SEEN_AGAIN = timedelta(hours=1)
"""How stale `seen_at` may grow: one write an hour, not one a message."""

AFTER_ALL_OTHERS = timedelta(microseconds=1)
"""The press that turns to one community was itself seen in the one talked about so far."""

LONGEST_NAME = 20
"""Characters; enough for 陈女士(3栋) and for a full English name."""

__all__ = ["Chat", "Community", "Dialogue", "Resident", "Scope", "Staff"]


def known_chat(unit: Unit, chat_id: int) -> Chat | None:
    """The group as we know it, with its community or still without."""
    return unit.get(Chat, chat_id)


def read_ahead(unit: Unit, senders: Collection[tuple[int, int]]) -> None:
    """Read together from which (chat, user) some updates come, which each would ask for by itself."""
    known = unit.read_ahead(Chat, (chat_id for chat_id, _ in senders))
    unit.read_ahead(Community, (chat.community_id for chat in known))
    residents = People(unit).read_ahead([user_id for _, user_id in senders])
    Tickets(unit).read_ahead_waited_for([resident.id for resident in residents])
    Dialogues(unit).read_ahead(senders)


def community_of(
    unit: Unit, user_id: int, dialogue: Dialogue | None, subject: tuple[str, int] | None = None
) -> Community | None:
    """Which community a private message is for: the one being talked about, else the one used last.

    Somebody may live or work in several: a button, or a reply, is about the one whose subject is shown
    there. A stranger belongs to the only community there is; with several they have to say which.
    """
    communities = Communities(unit)
    if subject is not None:
        shown = Subjects(unit).community_of(*subject)
        for own in communities.of_user(user_id):
            if own.id == shown:
                return own
    if dialogue is not None and dialogue.community_id is not None:
        return unit.get(Community, dialogue.community_id)
    if known := communities.of_user(user_id):
        return known[0]
    every = [community for community in communities.every() if is_open(community)]
    return every[0] if len(every) == 1 else None


def meet(
    unit: Unit,
    community: Community,
    user_id: int,
    name: str,
    username: str | None,
    language: str | None,
    *,
    private: bool,
) -> Resident:
    """The resident behind a Telegram user, made known on the first meeting."""
    name = _without_office(unit, community, user_id, name)
    resident = People(unit).resident(community.id, user_id)
    if resident is None:
        resident = unit.add(
            Resident(
                community_id=community.id,
                user_id=user_id,
                name=name,
                username=username,
                called=None,
                language=language,
                phone=None,
                reachable=not private and People(unit).reachable(user_id),
                seen_at=unit.now,
            )
        )
    if resident.name != name or resident.username != username:
        resident.name, resident.username = name, username
    if private and not resident.reachable:
        People(unit).set_reachable(user_id, reachable=True)
        resident.reachable = True
    if unit.now - resident.seen_at > SEEN_AGAIN:
        resident.seen_at = unit.now
    return resident


def _without_office(unit: Unit, community: Community, user_id: int, name: str) -> str:
    """A person's name at Telegram; one that sounds like the desk's says that it is a resident's."""
    if not claims_office(name) or staff_member(unit, community, user_id) is not None:
        return name
    language = unit.voice.language_of(community, None)
    return unit.texts.line(language, "people-name-of-resident", {"name": name})


def staff_member(unit: Unit, community: Community, user_id: int) -> Staff | None:
    """The colleague that a user is, while active."""
    return People(unit).staff(community.id, user_id)


def open_dialogue_of(unit: Unit, chat_id: int, user_id: int) -> Dialogue | None:
    """The question that waits for this user's next message in this chat."""
    return Dialogues(unit).open(chat_id, user_id)


def subject_of(unit: Unit, chat_id: int, message_id: int) -> tuple[str, int] | None:
    """What a message of ours shows: (kind, id)."""
    shown = Cards(unit).shown(chat_id, message_id)
    return (shown.kind, shown.subject_id) if shown else None


def follow_migration(unit: Unit, old: int, new: int) -> None:
    """A group became a supergroup: everything that knew it by its old id knows the new one."""
    Renumbering(unit).chat(old, new)


def has_begun(unit: Unit) -> bool:
    """Whether any community was registered yet."""
    return bool(Communities(unit).every())


def communities(unit: Unit) -> Sequence[Community]:
    """Communities that residents can be served in."""
    return [community for community in Communities(unit).every() if is_open(community)]


def communities_of(unit: Unit, user_id: int) -> Sequence[Community]:
    """Communities in which this person lives or works, the one used last first."""
    return [community for community in Communities(unit).of_user(user_id) if is_open(community)]


def is_open(community: Community) -> bool:
    """Nothing opens to residents before the number is known that is answered day and night."""
    return community.phone is not None


def focus(unit: Unit, resident: Resident) -> None:
    """Private messages of this person are about this community from now on.

    A question about another one is waited for no longer: it would take the next message there.
    """
    resident.seen_at = unit.now + AFTER_ALL_OTHERS
    waiting = open_dialogue_of(unit, resident.user_id, resident.user_id)
    if waiting is not None and waiting.community_id not in (None, resident.community_id):
        unit.close_dialogue(resident.user_id, resident.user_id)


def choose(unit: Unit, community_id: int) -> Community:
    """The community a stranger named by a button or followed a link to."""
    community = unit.get(Community, community_id)
    if community is None or not is_open(community):
        raise Gone
    return community


def ask_again(unit: Unit, resident: Resident, dialogue: Dialogue | None) -> bool:
    """Put the question that waits for this person; whether there was one."""
    if dialogue is None or "prompt" not in dialogue.data:
        return False
    payload = {"chat_id": resident.user_id, **dialogue.data["prompt"]}
    unit.call(resident.user_id, "sendMessage", payload)
    return True


def lines(
    unit: Unit, community: Community | None, who: Resident | Staff | None, said: Sequence[Verbatim]
) -> list[str]:
    """Short texts in one person's language."""
    voice = unit.voice
    return [
        voice.render(
            Message(each.key, each.facts), voice.language_of(community, who), community, unit.now
        ).text
        for each in said
    ]


def call(unit: Unit, resident: Resident, name: str) -> str:
    """Keep how a resident wishes to be called; Refused for what neighbours would take for a colleague's."""
    called = tidy(named_in(name))
    if not 0 < len(called) <= LONGEST_NAME:
        raise Refused("people-name-length", most=LONGEST_NAME)
    if holds_number(called):
        raise Refused("people-name-number")
    crew = People(unit).crew(resident.community_id)
    if all(each.user_id != resident.user_id for each in crew):
        if claims_office(called):
            raise Refused("people-name-office", name=called)
        if any(same_name(each.name, called) for each in crew):
            raise Refused("people-name-colleague", name=called)
    resident.called = called
    return called


def speak(resident: Resident, staff: Staff | None, language: str) -> None:
    """Speak this language to a person from now on."""
    if language not in LANGUAGES:
        raise Gone
    resident.language = language
    if staff is not None:
        staff.language = language
