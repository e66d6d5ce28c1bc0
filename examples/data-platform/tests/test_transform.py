"""From readings to one row per gauge and day."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from data_platform.readings import Reading
from data_platform.transform import DailyLevel, daily_levels, transform

DAY = date(2026, 3, 1)


def reading(level: str, hour: int = 12, gauge: str = "elbe-dresden") -> Reading:
    """A reading of that day."""
    return Reading(gauge, datetime(2026, 3, 1, hour, tzinfo=UTC), Decimal(level))


class MemoryWarehouse:
    """Readings and daily levels in lists."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self.readings = list(readings)
        self.levels: dict[date, Sequence[DailyLevel]] = {}

    def readings_of(self, day: date) -> Sequence[Reading]:
        """All readings of a day, in UTC."""
        return [known for known in self.readings if known.measured_at.date() == day]

    def replace_daily_levels(self, day: date, levels: Sequence[DailyLevel]) -> None:
        """Put these in the place of what was known of that day."""
        self.levels[day] = levels


def test_a_day_has_its_lowest_highest_and_mean_level() -> None:
    assert daily_levels([reading("10", 1), reading("30", 2), reading("20.5", 3)]) == [
        DailyLevel("elbe-dresden", DAY, Decimal(10), Decimal(30), Decimal("20.2"), 3)
    ]


@pytest.mark.parametrize(
    ("levels", "mean"),
    [(["1"], "1.0"), (["1", "2"], "1.5"), (["0", "0", "1"], "0.3"), (["-5", "5"], "0.0")],
)
def test_the_mean_is_told_to_a_tenth(levels: list[str], mean: str) -> None:
    (summed,) = daily_levels([reading(level, hour) for hour, level in enumerate(levels)])
    assert summed.mean_cm == Decimal(mean)


def test_the_mean_lies_between_lowest_and_highest() -> None:
    (summed,) = daily_levels([reading("1.1", 1), reading("1.1", 2), reading("1.2", 3)])
    assert summed.low_cm <= summed.mean_cm <= summed.high_cm


def test_gauges_are_told_apart_and_in_order() -> None:
    summed = daily_levels([reading("1", gauge="rhine-cologne"), reading("2")])
    assert [level.gauge for level in summed] == ["elbe-dresden", "rhine-cologne"]


def test_a_day_is_a_day_of_utc() -> None:
    late = datetime(2026, 3, 2, 0, 30, tzinfo=timezone(timedelta(hours=1)))
    (summed,) = daily_levels([Reading("elbe-dresden", late, Decimal(1))])
    assert summed.day == DAY


def test_transforming_a_day_twice_leaves_what_once_leaves() -> None:
    warehouse = MemoryWarehouse([reading("1", 1), reading("3", 2)])
    assert transform(DAY, warehouse) == transform(DAY, warehouse)
    assert [level.readings for level in warehouse.levels[DAY]] == [2]


def test_a_day_without_readings_has_no_levels() -> None:
    warehouse = MemoryWarehouse([reading("1")])
    assert not transform(date(2026, 3, 2), warehouse)
