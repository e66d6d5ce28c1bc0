"""The second step: from readings to one row per gauge and day."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Protocol

from data_platform.readings import Reading


@dataclass(frozen=True, slots=True)
class DailyLevel:
    """How the river stood at one gauge on one day, in UTC."""

    gauge: str
    day: date
    low_cm: Decimal
    high_cm: Decimal
    mean_cm: Decimal
    readings: int


class Warehouse(Protocol):
    """Where readings are and daily levels go."""

    def readings_of(self, day: date) -> Sequence[Reading]:
        """All readings of a day, in UTC."""

    def replace_daily_levels(self, day: date, levels: Sequence[DailyLevel]) -> None:
        """Put these in the place of what was known of that day."""


def daily_levels(readings: Iterable[Reading]) -> list[DailyLevel]:
    """Sum readings up by gauge and day, ordered by both."""
    levels: dict[tuple[str, date], list[Decimal]] = defaultdict(list)
    for reading in readings:
        day = reading.measured_at.astimezone(UTC).date()
        levels[reading.gauge, day].append(reading.level_cm)
    return [_sum_up(gauge, day, seen) for (gauge, day), seen in sorted(levels.items())]


def transform(day: date, warehouse: Warehouse) -> list[DailyLevel]:
    """Make the daily levels of one day anew; twice gives the same as once."""
    levels = daily_levels(warehouse.readings_of(day))
    warehouse.replace_daily_levels(day, levels)
    return levels


def _sum_up(gauge: str, day: date, seen: list[Decimal]) -> DailyLevel:
    mean = (sum(seen, Decimal(0)) / len(seen)).quantize(Decimal("0.1"), ROUND_HALF_EVEN)
    return DailyLevel(gauge, day, min(seen), max(seen), mean, len(seen))
