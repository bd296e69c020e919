"""The temporary folder of a team's own tests (``tmp_path``), shared with a solution in a container.

What the test writes there is copied in before each call, and what the solution writes comes back after it:
regular files of bounded size and number, below that folder only.
"""

import os
from collections.abc import Callable
from pathlib import Path

from sandbox.protocol.limits import ProtocolError

MAX_FILES = 200
MAX_BYTES = 4 << 20
"""Of all files that cross at once."""
Stamp = tuple[int, int]
Apply = Callable[[str, tuple[object, ...]], object]
"""Applies a function by its name in the test's process."""


class SharedFolder:
    """One folder as the process of one test knows it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self._known: dict[str, Stamp] = {}
        self._folders: set[str] = set()
        self._is_there = False
        self._written: dict[str, int] = {}
        """How large each file is that the solution has written."""

    def send(self, apply: Apply) -> None:
        """Copy in what has changed here; nothing happens before a test has made the folder."""
        if not self._is_there and not self._folder.exists():
            return
        self._is_there = True
        found, folders = self._look()
        new_folders = sorted(folders - self._folders)
        gone = [path for path in self._known if path not in found]
        changed: list[tuple[str, bytes]] = []
        left_bytes = MAX_BYTES
        for path, stamp in found.items():
            if self._known.get(path) != stamp and stamp[1] <= left_bytes:
                content = Path(path).read_bytes()[:left_bytes]
                left_bytes -= len(content)
                changed.append((path, content))
        self._known, self._folders = found, folders
        if new_folders or changed or gone:
            apply("put_files", (str(self._folder), new_folders, changed, gone))

    def fetch(self, apply: Apply) -> None:
        """Write here what has changed there.

        Raises:
            ProtocolError: not of the right shape, too much, or outside of the folder.
        """
        if not self._is_there:
            return
        match apply("changed_files", (str(self._folder),)):
            case (list() as changed, list() as gone) if len(changed) + len(gone) <= 2 * MAX_FILES:
                pass
            case _:
                raise ProtocolError("malformed files")
        left_bytes = MAX_BYTES
        for entry in changed:
            match entry:
                case (str() as path, bytes() as content) if len(content) <= left_bytes:
                    left_bytes -= len(content)
                    self._write(path, content)
                case _:
                    raise ProtocolError("a malformed file")
        for path in gone:
            if isinstance(path, str) and path in self._known:
                Path(path).unlink(missing_ok=True)
                del self._known[path]

    def _write(self, path: str, content: bytes) -> None:
        target = Path(path)
        if "\0" in path or ".." in target.parts or not target.is_relative_to(self._folder):
            raise ProtocolError("a file outside of the test's folder")
        self._written[path] = len(content)
        if len(self._written) > MAX_FILES or sum(self._written.values()) > 2 * MAX_BYTES:
            raise ProtocolError("too many files in the test's folder")
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.parent.resolve().is_relative_to(self._folder) or target.is_symlink():
            raise ProtocolError("a file behind a link of the test")
        target.write_bytes(content)
        self._known[path] = _stamp(path)

    def _look(self) -> tuple[dict[str, Stamp], set[str]]:
        files: dict[str, Stamp] = {}
        folders: set[str] = set()
        for place, _, names in os.walk(self._folder):
            folders.add(place)
            for name in names:
                path = f"{place}/{name}"
                if len(files) < MAX_FILES and Path(path).is_file() and not Path(path).is_symlink():
                    files[path] = _stamp(path)
        return files, folders


def _stamp(path: str) -> Stamp:
    state = Path(path).stat()
    return state.st_mtime_ns, state.st_size
