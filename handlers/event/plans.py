"""The plan of posts: what is sent when, put at another time, stopped, or sent now."""

from __future__ import annotations

from handlers.access import Where, Who
from handlers.event.feature import feature
from handlers.replies import Ask, Edit, NotMine, Outcome, Reply
from handlers.request import Request
from services import event, people
from services.errors import Gone
from services.event import PostState, desk
from services.messages import Button, Buttons
from texts import Verbatim

STAFF, DESK = Who.DISPATCHER, Where.DESK


@feature.button("plan", who=STAFF, where=DESK)
def show_plan(request: Request) -> Outcome:
    """[推送计划]"""
    found = event.locked(request.unit, request.number(), request.colleague.community_id)
    return Reply(
        "event-plan", title=found.title, lines=_lines(request, found), buttons=_buttons(request, found)
    )


def _lines(request: Request, found: event.Event) -> str:
    said = [
        Verbatim(
            "event-plan-line",
            {"post": post_name(post.kind), "at": post.at, "state": str(post.state)},
        )
        for post in desk.plan_of(request.unit, found)
    ]
    return "\n".join(people.lines(request.unit, request.community, request.staff, said))


def _buttons(request: Request, found: event.Event) -> Buttons:
    waiting = [post for post in desk.plan_of(request.unit, found) if post.state is PostState.PLANNED]
    return [
        [
            Button("event.post-at", (found.id, post.kind), facts={"post": post_name(post.kind)}),
            Button("event.post-stop", (found.id, post.kind)),
            Button("event.post-now", (found.id, post.kind)),
        ]
        for post in waiting
    ]


def post_name(kind: str) -> Verbatim:
    """What a kind of post is called."""
    return Verbatim(f"event-post-{kind.replace('_', '-')}")


@feature.button("post-at", who=STAFF, where=DESK)
def ask_time(request: Request) -> Outcome:
    """[改]: when a post is to leave."""
    if request.word(1) not in event.KINDS:
        raise Gone
    data = {"event": request.number(), "kind": request.word(1)}
    return Ask("event.post", "event-ask-post-at", data=data, post=post_name(request.word(1)))


@feature.answer("post", who=STAFF, where=DESK)
def time_answer(request: Request) -> Outcome:
    """When a post is to leave, in words."""
    if not request.text:
        return NotMine()
    event_id, kind = int(request.answered.data["event"]), str(request.answered.data["kind"])
    at = desk.reschedule(request.unit, request.colleague, event_id, kind, request.text)
    request.close_dialogue()
    request.unit.refresh(event_id, "event.desk")
    return Reply("event-post-set", post=post_name(kind), at=at)


@feature.button("post-stop", who=STAFF, where=DESK)
def stop(request: Request) -> Outcome:
    """[停]: it does not leave."""
    return _edited(
        request, desk.stop_post(request.unit, request.colleague, request.number(), request.word(1))
    )


@feature.button("post-now", who=STAFF, where=DESK)
def send_now(request: Request) -> Outcome:
    """[现在发]: it leaves at once."""
    return _edited(
        request, desk.send_post(request.unit, request.colleague, request.number(), request.word(1))
    )


def _edited(request: Request, found: event.Event) -> Outcome:
    return Edit(
        "event-plan", title=found.title, lines=_lines(request, found), buttons=_buttons(request, found)
    )
