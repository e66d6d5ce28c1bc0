"""The command line: `python -m data_platform ingest FILE`, `… transform DAY`, `… serve`."""

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from data_platform.database import Database
from data_platform.ingest import TooManyRejected, ingest
from data_platform.release import release_from
from data_platform.service import serve
from data_platform.transform import transform

LOG = logging.getLogger("data_platform")


def arguments(given: Sequence[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="data_platform", description=__doc__)
    steps = parser.add_subparsers(dest="step", required=True)
    steps.add_parser("ingest", help="store the readings of a file").add_argument("file", type=Path)
    steps.add_parser("transform", help="make the daily levels of a day anew").add_argument(
        "day", type=date.fromisoformat
    )
    steps.add_parser("serve", help="answer on SERVICE_PORT")
    return parser.parse_args(given)


def main(given: Sequence[str]) -> int:
    """Run one step; returns the exit code."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    wanted = arguments(given)
    if "DATABASE_URL" not in os.environ:
        LOG.error("DATABASE_URL is not set: give it the address of the database, postgresql://…")
        return 2
    database = Database(os.environ["DATABASE_URL"])
    match wanted.step:
        case "ingest":
            return _ingest(wanted.file, database)
        case "transform":
            LOG.info("%d daily levels", len(transform(wanted.day, database)))
        case "serve":
            port = int(os.environ.get("SERVICE_PORT", "8080"))
            serve(port, release_from(os.environ), database)
    return 0


def _ingest(file: Path, database: Database) -> int:
    try:
        with file.open(encoding="utf-8") as lines:
            done = ingest(lines, database)
    except (OSError, TooManyRejected) as error:
        LOG.error("%s: %s", file, error)
        return 1
    for rejected in done.rejected:
        LOG.warning("%s:%d: %s", file, rejected.line, rejected.because)
    LOG.info("%d readings stored, %d known already", done.stored, done.known)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
