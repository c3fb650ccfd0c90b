"""Registering a community: a row at once, then one question after the other until residents can be served."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from intents.phrasebook import phrase
from services.errors import Gone, Refused
from services.messages import Button
from services.names import tidy
from services.setup.reading import (
    SCRIPTS,
    Given,
    read_holder,
    read_hours,
    read_script,
    read_zone,
)
from services.setup.telephone import in_country, read_phone, zone_of_phone
from services.staff import LONGEST_NAME as LONGEST_STAFF_NAME
from services.staff import employ
from services.unit import Unit
from storage.community import Chat, Communities, Community, People, Role, Scope, Staff
from storage.setup import Crews
from texts import choose_language

LONGEST_NAME = 40

QUESTIONS = ("phone", "script", "hours", "parcels")
"""What is asked, in this order, of a community that does not know it yet."""

CHANGES = (*QUESTIONS, "quiet", "zone", "name")
"""What a manager may change later."""

ZONES = ("Asia/Shanghai", "Asia/Hong_Kong", "Asia/Taipei", "Asia/Singapore", "Asia/Kuala_Lumpur")

_GROUP = phrase("setup.group_suffix")
_CLOCKS = {"guanlishi": "Asia/Taipei", "guanlichu": "Asia/Hong_Kong"}
"""Where the desk is called so; a number without its country's code is read as there."""

_DESK_WORDS = {"zh-CN": "wuye", "zh-Hant": "guanlichu", "en": "desk"}


@dataclass(frozen=True, slots=True)
class Defaults:
    """What the operator's settings say a new community starts with: an IANA zone, a catalogue's name."""

    timezone: str = "Asia/Shanghai"
    language: str = "zh-CN"


STANDARD = Defaults()
"""What holds where no operator said otherwise."""


@dataclass(frozen=True, slots=True)
class Founder:
    """The person who registers a community, as Telegram names them, with their app's language."""

    user_id: int
    name: str
    language: str | None = None


def ruled_by(unit: Unit, user_id: int, *, owner: bool) -> Sequence[Community]:
    """Communities this person may set up: an owner of the bot all, a manager their own."""
    return Communities(unit).every() if owner else Crews(unit).managed_by(user_id)


def register(unit: Unit, chat: Chat, founder: Founder, given: Given, defaults: Defaults) -> Community:
    """Write down a new community with this chat as its first group and the founder as its manager."""
    if chat.community_id is not None:
        raise Refused("setup-registered-already")
    language = choose_language(founder.language, choose_language(defaults.language))
    community = unit.add(
        Community(
            name=_name(given.name or _without_group(chat.title)),
            timezone=given.timezone or defaults.timezone,
            language=language,
            desk_word=_DESK_WORDS[language],
            phone=None,
            on_duty_id=None,
            words={},
            options={},
            created_at=unit.now,
        )
    )
    chat.community_id, chat.scope = community.id, Scope.WHOLE
    employ(unit, community, founder.user_id, founder.name[:LONGEST_STAFF_NAME], Role.MANAGER)
    _take(community, given)
    return community


def _take(community: Community, given: Given) -> None:
    """Keep what the first line said already; a number that may be one of several countries is asked for."""
    if given.script:
        set_script(community, given.script)
        community.timezone = given.timezone or _CLOCKS.get(given.script, community.timezone)
    if given.phone:
        try:
            _set_phone(community, given.phone, zone_known=given.timezone is not None)
        except Refused as refusal:
            if refusal.key != "setup-phone-country":
                raise
    if given.hours:
        _set_hours(community, given.hours)
    if given.held_by:
        set_holder(community, given.held_by)


def next_question(community: Community, after: str | None = None) -> str | None:
    """Which of QUESTIONS is still open, of those behind `after` if given; None without any."""
    behind = QUESTIONS[QUESTIONS.index(after) + 1 :] if after in QUESTIONS else QUESTIONS
    return next((question for question in behind if not _knows(community, question)), None)


def question_before(what: str) -> str | None:
    """Which of QUESTIONS was asked before this one."""
    place = QUESTIONS.index(what) if what in QUESTIONS else 0
    return QUESTIONS[place - 1] if place else None


def pass_over(community: Community, what: str) -> None:
    """Go on with what is proposed, because whoever was asked does not know.

    For the telephone nothing is proposed: residents in danger are told to ring it, and nothing opens without.
    """
    if what not in QUESTIONS:
        raise Gone
    if what != "phone":
        _know(community, what)


def apply(community: Community, what: str, text: str) -> None:
    """Change one of CHANGES to what a manager typed; Refused with how to write it."""
    match what:
        case "phone":
            _set_phone(community, text, zone_known=_knows(community, "zone"))
        case "hours":
            _set_hours(community, read_hours(text))
        case "quiet":
            community.quiet_from, community.quiet_until = read_hours(text)
        case "zone":
            set_zone(community, read_zone(text))
        case "script":
            set_script(community, read_script(text))
        case "parcels":
            set_holder(community, read_holder(text))
        case "name":
            community.name = _name(text)
        case _:
            raise Gone


def set_phone_of(community: Community, text: str, code: str) -> None:
    """The number that was typed without its country, now that somebody pressed which one it is."""
    _keep_phone(community, in_country(text, code), zone_known=_knows(community, "zone"))


def set_script(community: Community, code: str) -> None:
    """Language and desk word by a key of SCRIPTS."""
    if code not in SCRIPTS:
        raise Gone
    community.language, community.desk_word = SCRIPTS[code]
    _know(community, "script")


def set_holder(community: Community, holder: str) -> None:
    """Who holds parcels here: one of HOLDERS."""
    parcel = {**community.options.get("parcel", {}), "held_by": read_holder(holder)}
    community.options = {**community.options, "parcel": parcel}


def set_zone(community: Community, zone: str) -> None:
    """Set the clock of a community by the name of a zone; Refused for what is none."""
    community.timezone = read_zone(zone)
    _know(community, "zone")


def keep_hours(community: Community) -> None:
    """The hours proposed are the right ones."""
    _know(community, "hours")


def holder_of(community: Community) -> str | None:
    """Who holds parcels here, None while nobody said."""
    holder: str | None = community.options.get("parcel", {}).get("held_by")
    return holder


def question_buttons(community: Community, what: str) -> list[Button | Sequence[Button]]:
    """The answers that can be pressed; everything else is typed."""
    own = community.id
    match what:
        case "script":
            rows = (("wuye", "guanlichu"), ("guanlishi", "desk"))
            return [[_choice("script", own, code) for code in row] for row in rows]
        case "hours":
            facts = {"opens": community.opens, "closes": community.closes}
            return [Button("setup.keep_hours", (own,), facts=facts)]
        case "parcels":
            return [_choice("holder", own, code) for code in ("desk", "station", "nobody")]
        case "zone":
            return [Button("setup.zone", (own, zone), facts={"zone": zone}) for zone in ZONES]
        case _:
            return []


def _choice(verb: str, community_id: int, code: str) -> Button:
    return Button(f"setup.{verb}", (community_id, code), label=f"setup-{verb}-{code}")


def managers(unit: Unit, community: Community) -> Sequence[Staff]:
    """The managers of a community, by badge."""
    return People(unit).crew(community.id, Role.MANAGER)


def _set_phone(community: Community, text: str, *, zone_known: bool) -> None:
    _keep_phone(community, read_phone(text, community.timezone), zone_known=zone_known)


def _keep_phone(community: Community, phone: str, *, zone_known: bool) -> None:
    community.phone = phone
    zone = zone_of_phone(phone)
    if zone and not zone_known:
        # Somebody who never looks at the zone should still read the right hours.
        community.timezone = zone


def _set_hours(community: Community, hours: tuple[str, str]) -> None:
    opens, closes = hours
    later = f"{int(closes[:2]) + 12}{closes[2:]}"
    if closes < opens < later < "24:00":
        closes = later  # 9-6 is until six in the evening: no desk opens for all but three hours of the day
    community.opens, community.closes = opens, closes
    _know(community, "hours")


def _without_group(title: str) -> str:
    """The community that a group's title names: 康怡花園住戶群 is the group of 康怡花園."""
    return _GROUP.sub("", title) or title


def _name(text: str) -> str:
    name = tidy(text)
    if not 0 < len(name) <= LONGEST_NAME:
        raise Refused("setup-name-length", most=LONGEST_NAME)
    return name


def _knows(community: Community, what: str) -> bool:
    match what:
        case "phone":
            return community.phone is not None
        case "parcels":
            return holder_of(community) is not None or _was_said(community, what)
        case _:
            return _was_said(community, what)


def _was_said(community: Community, what: str) -> bool:
    return what in community.options.get("setup", {}).get("known", ())


def _know(community: Community, what: str) -> None:
    """Remember that a person said this, not our guess."""
    said = community.options.get("setup", {})
    known = sorted({*said.get("known", ()), what})
    community.options = {**community.options, "setup": {**said, "known": known}}
