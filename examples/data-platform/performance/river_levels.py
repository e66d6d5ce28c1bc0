"""What `performance` in `.github/slipway.yml` measures.

How long readings take to come in, and the service to answer. Writes go to a scratch database and
are rolled back; the deployed database is only asked, through the service.
"""

import json
import os
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median, quantiles, stdev

import psycopg

from data_platform.ingest import ingest
from data_platform.readings import Reading

READINGS = 20_000
REQUESTS = 24
TIMES = 3
GAUGES = ("elbe-dresden", "rhine-cologne", "vltava-prague")


class Scratch:  # pylint: disable=too-few-public-methods
    """Takes readings in as the deployed database does, in one transaction that nobody commits."""

    def __init__(self, cursor: psycopg.Cursor) -> None:
        self._cursor = cursor

    def store_readings(self, readings: Sequence[Reading]) -> int:
        """Store those that are not there yet and say how many that were."""
        self._cursor.executemany(
            "INSERT INTO readings (gauge, measured_at, level_cm) VALUES (%s, %s, %s)"
            " ON CONFLICT DO NOTHING",
            [(reading.gauge, reading.measured_at, reading.level_cm) for reading in readings],
        )
        return self._cursor.rowcount


def lines(count: int) -> Iterator[str]:
    """A file of readings, one every minute of each gauge."""
    start = datetime(2026, 1, 1, tzinfo=UTC)
    for number in range(count):
        moment = start + timedelta(minutes=number // len(GAUGES))
        yield f"{GAUGES[number % len(GAUGES)]},{moment.isoformat()},{200 + number % 90}.5"


def seconds(work: Callable[[], object]) -> float:
    """How long it took."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def take_in(url: str) -> float:
    """How long 20,000 readings take, in a schema that the migrations of this commit make."""
    with psycopg.connect(url) as connection, connection.cursor() as cursor:
        cursor.execute("CREATE SCHEMA measured")
        cursor.execute("SET LOCAL search_path = measured")
        for migration in sorted(Path("sql/migrations").glob("*.sql")):
            cursor.execute(migration.read_text(encoding="utf-8").encode())
        took = seconds(lambda: ingest(lines(READINGS), Scratch(cursor)))
        connection.rollback()
    return took


def answer(url: str) -> float:
    """How long the service takes for its metrics."""

    def ask() -> None:
        # An address of ours, which Terraform told.
        with urllib.request.urlopen(f"{url}/metrics", timeout=30) as response:  # nosec B310
            response.read()

    return seconds(ask)


def measurement(metric: str, value: float, spread: float, samples: int) -> dict[str, object]:
    """One value, in milliseconds."""
    return {
        "metric": metric,
        "value": value * 1000,
        "unit": "ms",
        "better": "lower",
        "spread": spread * 1000,
        "samples": samples,
    }


def main() -> None:
    """Measure, and write what was measured to standard output."""
    url = json.loads(os.environ["SLIPWAY_OUTPUTS"])["url"]
    ingested = [take_in(os.environ["SCRATCH_URL"]) for _ in range(TIMES)]
    answer(url)  # the first one may have to wait for what is loaded once
    answers = [answer(url) for _ in range(REQUESTS)]
    spread = stdev(answers)
    json.dump(
        {
            "kind": "measurements",
            "version": 1,
            "measurements": [
                measurement("ingest 20,000 readings", median(ingested), stdev(ingested), TIMES),
                measurement("metrics p50", median(answers), spread, REQUESTS),
                measurement("metrics p95", quantiles(answers, n=20)[-1], spread, REQUESTS),
            ],
        },
        sys.stdout,
    )


if __name__ == "__main__":
    main()
