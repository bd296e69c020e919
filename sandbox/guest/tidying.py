"""Between two tests: ends what the last one has left running, and puts files back as the import left them.

For solutions that keep files or start processes in good faith: each test finds what the first one found. One
that means to can keep memory from its import on, which all of its tests share.
"""

import os
import signal
import stat
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

MOST_FILES = 4096
"""As many as the file system of a container can hold; in a folder of a larger one the others are let be."""
_KEPT_BYTES = 4 << 20
"""So much of what the import has written is kept to be written again."""
_SWEEPS = 50
"""A process that starts others while it is ended needs more than one look."""
_PAUSE_S = 0.0005

# Paths are texts here: pathlib costs start-up time.


@dataclass(frozen=True, slots=True)
class Ground:
    """What belongs to the guest alone."""

    folders: tuple[str, ...]
    is_alone: bool
    """Whether all processes that it can see are its own as well."""


class Surroundings:
    """What an import has left, to come back to."""

    def __init__(self, ground: Ground) -> None:
        self._folders = ground.folders
        self._processes = set(_processes()) if ground.is_alone else None
        self._seen: dict[str, os.stat_result] = {}
        self._content: dict[str, bytes] = {}
        left_bytes = _KEPT_BYTES
        for path, entry in _files_below(self._folders, None):
            self._seen[path] = entry
            if stat.S_ISREG(entry.st_mode) and entry.st_size <= left_bytes:
                left_bytes -= entry.st_size
                with suppress(OSError), open(path, "rb") as file:  # noqa: PTH123 - as above
                    self._content[path] = file.read()

    def restore(self, keep: Iterable[int]) -> None:
        """End all processes that came later but those of ``keep``, and take back what became of the files."""
        if self._processes is not None:
            _end_all_but(self._processes.union(keep))
        found = dict(_files_below(self._folders, self._seen))
        for path in found.keys() - self._seen.keys():
            _remove(path, found[path])
        for path, before in self._seen.items():
            if not _is_unchanged(found.get(path), before):
                with suppress(OSError):  # what cannot be put back is missed by whoever wants it
                    self._put_back(path, found.get(path), before)

    def _put_back(self, path: str, now: os.stat_result | None, before: os.stat_result) -> None:
        if now is not None and stat.S_IFMT(now.st_mode) != stat.S_IFMT(before.st_mode):
            _remove(path, now)
        if stat.S_ISDIR(before.st_mode):
            os.mkdir(path)  # noqa: PTH102 - as above
        elif path in self._content:
            # Into the same file where there is one: the solution may have it open since its import.
            with open(path, "wb") as file:  # noqa: PTH123 - as above
                file.write(self._content[path])
        self._seen[path] = os.lstat(path)


def _is_unchanged(now: os.stat_result | None, before: os.stat_result) -> bool:
    if now is None or stat.S_IFMT(now.st_mode) != stat.S_IFMT(before.st_mode):
        return False
    return stat.S_ISDIR(now.st_mode) or (now.st_ino, now.st_mtime_ns, now.st_size) == (
        before.st_ino,
        before.st_mtime_ns,
        before.st_size,
    )


def _files_below(
    folders: Iterable[str], known: dict[str, os.stat_result] | None
) -> Iterator[tuple[str, os.stat_result]]:
    """Files and folders, those inside of folders that are not ``known`` left out; no link is followed."""
    waiting, left = list(folders), MOST_FILES
    while waiting:
        with suppress(OSError), os.scandir(waiting.pop()) as entries:
            for entry in entries:
                left -= 1
                if left < 0:
                    return
                found = entry.stat(follow_symlinks=False)
                if stat.S_ISDIR(found.st_mode) and (known is None or entry.path in known):
                    waiting.append(entry.path)
                yield entry.path, found


def _remove(path: str, entry: os.stat_result) -> None:
    """Remove a file, or a folder with all that it holds, however deep that is."""
    with suppress(OSError):
        if not stat.S_ISDIR(entry.st_mode):
            os.unlink(path)  # noqa: PTH108 - as above
            return
        left, waiting = MOST_FILES, [path]
        while waiting and left > 0:
            left -= 1
            folder = waiting.pop()
            waiting += _emptied(folder, path)
            os.rmdir(folder)  # noqa: PTH106 - as above


def _emptied(folder: str, beside: str) -> list[str]:
    """Remove the files of a folder, and move the folders in it to where their paths are short."""
    moved = []
    os.chmod(folder, 0o700)  # noqa: PTH101 - as above
    with os.scandir(folder) as entries:
        for number, entry in enumerate(list(entries)):
            if entry.is_dir(follow_symlinks=False):
                os.chmod(entry.path, 0o700)  # noqa: PTH101 - a folder that cannot be written cannot be moved
                target = f"{beside}.{time.monotonic_ns()}.{number}"
                os.rename(entry.path, target)  # noqa: PTH104 - as above
                moved.append(target)
            else:
                os.unlink(entry.path)  # noqa: PTH108 - as above
    return moved


def _end_all_but(keep: set[int]) -> None:
    for _ in range(_SWEEPS):
        left = [process for process in _processes() if process not in keep]
        if not left:
            return
        for process in left:
            with suppress(ProcessLookupError, PermissionError):
                os.kill(process, signal.SIGKILL)
        time.sleep(_PAUSE_S)  # until whoever is to has taken notice of their end


def _processes() -> Iterator[int]:
    return (int(name) for name in os.listdir("/proc") if name.isdecimal())  # noqa: PTH208 - as above
