"""Sheets that a desk attaches: every way in which spreadsheets end their rows, and files that are none."""

from __future__ import annotations

import pytest

from services.errors import Refused
from services.parcel import lines_of
from services.people import Community

HERE = Community(language="zh-CN")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_rows_may_end_in_any_way(end: str, encoding: str) -> None:
    sheet = end.join(["房号,姓名", "3-2-501,陈姨", "", '3-2-502,="0012"', ""])
    assert lines_of(sheet.encode(encoding), "到件.CSV", HERE).split("\n") == [
        "",
        "3-2-501 陈姨",
        "",
        "3-2-502 0012",
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("endless.csv", b'3-2-501,"' + b"x\n" * 70_000),
        ("blob.txt", b"1" * 140_000),
        ("zipped.csv", b"PK\x03\x04\x00\x00"),
        ("list.xlsx", b"3-2-501"),
    ],
)
def test_what_is_no_list_is_refused(name: str, content: bytes) -> None:
    with pytest.raises(Refused, match="parcel-file-kind"):
        lines_of(content, name, HERE)
