"""The first step: from a file of readings into the database."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from data_platform.readings import Reading, Rejected, parse_lines

# A gauge that stutters loses a line or two; a file in another format loses all of them.
MOST_REJECTED = 0.1


class Store(Protocol):  # pylint: disable=too-few-public-methods
    """Where readings go."""

    def store_readings(self, readings: Sequence[Reading]) -> int:
        """Store those that are not there yet and say how many that were."""


@dataclass(frozen=True, slots=True)
class Ingested:
    """What one run of the step did."""

    stored: int
    known: int
    rejected: tuple[Rejected, ...]


class TooManyRejected(Exception):
    """More lines than usual were no readings; nothing was stored."""


def ingest(lines: Iterable[str], store: Store) -> Ingested:
    """Store the readings of a file, all of them or, when the file looks wrong, none."""
    batch = parse_lines(lines)
    total = len(batch.readings) + len(batch.rejected)
    if len(batch.rejected) > MOST_REJECTED * total:
        first = batch.rejected[0]
        raise TooManyRejected(
            f"{len(batch.rejected)} of {total} lines are no readings;"
            f" the first is line {first.line}: {first.because}"
        )
    stored = store.store_readings(batch.readings)
    return Ingested(stored, len(batch.readings) - stored, batch.rejected)
