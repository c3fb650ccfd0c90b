"""The buttons under a ticket's cards, as its state allows them, and the pickers that take their place."""

from __future__ import annotations

from handlers.request import Request
from handlers.speaking import language_of
from services import ticket
from services.messages import Button, Buttons, in_rows
from services.ticket import State, Ticket, Verb, allows
from services.unit import Unit
from services.voice import common_facts

VERBS = (
    (Verb.TAKE, "take"),
    (Verb.ASSIGN, "assign"),
    (Verb.WAIT, "wait"),
    (Verb.HAND_OVER, "hand"),
    (Verb.FINISH, "done"),
)


def desk_buttons(unit: Unit, found: Ticket) -> Buttons:
    """我去 wide while nobody has it; then 指派, 等待, 转出, 修好了; 按错了 for a minute after that."""
    if ticket.may_undo(unit, found):
        return [Button("ticket.undo", (found.id,))]
    buttons = [Button(f"ticket.{name}", (found.id,)) for verb, name in VERBS if allows(found, verb)]
    if buttons and buttons[0].action == "ticket.take":
        return [buttons[:1], *in_rows(buttons[1:], 2)]
    return in_rows(buttons, 2)


def job_buttons(unit: Unit, found: Ticket) -> Buttons:
    """出发, 等配件, 修好了, 去不了: one to a row, wide enough for a thumb in a glove."""
    if ticket.may_undo(unit, found):
        return [Button("ticket.undo", (found.id,))]
    if not ticket.is_live(found):
        return ()
    on_the_way = found.state is State.TAKEN and ticket.on_the_way(unit, found)
    going = [] if on_the_way else [Button("ticket.depart", (found.id,))]
    waiting = (
        []
        if found.state is State.WAITING
        else [Button("ticket.wait_for", (found.id, "parts"), label="ticket-wait-parts-button")]
    )
    finish = [Button("ticket.done", (found.id,))] if allows(found, Verb.FINISH) else []
    back = [Button("ticket.give_back", (found.id,))] if allows(found, Verb.GIVE_BACK) else []
    return [*going, *waiting, *finish, *back]


def mine_buttons(found: Ticket) -> Buttons:
    """What a resident can do: hurry, add, call off; afterwards say whether it is fixed."""
    if ticket.is_live(found):
        hurry, add = Button("ticket.urge", (found.id,)), Button("ticket.add", (found.id,))
        return [[hurry, add], Button("ticket.withdraw", (found.id,))]
    if found.state is State.DONE:
        return ticket.fixed_buttons(found)
    if ticket.called_off_why(found, told=True) is not None:
        return [Button("ticket.want_again", (found.id,))]
    return [Button("ticket.not_fixed", (found.id,))] if found.state is State.CLOSED else ()


def star_buttons(found: Ticket) -> Buttons:
    """One to five stars in one row."""
    return [[Button("ticket.stars", (found.id, n), label=f"ticket-stars-{n}") for n in range(1, 6)]]


def offer(request: Request, found: Ticket, choices: Buttons) -> None:
    """Put a picker under the card that was pressed; the card's own buttons come back with [返回]."""
    if request.press is None or request.press.message_id is None:
        return
    unit, community = request.unit, request.home_community
    language = language_of(request) if request.place.private else community.language
    keyboard = unit.voice.inline_keyboard(
        [*choices, Button("ticket.back", (found.id,))], language, common_facts(community)
    )
    change = {"message_id": request.press.message_id, "reply_markup": keyboard}
    unit.call(request.place.id, "editMessageReplyMarkup", change)
    ticket.redraw(unit, found.id, request.place.id, now=False)
