"""The control groups of a container, as the host sees them: version 1, version 2, and both side by side.

Where they are mounted is looked up, not assumed: rootless engines nest them below the user's own, some
runtimes make one more inside the container's, and a grader may itself run in a container.
"""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_MOUNTS = Path("/proc/self/mountinfo")
_PROCESSES = Path("/proc")
_READ_BYTES = 4096
_OCTAL = re.compile(r"\\([0-7]{3})")


@dataclass(frozen=True, slots=True)
class Mount:
    """A hierarchy of control groups in our own file system."""

    folder: Path
    root: str
    """The group that ``folder`` shows; not the topmost one where a container sees its own part only."""
    controllers: frozenset[str] | None
    """Of version 1; None for version 2."""


class Counter:
    """One open file of a group, which is read again and again and may go with the group."""

    def __init__(self, path: Path, read: Callable[[bytes], float]) -> None:
        self._fd = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        self._read = read
        self._last = 0.0

    def __call__(self) -> float:
        """What it says now, or what it said last, as a solution can end its own container."""
        with suppress(OSError, ValueError, KeyError):
            self._last = self._read(os.pread(self._fd, _READ_BYTES, 0))
        return self._last

    def __del__(self) -> None:
        with suppress(AttributeError, OSError):  # it may never have been opened
            os.close(self._fd)


class ControlGroups:
    """The groups of the container whose first process is ``pid``; none where the engine is elsewhere."""

    def __init__(self, pid: int, container: str) -> None:
        self._container = container
        self._groups = _groups_of(pid) if container else []
        if not any(container in path for _, path in self._groups):
            self._groups = []  # another machine's process number
        self._mounts = _mounts() if self._groups else []
        self._process = _PROCESSES / str(pid)

    def counter(
        self, controller: str, version_1: str, version_2: str, read: Callable[[bytes], float]
    ) -> Counter | None:
        """An open counter: a file of the controller's group in version 1, else one of version 2."""
        for folder, is_version_2 in self._folders(controller):
            name = version_2 if is_version_2 else version_1
            with suppress(OSError):
                if name:
                    return Counter(folder / name, read)
        return None

    def process_counter(self, name: str, read: Callable[[bytes], float]) -> Counter | None:
        """An open counter below the folder of the container's first process."""
        with suppress(OSError):
            return Counter(self._process / name, read) if self._groups else None
        return None

    def texts(self, controller: str, version_1: str, version_2: str) -> list[str]:
        """The content of that file in the container's group and in those above it, innermost first."""
        found = []
        for folder, is_version_2 in self._folders(controller, all_above=True):
            name = version_2 if is_version_2 else version_1
            with suppress(OSError):
                if name:
                    found.append((folder / name).read_text("ascii"))
        return found

    def _folders(self, controller: str, *, all_above: bool = False) -> Iterator[tuple[Path, bool]]:
        """Folders of the container's groups, version 1 first, and whether each is of version 2."""
        for is_version_2 in (False, True):
            for controllers, path in self._groups:
                is_of_it = not controllers if is_version_2 else controller in controllers
                if is_of_it and (folder := self._folder(path, controller, is_version_2=is_version_2)):
                    yield from (
                        (each, is_version_2) for each in _upwards(*folder, self._container, all_above)
                    )

    def _folder(self, path: str, controller: str, *, is_version_2: bool) -> tuple[Path, Path] | None:
        """Where the group lies, and the mount that it lies in."""
        for mount in self._mounts:
            fits = mount.controllers is None if is_version_2 else controller in (mount.controllers or ())
            root = mount.root.rstrip("/")
            if fits and ".." not in path.split("/") and (path + "/").startswith(root + "/"):
                return mount.folder / path[len(root) :].lstrip("/"), mount.folder
        return None


def field(name: bytes) -> Callable[[bytes], float]:
    """Reads one line ``NAME NUMBER`` of a file of several."""

    def read(data: bytes) -> float:
        pairs = (line.split() for line in data.splitlines())
        return float(dict(pair for pair in pairs if len(pair) == 2)[name])

    return read


def _upwards(folder: Path, top: Path, container: str, all_above: bool) -> Iterator[Path]:
    """The group, those above it that are still the container's, and if asked for all others."""
    while folder != top and (all_above or container in str(folder.relative_to(top))):
        yield folder
        folder = folder.parent


def _groups_of(pid: int) -> list[tuple[frozenset[str], str]]:
    """Controllers and path of each group of a process; version 2 has no controllers here."""
    try:
        lines = (_PROCESSES / str(pid) / "cgroup").read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return []
    parts = [line.split(":", 2) for line in lines if line.count(":") >= 2]
    return [(frozenset(filter(None, controllers.split(","))), path) for _, controllers, path in parts]


def _mounts() -> list[Mount]:
    """From lines ``ID PARENT DEVICE ROOT FOLDER OPTIONS ... - TYPE SOURCE SUPER_OPTIONS``."""
    found = []
    with suppress(OSError):
        for line in _MOUNTS.read_text("utf-8", "surrogateescape").splitlines():
            before, _, after = line.partition(" - ")
            kind, *rest = after.split(" ")
            if kind in {"cgroup", "cgroup2"}:
                _, _, _, root, folder, *_ = before.split(" ")
                options = frozenset(rest[-1].split(",")) if kind == "cgroup" else None
                found.append(Mount(Path(_unescaped(folder)), _unescaped(root), options))
    return found


def _unescaped(text: str) -> str:
    return _OCTAL.sub(lambda match: chr(int(match[1], 8)), text)
