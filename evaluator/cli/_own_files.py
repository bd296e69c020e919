"""What ``--fix`` writes: a backup beside each file of the person's own, then the new text, whole."""

import os
import stat
import tempfile
from itertools import count
from pathlib import Path

from evaluator.errors import UsageError
from evaluator.intake.paths import is_archive, shown
from evaluator.intake.snapshot import STANDARD_INPUT
from evaluator.model.submission import Submission


def check_own(path: str) -> None:
    """Refuse what is no file or folder given by hand.

    Raises:
        UsageError: standard input or an archive.
    """
    if path == STANDARD_INPUT or (is_archive(path) and not Path(path).is_dir()):
        raise UsageError("--fix changes a .py file or a folder, not an archive or standard input")


def write_back(path: str, before: Submission, after: Submission) -> tuple[str, ...]:
    """Write each file that differs to where it was read; what was there is kept beside it.

    Returns the names of the backups. All files are looked at before the first one is written.

    Raises:
        UsageError: a file has changed meanwhile, or cannot be written.
    """
    root = Path(path)
    had = {file.path: file.content for file in before.files}
    changed = {
        (root / file.path if root.is_dir() else root): (had[file.path], file.content)
        for file in after.files
        if file.content != had[file.path]
    }
    try:
        for place, (old, _) in changed.items():
            if not stat.S_ISREG(place.lstat().st_mode) or place.read_bytes() != old:
                raise UsageError(f"{shown(str(place))} has changed meanwhile: nothing was written")
        return tuple(_replace(place, old, new) for place, (old, new) in changed.items())
    except OSError as error:
        where = shown(str(error.filename or path))
        raise UsageError(f"{where} cannot be changed: {error.strerror}") from None


def _replace(place: Path, old: bytes, new: bytes) -> str:
    """The name of the backup that holds ``old``."""
    mode = stat.S_IMODE(place.stat().st_mode)
    backup = _written_backup(place, old)
    backup.chmod(mode)
    with tempfile.NamedTemporaryFile("wb", dir=place.parent, prefix=f".{place.name}.", delete=False) as file:
        temporary = Path(file.name)
        try:
            file.write(new)
            file.flush()
            os.fsync(file.fileno())
            temporary.chmod(mode)
            temporary.replace(place)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    return backup.name


def _written_backup(place: Path, old: bytes) -> Path:
    """The first of ``.bak``, ``.bak1``, ``.bak2``, ... that is not there yet, with the old text."""
    for number in count():
        backup = place.with_name(f"{place.name}.bak{number or ''}")
        try:
            with backup.open("xb") as file:
                file.write(old)
        except FileExistsError:
            continue
        return backup
    raise AssertionError("counting does not end")
