"""Files: what a spreadsheet, a calendar, a printer and a telephone's camera make of them."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime
from typing import Any

import pytest
import segno
from icalendar import Calendar
from PIL import Image

from services import documents, event
from services.errors import Refused
from services.event.poster import Poster, as_pdf, as_png
from services.unit import Unit
from tests.services.estate import CHEN, KE, LI
from tests.services.fair import Fair

POSTER = Poster(
    title="端午包粽子",
    kicker="翠湖花园",
    rows=(("时间", "11月21日周六 15:00–17:00"), ("地点", "中心花园")),
    footer="翠湖花园物业",
    link="https://t.me/linli_bot?start=event_12",
    hint="扫一扫，打开就能报名",
    theme="festival",
)
WHITE = (255, 255, 255)


def made(fair: Fair, event_id: int, kind: str) -> tuple[str, bytes]:
    def step(unit: Unit) -> tuple[str, bytes]:
        file = event.FILES[kind](unit, unit.need(event.Event, event_id))
        return file.name, file.content or b""

    return fair.do(step)


def test_the_list_opens_in_a_spreadsheet_and_runs_nothing(fair: Fair) -> None:
    event_id = fair.published()
    fair.join(event_id, CHEN, 2)
    fair.do(lambda unit: event.add_guest(unit, fair.staff(unit, KE), event_id, "=1+2", fair.home(unit), 1))
    fair.join(event_id, LI)
    fair.leave(event_id, LI)
    name, content = made(fair, event_id, "list")
    assert name == "1-包粽子.csv"
    assert content.startswith(b"\xef\xbb\xbf"), "Excel takes it for UTF-8"
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows[0][:5] == ["序号", "姓名", "住址", "人数", "状态"]
    assert rows[1][1:5] == ["陈姨", "3栋2单元501", "2", "有位"]
    assert rows[2][1] == "'=1+2"
    assert rows[3][1:5] == ["老李", "未登记住址", "0", "已退出"]


@pytest.mark.parametrize("cell", ["=cmd()", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert documents.safe_cell(cell) == f"'{cell}"
    assert documents.safe_cell("3-2-501") == "3-2-501"


def entry(content: bytes) -> Any:
    """The one event of a calendar file."""
    [found] = Calendar.from_ical(content).walk("VEVENT")
    return found


def test_the_calendar_entry_moves_with_the_event(fair: Fair) -> None:
    event_id = fair.published()
    _, content = made(fair, event_id, "calendar")
    before = entry(content)
    assert before["SUMMARY"] == "包粽子"
    assert before["LOCATION"] == "中心花园"
    assert before.start.astimezone(UTC) == datetime(2026, 3, 21, 7, 0, tzinfo=UTC)
    fair.change(event_id, "time", "周日上午十点到十二点")
    after = entry(made(fair, event_id, "calendar")[1])
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after.end.astimezone(UTC) == datetime(2026, 3, 22, 4, 0, tzinfo=UTC)


def test_one_file_is_kept_once(fair: Fair) -> None:
    event_id = fair.published()
    first = fair.do(lambda unit: event.FILES["png"](unit, unit.need(event.Event, event_id)).id)
    second = fair.do(lambda unit: event.FILES["png"](unit, unit.need(event.Event, event_id)).id)
    assert first == second


def test_the_loudspeaker_says_what_where_and_when(fair: Fair) -> None:
    event_id = fair.published()
    words = fair.do(lambda unit: event.announcement(unit, unit.need(event.Event, event_id)))
    for said in ("包粽子", "3月21日周六", "中心花园", "40 个名额"):
        assert said in words


def test_no_poster_of_what_does_not_take_place(fair: Fair) -> None:
    event_id = fair.published()
    fair.cancel(event_id)
    with pytest.raises(Refused) as refused:
        made(fair, event_id, "png")
    assert refused.value.key == "event-is-cancelled"


def test_the_picture_has_its_parts_in_place() -> None:
    picture = Image.open(io.BytesIO(as_png(POSTER))).convert("RGB")
    assert picture.size == (1260, 1782)
    assert picture.getpixel((20, 20)) == (190, 45, 38), "the band of a festival"
    assert picture.getpixel((20, 900)) == WHITE, "the margin stays empty"
    title = picture.crop((100, 300, 1160, 560))
    assert any(colour == WHITE for _, colour in title.getcolors(1 << 20) or ()), "white letters on the band"


def test_the_code_on_the_picture_is_the_link() -> None:
    """Every module of the QR code stands where the library put it."""
    picture = Image.open(io.BytesIO(as_png(POSTER))).convert("1", dither=Image.Dither.NONE)
    rows = [list(row) for row in segno.make(POSTER.link, error="m", micro=False).matrix_iter(border=0)]
    module = round(58.0 / len(rows) * 6)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            at = (18 * 6 + x * module + module // 2, 210 * 6 + y * module + module // 2)
            assert picture.getpixel(at) == (0 if dark else 255), (x, y)


@pytest.mark.parametrize(
    "title",
    [
        "粽",
        "端午包糭同樂日：親子、長者一齊嚟",
        "The very long annual dumpling making afternoon of all blocks",
        "🎉粽子",
    ],
)
def test_any_title_fits_its_page(title: str) -> None:
    poster = Poster(title, "苑", POSTER.rows, "管理處", POSTER.link, POSTER.hint, "film")
    picture = Image.open(io.BytesIO(as_png(poster))).convert("RGB")
    right = picture.crop((1260 - 60, 120, 1260, 640))
    assert {colour for _, colour in right.getcolors(1 << 20) or ()} == {(34, 40, 74)}, "nothing over the edge"


def test_the_page_to_print_has_real_text_and_is_small() -> None:
    page = as_pdf(POSTER)
    assert page.startswith(b"%PDF-")
    assert b"/Font" in page
    assert len(page) < 100_000


def test_a_long_note_is_set_smaller_and_keeps_clear_of_the_code() -> None:
    note = "请自带小凳子，孩子由家长照看；下雨改在3栋架空层，请留意群里通知。"
    for times in (1, 2, 4, 40):
        rows = (*POSTER.rows, ("名额", "40 位，每家最多 4 位"), ("说明", note * times))
        poster = Poster(POSTER.title, "苑", rows, "管理處", POSTER.link, POSTER.hint, "film")
        picture = Image.open(io.BytesIO(as_png(poster))).convert("RGB")
        between = picture.crop((0, 202 * 6, 1260, 210 * 6))
        assert between.getcolors() == [(between.width * between.height, WHITE)], times
