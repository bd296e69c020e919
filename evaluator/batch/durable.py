"""Writes a file so that, whatever happens, either the old or the new content is there, whole."""

import os
import tempfile
from pathlib import Path

_PREFIX = ".unfinished-"


def write_whole(path: Path, content: bytes) -> None:
    """Replace ``path`` by ``content``; on return it has reached the disk.

    Raises:
        OSError: nothing was replaced, and nothing is left behind.
    """
    descriptor, temporary = tempfile.mkstemp(prefix=_PREFIX, dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def remove_unfinished(folder: Path) -> None:
    """Remove what a killed run left half written; only the owner of ``folder`` may call this."""
    for leftover in folder.glob(f"{_PREFIX}*"):
        leftover.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make the renaming itself durable: it lives in the folder, not in the file."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
