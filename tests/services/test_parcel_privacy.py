"""No notice about a parcel reaches anybody but its home's verified members, its proxies and the desk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from handlers.features import FEATURES
from services import homes, parcel
from services.errors import Refused
from services.unit import Unit
from storage.community import Claim, Home, Membership, People, Resident
from storage.database import Database
from storage.outbox import Outgoing
from storage.parcel import Parcel, Parcels, Proxy
from storage.timer import Timers
from tests.emptying import emptied
from tests.services.estate import GROUP, KE, STAFF_GROUP, Estate

ROOMS = ("501", "502", "601")
PEOPLE = (101, 102, 103, 104)
TIMERS = {name: run for feature in FEATURES for name, run in feature.timers.items()}

room, person = st.integers(0, len(ROOMS) - 1), st.integers(0, len(PEOPLE) - 1)
deed = st.one_of(
    st.tuples(st.just("register"), room, st.booleans()),
    st.tuples(st.sampled_from(("claim", "verify", "leave")), room, person),
    st.tuples(st.sampled_from(("name", "accept", "collect", "ask", "hold", "block", "miss")), person, person),
    st.tuples(st.just("wait"), st.sampled_from((2, 60, 60 * 9, 60 * 30)), st.just(0)),
    st.tuples(st.just("hand_out"), room, st.just(0)),
)


class Neighbourhood(Estate):
    """Three homes, four people, a register, and a record of who may know of which parcel."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.read = 0
        self.allowed: dict[str, set[int]] = {}
        """Who might know of which parcel after the last deed."""
        self.indiscretions: list[str] = []
        """What somebody was told or shown who may not know it."""
        self.do(self._move_in)

    def _move_in(self, unit: Unit) -> None:
        community = self.ids["community"]
        for number in ROOMS:
            home = unit.add(Home(community_id=community, building="9", unit="1", floor="", room=number))
            self.ids[f"home {number}"] = home.id
        for user_id in PEOPLE:
            resident = unit.add(
                Resident(
                    community_id=community,
                    user_id=user_id,
                    name=f"R{user_id}",
                    reachable=True,
                    seen_at=unit.now,
                )
            )
            self.ids[f"resident {user_id}"] = resident.id

    def act(self, verb: str, first: int, second: int) -> None:
        """One deed; what is refused has happened to nobody."""
        before = self.allowed
        try:
            if verb == "wait":
                self._pass(timedelta(minutes=first))
            else:
                self.do(lambda unit: getattr(self, f"_{verb}")(unit, first, second))
        except Refused:
            return
        finally:
            after = self.allowed = self.do(self.entitled)
            allowed = {each: before.get(each, set()) | after.get(each, set()) for each in before | after}
            self.indiscretions += self._told_to_others(allowed)

    # ---- deeds -----------------------------------------------------------------------

    def _register(self, unit: Unit, first: int, second: int) -> None:
        fresh = " 生鲜" if second else ""
        community, clerk = self.community(unit), self.staff(unit, KE)
        parcel.register(unit, community, clerk, f"9-1-{ROOMS[first]} 顺丰 A1{fresh}\n坏行")

    def _who(self, unit: Unit, index: int) -> Resident:
        return self.resident(unit, PEOPLE[index])

    def _claim(self, unit: Unit, first: int, second: int) -> None:
        homes.claim(unit, self._who(unit, second), unit.need(Home, self.ids[f"home {ROOMS[first]}"]))

    def _verify(self, unit: Unit, first: int, second: int) -> None:
        self._claim(unit, first, second)
        who, home = self._who(unit, second), self.ids[f"home {ROOMS[first]}"]
        membership = People(unit).membership(who.id, home)
        assert membership is not None
        homes.verify_by_staff(unit, self.staff(unit, KE), membership.id)

    def _leave(self, unit: Unit, first: int, second: int) -> None:
        homes.leave(unit, self._who(unit, second), self.ids[f"home {ROOMS[first]}"])

    def _block(self, unit: Unit, first: int, _second: int) -> None:
        self._who(unit, first).reachable = False

    def _name(self, unit: Unit, first: int, _second: int) -> None:
        for each in self._waiting(unit)[-2:]:
            parcel.name_proxy(unit, self._who(unit, first), each.id, "老李")

    def _accept(self, unit: Unit, first: int, _second: int) -> None:
        for proxy in unit.session.scalars(select(Proxy).order_by(Proxy.id.desc()).limit(1)):
            parcel.accept(unit, self._who(unit, first), proxy.token)

    def _collect(self, unit: Unit, first: int, _second: int) -> None:
        for each in self._waiting(unit)[-1:]:
            parcel.collect(unit, self._who(unit, first), each.id)

    def _hand_out(self, unit: Unit, _first: int, _second: int) -> None:
        for each in self._waiting(unit)[:1]:
            parcel.hand_out(unit, self.community(unit), self.staff(unit, KE), each.code)

    def _ask(self, unit: Unit, first: int, _second: int) -> None:
        who = self._who(unit, first)
        seen = parcel.mine(unit, self.community(unit), who)
        self._shown(unit, who, (*seen.own, *seen.entrusted))

    def _hold(self, unit: Unit, first: int, _second: int) -> None:
        parcel.hold(unit, self.community(unit), self._who(unit, first), "先放着", None)

    def _miss(self, unit: Unit, first: int, _second: int) -> None:
        who = self._who(unit, first)
        look = parcel.look_up(unit, who, parcel.Told("我的快递不见了"))
        self._shown(unit, who, (*look.waiting, *look.collected))

    def _pass(self, span: timedelta) -> None:
        until = self.now + span
        while (due := self.do(lambda unit: Timers(unit).next_at())) is not None and due <= until:
            self.now = max(self.now, due)
            self.do(self._run_due)
        self.now = until

    def _run_due(self, unit: Unit) -> None:
        for timer_id in Timers(unit).due():
            timer = Timers(unit).claim(timer_id)
            assert timer is not None
            name, subject, data = timer.name, timer.subject_id, timer.data
            unit.delete(timer)
            TIMERS[name](unit, subject, data)

    def _waiting(self, unit: Unit) -> Sequence[Parcel]:
        return Parcels(unit).waiting(self.ids["community"])

    # ---- judging ---------------------------------------------------------------------

    def entitled(self, unit: Unit) -> dict[str, set[int]]:
        """User ids by pick-up code, straight from the tables."""
        people: dict[int, set[int]] = defaultdict(set)
        members = (
            select(Parcel.id, Resident.user_id)
            .join(Membership, Membership.home_id == Parcel.home_id)
            .join(Resident, Resident.id == Membership.resident_id)
            .where(Membership.claim == Claim.VERIFIED)
        )
        proxies = (
            select(Parcel.id, Resident.user_id)
            .join(Proxy, Proxy.parcel_id == Parcel.id)
            .join(Resident, Resident.id == Proxy.resident_id)
        )
        for parcel_id, user_id in (*unit.session.execute(members), *unit.session.execute(proxies)):
            people[parcel_id].add(user_id)
        codes = unit.session.execute(select(Parcel.code, Parcel.id).order_by(Parcel.id))
        return {code: people[parcel_id] for code, parcel_id in codes}

    def _shown(self, unit: Unit, who: Resident, parcels: Sequence[Parcel]) -> None:
        allowed = self.entitled(unit)
        self.indiscretions += [
            f"{each.code} is shown to {who.name}" for each in parcels if who.user_id not in allowed[each.code]
        ]

    def _told_to_others(self, allowed: dict[str, set[int]]) -> Iterator[str]:
        """Every message since the last look that says a code or a home to the wrong people."""
        for row in self.do(self._news):
            said = f"{row.payload} {row.fallback or ''}"
            if row.chat_id == STAFF_GROUP:
                continue
            codes = (code for code, people in allowed.items() if row.chat_id not in people)
            if any(f"取件码 {code}" in said for code in codes):
                yield f"a code is told to {row.chat_id}: {said}"
            if row.chat_id == GROUP and any(number in said for number in ROOMS):
                yield f"a home is told to the group: {said}"

    def _news(self, unit: Unit) -> list[Outgoing]:
        rows = list(
            unit.session.scalars(select(Outgoing).where(Outgoing.id > self.read).order_by(Outgoing.id))
        )
        self.read = rows[-1].id if rows else self.read
        return rows


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(deeds=st.lists(deed, min_size=4, max_size=25))
def test_only_the_home_and_its_proxies_hear_of_a_parcel(
    sqlite_database: Database, deeds: list[tuple[str, int, int]]
) -> None:
    here = Neighbourhood(emptied(sqlite_database))
    here.act("verify", 0, 0)
    here.act("register", 0, False)
    for verb, first, second in deeds:
        here.act(verb, first, second)
    here.act("wait", 60 * 24 * 4, 0)
    assert here.indiscretions == []


def test_the_check_sees_what_is_said(sqlite_database: Database) -> None:
    """A verified member does get a code: silence would prove nothing."""
    here = Neighbourhood(sqlite_database)
    here.act("verify", 0, 0)
    here.act("register", 0, False)
    here.act("wait", 2, 0)
    heard = here.heard(PEOPLE[0])
    assert "取件码" in heard
    assert "取件码" not in here.heard(PEOPLE[1]) + here.heard(GROUP)
