"""What a manager wishes of the settings in words: 改电话, 办公时间改成8点到6点, 连接物业群, 还差什么."""

from __future__ import annotations

from handlers.access import Where, Who, rank
from handlers.replies import NotMine, Outcome, Reply, each_of
from handlers.request import Request
from handlers.setup.changing import ask, resume
from handlers.setup.feature import feature
from handlers.setup.groups import offer_code
from intents.phrasebook import phrase
from services import setup
from services.names import is_question
from services.understanding import as_typed, plain

_CHANGES = phrase("setup.changes_setting")
_SETTING = phrase("setup.setting")
_CONNECTS = phrase("setup.connects_staff")
_ASKS_LEFT = phrase("setup.asks_left")

LONGEST_WISH = 60
"""Characters."""


def changes_setting(text: str) -> bool:
    """办公时间改成8点到6点."""
    return len(text) <= LONGEST_WISH and _CHANGES.fullmatch(plain(text)) is not None


def connects_staff(text: str) -> bool:
    """连接物业群."""
    return len(text) <= LONGEST_WISH and _CONNECTS.fullmatch(plain(text)) is not None


def asks_left(text: str) -> bool:
    """还差什么."""
    return len(text) <= LONGEST_WISH and _ASKS_LEFT.fullmatch(plain(text)) is not None


@feature.phrase(changes_setting, who=Who.RESIDENT, where=Where.PRIVATE)
def change_in_words(request: Request) -> Outcome:
    """What it shall be is taken at once; without that it is asked, as by the button."""
    said = _CHANGES.fullmatch(plain(request.text))
    named = _SETTING.search(plain(request.text))
    leads = _leads(request) and not is_question(request.text)
    if said is None or named is None or named.lastgroup is None or not leads:
        return NotMine()
    what, community = named.lastgroup, request.home_community
    value = said["value"] or said["to"]
    if value is None:
        return ask(community, what)
    setup.apply(community, what, as_typed(request.text, value))
    return [Reply("setup-changed"), *each_of(resume(request))]


@feature.phrase(connects_staff, who=Who.RESIDENT, where=Where.PRIVATE)
def connect_in_words(request: Request) -> Outcome:
    """The code and its button, as from the state."""
    return offer_code(request, request.home_community) if _leads(request) else NotMine()


@feature.phrase(asks_left, who=Who.RESIDENT, where=Where.PRIVATE)
def left_in_words(request: Request) -> Outcome:
    """The state, which says what is missing."""
    return resume(request) if _leads(request) else NotMine()


def _leads(request: Request) -> bool:
    """Whether a manager says it here and now, out of the blue; an open question has its own answers."""
    if request.community is None or rank(request) < Who.MANAGER or request.written.forwarded:
        return False
    return not request.dialogue_waits
