"""What engines tell of themselves (``GET /info``): recorded here for the first, else by their sources.

Docker: moby, ``api/types/system.Info`` and ``daemon/info_unix.go``. Podman: ``compat/info.go``, its service.
gVisor: its user guide for Docker, and ``pkg/sentry/fsimpl/proc/task.go`` for what a process sees of itself.
"""

from typing import Any

Info = dict[str, Any]
_LIMITS = {"MemoryLimit": True, "SwapLimit": True, "CpuCfsQuota": True, "PidsLimit": True}
DOCKER: Info = _LIMITS | {
    "ID": "GQKO:6NVF:H7OG:CR4E:U7T3:GBNG:2CE6:V3O4:KJFK:4J5M:CQVN:GFIT",
    "Name": "grader",
    "ServerVersion": "20.10.24+dfsg1",
    "CgroupDriver": "cgroupfs",
    "CgroupVersion": "1",
    "SecurityOptions": ["name=seccomp,profile=default"],
    "DefaultRuntime": "runc",
    "KernelVersion": "6.1.0-18-amd64",
    "OperatingSystem": "Debian GNU/Linux 12 (bookworm)",
}
DOCKER_V2 = DOCKER | {
    "ServerVersion": "28.1.1",
    "CgroupDriver": "systemd",
    "CgroupVersion": "2",
    "SecurityOptions": ["name=apparmor", "name=seccomp,profile=builtin", "name=cgroupns"],
}
DOCKER_ROOTLESS = DOCKER_V2 | {
    "SecurityOptions": ["name=seccomp,profile=builtin", "name=rootless", "name=cgroupns"],
}
DOCKER_ROOTLESS_V1 = DOCKER | {
    "CgroupDriver": "none",
    "SecurityOptions": ["name=seccomp,profile=default", "name=rootless"],
    "MemoryLimit": False,
    "SwapLimit": False,
    "CpuCfsQuota": False,
    "PidsLimit": False,
}
RUNSC = DOCKER_V2 | {
    "DefaultRuntime": "runsc",
    "Runtimes": {"runc": {"path": "runc"}, "runsc": {"path": "/usr/local/bin/runsc"}},
}
PODMAN = DOCKER_V2 | {
    "ID": "3f0e1c9a-6d1f-4a53-a0a4-6d7d1f8e2b11",
    "ServerVersion": "5.4.0",
    "DefaultRuntime": "crun",
    "SecurityOptions": ["name=seccomp,profile=default", "name=selinux"],
    "BuildahVersion": "1.39.0",
    "Rootless": False,
}
PODMAN_ROOTLESS = PODMAN | {
    "SecurityOptions": ["name=seccomp,profile=default", "name=rootless", "name=selinux"],
    "Rootless": True,
}
VERSIONS: dict[str, Info] = {
    "Docker 28.1.1": {"Components": [{"Name": "Engine", "Version": "28.1.1"}], "Version": "28.1.1"},
    "Podman 5.4.0": {"Components": [{"Name": "Podman Engine", "Version": "5.4.0"}], "Version": "5.4.0"},
}
"""The answers of ``GET /version``, by the names that we make of them."""
