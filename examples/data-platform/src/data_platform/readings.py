"""One reading of one gauge, and what makes a line of a file a reading."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation

GAUGE = re.compile(r"[a-z][a-z0-9-]{2,39}")
LOWEST_CM = Decimal(-500)
HIGHEST_CM = Decimal(2500)


@dataclass(frozen=True, slots=True)
class Reading:
    """The level of the river at one gauge at one moment."""

    gauge: str
    measured_at: datetime
    level_cm: Decimal


@dataclass(frozen=True, slots=True)
class Rejected:
    """A line that is no reading, and why."""

    line: int
    because: str


@dataclass(frozen=True, slots=True)
class Batch:
    """What a file held."""

    readings: tuple[Reading, ...]
    rejected: tuple[Rejected, ...]


def parse_line(line: str) -> Reading:
    """Read `gauge,measured_at,level_cm`; a ValueError says what is wrong with the line."""
    fields = [field.strip() for field in line.split(",")]
    if len(fields) != 3:
        raise ValueError(f"{len(fields)} fields instead of 3")
    gauge, measured_at, level_cm = fields
    if not GAUGE.fullmatch(gauge):
        raise ValueError(f"{gauge!r} is no name of a gauge")
    return Reading(gauge, _moment(measured_at), _level(level_cm))


def parse_lines(lines: Iterable[str]) -> Batch:
    """Read a whole file; of two readings of one gauge at one moment the later line counts."""
    readings: dict[tuple[str, datetime], Reading] = {}
    rejected: list[Rejected] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            reading = parse_line(line)
        except ValueError as error:
            rejected.append(Rejected(number, str(error)))
        else:
            readings[reading.gauge, reading.measured_at] = reading
    return Batch(tuple(readings.values()), tuple(rejected))


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is no ISO 8601 time") from None
    if moment.tzinfo is None:
        raise ValueError(f"{text!r} has no offset from UTC")
    return moment.astimezone(UTC)


def _level(text: str) -> Decimal:
    try:
        level = Decimal(text)
    except InvalidOperation:
        raise ValueError(f"{text!r} is no number") from None
    if not level.is_finite() or not LOWEST_CM <= level <= HIGHEST_CM:
        raise ValueError(f"{text} cm is not between {LOWEST_CM} and {HIGHEST_CM}")
    return level
