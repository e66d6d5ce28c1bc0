"""A file goes into the store as a whole, or not at all."""

from collections.abc import Sequence

import pytest

from data_platform.ingest import TooManyRejected, ingest
from data_platform.readings import Reading


class MemoryStore:  # pylint: disable=too-few-public-methods
    """Keeps readings as the table does: one per gauge and moment."""

    def __init__(self) -> None:
        self.readings: dict[tuple[str, object], Reading] = {}

    def store_readings(self, readings: Sequence[Reading]) -> int:
        """Store those that are not there yet and say how many that were."""
        before = len(self.readings)
        for reading in readings:
            self.readings.setdefault((reading.gauge, reading.measured_at), reading)
        return len(self.readings) - before


def lines(good: int, bad: int = 0) -> list[str]:
    """A file with that many good lines, then that many bad ones."""
    readings = [f"elbe-dresden,2026-03-01T12:{minute:02}:00Z,200" for minute in range(good)]
    return readings + ["noise"] * bad


def test_a_file_is_stored() -> None:
    store = MemoryStore()
    assert ingest(lines(3), store).stored == 3
    assert len(store.readings) == 3


def test_a_file_that_comes_twice_is_stored_once() -> None:
    store = MemoryStore()
    ingest(lines(3), store)
    again = ingest(lines(4), store)
    assert (again.stored, again.known) == (1, 3)


@pytest.mark.parametrize(("good", "bad"), [(9, 1), (10, 1), (59, 6)])
def test_a_line_in_ten_may_be_noise(good: int, bad: int) -> None:
    done = ingest(lines(good, bad), MemoryStore())
    assert (done.stored, len(done.rejected)) == (good, bad)


@pytest.mark.parametrize(("good", "bad"), [(0, 1), (8, 1), (17, 2)])
def test_of_a_file_with_more_noise_nothing_is_stored(good: int, bad: int) -> None:
    store = MemoryStore()
    with pytest.raises(TooManyRejected, match=f"{bad} of {good + bad} lines are no readings"):
        ingest(lines(good, bad), store)
    assert not store.readings


def test_an_empty_file_stores_nothing() -> None:
    assert ingest([], MemoryStore()).stored == 0
