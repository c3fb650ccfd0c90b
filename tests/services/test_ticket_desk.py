"""What the desk sees and writes: board, lists, notes, and tickets for callers."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from intents import slots as parse
from services import ticket
from services.errors import Refused
from services.ticket import Already, Call, Entry, State, behalf, searching
from services.unit import Unit
from storage.community import Community
from tests.services.estate import CHEN, KE, STAFF_GROUP, WANG, Estate


def test_the_board_counts_and_names_the_oldest_first(estate: Estate) -> None:
    first = estate.report()
    estate.later(minutes=45)
    second, third = estate.report(), estate.report()
    estate.do(lambda unit: ticket.take(unit, second, estate.staff(unit, WANG)))
    board = estate.do(lambda unit: ticket.board(unit, estate.community(unit)))
    assert (board.open, board.underway, board.overdue) == (2, 1, 1)
    assert [line.ticket.id for line in board.lines] == [first, third, second]
    assert board.duty is not None
    assert board.duty.name == "王师傅"


def test_lists_come_in_pages_and_filters(estate: Estate) -> None:
    numbers = [estate.report() for _ in range(10)]
    estate.do(lambda unit: ticket.take(unit, numbers[3], estate.staff(unit, WANG)))

    def page(kind: ticket.Filter, number: int) -> tuple[list[int], int, int]:
        def step(unit: Unit) -> tuple[list[int], int, int]:
            found = ticket.listed(unit, estate.community(unit), kind, estate.staff(unit, WANG), number)
            return [each.id for each in found.tickets], found.page, found.pages

        return estate.do(step)

    assert page("open", 0) == (numbers[:8], 0, 2)
    assert page("open", 1) == (numbers[8:], 1, 2)
    assert page("open", 7) == (numbers[8:], 1, 2), "a page that is no more is the last one"
    assert page("mine", 0) == ([numbers[3]], 0, 1)
    assert page("overdue", 0) == ([], 0, 1)


@pytest.mark.parametrize("words", ["1001", "#1001", " # 1001 "])
def test_a_ticket_is_found_by_its_number(estate: Estate, words: str) -> None:
    ticket_id = estate.report()
    assert estate.do(lambda unit: ticket.numbered(unit, estate.community(unit), words)).id == ticket_id


@pytest.mark.parametrize("words", ["", "abc", "1042", "9" * 40, "-1"])
def test_a_number_that_is_none_is_refused_kindly(estate: Estate, words: str) -> None:
    with pytest.raises(Refused):
        estate.do(lambda unit: ticket.numbered(unit, estate.community(unit), words))


def test_technicians_are_offered_with_their_load(estate: Estate) -> None:
    ticket_id = estate.report()
    estate.do(lambda unit: ticket.take(unit, ticket_id, estate.staff(unit, WANG)))
    offered = estate.do(lambda unit: ticket.technicians(unit, estate.community(unit)))
    assert [(one.name, load) for one, load in offered] == [
        ("王师傅", 1),
        ("赵师傅", 0),
        ("周主管", 0),
        ("小柯", 0),
    ]


# ---- notes --------------------------------------------------------------------------------------


def test_a_note_stays_inside_until_it_is_spoken_and_is_spoken_once(estate: Estate) -> None:
    ticket_id = estate.report()
    photo = ("photo", "file-9", "unique-9")

    def note(unit: Unit) -> Entry:
        return ticket.note(unit, ticket_id, estate.staff(unit, KE), "总阀在地下室", [photo])

    entry = estate.do(note)
    assert "总阀" not in estate.heard(CHEN)
    estate.do(lambda unit: ticket.speak(unit, entry.id, estate.staff(unit, KE)))
    [said] = [s for s in estate.said(CHEN) if "总阀" in s.text]
    assert said.text == "物业说：总阀在地下室"
    assert said.payload["photo"] == "file-9"
    with pytest.raises(Already):
        estate.do(lambda unit: ticket.speak(unit, entry.id, estate.staff(unit, KE)))


def test_what_the_technician_writes_from_the_job_reaches_the_resident(estate: Estate) -> None:
    ticket_id = estate.report()
    estate.do(lambda unit: ticket.take(unit, ticket_id, estate.staff(unit, WANG)))
    photo = ("photo", "file-5", "unique-5")
    estate.do(
        lambda unit: ticket.report_words(
            unit, ticket_id, estate.staff(unit, WANG), "软管裂了，正在换", [photo]
        )
    )
    said = estate.said(CHEN)[-1]
    assert (said.method, said.text) == ("sendPhoto", "王师傅说：软管裂了，正在换")


# ---- on behalf ----------------------------------------------------------------------------------


def read(estate: Estate, words: str) -> Call:
    return estate.do(lambda unit: ticket.read_call(unit, estate.community(unit), words))


@pytest.mark.parametrize(
    "words",
    [
        "3-2-501 张阿姨 13800001111 厨房漏水",
        "张阿姨,3栋2单元501,138 0000 1111,厨房漏水",
        "厨房漏水 3栋2单元501 张阿姨 13800001111",
        "3栋 2单元 501 张阿姨 13800001111 厨房漏水",
        "13800001111 张阿姨 厨房漏水 3栋2单元 501",
    ],
)
def test_a_call_is_taken_apart_in_any_order(estate: Estate, words: str) -> None:
    call = read(estate, words)
    assert (call.building, call.unit, call.room) == ("3", "2", "501")
    assert (call.name, call.phone, call.text) == ("张阿姨", "13800001111", "厨房漏水")
    assert call.category == "plumbing"


def test_a_call_from_a_singapore_block_is_taken_apart(estate: Estate) -> None:
    call = read(estate, "Blk 3 #12-05, Mrs Tan, 13800001111, kitchen tap leaking")
    assert (call.building, call.floor, call.room) == ("3", "12", "05")
    assert (call.name, call.phone, call.text) == ("Mrs Tan", "13800001111", "kitchen tap leaking")


def test_a_call_without_words_is_explained(estate: Estate) -> None:
    with pytest.raises(Refused, match="ticket-call-how"):
        read(estate, "  ")


def test_a_call_of_thousands_of_words_holds_nobody_up(
    estate: Estate, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each word was tried as five addresses: a quarter of a second in which nobody else was answered."""
    tried: list[str] = []

    def counted(text: str, aliases: Mapping[str, str]) -> parse.Home | None:
        tried.append(text)
        return parse.parse_home(text, aliases)

    monkeypatch.setattr(behalf, "parse_home", counted)
    call = read(estate, "3-2-501 漏水 " + "a " * 2000 + "完")
    assert (call.building, call.room) == ("3", "501")
    assert call.text.startswith("漏水 a a")
    assert call.text.endswith("a a 完")
    call = read(estate, "漏水 " + "a " * 2000)
    assert 0 < len(tried) < 2000


def test_thousands_of_words_to_find_a_ticket_by_hold_nobody_up(
    estate: Estate, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is known of a ticket was put together anew for each word, which took most of a second."""
    told: list[int] = []
    put_together = searching._told

    def counted(unit: Unit, community: Community, found: ticket.Ticket) -> str:
        told.append(found.id)
        return put_together(unit, community, found)

    number = estate.report(text="厨房漏水 a")
    monkeypatch.setattr(searching, "_told", counted)

    def find(words: str) -> list[int]:
        return estate.do(lambda unit: [e.id for e in ticket.search(unit, estate.community(unit), words)])

    assert find("a " * 2000 + "漏水") == [number]
    assert find("a " * 2000 + "囧") == []
    assert told == [number, number]


def test_a_change_replaces_only_what_it_names(estate: Estate) -> None:
    call = read(estate, "3-2-501 张阿姨 13800001111 厨房漏水")
    moved = ticket.amended(call, read(estate, "3-2-502"))
    assert (moved.room, moved.name, moved.text, moved.category) == ("502", "张阿姨", "厨房漏水", "plumbing")
    assert Call.kept(moved.as_data()) == moved


def test_a_call_becomes_a_ticket_with_a_home_and_a_number_to_ring(estate: Estate) -> None:
    call = read(estate, "3-2-501 张阿姨 13800001111 厨房漏水")

    def step(unit: Unit) -> ticket.Ticket:
        return ticket.open_for_caller(unit, estate.community(unit), call, estate.staff(unit, KE))

    row = estate.do(step)
    assert (row.state, row.caller_name, row.home_id) == (State.OPEN, "张阿姨", estate.ids["home"])
    estate.do(lambda unit: ticket.finish(unit, row.id, estate.staff(unit, WANG)))
    assert "请电话告知 张阿姨 +8613800001111" in estate.heard(STAFF_GROUP)


@pytest.mark.parametrize(
    ("phone", "zone", "said"),
    [
        ("13800001111", "Asia/Shanghai", "+8613800001111"),
        ("0755-88880110", "Asia/Shanghai", "+8675588880110"),
        ("9123 4567", "Asia/Hong_Kong", "+85291234567"),
        ("0912345678", "Asia/Taipei", "+886912345678"),
        ("+65 9123 4567", "Asia/Singapore", "+6591234567"),
        ("555-0100", "America/New_York", "555-0100"),
        (None, "Asia/Shanghai", ""),
    ],
)
def test_telephone_numbers_can_be_tapped(phone: str | None, zone: str, said: str) -> None:
    assert ticket.tappable(phone, zone) == said
