"""Finding a ticket, or a colleague, by words: what the desk writes instead of a number or a press."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from services.ticket.desk import technicians
from services.ticket.moves import leads
from services.understanding import plain
from services.unit import Unit
from storage.community import Community, Home, Resident, Staff
from storage.ticket import Ticket, Tickets

MOST_FOUND = 10

_GIVE = re.compile(
    r"(?:(?:请|請|把|将|將|assign|give)\s*)*[#＃]?\s*(?P<number>[0-9]{1,9})\s*[号號]?[单單]?[\s,，:：]*"
    r"(?:改|再|还是|還是|请|請)*(?:交给|交給|[指分]?派给|[指分]?派給|分给|分給|转给|轉給|派|给|給|换给|換給|换成|換成|畀|俾|to\b|for\b|->|→)\s*"
    r"(?P<name>[^\s,，。.;；!！?？](?:[^,，。.;；!！?？\n]{0,18}?[^\s,，。.;；!！?？])??)"
    r"(?:去|来|來|处理|處理|跟|做|修)*[吧啦了哈]?[\s。.!！~～]*",
    re.IGNORECASE,
)
"""1006 给张师傅, 1006派给小李吧, 1006 改给张师傅, assign 1006 to Wang."""

_SEND = re.compile(
    r"[#＃]?\s*(?P<number>[0-9]{1,9})\s*[号號]?[单單]?[\s,，:：]*(?:让|讓|叫|请|請|换|換|改)?\s*"
    r"(?P<name>(?!我)[^\s,，。.;；!！?？\d]{1,12}?)\s*(?:去|来|來|接|跟|处理|處理|做)[吧啦]?[\s。.!！~～]*"
    r"|(?:让|讓|叫|请|請)?\s*(?P<who>(?!我)[^\s,，。.;；!！?？\d]{1,12}?)\s*(?:去|接|跟|处理|處理|做)(?:一下)?\s*"
    r"[#＃]?(?P<which>[0-9]{1,9})\s*[号號]?[单單]?[吧啦]?[\s。.!！~～]*"
)
"""1006 张师傅去, 让张师傅去1006: only of a name that a colleague has."""

_MYSELF = frozenset({"我", "自己", "我自己", "me", "myself"})
_LIKE_A_NAME = re.compile(
    r"(?![他她它你您谁誰哪]|业主|業主|住户|住戶|客户|客戶|居民|大家|人家)"
    r"[\u4e00-\u9fff]{2,4}(?<![钱錢话話看修打说說换換送回过過完好])"
    r"|[A-Z][a-z]+(?: [A-Z][a-z]+)?"
)
"""小李, and no 业主打了电话."""


@dataclass(frozen=True, slots=True)
class Order:
    """A job that somebody gives in words, and those whom the name may mean."""

    ticket: Ticket
    name: str
    meant: Sequence[Staff]


def search(unit: Unit, community: Community, words: str) -> list[Ticket]:
    """Live tickets that speak of all these words, in any script and case; the newest first."""
    wanted = plain(words).split()
    live = sorted(Tickets(unit).live(community.id), key=lambda each: each.id, reverse=True)
    unit.read_ahead(Resident, (each.reporter_id for each in live))
    unit.read_ahead(Home, (each.home_id for each in live))
    found = (each for each in live if wanted and all(word in _told(unit, community, each) for word in wanted))
    return [each for each, _ in zip(found, range(MOST_FOUND), strict=False)]


def _told(unit: Unit, community: Community, ticket: Ticket) -> str:
    """All that is known of a ticket as one line: words, category, who and where."""
    home = unit.get(Home, ticket.home_id) if ticket.home_id else None
    who = unit.get(Resident, ticket.reporter_id) if ticket.reporter_id else None
    label = unit.texts.line(
        unit.voice.language_of(community, None), f"category-{ticket.category}".replace("_", "-")
    )
    address = [part for part in (home.building, home.unit, home.room) if part] if home else []
    told = (
        ticket.text,
        ticket.spot,
        label,
        ticket.caller_name,
        ticket.caller_phone,
        who.display if who else None,
        "-".join(address) or ticket.building,
    )
    return plain("\n".join(filter(None, told)))


def known_number(unit: Unit, community: Community, number: int) -> Ticket | None:
    """The ticket of this number, if there is one."""
    return Tickets(unit).numbered(community.id, number)


def is_order(text: str) -> bool:
    """Whether a text is of the form 1006 给张师傅."""
    return any(form.fullmatch(text.strip()) for form in (_GIVE, _SEND))


def order_in(unit: Unit, community: Community, by: Staff, text: str) -> Order | None:
    """What 1006 给张师傅 asks for; None where it gives no ticket of ours to anybody who could be a colleague.

    Of a name that nobody has nothing is made unless somebody says it who may give jobs: colleagues talk.
    """
    given, sent = _GIVE.fullmatch(text.strip()), _SEND.fullmatch(text.strip())
    if given is not None:
        name, number = given["name"], given["number"]
    elif sent is not None and leads(by):
        name, number = sent["name"] or sent["who"], sent["number"] or sent["which"]
    else:
        return None
    found = Tickets(unit).numbered(community.id, int(number))
    if found is None:
        return None
    meant = called(unit, community, name, by)
    if given is None:
        return Order(found, name, meant) if len(meant) == 1 else None
    asked = meant or (leads(by) and _LIKE_A_NAME.fullmatch(name))
    return Order(found, name, meant) if asked else None


def called(unit: Unit, community: Community, name: str, by: Staff) -> list[Staff]:
    """Colleagues who may be meant: by the whole name or badge, else by a part of it."""
    crew, said = [one for one, _ in technicians(unit, community)], plain(name).strip()
    if said in _MYSELF:
        return [by]
    exact = [one for one in crew if said in (plain(one.name), one.badge)]
    return exact or [one for one in crew if said in plain(one.name)]
