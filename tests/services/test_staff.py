"""Staff: badges, one-time invitations, roles, duty, and the last manager who cannot go."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from services import staff
from services.errors import Gone, Refused
from services.staff import Role
from services.unit import Unit
from storage.community import Community, Staff
from storage.ticket import Ticket
from tests.services.estate import KE, WANG, ZHAO, ZHOU, Estate

NEWCOMER = 600


def invite(estate: Estate, role: str = "technician") -> str:
    """The code in a fresh invitation's link."""
    link = estate.do(lambda unit: staff.invite(unit, estate.community(unit), role))
    assert link.startswith("https://t.me/linli_bot?start=role_")
    return link.rpartition("_")[2]


def accept(estate: Estate, code: str, user_id: int = NEWCOMER, name: str = "小新") -> Staff:
    return estate.do(lambda unit: staff.accept(unit, code, user_id, name))


def number(estate: Estate, user_id: int) -> int:
    return estate.ids[f"staff {user_id}"]


def test_the_next_badge_follows_the_highest() -> None:
    assert staff.next_badge([]) == "01"
    assert staff.next_badge(["01", "07", "A3"]) == "08"
    assert staff.next_badge(["99"]) == "100"


def test_an_invitation_makes_a_colleague_and_the_manager_hears_of_it(estate: Estate) -> None:
    joined = accept(estate, invite(estate))
    assert (joined.role, joined.badge, joined.name) == (Role.TECHNICIAN, "09", "小新")
    assert "小新 用邀请加入了，工号 09。" in estate.heard(ZHOU)


def test_an_invitation_works_once_and_not_for_ever(estate: Estate) -> None:
    code = invite(estate)
    accept(estate, code)
    with pytest.raises(Refused, match="setup-code-wrong"):
        accept(estate, code, user_id=601)
    late = invite(estate)
    estate.now += staff.INVITATION_LIFE + timedelta(seconds=1)
    with pytest.raises(Refused, match="setup-code-wrong"):
        accept(estate, late)


def test_a_manager_who_tries_the_link_keeps_their_role_and_the_link(estate: Estate) -> None:
    code = invite(estate)
    with pytest.raises(Refused, match="staff-manager-already"):
        accept(estate, code, user_id=ZHOU, name="周主管")
    assert accept(estate, code).role is Role.TECHNICIAN


def test_who_is_dismissed_cannot_come_back_by_a_link_of_their_own(estate: Estate) -> None:
    def make_links_and_go(unit: Unit) -> tuple[str, str]:
        community, clerk = estate.community(unit), estate.staff(unit, KE)
        clerk.role = Role.MANAGER
        own = staff.invite(unit, community, "manager", clerk)
        anothers = staff.invite(unit, community, "technician", estate.staff(unit, ZHOU))
        staff.dismiss(unit, community, clerk.id)
        return own.rpartition("_")[2], anothers.rpartition("_")[2]

    own, anothers = estate.do(make_links_and_go)
    for user_id in (KE, NEWCOMER):
        with pytest.raises(Refused, match="setup-code-wrong"):
            accept(estate, own, user_id)
    assert accept(estate, anothers, KE, "小柯").role is Role.TECHNICIAN


def test_a_forged_role_is_gone(estate: Estate) -> None:
    with pytest.raises(Gone):
        invite(estate, "king")
    with pytest.raises(Gone):
        estate.do(lambda unit: staff.change_role(unit, estate.community(unit), number(estate, WANG), "king"))


def test_who_comes_back_gets_the_old_badge(estate: Estate) -> None:
    estate.do(lambda unit: staff.dismiss(unit, estate.community(unit), number(estate, ZHAO)))
    assert estate.do(lambda unit: [each.name for each in staff.crew(unit, estate.community(unit))]) == [
        "周主管",
        "小柯",
        "王师傅",
    ]
    assert accept(estate, invite(estate), user_id=NEWCOMER).badge == "09"
    assert accept(estate, invite(estate), user_id=ZHAO, name="赵师傅").badge == "08"


def test_the_last_manager_stays_one(estate: Estate) -> None:
    def demote(unit: Unit) -> None:
        staff.change_role(unit, estate.community(unit), number(estate, ZHOU), "technician")

    with pytest.raises(Refused, match="staff-last-manager"):
        estate.do(demote)
    with pytest.raises(Refused, match="staff-last-manager"):
        estate.do(lambda unit: staff.dismiss(unit, estate.community(unit), number(estate, ZHOU)))
    estate.do(lambda unit: staff.change_role(unit, estate.community(unit), number(estate, KE), "manager"))
    assert "您现在的角色是：主管。" in estate.heard(KE)
    estate.do(demote)
    assert estate.do(lambda unit: estate.staff(unit, ZHOU).role) is Role.TECHNICIAN


def test_nobody_leaves_with_jobs_in_hand(estate: Estate) -> None:
    ticket_id = estate.report()

    def give(unit: Unit) -> None:
        unit.need(Ticket, ticket_id).assignee_id = number(estate, WANG)

    estate.do(give)
    assert estate.do(lambda unit: dict(staff.load(unit, estate.community(unit)))) == {number(estate, WANG): 1}
    with pytest.raises(Refused, match="staff-has-jobs"):
        estate.do(lambda unit: staff.dismiss(unit, estate.community(unit), number(estate, WANG)))


def test_duty_goes_with_the_person(estate: Estate) -> None:
    def duty(unit: Unit) -> str | None:
        colleague = staff.on_duty(unit, estate.community(unit))
        return colleague.name if colleague else None

    assert estate.do(duty) == "王师傅"
    estate.do(lambda unit: staff.set_on_duty(unit, estate.community(unit), number(estate, ZHAO)))
    assert estate.do(duty) == "赵师傅"
    assert estate.heard(ZHAO) == "您现在值班，急事会先叫您。"
    estate.do(lambda unit: staff.dismiss(unit, estate.community(unit), number(estate, ZHAO)))
    assert estate.do(duty) is None


@pytest.mark.parametrize("press", [staff.member, staff.set_on_duty, staff.dismiss])
def test_somebody_who_left_is_gone(estate: Estate, press: Callable[[Unit, Community, int], Staff]) -> None:
    estate.do(lambda unit: staff.dismiss(unit, estate.community(unit), number(estate, ZHAO)))
    with pytest.raises(Gone):
        estate.do(lambda unit: press(unit, estate.community(unit), number(estate, ZHAO)))


@pytest.mark.parametrize("name", ["", "  ", "很" * 21])
def test_a_name_has_a_length(estate: Estate, name: str) -> None:
    with pytest.raises(Refused, match="staff-name-length"):
        estate.do(lambda unit: staff.rename(estate.staff(unit, WANG), name))
