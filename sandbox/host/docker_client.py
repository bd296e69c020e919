"""The connection to the engine: no request waits for ever."""

import os
from typing import Any

import docker
from docker.errors import DockerException
from docker.utils import kwargs_from_env
from requests.exceptions import RequestException

from sandbox.host.faults import HostUnavailable

ENGINE_ERRORS = (DockerException, RequestException, OSError)
_TIMEOUT_S = 30


class _Client(docker.APIClient):
    """The SDK's client, which forgets its own timeout when it attaches to a container.

    It asks for the engine's version when it connects, to speak the right dialect, and forgets that too.
    """

    engine: dict[str, Any]

    def version(self, api_version: bool = True) -> dict[str, Any]:
        """See ``docker.APIClient.version``."""
        self.engine = super().version(api_version)
        return self.engine

    def post(self, url: str | bytes, *args: Any, **options: Any) -> Any:
        """See ``requests.Session.post``."""
        options.setdefault("timeout", self.timeout)
        return super().post(url, *args, **options)


def connect() -> docker.APIClient:
    """A client of the engine that the environment names.

    Raises:
        HostUnavailable: no engine answers.
    """
    timeout_s = _request_timeout_s()
    try:
        return _Client(**kwargs_from_env(), timeout=timeout_s, version="auto")
    except ENGINE_ERRORS as error:
        raise HostUnavailable(
            "no Docker engine answers: start one (on Debian or Ubuntu `make engine`), "
            "or use `--sandbox process` for code that you trust"
        ) from error


def engine_name(client: docker.APIClient) -> str:
    """Which engine answers, with its version: ``Docker 28.1.1`` or ``Podman 5.4.0``."""
    told: dict[str, Any] = getattr(client, "engine", {})
    names = [str(part.get("Name", "")) for part in told.get("Components") or ()]
    kind = "Podman" if any(name.startswith("Podman") for name in names) else "Docker"
    return f"{kind} {told.get('Version', '')}".strip()


def _request_timeout_s() -> int:
    """How long one request to the engine may take; Docker's own clients read the same variable.

    Raises:
        HostUnavailable: it holds no number of seconds.
    """
    text = os.environ.get("DOCKER_CLIENT_TIMEOUT") or str(_TIMEOUT_S)
    if not (text.isdecimal() and text.isascii() and 0 < int(text) < 1_000_000):
        raise HostUnavailable(f"DOCKER_CLIENT_TIMEOUT must be a whole number of seconds, not {text!r}")
    return int(text)
