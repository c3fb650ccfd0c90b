"""Parcels: the register of the desk, who is told, who collects, and what to do when one is missing."""

from __future__ import annotations

from services.parcel.asking import Mine, hold, home_of, mine, own_homes
from services.parcel.collecting import (
    collect,
    hand_out,
    hand_out_one,
    take_back,
    take_back_at_desk,
)
from services.parcel.lines import BadLine
from services.parcel.missing import (
    Look,
    Told,
    amend_found,
    group,
    look_up,
    look_up_for_caller,
    missing_one,
    report_for_caller,
    report_found,
    report_missing,
    tell_more,
)
from services.parcel.notices import (
    call_buttons,
    call_line,
    calls,
    check_reached,
    digest,
    list_calls,
    phoned,
    remind,
    tell_home,
)
from services.parcel.proxies import accept, community_behind, name_proxy, named_in, stop
from services.parcel.register import MOST_AT_ONCE, Registration, register, strike_out, waiting, waiting_for
from services.parcel.rights import check_held_here, held_by
from services.parcel.sheets import lines_of
from services.parcel.wording import buttons, collected_line, facts_of, line, lines, proxy_choices, taker
from services.search import Search
from storage.parcel import Hold, Parcel, Proxy

__all__ = [
    "MOST_AT_ONCE",
    "BadLine",
    "Hold",
    "Look",
    "Mine",
    "Parcel",
    "Proxy",
    "Registration",
    "Search",
    "Told",
    "accept",
    "amend_found",
    "buttons",
    "call_buttons",
    "call_line",
    "calls",
    "check_held_here",
    "check_reached",
    "collect",
    "collected_line",
    "community_behind",
    "digest",
    "facts_of",
    "group",
    "hand_out",
    "hand_out_one",
    "held_by",
    "hold",
    "home_of",
    "line",
    "lines",
    "lines_of",
    "list_calls",
    "look_up",
    "look_up_for_caller",
    "mine",
    "missing_one",
    "name_proxy",
    "named_in",
    "own_homes",
    "phoned",
    "proxy_choices",
    "register",
    "remind",
    "report_for_caller",
    "report_found",
    "report_missing",
    "stop",
    "strike_out",
    "take_back",
    "take_back_at_desk",
    "taker",
    "tell_home",
    "tell_more",
    "waiting",
    "waiting_for",
]
