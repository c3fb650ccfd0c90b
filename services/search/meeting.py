"""Finder and owner meet: the bot carries their words, and neither learns the other's number or flat."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from services.errors import Gone, Refused
from services.messages import Button, Buttons, Elsewhere
from services.search.conclusion import found_by_neighbour
from services.search.matching import searches_for
from services.search.wording import what
from services.ticket import Ticket, reporter_name, tappable
from services.ticket.telling import record, say_under_card
from services.unit import Media, Unit
from storage.community import Communities, Community, Resident, Scope
from storage.dialogue import Dialogues
from storage.search import Finding, Handover, Meeting, Search, Searches
from storage.ticket import Tickets
from texts import Mention

PATIENCE = timedelta(days=3)
MOST_WORDS = 700

ABOUT_THINGS = frozenset(
    {
        "search.relay",
        "search.offer",
        "search.finding",
        "parcel.seen_closer",
        "parcel.more",
        "parcel.words",
        "lost.picture",
        "lost.more",
        "lost.seen",
        "ticket.added",
    }
)
"""Questions about the same matter, which a talk with the other side takes the place of."""

OPEN = (Meeting.OFFERED, Meeting.TALKING, Meeting.GIVEN)


def offer(unit: Unit, finding: Finding, owner: Resident, search: Search | None = None) -> Handover | None:
    """Ask somebody whether it is theirs, once; None where they were asked before or found it themselves."""
    if owner.id == finding.finder_id or Searches(unit).meeting(finding.id, owner.id) is not None:
        return None
    meeting = unit.add(
        Handover(
            finding_id=finding.id,
            owner_id=owner.id,
            search_id=search.id if search else None,
            state=Meeting.OFFERED,
            offered_at=unit.now,
        )
    )
    choices: Buttons = [[Button("search.is_mine", (meeting.id,)), Button("search.not_mine", (meeting.id,))]]
    facts: dict[str, Any] = {"what": what(finding), "found": finding.found_at}
    if owner.reachable:
        media: Sequence[Media] = [("photo", finding.photo)] if finding.photo else []
        unit.tell(owner, "search-maybe-yours", buttons=choices, media=media, **facts)
    else:
        _call_over(unit, meeting, owner, "search.offer", "search-maybe-yours", choices, **facts)
    return meeting


def offer_to_owner(unit: Unit, finding: Finding, search: Search, ticket: Ticket) -> bool:
    """Ask whoever looks for it; of a caller without Telegram the desk is told. Whether somebody was asked."""
    if ticket.reporter_id is not None:
        return offer(unit, finding, unit.need(Resident, ticket.reporter_id), search) is not None
    said = str(finding.id)
    if any(entry.verb == "matched" and entry.text == said for entry in Tickets(unit).history(ticket.id)):
        return False
    finder = unit.need(Resident, finding.finder_id)
    record(unit, ticket, finder, "matched", said)
    community = unit.need(Community, ticket.community_id)
    say_under_card(
        unit,
        ticket,
        "search-maybe-callers",
        media=[("photo", finding.photo)] if finding.photo else [],
        what=what(finding),
        finder=Mention(finder.display, finder.user_id),
        caller=reporter_name(unit, ticket),
        telephone=tappable(ticket.caller_phone, community.timezone),
    )
    return True


def _call_over(
    unit: Unit, meeting: Handover, who: Resident, step: str, key: str, buttons: Buttons, **facts: Any
) -> None:
    """Somebody who only ever wrote in the group is called there; what we have to say waits in private."""
    chat = next(iter(Communities(unit).chats(who.community_id, Scope.WHOLE)), None)
    elsewhere = Elsewhere(chat.id, None, "search-elsewhere") if chat is not None else None
    data = {"meeting": meeting.id}
    unit.ask(who, step, key, buttons=buttons, data=data, elsewhere=elsewhere, patience=PATIENCE, **facts)


def is_called_over(unit: Unit, who: Resident) -> bool:
    """Whether they were called to the private chat already because something may be theirs."""
    waiting = Dialogues(unit).open(who.user_id, who.user_id)
    return waiting is not None and waiting.step == "search.offer"


def show_more(unit: Unit, finding: Finding, text: str, photo: str | None) -> None:
    """A closer look for everybody who was asked and has not said no, and for the desk of a caller."""
    media: Sequence[Media] = [("photo", photo)] if photo else []
    facts: dict[str, Any] = {"what": what(finding), "words": text[:MOST_WORDS] or "none"}
    for _, ticket in searches_for(unit, finding):
        if ticket.reporter_id is None:
            say_under_card(unit, ticket, "search-closer", media=media, **facts)
    for meeting in Searches(unit).meetings(finding.id):
        if meeting.state in OPEN:
            unit.tell(
                unit.need(Resident, meeting.owner_id),
                "search-closer",
                media=media,
                **facts,
            )


def asked_last(unit: Unit, owner: Resident) -> Handover | None:
    """The last thing that somebody was asked about (是您的吗) and has not answered."""
    offers = Searches(unit).offers(owner.id)
    return offers[0][0] if offers else None


def is_mine(unit: Unit, owner: Resident, meeting_id: int) -> tuple[Handover, Finding]:
    """是我的: both sides may speak now."""
    meeting, finding = _meeting(unit, meeting_id)
    if meeting.owner_id != owner.id or meeting.state is Meeting.REFUSED:
        raise Gone
    if finding.returned_at is not None or finding.withdrawn_at is not None:
        raise Refused("search-gone-already")
    if meeting.state is Meeting.OFFERED:
        meeting.state = Meeting.TALKING
        finder = unit.need(Resident, finding.finder_id)
        _invite(unit, meeting, finder, "search-owner-came", [Button("search.given", (meeting.id,))], finding)
    return meeting, finding


def not_mine(unit: Unit, owner: Resident, meeting_id: int) -> None:
    """The owner says no to what was found; Gone for anybody else."""
    meeting, _ = _meeting(unit, meeting_id)
    if meeting.owner_id != owner.id:
        raise Gone
    if meeting.state is Meeting.OFFERED:
        meeting.state = Meeting.REFUSED


def pass_on(unit: Unit, speaker: Resident, meeting_id: int, text: str, media: Sequence[Media] = ()) -> None:
    """Carry words and pictures to the other side; who speaks is said by their part in it only."""
    meeting, finding = _meeting(unit, meeting_id)
    other = _other(unit, meeting, finding, speaker)
    if meeting.state not in (Meeting.TALKING, Meeting.GIVEN):
        raise Refused("search-talk-over")
    if not other.reachable:
        raise Refused("search-other-away")
    to_owner = other.id == meeting.owner_id
    key = "search-finder-says" if to_owner else "search-owner-says"
    hand_over = "search.got" if to_owner else "search.given"
    buttons = [Button("search.write", (meeting.id,)), Button(hand_over, (meeting.id,))]
    _listen(unit, meeting, other)
    unit.tell(
        other,
        key,
        buttons=[buttons],
        media=media[:1],
        subject=("handover", meeting.id),
        what=what(finding),
        words=text[:MOST_WORDS] or "…",
    )


def speaks_in(unit: Unit, resident: Resident, meeting_id: int) -> Handover:
    """The meeting, for its two sides; for everybody else it is not there."""
    meeting, finding = _meeting(unit, meeting_id)
    _other(unit, meeting, finding, resident)
    return meeting


def given(unit: Unit, finder: Resident, meeting_id: int) -> Finding:
    """交给对方了: the owner is asked to confirm."""
    meeting, finding = _meeting(unit, meeting_id)
    if finding.finder_id != finder.id or meeting.state not in (Meeting.TALKING, Meeting.GIVEN):
        raise Gone
    if meeting.state is Meeting.TALKING:
        meeting.state = Meeting.GIVEN
        owner = unit.need(Resident, meeting.owner_id)
        yes, no = Button("search.got", (meeting.id,)), Button("search.write", (meeting.id,))
        unit.tell(owner, "search-given", buttons=[[yes, no]], what=what(finding))
    return finding


def got(unit: Unit, owner: Resident, meeting_id: int) -> Finding:
    """拿到了: everybody else who was asked hears nothing more, and the search is over."""
    meeting, finding = _meeting(unit, meeting_id)
    if meeting.owner_id != owner.id or meeting.state in (Meeting.OFFERED, Meeting.REFUSED):
        raise Gone
    if meeting.state is Meeting.DONE:
        return finding
    meeting.state, finding.returned_at = Meeting.DONE, unit.now
    for other in Searches(unit).meetings(finding.id):
        if other.id != meeting.id and other.state in OPEN:
            other.state = Meeting.REFUSED
    finder = unit.need(Resident, finding.finder_id)
    unit.tell(finder, "search-thanks", what=what(finding))
    for each in (owner, finder):
        _hang_up(unit, each)
    if meeting.search_id is not None:
        found_by_neighbour(unit, unit.need(Search, meeting.search_id), owner)
    return finding


def _meeting(unit: Unit, meeting_id: int) -> tuple[Handover, Finding]:
    found = unit.get(Handover, meeting_id)
    if found is None:
        raise Gone
    finding = unit.lock(Finding, found.finding_id)
    return unit.lock(Handover, meeting_id), finding


def _other(unit: Unit, meeting: Handover, finding: Finding, speaker: Resident) -> Resident:
    sides = {meeting.owner_id: finding.finder_id, finding.finder_id: meeting.owner_id}
    if speaker.id not in sides:
        raise Gone
    return unit.need(Resident, sides[speaker.id])


def _invite(
    unit: Unit, meeting: Handover, who: Resident, key: str, buttons: Buttons, finding: Finding
) -> None:
    """Tell one side, and take what they write next as words for the other."""
    if not who.reachable:
        _call_over(unit, meeting, who, "search.relay", key, buttons, what=what(finding))
        return
    _listen(unit, meeting, who)
    unit.tell(who, key, buttons=buttons, subject=("handover", meeting.id), what=what(finding))


def _listen(unit: Unit, meeting: Handover, who: Resident) -> None:
    """Unless a question of another kind is open, the next message there is for the other side."""
    waiting = Dialogues(unit).open(who.user_id, who.user_id)
    if who.reachable and (waiting is None or waiting.step in ABOUT_THINGS):
        unit.open_dialogue(
            who.user_id, who.user_id, "search.relay", {"meeting": meeting.id}, who.community_id, PATIENCE
        )


def _hang_up(unit: Unit, who: Resident) -> None:
    waiting = Dialogues(unit).open(who.user_id, who.user_id)
    if waiting is not None and waiting.step == "search.relay":
        unit.close_dialogue(who.user_id, who.user_id)
