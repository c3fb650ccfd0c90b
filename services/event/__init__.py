"""Events: planned by staff, signed up for by residents, posted on schedule, looked back on."""

from __future__ import annotations

from services.event.aftermath import (
    comment,
    draft_buttons,
    draft_facts,
    edit_recap,
    effect_of,
    end,
    rate,
    show_draft,
)
from services.event.checklist import due, give, own, said, tick
from services.event.door import (
    arrive,
    check_in,
    check_in_by_code,
    guests,
    keep_photos,
    looks_like_code,
    running,
    walk_in,
)
from services.event.fields import FIELDS, change
from services.event.files import FILES, announcement, calendar_entry
from services.event.planning import cancel, draft, lock, missing, publish, set_kind
from services.event.posts import KINDS
from services.event.sending import run
from services.event.signing import (
    Outcome,
    add_guest,
    be_named,
    bring_home,
    change_heads,
    join,
    remove_guest,
    set_home,
    withdraw,
)
from services.event.states import MOVES, Verb, allows, locked
from services.event.templates import templates
from services.event.wording import card_facts, facts_of, home_of
from storage.event import AHEAD, Event, EventState, PostState, Signup, Standing, Task

__all__ = [
    "AHEAD",
    "FIELDS",
    "FILES",
    "KINDS",
    "MOVES",
    "Event",
    "EventState",
    "Outcome",
    "PostState",
    "Signup",
    "Standing",
    "Task",
    "Verb",
    "add_guest",
    "allows",
    "announcement",
    "arrive",
    "be_named",
    "bring_home",
    "calendar_entry",
    "cancel",
    "card_facts",
    "change",
    "change_heads",
    "check_in",
    "check_in_by_code",
    "comment",
    "draft",
    "draft_buttons",
    "draft_facts",
    "due",
    "edit_recap",
    "effect_of",
    "end",
    "facts_of",
    "give",
    "guests",
    "home_of",
    "join",
    "keep_photos",
    "lock",
    "locked",
    "looks_like_code",
    "missing",
    "own",
    "publish",
    "rate",
    "remove_guest",
    "run",
    "running",
    "said",
    "set_home",
    "set_kind",
    "show_draft",
    "templates",
    "tick",
    "walk_in",
    "withdraw",
]
