"""Reads regular files from disk by descriptors only, so that no link or swapped path can mislead.

Each part below the given root is opened with ``O_NOFOLLOW`` relative to its parent's descriptor, and
``O_NONBLOCK`` keeps a FIFO that appears after the check from stopping the reader.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager

from evaluator.errors import SubmissionRejected
from evaluator.intake.limits import DEPTH_MAX, ENTRIES_MAX, FILE_BYTES_MAX
from evaluator.intake.paths import VIRTUAL_ENVIRONMENT_MARK, is_kept_file, is_left_out, shown

Entry = tuple[str, bytes | None]
"""A relative path with its content, or with None where the entry is left out; of a folder, with ``/``."""

_FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY


def read_tree(root: int) -> Iterator[Entry]:
    """Every kept file and every left-out entry below the open folder ``root``, folder by folder.

    Raises:
        SubmissionRejected: a link, a special file, an over-large file or too large a tree.
        OSError: the file system refuses; ``filename`` is the relative path.
    """
    seen = 0
    folders: list[tuple[str, ...]] = [()]
    while folders:
        parts = folders.pop()
        with _open_folder(root, parts) as folder:
            entries = _entries(folder, "/".join(parts), ENTRIES_MAX - seen)
            seen += len(entries)
            if parts and any(name == VIRTUAL_ENVIRONMENT_MARK for name, _ in entries):
                yield "/".join(parts) + "/", None
                continue
            inner = []
            for name, mode in entries:
                path = "/".join((*parts, name))
                if is_left_out(name):
                    yield path + ("/" if stat.S_ISDIR(mode) else ""), None
                    continue
                if stat.S_ISDIR(mode):
                    inner.append((*parts, name))
                    continue
                check_regular(path, mode)
                yield path, read_file(path, name, folder) if is_kept_file(name) else None
            folders.extend(reversed(inner))


def read_file(
    shown_as: str,
    name: str,
    folder: int | None = None,
    bytes_max: int = FILE_BYTES_MAX,
    advice: str = "leave it out",
) -> bytes:
    """The content of one regular file, read once and never beyond the size limit.

    Raises:
        SubmissionRejected: not a regular file, or larger than one file may be.
        OSError: it cannot be opened.
    """
    descriptor = _open(shown_as, name, _FLAGS, folder)
    with os.fdopen(descriptor, "rb") as stream:
        status = os.fstat(descriptor)
        check_regular(shown_as, status.st_mode)
        content = b"" if status.st_size > bytes_max else stream.read(bytes_max + 1)
    if max(status.st_size, len(content)) > bytes_max:
        raise too_large(shown_as, bytes_max, advice)
    return content


def check_regular(path: str, mode: int) -> None:
    """Refuse anything that is not plain data.

    Raises:
        SubmissionRejected: the mode is that of a symbolic link, FIFO, device or socket.
    """
    if stat.S_ISLNK(mode):
        raise SubmissionRejected(f"{shown(path)} is a symbolic link: replace it by the file itself")
    if not stat.S_ISREG(mode):
        raise SubmissionRejected(f"{shown(path)} is not a regular file: remove it")


def too_large(path: str, bytes_max: int = FILE_BYTES_MAX, advice: str = "leave it out") -> SubmissionRejected:
    """The refusal of a file beyond the size limit."""
    return SubmissionRejected(f"{shown(path)} is larger than {bytes_max // 1_000_000} MB: {advice}")


@contextmanager
def _open_folder(root: int, parts: tuple[str, ...]) -> Iterator[int]:
    if len(parts) >= DEPTH_MAX:
        raise SubmissionRejected(
            f"{shown('/'.join(parts))} lies deeper than {DEPTH_MAX - 1} folders: flatten the submission"
        )
    descriptor = os.dup(root)
    try:
        for part in parts:
            inner = _open("/".join(parts), part, _FLAGS | os.O_DIRECTORY, descriptor)
            os.close(descriptor)
            descriptor = inner
        yield descriptor
    finally:
        os.close(descriptor)


def _open(shown_as: str, name: str, flags: int, folder: int | None) -> int:
    """Open ``name`` in ``folder``; an ``OSError`` names the whole relative path."""
    try:
        return os.open(name, flags, dir_fd=folder)
    except OSError as error:
        error.filename = shown_as
        raise


def _entries(folder: int, path: str, allowed: int) -> list[tuple[str, int]]:
    """Names and modes of a folder's entries, sorted, links not followed."""
    entries: list[tuple[str, int]] = []
    with os.scandir(folder) as scan:
        for entry in scan:
            if len(entries) >= allowed:
                raise SubmissionRejected(
                    f"{shown(path) or 'the folder'} brings the submission beyond {ENTRIES_MAX:,} entries: "
                    "give only the solution"
                )
            entries.append((entry.name, entry.stat(follow_symlinks=False).st_mode))
    return sorted(entries)
