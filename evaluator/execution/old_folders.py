"""Temporary folders of runs that were killed outright, so that nobody was left to remove them."""

import os
import shutil
import stat
import time
from contextlib import suppress
from pathlib import Path

PREFIX = "senior-bar-"
OLD_S = 24 * 3600.0
"""Longer than any run takes."""


def remove_old_folders(temporary: Path) -> int:
    """Remove our own folders there that nobody has touched for a day; returns how many there were."""
    removed = 0
    with suppress(OSError), os.scandir(temporary) as entries:
        for entry in entries:
            with suppress(OSError):
                if entry.name.startswith(PREFIX) and _is_old_and_ours(entry.stat(follow_symlinks=False)):
                    shutil.rmtree(entry.path, ignore_errors=True)
                    removed += 1
    return removed


def _is_old_and_ours(status: os.stat_result) -> bool:
    is_ours = stat.S_ISDIR(status.st_mode) and status.st_uid == os.getuid()
    return is_ours and time.time() - status.st_mtime > OLD_S
