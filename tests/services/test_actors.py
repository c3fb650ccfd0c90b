"""The word by which a row keeps who did something."""

from __future__ import annotations

import pytest

from services.actors import Actor, signature, signed_by
from services.unit import Unit
from tests.services.estate import CHEN, KE, Estate


@pytest.mark.parametrize("who", ["resident", "staff", "linli"])
def test_a_signature_names_whoever_signed(estate: Estate, who: str) -> None:
    def step(unit: Unit) -> None:
        actors: dict[str, Actor] = {
            "resident": estate.resident(unit, CHEN),
            "staff": estate.staff(unit, KE),
            "linli": None,
        }
        signed = signature(actors[who])
        assert signed.startswith(who)
        assert signed_by(unit, signed) is actors[who]

    estate.do(step)
