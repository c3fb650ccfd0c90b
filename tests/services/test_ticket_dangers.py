"""Kinds of emergency, and whom to ring in each country."""

from __future__ import annotations

import pytest

from services import ticket
from services.ticket.dangers import DANGER_OF
from tests.community import founded
from tests.services.estate import NOON, TEXTS
from texts import Verbatim


def test_only_who_is_hurt_needs_an_ambulance_before_the_desk() -> None:
    fainted = {"urgent": True, "category": "other"}
    assert ticket.danger_of(fainted, "阿婆在大堂晕倒了") == "medical"
    assert ticket.danger_of(fainted, "花盆从楼上掉下来") == "other"
    assert ticket.danger_of({"urgent": True, "category": "lift"}, "有人在电梯里晕倒了") == "medical"
    assert ticket.danger_of({"urgent": True, "category": "gas"}, "煤气味很重,我头晕") == "gas"
    assert ticket.danger_of({"category": "other"}, "昨天有人晕倒了") is None


@pytest.mark.parametrize("known", sorted({*DANGER_OF.values(), "medical", "other"}))
def test_what_goes_on_about_it_is_no_second_alarm(known: str) -> None:
    assert not ticket.is_another_danger(None, known)
    assert not ticket.is_another_danger(known, known)
    assert ticket.is_another_danger("other", known) == (known not in ("medical", "other"))


@pytest.mark.parametrize(
    ("zone", "fire", "ambulance"),
    [
        ("Asia/Shanghai", "call 119", "Call 120"),
        ("Asia/Hong_Kong", "call 999", "Call 999"),
        ("Asia/Taipei", "call 119", "Call 119"),
        ("Asia/Singapore", "call 995", "Call 995"),
        ("Asia/Kuala_Lumpur", "call 999", "Call 999"),
        ("Europe/London", "call the fire service", "Call an ambulance"),
    ],
)
def test_the_numbers_are_those_of_the_country(zone: str, fire: str, ambulance: str) -> None:
    community = founded(NOON, timezone=zone)
    assert fire in _said(ticket.safety_line(community, "fire"))
    assert _said(ticket.safety_line(community, "medical")).startswith(ambulance)


def _said(line: Verbatim) -> str:
    return TEXTS.line("en", line.key, line.facts)
