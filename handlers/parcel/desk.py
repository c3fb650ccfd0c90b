"""The desk: /parcel in with many lines, the shelves, one home's parcels, /collect by code."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from handlers.access import Where, Who, check
from handlers.attached import LARGEST, content_of, document_of
from handlers.parcel.mine import show_mine
from handlers.parcel.registry import feature
from handlers.replies import Ask, Edit, NotMine, Outcome, Reply, Toast
from handlers.request import Request
from services import homes, parcel, ticket
from services.errors import Refused
from services.messages import Button, Buttons
from services.parcel import BadLine, Parcel, Registration
from texts import Fact, Verbatim, clipped

IN_WORDS = frozenset(("in", "入库", "入庫", "登记", "登記", "到件"))
NEXT_LINE = timedelta(minutes=30)
"""How long further lines are taken without /parcel in."""
MOST_BAD = 20
MOST_WORDS = 40
MOST_HOLDS = 8
MOST_BUTTONS = 8


@feature.command("parcel", who=Who.RESIDENT, where=Where.DESK)
def parcels(request: Request) -> Outcome:
    """/parcel in and lines: registered. Alone: staff see the shelves, residents their own."""
    if request.staff is None:
        return show_mine(request)
    parcel.check_held_here(request.home_community)
    word, _, rest = request.args.lstrip().partition("\n")
    first, *others = word.split(maxsplit=1) or [""]
    if first.lower() in IN_WORDS:
        return register(request, "\n".join([*others, rest]) + _sheet(request))
    return of_home(request, request.args) if request.args.strip() else shelves(request)


def register(request: Request, text: str) -> Outcome:
    """Lines of parcels; without any they are asked for."""
    check(request, Who.DISPATCHER, Where.DESK)
    if not text.strip():
        return Ask("parcel.lines", "parcel-in-how")
    done = parcel.register(request.unit, request.home_community, request.colleague, text)
    return Reply("ticket-card", lines=ticket.stacked(_report(done)))


@feature.answer("lines", who=Who.DISPATCHER, where=Where.DESK)
def lines(request: Request) -> Outcome:
    """The lines, typed or in a file, after we asked for them; in private one message after the other."""
    text = _sheet(request) or request.text
    if not text or (request.answered.data.get("more") and not any(map(str.isdigit, text))):
        return NotMine()
    request.close_dialogue()
    if request.place.private:
        request.open_dialogue("parcel.lines", {"more": True}, NEXT_LINE)
    return register(request, text)


def _sheet(request: Request) -> str:
    """The lines of a file that came with the message; empty without one."""
    document = document_of(request)
    if document is None:
        return ""
    check(request, Who.DISPATCHER, Where.DESK)
    content = content_of(request, document) if document.size <= LARGEST else b""
    if content is None:
        raise Refused("parcel-file-lost")
    if max(document.size, len(content)) > LARGEST:
        raise Refused("parcel-in-too-many", most=parcel.MOST_AT_ONCE)
    return parcel.lines_of(content, document.name, request.home_community)


def _report(done: Registration) -> list[Fact]:
    """What was registered, what needs a telephone, and each bad line with what to do about it."""
    said: list[Fact] = [Verbatim("parcel-registered", {"count": len(done.parcels)})]
    if done.strangers:
        said.append(Verbatim("parcel-registered-strangers", {"count": len(done.strangers)}))
    for home, hold in done.holds[:MOST_HOLDS]:
        said.append(
            Verbatim(
                "parcel-registered-hold",
                {
                    "home": homes.label(home),
                    "words": clipped(hold.words, MOST_WORDS),
                    "until": hold.until,
                },
            )
        )
    if done.bad:
        said.append(Verbatim("parcel-bad-head", {"count": len(done.bad)}))
        said += [_bad_line(line) for line in done.bad[:MOST_BAD]]
        said.append(Verbatim("parcel-bad-tail", {"more": max(0, len(done.bad) - MOST_BAD)}))
    return said


def _bad_line(line: BadLine) -> Verbatim:
    facts = {"row": line.number, "words": clipped(line.words, MOST_WORDS)}
    return Verbatim("parcel-bad-line", {**facts, "why": Verbatim(line.why, line.facts)})


def shelves(request: Request) -> Reply:
    """What lies at the desk, the oldest first, and which homes still have to be rung."""
    unit, community = request.unit, request.home_community
    waiting, untold = parcel.waiting(unit, community), parcel.calls(unit, community)
    said: list[Fact] = [
        Verbatim("parcel-shelves", {"count": len(waiting), "homes": len({p.home_id for p in waiting})})
    ]
    if waiting:
        said.append(parcel.lines(unit, waiting, "parcel-desk-line"))
    if untold:
        said.append(Verbatim("parcel-calls-head", {"count": len(untold)}))
        said += [parcel.call_line(unit, community, home, theirs) for home, theirs in untold[:MOST_BUTTONS]]
    said.append(Verbatim("parcel-shelves-how"))
    buttons = parcel.call_buttons(untold[:MOST_BUTTONS])
    return Reply("ticket-card", lines=ticket.stacked(said), buttons=buttons)


def of_home(request: Request, words: str) -> Reply:
    """/parcel 3-2-501: what waits there, each with 取走 and 删掉."""
    home, waiting = parcel.waiting_for(request.unit, request.home_community, words)
    if not waiting:
        return Reply("parcel-home-none", home=homes.label(home))
    said = parcel.lines(request.unit, waiting, "parcel-desk-line")
    return Reply("ticket-card", lines=said, buttons=_desk_buttons(request, waiting))


def _desk_buttons(request: Request, waiting: Sequence[Parcel]) -> Buttons:
    rows = []
    for each in waiting[:MOST_BUTTONS]:
        facts = parcel.facts_of(request.unit, each)
        hand = Button("parcel.hand", (each.id,), facts=facts)
        rows.append([hand, Button("parcel.strike", (each.id,), facts=facts)])
    return rows


@feature.button("phoned", who=Who.STAFF, where=Where.DESK)
def phoned(request: Request) -> Outcome:
    """已告知: the desk has rung this home."""
    home = parcel.phoned(request.unit, request.home_community, request.number())
    return Toast("parcel-phoned", home=homes.label(home))


# ---- handing out ----------------------------------------------------------------------


@feature.command("collect", who=Who.STAFF, where=Where.DESK)
def collect(request: Request) -> Outcome:
    """/collect K7PM H3XZ: handed out, with a button to take it back."""
    unit = request.unit
    handed, refused = parcel.hand_out(unit, request.home_community, request.colleague, request.args)
    said: list[Fact] = [parcel.line(unit, each, "parcel-handed-line") for each in handed]
    for code, found in refused:
        if found is None:
            said.append(Verbatim("parcel-no-such-code", {"code": code}))
        else:
            facts = {**parcel.facts_of(unit, found), "taker": parcel.taker(unit, found)}
            said.append(Verbatim("parcel-collected-already", {**facts, "collected": found.collected_at}))
    buttons = [Button("parcel.put_back", (p.id,), facts=parcel.facts_of(unit, p)) for p in handed]
    return Reply("ticket-card", lines=ticket.stacked(said), buttons=buttons)


@feature.button("hand", who=Who.STAFF, where=Where.DESK)
def hand(request: Request) -> Outcome:
    """取走, in a home's list."""
    handed = parcel.hand_out_one(request.unit, request.colleague, request.number())
    facts = parcel.facts_of(request.unit, handed)
    back = [Button("parcel.put_back", (handed.id,), facts=facts)]
    return Edit("parcel-handed-line", buttons=back, **facts)


@feature.button("put_back", who=Who.STAFF, where=Where.DESK)
def put_back(request: Request) -> Outcome:
    """撤回, within ten minutes."""
    back = parcel.take_back_at_desk(request.unit, request.colleague, request.number())
    return Edit("parcel-put-back-desk", **parcel.facts_of(request.unit, back))


@feature.button("strike", who=Who.DISPATCHER, where=Where.DESK)
def strike(request: Request) -> Outcome:
    """删掉: it was written down by mistake."""
    facts = parcel.strike_out(request.unit, request.colleague, request.number())
    return Edit("parcel-struck-out-desk", **facts)
