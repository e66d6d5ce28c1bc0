"""Which release this process is; whoever starts it says so in its environment."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Release:
    """What was deployed, as the deployment named it."""

    version: str
    commit: str
    digest: str
    environment: str


def release_from(variables: Mapping[str, str]) -> Release:
    """Read the release from variables; on a desk, where nobody sets them, it is local."""
    return Release(
        version=variables.get("RELEASE_VERSION", "0.0.0-local"),
        commit=variables.get("RELEASE_COMMIT", "unknown"),
        digest=variables.get("ARTEFACT_DIGEST", "unknown"),
        environment=variables.get("ENVIRONMENT", "local"),
    )
