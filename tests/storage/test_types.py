"""Moments, JSON and words mean the same on both engines."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, Integer, MetaData, Table, insert, select, text
from sqlalchemy.exc import StatementError

from storage.database import Database
from storage.types import Json, UtcDateTime, words


class Colour(StrEnum):
    """Words for the test."""

    RED = "red"
    GREEN = "green"


SAMPLE = Table(
    "sample",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("moment", UtcDateTime),
    Column("json", Json),
    Column("colour", words(Colour)),
)


@pytest.fixture
def sample(database: Database) -> Iterator[Database]:
    """A database with the table of the test, for as long as it runs."""
    database.run_sync(lambda session: SAMPLE.create(session.connection()))
    yield database
    database.run_sync(lambda session: SAMPLE.drop(session.connection()))


def keep(database: Database, **values: object) -> int:
    statement = insert(SAMPLE).values(**values).returning(SAMPLE.c.id)
    return database.run_sync(lambda session: int(session.execute(statement).scalar_one()))


def moments_between(database: Database, start: datetime, end: datetime) -> list[datetime]:
    question = select(SAMPLE.c.moment).where(SAMPLE.c.moment.between(start, end)).order_by(SAMPLE.c.moment)
    return database.read_sync(lambda session: list(session.scalars(question)))


def test_a_moment_comes_back_in_utc(sample: Database) -> None:
    shanghai = datetime(2026, 1, 31, 8, 30, 0, 120, tzinfo=ZoneInfo("Asia/Shanghai"))
    keep(sample, moment=shanghai)
    [found] = moments_between(sample, shanghai, shanghai)
    assert found == shanghai
    assert found.tzinfo is UTC


def test_moments_compare_as_moments_and_not_as_text(sample: Database) -> None:
    noon = datetime(2026, 6, 1, 12, tzinfo=UTC)
    zones = [timezone(timedelta(hours=hours)) for hours in (-11, 0, 5.5, 14)]
    moments = [noon + timedelta(microseconds=step) for step in (0, 1, 999_999, 1_000_000)]
    for moment, zone in zip(reversed(moments), zones, strict=True):
        keep(sample, moment=moment.astimezone(zone))
    assert moments_between(sample, moments[0], moments[-1]) == moments
    assert moments_between(sample, moments[1], moments[2]) == moments[1:3]


def test_a_naive_moment_is_refused(sample: Database) -> None:
    with pytest.raises(StatementError, match="needs a time zone"):
        keep(sample, moment=datetime(2026, 1, 31))  # noqa: DTZ001 -- the very mistake
    assert keep(sample, moment=None) == 1


LETTERS = st.characters(exclude_categories=["Cs"])  # lone surrogates are stopped at the door
LEAVES = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(LETTERS)
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(LETTERS, max_size=3), inner, max_size=3)
    ),
    max_leaves=6,
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=VALUES)
def test_json_comes_back_as_it_was(sample: Database, value: object) -> None:
    number = keep(sample, json=value)
    question = select(SAMPLE.c.json).where(SAMPLE.c.id == number)
    assert sample.read_sync(lambda session: session.scalar(question)) == value


def test_words_are_kept_readable(sample: Database) -> None:
    keep(sample, colour=Colour.GREEN)
    assert sample.read_sync(lambda session: session.scalar(select(SAMPLE.c.colour))) is Colour.GREEN
    assert sample.read_sync(lambda session: session.scalar(text("SELECT colour FROM sample"))) == "green"
    with pytest.raises(StatementError):
        keep(sample, colour="blue")
