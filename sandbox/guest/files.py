"""The files of a test's temporary folder, which lies on the other side: copied in, and told back."""

import os

MAX_FILES = 200
MAX_BYTES = 4 << 20
"""Of all files that are told at once."""
Stamp = tuple[int, int]


class Files:
    """What lies below one folder, by the time and size that each file had when both sides knew it."""

    def __init__(self) -> None:
        self._known: dict[str, Stamp] = {}

    def put(self, folder: str, folders: list[str], files: list[tuple[str, bytes]], gone: list[str]) -> None:
        """Make the files what they are on the other side."""
        for path in (folder, *folders):
            os.makedirs(path, exist_ok=True)  # noqa: PTH103 - pathlib costs start-up time here
        for path, content in files:
            with open(path, "wb") as file:  # noqa: PTH123 - as above
                file.write(content)
            self._known[path] = _stamp(path)
        for path in gone:
            self._known.pop(path, None)
            if os.path.lexists(path):
                os.unlink(path)  # noqa: PTH108 - as above

    def changed(self, folder: str) -> tuple[list[tuple[str, bytes]], list[str]]:
        """New and changed files with what they hold, and those that are gone."""
        found = _files_below(folder)
        gone = [path for path in self._known if path not in found]
        changed: list[tuple[str, bytes]] = []
        left_bytes = MAX_BYTES
        for path, stamp in found.items():
            if self._known.get(path) != stamp and stamp[1] <= left_bytes:
                with open(path, "rb") as file:  # noqa: PTH123 - as above
                    content = file.read(left_bytes)
                left_bytes -= len(content)
                changed.append((path, content))
        self._known = found
        return changed, gone


def _files_below(folder: str) -> dict[str, Stamp]:
    found: dict[str, Stamp] = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)  # noqa: PTH118 - as above
            if len(found) < MAX_FILES and os.path.isfile(path) and not os.path.islink(path):  # noqa: PTH113, PTH114 - as above
                found[path] = _stamp(path)
    return found


def _stamp(path: str) -> Stamp:
    state = os.stat(path)  # noqa: PTH116 - as above
    return state.st_mtime_ns, state.st_size
