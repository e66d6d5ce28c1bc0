"""What the service answers, without a database and without a network."""

import json
from http import HTTPStatus
from io import BytesIO

import pytest

from data_platform.release import Release, release_from
from data_platform.service import Metrics, Unavailable, answer, handler_for

RELEASE = Release("1.5.0", "c" * 40, "sha256:" + "d" * 64, "dev")


class MemoryFacts:
    """A database that knows what it is told."""

    def last_migration(self) -> str | None:
        """The newest migration."""
        return "0006_add_gauges"

    def metrics(self) -> Metrics:
        """How the data stand."""
        return Metrics(gauges=3, readings=120, daily_levels=6, gauges_above_warning=1)


class NoFacts:
    """A database that cannot be reached."""

    def last_migration(self) -> str | None:
        """Always fails."""
        raise Unavailable("no database")

    def metrics(self) -> Metrics:
        """Always fails."""
        raise Unavailable("no database")


class Wire:
    """A connection of which the handler reads the request and keeps what is sent."""

    def __init__(self, request: str) -> None:
        self._request = BytesIO(request.encode())
        self.sent = b""

    def makefile(self, *_: object) -> BytesIO:
        """The request."""
        return self._request

    def sendall(self, data: bytes) -> None:
        """Keep the answer."""
        self.sent += bytes(data)


def ask(request: str) -> str:
    """What comes back on the wire."""
    wire = Wire(request)
    handler_for(RELEASE, MemoryFacts())(wire, ("127.0.0.1", 1), None)  # type: ignore[arg-type]
    return wire.sent.decode()


def test_version_says_which_release_runs_on_which_schema() -> None:
    given = answer("/version", RELEASE, MemoryFacts())
    assert json.loads(given.body) == {
        "version": "1.5.0",
        "commit": "c" * 40,
        "digest": "sha256:" + "d" * 64,
        "environment": "dev",
        "migration": "0006_add_gauges",
    }


def test_version_is_answered_without_a_database_too() -> None:
    given = answer("/version", RELEASE, NoFacts())
    assert given.status == HTTPStatus.OK
    assert json.loads(given.body)["migration"] is None


def test_metrics_are_lines_of_name_and_value() -> None:
    assert answer("/metrics", RELEASE, MemoryFacts()).body.splitlines() == [
        "data_platform_gauges 3",
        "data_platform_readings 120",
        "data_platform_daily_levels 6",
        "data_platform_gauges_above_warning 1",
    ]


def test_without_a_database_there_are_no_metrics() -> None:
    assert answer("/metrics", RELEASE, NoFacts()).status == HTTPStatus.SERVICE_UNAVAILABLE


@pytest.mark.parametrize(
    ("path", "status"),
    [("/version?x=1", HTTPStatus.OK), ("/", HTTPStatus.NOT_FOUND), ("/v", HTTPStatus.NOT_FOUND)],
)
def test_the_path_alone_decides(path: str, status: HTTPStatus) -> None:
    assert answer(path, RELEASE, MemoryFacts()).status == status


def test_an_answer_goes_over_the_wire_whole() -> None:
    head, _, body = ask("GET /metrics HTTP/1.0\r\n\r\n").partition("\r\n\r\n")
    assert head.startswith("HTTP/1.0 200 OK")
    assert f"Content-Length: {len(body)}" in head
    assert "Cache-Control: no-store" in head


def test_other_methods_are_refused() -> None:
    assert ask("DELETE /metrics HTTP/1.0\r\n\r\n").startswith("HTTP/1.0 501")


def test_the_release_is_read_from_the_environment() -> None:
    variables = {
        "RELEASE_VERSION": "1.5.0",
        "RELEASE_COMMIT": "c" * 40,
        "ARTEFACT_DIGEST": "sha256:" + "d" * 64,
        "ENVIRONMENT": "dev",
    }
    assert release_from(variables) == RELEASE


def test_on_a_desk_the_release_is_local() -> None:
    assert release_from({}).environment == "local"
