"""What a proof of the sandbox's limits is valid for: this engine, this kernel, this image, these settings."""

import hashlib
import json
from pathlib import Path
from typing import Any

from sandbox.host.docker_settings import container_settings, host_settings, with_runtime
from sandbox.host.sandbox import SandboxLimits

_OF_THE_ENGINE = (
    "ID",
    "ServerVersion",
    "KernelVersion",
    "OperatingSystem",
    "CgroupDriver",
    "CgroupVersion",
    "SecurityOptions",
    "DefaultRuntime",
    "MemoryLimit",
    "SwapLimit",
    "CpuCfsQuota",
    "PidsLimit",
)
_OF_PODMAN = "BuildahVersion"
_BOOT = Path("/proc/sys/kernel/random/boot_id")
_VARIES = ("name", "labels")


def sandbox_identity(engine: dict[str, Any], image: str, runtime: str | None) -> str:
    """A digest that changes with whatever may change which limits hold.

    ``engine`` is the engine's own description of itself (``docker info``).
    """
    limits = SandboxLimits()
    settings = container_settings(image, limits, run_id="")
    settled = {name: value for name, value in settings.items() if name not in _VARIES}
    told = {name: engine.get(name) for name in _OF_THE_ENGINE}
    if _OF_PODMAN in engine:
        told["ID"] = engine.get("Name")  # Podman makes up another ID for each answer
    parts = (told, _boot_id(), settled, with_runtime(host_settings(limits), runtime))
    return hashlib.sha256(json.dumps(parts, sort_keys=True, default=str).encode()).hexdigest()


def _boot_id() -> str:
    """Of this machine: a limit that held before a restart need not hold after it."""
    try:
        return _BOOT.read_text(encoding="ascii").strip()
    except OSError:
        return ""
