"""Whether a container was ended by neither us nor the solution: by hand, or by an engine that stops."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import docker

_KILLED = 128 + 9
_ACTIONS = ["kill", "pause", "stop"]


def was_touched_from_outside(
    client: docker.APIClient, container: str, state: Mapping[str, Any], *, own_kills: int
) -> bool:
    """Whether the engine's record of a dead container names more interventions than ours.

    Nothing inside can end the first process of a container by SIGKILL, so a violent end that is not the
    memory limit's has a cause on the host. The engine's own events say so, also where it was the engine
    that ended all containers because it was told to stop.

    Raises:
        docker.errors.APIError: the engine answers with an error.
    """
    if state["OOMKilled"] or state["ExitCode"] != _KILLED:
        return False
    # The SDK takes text for the times too; its annotation does not say so.
    window: dict[str, Any] = {
        "since": _unix_time(state["StartedAt"]),
        "until": _unix_time(state["FinishedAt"]),  # without an end the engine would go on telling
    }
    events = client.events(**window, filters={"container": container, "event": _ACTIONS}, decode=True)
    return sum(1 for _ in events) > own_kills


def _unix_time(text: str) -> str:
    """Seconds with nanoseconds, which datetime does not keep, from what an engine writes."""
    fraction = re.search(r"\.(\d{1,9})", text)
    whole = datetime.fromisoformat(text.replace(fraction[0], "") if fraction else text)
    return f"{int(whole.timestamp())}.{fraction[1] if fraction else '0':0<9}"
