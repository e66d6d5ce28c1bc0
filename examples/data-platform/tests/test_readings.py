"""What makes a line a reading."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from data_platform.readings import Reading, parse_line, parse_lines

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "line",
    [
        "elbe-dresden,2026-03-01T12:00:00Z,210.5",
        "elbe-dresden,2026-03-01T13:00:00+01:00,210.5",
        " elbe-dresden , 2026-03-01 12:00:00+00:00 , 210.5 \n",
        "elbe-dresden,2026-03-01T12:00Z,2.105e2",
    ],
)
def test_a_reading_can_be_written_in_several_ways(line: str) -> None:
    assert parse_line(line) == Reading("elbe-dresden", NOON, Decimal("210.5"))


@pytest.mark.parametrize(
    ("line", "because"),
    [
        ("elbe-dresden,2026-03-01T12:00:00Z", "2 fields instead of 3"),
        ("elbe-dresden,2026-03-01T12:00:00Z,1,2", "4 fields instead of 3"),
        ("Elbe,2026-03-01T12:00:00Z,1", "'Elbe' is no name of a gauge"),
        ("e'); drop table readings,2026-03-01T12:00:00Z,1", "is no name of a gauge"),
        ("elbe-dresden,yesterday,1", "'yesterday' is no ISO 8601 time"),
        ("elbe-dresden,2026-03-01T12:00:00,1", "has no offset from UTC"),
        ("elbe-dresden,2026-03-01T12:00:00Z,high", "'high' is no number"),
        ("elbe-dresden,2026-03-01T12:00:00Z,NaN", "not between -500 and 2500"),
        ("elbe-dresden,2026-03-01T12:00:00Z,Infinity", "not between -500 and 2500"),
        ("elbe-dresden,2026-03-01T12:00:00Z,2500.1", "not between -500 and 2500"),
    ],
)
def test_a_line_that_is_no_reading_is_told_why(line: str, because: str) -> None:
    with pytest.raises(ValueError, match=because):
        parse_line(line)


def test_empty_lines_and_comments_are_neither_readings_nor_rejected() -> None:
    batch = parse_lines(["# gauge,measured_at,level_cm", "", "  \n"])
    assert (batch.readings, batch.rejected) == ((), ())


def test_a_rejected_line_is_known_by_its_number_in_the_file() -> None:
    batch = parse_lines(["# header", "elbe-dresden,2026-03-01T12:00:00Z,1", "noise"])
    assert [rejected.line for rejected in batch.rejected] == [3]


def test_of_two_readings_at_one_moment_the_later_line_counts() -> None:
    batch = parse_lines(
        ["elbe-dresden,2026-03-01T12:00:00Z,1", "elbe-dresden,2026-03-01T13:00:00+01:00,2"]
    )
    assert [reading.level_cm for reading in batch.readings] == [Decimal(2)]
