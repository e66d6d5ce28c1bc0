"""The only file that speaks SQL."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta

import psycopg

from data_platform.readings import Reading
from data_platform.service import Metrics, Unavailable
from data_platform.transform import DailyLevel


class Database:
    """Our PostgreSQL database; every call is one connection and one transaction."""

    def __init__(self, url: str) -> None:
        self._url = url

    def store_readings(self, readings: Sequence[Reading]) -> int:
        """Store those that are not there yet and say how many that were."""
        rows = [(reading.gauge, reading.measured_at, reading.level_cm) for reading in readings]
        with self._cursor() as cursor:
            cursor.executemany(
                "INSERT INTO readings (gauge, measured_at, level_cm) VALUES (%s, %s, %s)"
                " ON CONFLICT DO NOTHING",
                rows,
            )
            return cursor.rowcount

    def readings_of(self, day: date) -> list[Reading]:
        """All readings of a day, in UTC."""
        start = datetime.combine(day, time.min, UTC)
        with self._cursor() as cursor:
            cursor.execute(
                "SELECT gauge, measured_at, level_cm FROM readings"
                " WHERE measured_at >= %s AND measured_at < %s",
                (start, start + timedelta(days=1)),
            )
            return [Reading(*row) for row in cursor.fetchall()]

    def replace_daily_levels(self, day: date, levels: Sequence[DailyLevel]) -> None:
        """Put these in the place of what was known of that day."""
        rows = [
            (level.gauge, level.day, level.low_cm, level.high_cm, level.mean_cm, level.readings)
            for level in levels
        ]
        with self._cursor() as cursor:
            cursor.execute("DELETE FROM daily_levels WHERE on_day = %s", (day,))
            cursor.executemany("INSERT INTO daily_levels VALUES (%s, %s, %s, %s, %s, %s)", rows)

    def last_migration(self) -> str | None:
        """The newest migration of the schema, or None before the first."""
        with self._asking() as cursor:
            cursor.execute("SELECT to_regclass('slipway.migrations') IS NOT NULL")
            if cursor.fetchone() != (True,):
                return None
            cursor.execute("SELECT name FROM slipway.migrations ORDER BY number DESC LIMIT 1")
            row = cursor.fetchone()
            return row[0] if row else None

    def metrics(self) -> Metrics:
        """How the data stand."""
        with self._asking() as cursor:
            cursor.execute(
                "SELECT (SELECT count(*) FROM gauges), (SELECT count(*) FROM readings),"
                " (SELECT count(*) FROM daily_levels),"
                " (SELECT count(*) FROM current_levels WHERE river_stage <> 'normal')"
            )
            return Metrics(*(cursor.fetchone() or (0, 0, 0, 0)))

    @contextmanager
    def _cursor(self) -> Iterator[psycopg.Cursor]:
        with psycopg.connect(self._url, connect_timeout=3) as connection:
            with connection.cursor() as cursor:
                yield cursor

    @contextmanager
    def _asking(self) -> Iterator[psycopg.Cursor]:
        try:
            with self._cursor() as cursor:
                yield cursor
        except psycopg.Error as error:
            raise Unavailable(type(error).__name__) from error
