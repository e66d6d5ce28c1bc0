"""A small HTTP service that says which release runs here and how the data stand."""

import json
import logging
from dataclasses import asdict, dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Protocol

from data_platform.release import Release

LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Metrics:
    """How much there is, and how fresh it is."""

    gauges: int
    readings: int
    daily_levels: int
    gauges_above_warning: int


class Unavailable(Exception):
    """The database cannot be asked at the moment."""


class Facts(Protocol):
    """What the service asks the database; both raise Unavailable."""

    def last_migration(self) -> str | None:
        """The newest migration of the schema, or None before the first."""

    def metrics(self) -> Metrics:
        """How the data stand."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer, before it goes on the wire."""

    status: HTTPStatus
    content_type: str
    body: str


def answer(path: str, release: Release, facts: Facts) -> Answer:
    """Answer one GET."""
    match path.partition("?")[0]:
        case "/version":
            return _json(HTTPStatus.OK, {**asdict(release), "migration": _migration(facts)})
        case "/metrics":
            try:
                return _metrics(facts.metrics())
            except Unavailable as error:
                return _json(HTTPStatus.SERVICE_UNAVAILABLE, {"error": str(error)})
        case unknown:
            return _json(HTTPStatus.NOT_FOUND, {"error": f"there is no {unknown}"})


def handler_for(release: Release, facts: Facts) -> type[BaseHTTPRequestHandler]:
    """Bind the answers to the wire."""

    class Handler(BaseHTTPRequestHandler):
        """Answers GET and nothing else."""

        def do_GET(self) -> None:  # pylint: disable=invalid-name
            """Send one answer."""
            given = answer(self.path, release, facts)
            body = given.body.encode()
            self.send_response(given.status)
            self.send_header("Content-Type", given.content_type)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Log one line per request."""
            # pylint: disable=redefined-builtin
            LOG.info("%s %s", self.address_string(), format % args)

    return Handler


def serve(port: int, release: Release, facts: Facts) -> None:
    """Answer on the loopback interface until the process ends."""
    with ThreadingHTTPServer(("127.0.0.1", port), handler_for(release, facts)) as server:
        LOG.info("release %s answers on port %d", release.version, server.server_port)
        server.serve_forever()


def _migration(facts: Facts) -> str | None:
    # Which release runs can be said without a database: a check must see it even then.
    try:
        return facts.last_migration()
    except Unavailable:
        return None


def _metrics(metrics: Metrics) -> Answer:
    lines = (f"data_platform_{name} {value}\n" for name, value in asdict(metrics).items())
    return Answer(HTTPStatus.OK, "text/plain; version=0.0.4", "".join(lines))


def _json(status: HTTPStatus, value: dict[str, str | None]) -> Answer:
    return Answer(status, "application/json", json.dumps(value) + "\n")
