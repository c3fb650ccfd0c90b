"""What staff do by the buttons under a card: take, assign, wait, hand over, finish, take back."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.replies import Ask, NotMine, Outcome, Reply, Toast
from handlers.request import Request
from handlers.smalltalk import is_heard
from handlers.ticket.buttons import offer
from handlers.ticket.pressing import briefly, kindly
from handlers.ticket.registry import feature
from services import people, ticket
from services.errors import Gone
from services.messages import Button, Buttons, in_rows
from services.ticket import OUTSIDE, REASONS, VOIDS, Order, Ticket
from services.understanding import plain


def said(request: Request, key: str, found: Ticket) -> Toast:
    """A line that it is done, and whether the resident knows."""
    return Toast(key, number=str(found.number), told=ticket.told(request.unit, found))


@feature.button("take", who=Who.STAFF, where=Where.DESK)
@kindly
def take(request: Request) -> Outcome:
    """我去."""
    return said(request, "ticket-take-done", ticket.take(request.unit, request.number(), request.colleague))


@feature.button("depart", who=Who.STAFF, where=Where.DESK)
@kindly
def depart(request: Request) -> Outcome:
    """出发."""
    return said(
        request, "ticket-depart-done", ticket.depart(request.unit, request.number(), request.colleague)
    )


@feature.button("done", who=Who.STAFF, where=Where.DESK)
@kindly
def done(request: Request) -> Outcome:
    """修好了."""
    return said(request, "ticket-done-done", ticket.finish(request.unit, request.number(), request.colleague))


@feature.button("undo", who=Who.STAFF, where=Where.DESK)
@kindly
def undo(request: Request) -> Outcome:
    """按错了."""
    return said(request, "ticket-undo-done", ticket.undo(request.unit, request.number(), request.colleague))


@feature.button("back", who=Who.RESIDENT, where=Where.DESK)
def back(request: Request) -> Outcome:
    """Close a picker: the card gets its own buttons back."""
    ticket.redraw(request.unit, request.number(), request.place.id, now=True)
    return None


# ---- pickers --------------------------------------------------------------------------


@feature.button("assign", who=Who.DISPATCHER, where=Where.DESK)
def assign(request: Request) -> Outcome:
    """指派: who, with how much each has to do."""
    found = ticket.at_work(request.unit, request.number(), request.colleague)
    offer(request, found, _crew(request, found))
    return None


def _crew(request: Request, found: Ticket) -> Buttons:
    """Everybody the job can be given to, two to a row."""
    crew = ticket.technicians(request.unit, request.home_community)[:20]
    choices = [
        Button("ticket.assign_to", (found.id, one.id), facts={"name": one.name, "load": load})
        for one, load in crew
    ]
    return in_rows(choices, 2)


@feature.phrase(ticket.is_order, who=Who.RESIDENT, where=Where.DESK)
def give(request: Request) -> Outcome:
    """1006 给张师傅: 指派 in words, with its rights; a name nobody has is answered by those that are."""
    if request.staff is None or request.written.forwarded:
        return NotMine()
    order = ticket.order_in(request.unit, request.home_community, request.staff, request.text)
    if order is None:
        return NotMine()
    if len(order.meant) != 1:
        return _give_whom(request, order)
    given = _given(request, order)
    # 1006 给张: whom that meant is said.
    return briefly(request, given) if plain(order.name) == plain(order.meant[0].name) else given


def _given(request: Request, order: Order) -> Reply:
    given, unit = order.meant[0], request.unit
    new = [each for each in order.tickets if each.assignee_id != given.id] or order.tickets[:1]
    found = [ticket.assign(unit, each.id, request.colleague, given) for each in new]
    number = " #".join(str(each.number) for each in found)
    return Reply("ticket-given", number=number, technician=given.name, subject=("ticket", found[0].id))


@feature.phrase(ticket.speaks_of_those, who=Who.RESIDENT, where=Where.DESK)
def give_those(request: Request) -> Outcome:
    """马桶那单给张师傅: the one that is meant, or the several among which they choose."""
    if request.staff is None or request.written.forwarded:
        return NotMine()
    order = ticket.order_of_those(request.unit, request.home_community, request.staff, request.text)
    if order is None:
        return NotMine()
    if len(order.tickets) == 1 or order.every:
        return _given(request, order)
    return request.router.run_command(request, f"/ticket {order.name}")


def _give_whom(request: Request, order: Order) -> Reply:
    """Who is there; of several jobs the first is asked about."""
    first = order.tickets[0]
    crew = ticket.technicians(request.unit, request.home_community)
    names = " · ".join(one.name for one, _ in crew)
    buttons, number = _crew(request, first), str(first.number)
    subject = ("ticket", first.id)
    return Reply(
        "ticket-give-whom", buttons=buttons, subject=subject, number=number, name=order.name, names=names
    )


@feature.button("assign_to", who=Who.DISPATCHER, where=Where.DESK)
@kindly
def assign_to(request: Request) -> Outcome:
    """The one who was picked has the job now."""
    technician = request.unit.get(people.Staff, request.number(1))
    if technician is None:
        raise Gone
    return said(
        request,
        "ticket-assign-done",
        ticket.assign(request.unit, request.number(), request.colleague, technician),
    )


@feature.button("wait", who=Who.STAFF, where=Where.DESK)
def wait(request: Request) -> Outcome:
    """等待: for what."""
    found = ticket.at_work(request.unit, request.number(), request.colleague)
    choices = [
        Button("ticket.wait_for", (found.id, why), label=f"ticket-wait-{why}-button") for why in REASONS
    ]
    offer(request, found, in_rows(choices, 2))
    return None


@feature.button("wait_for", who=Who.STAFF, where=Where.DESK)
@kindly
def wait_for(request: Request) -> Outcome:
    """It waits for one of the usual things, or we ask for what."""
    why = request.word(1)
    if why not in REASONS:
        raise Gone
    if why == "other":
        return Ask("ticket.wait_words", "ticket-ask-why", data={"ticket": request.number()})
    return said(
        request, "ticket-wait-done", ticket.wait(request.unit, request.number(), request.colleague, why)
    )


@feature.answer("wait_words", who=Who.STAFF, where=Where.DESK)
def wait_words(request: Request) -> Outcome:
    """Why it waits, in the staff's own words; 好的 to a colleague is no reason, and not for the resident."""
    if not request.text or is_heard(request.text):
        return NotMine()
    found = ticket.wait(request.unit, request.answered.data["ticket"], request.colleague, request.text[:100])
    request.close_dialogue()
    told = ticket.told(request.unit, found)
    return Reply("ticket-wait-done", number=str(found.number), told=told)


@feature.button("hand", who=Who.STAFF, where=Where.DESK)
def hand(request: Request) -> Outcome:
    """转出: to whom outside; or that nobody has to go at all."""
    found = ticket.at_work(request.unit, request.number(), request.colleague)
    choices = [Button("ticket.hand_to", (found.id, to), label=f"outside-{to}") for to in OUTSIDE]
    if found.kind == "repair":
        choices += [
            Button("ticket.void", (found.id, why), label=f"ticket-void-{why}-button") for why in VOIDS
        ]
        choices.append(Button("ticket.same", (found.id,)))
    offer(request, found, in_rows(choices, 2))
    return None


@feature.button("hand_to", who=Who.STAFF, where=Where.DESK)
def hand_to(request: Request) -> Outcome:
    """Whoever it is, residents want a number to ring: ask for it, or go without."""
    to = request.word(1)
    if to not in OUTSIDE:
        raise Gone
    found = ticket.at_work(request.unit, request.number(), request.colleague)
    buttons = [] if to == "other" else [Button("ticket.hand_now", (found.id, to))]
    return Ask(
        "ticket.hand_words",
        "ticket-ask-whom" if to == "other" else "ticket-ask-outside-number",
        buttons=buttons,
        data={"ticket": found.id, "to": to},
    )


@feature.button("hand_now", who=Who.STAFF, where=Where.DESK)
@kindly
def hand_now(request: Request) -> Outcome:
    """Handed over without a number."""
    to = request.word(1)
    if to not in OUTSIDE:
        raise Gone
    request.close_dialogue()
    return said(
        request, "ticket-hand-done", ticket.hand_over(request.unit, request.number(), request.colleague, to)
    )


@feature.answer("hand_words", who=Who.STAFF, where=Where.DESK)
def hand_words(request: Request) -> Outcome:
    """The number of those it was handed to, or who they are."""
    if not request.text:
        return NotMine()
    data = request.answered.data
    found = ticket.hand_over(
        request.unit, data["ticket"], request.colleague, data["to"], words=request.text[:100]
    )
    request.close_dialogue()
    told = ticket.told(request.unit, found)
    return Reply("ticket-hand-done", number=str(found.number), told=told)
