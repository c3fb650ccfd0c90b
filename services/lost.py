"""Lost and found: things and pets, by what they are called and by their pictures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from intents import Context
from services import homes, search
from services.search import Finding, Search, Seen, Sought
from services.ticket import File
from services.understanding import Ear, as_typed
from services.unit import Unit
from storage.community import Chat, Community, Resident

LONGEST_ITEM = 20
"""Characters of a message that may be the name of a thing and nothing else."""


def item_of(unit: Unit, community: Community, text: str, slots: Mapping[str, object]) -> str | None:
    """What it is, in one word: understood, else the words themselves if they are few; None otherwise."""
    named = slots.get("item") or Ear.of(community).hear(text, unit.now, Context("private")).slots.get("item")
    if named:
        return as_typed(text, str(named))
    words = " ".join(text.split())
    # 昨天丢的 says when, and no thing: neighbours would be asked for it.
    return words if 0 < len(words) <= LONGEST_ITEM and "time" not in slots else None


def report_lost(
    unit: Unit,
    community: Community,
    resident: Resident,
    item: str,
    text: str,
    slots: Mapping[str, object],
    *,
    chat: Chat | None = None,
    message_id: int | None = None,
    media: Sequence[File] = (),
) -> Search:
    """Look for something: through what was found first, then with the guards and the neighbours."""
    since = str(slots["time"]) if slots.get("time") else None
    own = homes.homes_of(unit, resident)
    return search.open_search(
        unit,
        community,
        resident,
        Sought("lost", text, item=item, since=since),
        home=own[0].home if len(own) == 1 else None,
        chat=chat,
        message_id=message_id,
        media=media,
    )


def report_found(
    unit: Unit, community: Community, finder: Resident, item: str | None, text: str, photo: str | None
) -> tuple[Finding, int]:
    """Something that is not the finder's; how many people were asked whether it is theirs."""
    return search.report_finding(unit, community, finder, Seen("lost", text, item=item, photo=photo))


def tell_more(unit: Unit, resident: Resident, ticket_id: int, text: str, media: Sequence[File]) -> Search:
    """A picture or a word more from whoever lost it."""
    return search.say_more(unit, resident, ticket_id, text, media=media)


def add_picture(unit: Unit, finder: Resident, finding_id: int, text: str, photo: str | None) -> None:
    """A picture or a word afterwards."""
    search.look_closer(unit, finder, finding_id, text, photo)
