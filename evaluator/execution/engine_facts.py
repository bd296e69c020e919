"""Which engine would run the containers, and what is known of such engines, by its own description."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class EngineFacts:
    """The few facts that decide which limits an engine can keep."""

    name: str
    version: str
    runtime: str
    cgroup_version: str
    cgroup_driver: str
    is_rootless: bool
    kernel: str

    @property
    def line(self) -> str:
        """All of them for a person."""
        rights = "rootless" if self.is_rootless else "rootful"
        groups = f"control groups version {self.cgroup_version or 'unknown'} ({self.cgroup_driver})"
        return f"{self.name} {self.version}, runtime {self.runtime}, {rights}, {groups}, kernel {self.kernel}"

    @property
    def hint(self) -> str:
        """Why limits may not hold on such an engine, and what to change; empty where nothing is known."""
        if self.is_rootless and self.cgroup_version == "1":
            return "a rootless engine cannot set limits with control groups version 1: boot with version 2"
        if self.is_rootless and self.cgroup_driver != "systemd":
            return "a rootless engine needs the cgroup driver `systemd` to set limits"
        if self.is_rootless:
            return (
                "a rootless engine sets the limits that systemd delegates to it: "
                "`Delegate=cpu cpuset io memory pids` for user@.service"
            )
        return ""


def engine_facts(info: Mapping[str, Any], runtime: str | None = None) -> EngineFacts:
    """Read from what ``docker info`` tells, or Podman's service in its place."""
    is_podman = "BuildahVersion" in info
    options = [str(option) for option in info.get("SecurityOptions") or ()]
    return EngineFacts(
        name="Podman" if is_podman else "Docker",
        version=str(info.get("ServerVersion", "")),
        runtime=runtime or str(info.get("DefaultRuntime", "")),
        cgroup_version=str(info.get("CgroupVersion") or ("" if is_podman else "1")),
        cgroup_driver=str(info.get("CgroupDriver", "")),
        is_rootless=bool(info.get("Rootless")) or any("rootless" in option for option in options),
        kernel=str(info.get("KernelVersion", "")),
    )
