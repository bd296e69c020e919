"""The parameters of every container: what is allowed is listed, everything else is off."""

import secrets
import time
from typing import Any

from docker.types import LogConfig, Ulimit

from sandbox.host.sandbox import SandboxLimits

RUN_LABEL = "senior-bar.run"
DEADLINE_LABEL = "senior-bar.deadline"
"""Seconds since the epoch after which anybody may remove the container."""
USER = "65534:65534"
WORK_DIRECTORY = "/tmp/work"  # noqa: S108 - a file system of the container's own
WRITABLE_FOLDERS = ("/tmp", "/dev/shm")  # noqa: S108 - file systems of the container's own
GUEST_DIRECTORY = "/opt/senior-bar"
_COMMAND = [
    "python3",
    "-P",
    "-s",
    "-B",
    "-X",
    "int_max_str_digits=0",
    "--check-hash-based-pycs",
    "always",
    "-m",
    "sandbox.guest",
]
_TMPFS = "rw,noexec,nosuid,nodev,size=32m,mode=1777"
_FEW_FILES = ",nr_inodes=4096"
"""An option that Podman refuses."""
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS")


def container_settings(image: str, limits: SandboxLimits, run_id: str) -> dict[str, Any]:
    """Arguments for ``APIClient.create_container``, the host's part left out."""
    return {
        "image": image,
        "command": _COMMAND,
        "name": f"senior-bar-{run_id}-{secrets.token_hex(4)}",
        "labels": {RUN_LABEL: run_id, DEADLINE_LABEL: str(int(time.time()) + limits.lifetime_s + 30)},
        "stdin_open": True,
        "tty": False,
        "user": USER,
        "hostname": "sandbox",
        "working_dir": "/tmp",  # noqa: S108 - a file system of the container's own
        "environment": environment(limits),
        "use_config_proxy": False,
        "healthcheck": {"test": ["NONE"]},
    }


def environment(limits: SandboxLimits) -> dict[str, str]:
    """The whole environment of the guest."""
    return {
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "PYTHONPATH": GUEST_DIRECTORY,
        "PYTHONHASHSEED": str(limits.seed),
        "HOME": "/tmp",  # noqa: S108 - a file system of the container's own
        "LANG": "C.UTF-8",
        **dict.fromkeys(_ONE_THREAD, "1"),
    }


def host_settings(limits: SandboxLimits) -> dict[str, Any]:
    """Arguments for ``APIClient.create_host_config``."""
    return {
        "network_mode": "none",
        "read_only": True,
        "tmpfs": {"/tmp": _TMPFS + _FEW_FILES},  # noqa: S108 - a file system of the container's own
        "cap_drop": ["ALL"],
        "privileged": False,
        "security_opt": ["no-new-privileges"],
        "pids_limit": limits.processes,
        "mem_limit": f"{limits.memory_mb}m",
        "memswap_limit": f"{limits.memory_mb}m",
        "nano_cpus": 1_000_000_000,
        "ulimits": [
            Ulimit(name="nofile", soft=128, hard=128),
            Ulimit(name="fsize", soft=16 << 20, hard=16 << 20),
            Ulimit(name="core", soft=0, hard=0),
            Ulimit(name="memlock", soft=0, hard=0),
            Ulimit(name="msgqueue", soft=0, hard=0),
            Ulimit(name="cpu", soft=limits.lifetime_s, hard=limits.lifetime_s + 1),
        ],
        "ipc_mode": "private",
        "shm_size": "8m",
        "init": True,
        "log_config": LogConfig(type="none"),
        "oom_score_adj": 500,
        "auto_remove": False,
    }


def with_runtime(settings: dict[str, Any], runtime: str | None) -> dict[str, Any]:
    """With another runtime than the default; engines heed its name among the host's settings only."""
    return settings | {"runtime": runtime} if runtime else settings


def for_podman(settings: dict[str, Any]) -> dict[str, Any]:
    """Without the limit on the number of files, each of which takes from the memory limit all the same."""
    tmpfs = {path: options.replace(_FEW_FILES, "") for path, options in settings["tmpfs"].items()}
    return settings | {"tmpfs": tmpfs}
