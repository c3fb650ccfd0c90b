"""The crew is changed twice at one moment: a manager is left, badges differ, no job goes with somebody."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from time import monotonic

import pytest
from sqlalchemy import text

from services import staff, ticket
from services.errors import Gone, Refused
from services.staff import Role
from services.unit import Unit
from storage.community import People
from storage.database import Database
from storage.ticket import Ticket
from tests.patience import PATIENCE
from tests.postgres import WAITERS
from tests.services.estate import KE, WANG, ZHAO, ZHOU, Estate
from tests.services.test_staff import invite, number

Step = Callable[[Unit], object]


def at_once(estate: Estate, first: Step, second: Step) -> tuple[Future[object], Future[object]]:
    """Take `second` while `first` is not yet kept: it waits for that one, or has no need to."""
    both = ThreadPoolExecutor(2)
    written = threading.Event()
    later: list[Future[object]] = []

    def first_and_wait(unit: Unit) -> object:
        done = first(unit)
        unit.flush()
        written.set()
        until = monotonic() + PATIENCE
        while (not later or not later[0].done()) and monotonic() < until:
            if estate.database.read_sync(lambda session: session.scalar(text(WAITERS))):
                break
            wait(later, 0.01)
        return done

    with both:
        earlier = both.submit(estate.do, first_and_wait)
        assert written.wait(PATIENCE)
        later.append(both.submit(estate.do, second))
        wait([earlier, later[0]])
    return earlier, later[0]


@pytest.fixture
def estate(postgres_database: Database) -> Estate:
    """On SQLite there is one writer, and nothing happens at once."""
    estate = Estate(postgres_database)
    estate.do(lambda unit: staff.change_role(unit, estate.community(unit), number(estate, KE), "manager"))
    return estate


def managers(estate: Estate) -> list[str]:
    return estate.do(
        lambda unit: [each.name for each in People(unit).crew(estate.community(unit).id, Role.MANAGER)]
    )


def without(estate: Estate, user_id: int) -> Step:
    """Let somebody go, as the other one's press does: rights were judged before, by the rows as they were."""

    def step(unit: Unit) -> object:
        known = [estate.staff(unit, each) for each in (ZHOU, KE)]
        assert all(each.active and each.role is Role.MANAGER for each in known)
        return staff.dismiss(unit, estate.community(unit), number(estate, user_id))

    return step


def demoted(estate: Estate, user_id: int) -> Step:
    return lambda unit: staff.change_role(unit, estate.community(unit), number(estate, user_id), "technician")


@pytest.mark.parametrize("change", [without, demoted])
def test_two_managers_who_send_each_other_away_leave_one(
    estate: Estate, change: Callable[[Estate, int], Step]
) -> None:
    earlier, later = at_once(estate, change(estate, KE), change(estate, ZHOU))
    assert earlier.exception() is None
    with pytest.raises(Refused, match="staff-last-manager"):
        later.result()
    assert managers(estate) == ["周主管"]


def test_who_is_sent_away_twice_at_once_is_gone(estate: Estate) -> None:
    _, later = at_once(estate, without(estate, KE), without(estate, KE))
    with pytest.raises(Gone):
        later.result()


def test_two_newcomers_do_not_get_one_badge(estate: Estate) -> None:
    codes = invite(estate), invite(estate)
    joined = at_once(
        estate,
        lambda unit: staff.accept(unit, codes[0], 600, "小新"),
        lambda unit: staff.accept(unit, codes[1], 601, "小旧"),
    )
    assert all(each.exception() is None for each in joined)
    crew = estate.do(lambda unit: [each.badge for each in staff.crew(unit, estate.community(unit))])
    assert len(crew) == len(set(crew)) == 6


def test_who_is_sent_away_takes_no_job_along(estate: Estate) -> None:
    ticket_id = estate.report()
    _, later = at_once(
        estate,
        lambda unit: staff.dismiss(unit, estate.community(unit), number(estate, WANG)),
        lambda unit: ticket.take(unit, ticket_id, estate.staff(unit, WANG)),
    )
    with pytest.raises(Refused, match="access-staff-only"):
        later.result()
    assert estate.do(lambda unit: unit.need(Ticket, ticket_id).assignee_id) is None


def test_who_takes_a_job_meanwhile_is_not_sent_away(estate: Estate) -> None:
    ticket_id = estate.report()
    _, later = at_once(
        estate,
        lambda unit: ticket.take(unit, ticket_id, estate.staff(unit, ZHAO)),
        lambda unit: staff.dismiss(unit, estate.community(unit), number(estate, ZHAO)),
    )
    with pytest.raises(Refused, match="staff-has-jobs"):
        later.result()
