"""Control groups as they lie on machines with other engines and kernels, made in a folder.

The paths are those that the engines' own documentation and sources give; the numbers are the same in all.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from sandbox.host import control_groups

PID = 4711
ID = "0123456789abcdef" * 4
USER = "/user.slice/user-1000.slice/user@1000.service"
FILES_1 = {
    "cpuacct": {"cpuacct.usage": "500000000\n"},
    "cpu": {"cpu.cfs_quota_us": "100000\n", "cpu.cfs_period_us": "100000\n"},
    "memory": {"memory.oom_control": "oom_kill_disable 0\nunder_oom 0\noom_kill 2\n"},
    "pids": {"pids.events": "max 3\n"},
}
FILES_2 = {
    "cpu.stat": "usage_usec 500000\nuser_usec 400000\nsystem_usec 100000\nnr_periods 3\n",
    "cpu.max": "100000 100000\n",
    "memory.events": "low 0\nhigh 0\nmax 9\noom 2\noom_kill 2\noom_group_kill 0\n",
    "pids.events": "max 3\n",
}
UNLIMITED = {"cpu.max": "max 100000\n"}


@dataclass(frozen=True, slots=True)
class Tree:
    """One machine: what a process's ``cgroup`` says, what is mounted where, and what lies there."""

    groups: str
    mounts: Mapping[str, str]
    """Super options by folder below ``/sys/fs/cgroup``; empty for version 2."""
    files: Mapping[str, Mapping[str, str]]
    """Contents by folder below ``/sys/fs/cgroup``."""
    root: str = "/"
    """Of the mounts, where the grader itself runs in a container."""


def _version_1(group: str, *, is_joined: bool) -> Tree:
    cpu = {"cpu,cpuacct": "rw,cpu,cpuacct"} if is_joined else {"cpu": "rw,cpu", "cpuacct": "rw,cpuacct"}
    mounts = cpu | {"memory": "rw,memory", "pids": "rw,pids", "systemd": "rw,xattr,name=systemd"}
    lines = [f"{number}:{name}:{group}" for number, name in enumerate(mounts, 2) if name != "systemd"]
    files = {
        f"{folder}{group}": {
            name: text for controller in folder.split(",") for name, text in FILES_1[controller].items()
        }
        for folder in mounts
        if folder != "systemd"
    }
    return Tree("\n".join([*lines, f"1:name=systemd:{group}"]) + "\n", mounts, files)


def _version_2(group: str, *, is_nested: bool = False) -> Tree:
    """With ``is_nested``, processes lie in one more group, and the limits in the one above it."""
    if not is_nested:
        return Tree(f"0::{group}\n", {"": ""}, {group: FILES_2})
    inner = f"{group}/container"
    return Tree(f"0::{inner}\n", {"": ""}, {inner: FILES_2 | UNLIMITED, group: FILES_2})


def _hybrid(group: str) -> Tree:
    old = _version_1(group, is_joined=False)
    unified = {f"unified{group}": {"cpu.stat": "usage_usec 1\n"}}
    return Tree(f"{old.groups}0::{group}\n", {**old.mounts, "unified": ""}, {**old.files, **unified})


TREES = {
    "version 1, Docker": _version_1(f"/docker/{ID}", is_joined=False),
    "version 1, controllers mounted together": _version_1(f"/docker/{ID}", is_joined=True),
    "version 1, systemd": _version_1(f"/system.slice/docker-{ID}.scope", is_joined=True),
    "version 1 with version 2 beside it": _hybrid(f"/docker/{ID}"),
    "version 2, cgroupfs": _version_2(f"/docker/{ID}"),
    "version 2, systemd": _version_2(f"/system.slice/docker-{ID}.scope"),
    "version 2, rootless Docker": _version_2(f"{USER}/user.slice/docker-{ID}.scope"),
    "version 2, Podman": _version_2(f"/machine.slice/libpod-{ID}.scope"),
    "version 2, rootless Podman": _version_2(f"{USER}/user.slice/libpod-{ID}.scope", is_nested=True),
    "version 2, the grader in a container": Tree(
        f"0::/docker/outer/docker/{ID}\n", {"": ""}, {f"/docker/{ID}": FILES_2}, root="/docker/outer"
    ),
}
Plant = Callable[[Tree], Path]


def plant(tree: Tree, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make the tree below ``folder`` and have control groups be looked up there; returns where they lie."""
    groups = folder / "sys fs cgroup"  # a blank, which the list of mounts writes as an escape
    shown = str(groups).replace(" ", "\\040")
    (folder / str(PID)).mkdir()
    (folder / str(PID) / "cgroup").write_text(tree.groups)
    (folder / str(PID) / "net").mkdir()
    (folder / str(PID) / "net" / "snmp").write_text(
        "Ip: Forwarding DefaultTTL OutRequests OutNoRoutes\nIp: 1 64 0 4\nUdp: InDatagrams\nUdp: 0\n"
    )
    lines = ["25 1 0:23 / / rw,relatime shared:1 - ext4 /dev/vda rw"]
    for number, (name, options) in enumerate(tree.mounts.items(), 30):
        kind = f"cgroup cgroup {options}" if options else "cgroup2 cgroup2 rw,nsdelegate"
        where = f"{shown}/{name}".rstrip("/")
        lines.append(f"{number} 25 0:{number} {tree.root} {where} rw,nosuid shared:{number} - {kind}")
    (folder / "mountinfo").write_text("\n".join(lines) + "\n")
    for name, files in tree.files.items():
        (groups / name.lstrip("/")).mkdir(parents=True, exist_ok=True)
        for file, text in files.items():
            (groups / name.lstrip("/") / file).write_text(text)
    monkeypatch.setattr(control_groups, "_MOUNTS", folder / "mountinfo")
    monkeypatch.setattr(control_groups, "_PROCESSES", folder)
    return groups
