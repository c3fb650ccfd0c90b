"""Asking back before a residents' group becomes the staff's, or the other way round."""

from __future__ import annotations

from handlers.access import Who
from handlers.replies import Edit, Outcome, Reply
from handlers.request import Request
from handlers.setup.feature import feature
from handlers.setup.place import ANY_GROUP, here, noted, ruled
from handlers.setup.state import lay_menus
from services import setup
from services.errors import Gone
from services.messages import Button
from services.people import Chat, Community, Scope


def ask_back(community: Community, chat: Chat, scope: Scope, building: str | None) -> Reply:
    """Name what will be read by whom, with a button that does it; nothing has happened yet."""
    wanted = setup.label_of(scope, building)
    args = (community.id, scope.value, building or "")
    buttons = [Button("setup.become", args, facts={"wanted": wanted}), Button("setup.keep", (community.id,))]
    if scope is not Scope.STAFF:
        return Reply("setup-become-residents", buttons=[buttons], group=chat.title, wanted=wanted)
    known = "yes" if chat.scope is not None else "no"
    scope_now = setup.scope_label(chat)
    return Reply("setup-become-staff", buttons=[buttons], group=chat.title, known=known, scope=scope_now)


@feature.button("become", who=Who.ANYONE, where=ANY_GROUP)
def become(request: Request) -> Outcome:
    """Yes: the group is what was written; only who runs the community may, as with /setup itself."""
    community, chat = ruled(request), noted(request)
    if request.word(1) not in list(Scope):
        raise Gone
    setup.join(request.unit, chat, community, Scope(request.word(1)), request.word(2) or None)
    lay_menus(request, chat, community)
    return Edit("setup-joined", name=community.name, **here(request, chat))


@feature.button("keep", who=Who.ANYONE, where=ANY_GROUP)
def keep(request: Request) -> Outcome:
    """[不改]."""
    ruled(request)
    return Edit("setup-kept")
