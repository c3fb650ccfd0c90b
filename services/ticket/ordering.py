"""Jobs given in words: 1006 给张师傅, 让张师傅去1006, and to whom a name may refer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from services.ticket.desk import technicians
from services.ticket.moves import leads
from services.ticket.searching import search
from services.understanding import as_typed, plain
from services.unit import Unit
from storage.community import Community, Staff
from storage.ticket import LIVE, Ticket, Tickets

_NUMBERS = r"[#＃]?\s*[0-9]{1,9}(?:[\s,，、和跟&]+[#＃]?\s*[0-9]{1,9})*\s*号?单?"
_HURRY = r"(?:[\s,，]*(?:急|很急|加急|尽快|赶紧|快点|马上|now|urgent|asap))?[\s。.!！~～]*"

_GIVE = re.compile(
    rf"""(?:(?:请|[把将]|assign|give)\s*)*(?P<numbers>{_NUMBERS})[\s,，:：]*
    (?:改|再|也|还是|请|都|全部)*(?:[交指分转换]?[派]?[给畀俾]|派|换成|to\b|for\b|->|→)\s*@?
    (?P<name>[^\s,，。.;；!！?？@](?:[^,，。.;；!！?？\n]{{0,18}}?[^\s,，。.;；!！?？])??)
    (?:去|来|处理|跟|做|修)*[吧啦了哈]?{_HURRY}""",
    re.VERBOSE,
)
"""1006 给张师傅, 1006派给小李吧, 1006和1007 改给张师傅,急; read in Simplified script, as the next."""

_WHO = r"(?!我)[^\s,，。.;；!！?？\d@]{1,12}?"
_GOES = r"(?:去|来|接|跟|处理|做)(?:一下|一趟|看看|看下)?"
_SEND = re.compile(
    rf"""(?P<numbers>{_NUMBERS})[\s,，:：]*[让叫请换改]?\s*@?(?P<name>{_WHO})\s*{_GOES}[吧啦]?{_HURRY}
    |[让叫请]?\s*@?(?P<who>{_WHO})\s*{_GOES}\s*(?P<which>{_NUMBERS})[吧啦]?{_HURRY}""",
    re.VERBOSE,
)
"""1006 张师傅去, 让张师傅去1006: only of a name that a colleague has."""

_OF_THOSE = re.compile(
    rf"""(?:请|[把将])?(?P<what>[^\s,，。;；!！?？]{{1,12}}?)(?:[那𠮶这](?:一?[张个])?|的)工?单子?(?P<every>都|全部)?
    (?:改|再|也|先)*[交派转分]?[给畀俾]\s*@?(?P<name>{_WHO})(?:去|来|处理|跟|做|修)*[吧啦了]?{_HURRY}""",
    re.VERBOSE,
)
"""马桶那单给张师傅, 3栋的单都给王师傅: of what is open and speaks of that."""

_SOMEBODY = frozenset({"他", "她", "佢", "him", "her"})
"""Who that is, only those who talk with each other know: it is asked."""

_MYSELF = frozenset({"我", "自己", "我自己", "me", "myself"})
_LIKE_A_NAME = re.compile(
    r"(?![他她它你您谁誰哪]|业主|業主|住户|住戶|客户|客戶|居民|大家|人家)"
    r"[\u4e00-\u9fff]{2,4}(?<![钱錢话話看修打说說换換送回过過完好])"
    r"|[A-Z][a-z]+(?: [A-Z][a-z]+)?"
)
"""小李, and no 业主打了电话."""


@dataclass(frozen=True, slots=True)
class Order:
    """Jobs that somebody gives in words, and those whom the name may mean."""

    tickets: Sequence[Ticket]
    name: str
    meant: Sequence[Staff]
    every: bool = True
    """Whether all of the jobs are meant, or one of them that was not named well enough."""


def is_order(text: str) -> bool:
    """Whether a text is of the form 1006 给张师傅."""
    read = plain(text.strip())
    return any(form.fullmatch(read) for form in (_GIVE, _SEND))


def order_in(unit: Unit, community: Community, by: Staff, text: str) -> Order | None:
    """What 1006 给张师傅 asks for; None where it gives no ticket of ours to anybody who could be a colleague.

    Of a name that nobody has nothing is made unless somebody says it who may give jobs: colleagues talk.
    """
    read = plain(text.strip())
    given, sent = _GIVE.fullmatch(read), _SEND.fullmatch(read)
    if given is not None:
        name, numbers = given["name"], given["numbers"]
    elif sent is not None and leads(by):
        name, numbers = sent["name"] or sent["who"], sent["numbers"] or sent["which"]
    else:
        return None
    tickets = _numbered(unit, community, numbers)
    name, meant = as_typed(text, name), called(unit, community, name, by)
    asked = meant or (leads(by) and (name in _SOMEBODY or _LIKE_A_NAME.fullmatch(name)))
    if not tickets or not (asked if given is not None else len(meant) == 1):
        return None
    return Order(tickets, name, meant)


def speaks_of_those(text: str) -> bool:
    """Whether a text is of the form 马桶那单给张师傅."""
    return _OF_THOSE.fullmatch(plain(text.strip())) is not None


def order_of_those(unit: Unit, community: Community, by: Staff, text: str) -> Order | None:
    """What it asks for, with everything open that the words may mean; None where nothing is, or nobody.

    Of several only 都 means all of them.
    """
    said = _OF_THOSE.fullmatch(plain(text.strip()))
    if said is None or not leads(by) or called(unit, community, said["what"], by):
        return None
    meant, found = called(unit, community, said["name"], by), search(unit, community, said["what"])
    return Order(found, said["what"], meant, bool(said["every"])) if found and len(meant) == 1 else None


def _numbered(unit: Unit, community: Community, numbers: str) -> list[Ticket]:
    """Those of the numbers that are tickets of ours; of several only what is open."""
    named = [Tickets(unit).numbered(community.id, int(each)) for each in re.findall(r"[0-9]+", numbers)]
    found = [each for each in named if each is not None]
    return found if len(named) == 1 else [each for each in found if each.state in LIVE]


def called(unit: Unit, community: Community, name: str, by: Staff) -> list[Staff]:
    """Colleagues who may be meant: by the whole name or badge, else by a part of it."""
    crew, said = [one for one, _ in technicians(unit, community)], plain(name).strip()
    if said in _MYSELF:
        return [by]
    exact = [one for one in crew if said in (plain(one.name), one.badge)]
    return exact or [one for one in crew if said in plain(one.name)]
