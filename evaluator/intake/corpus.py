"""Reads the Python files of a reference corpus; a file that cannot be read is named and left out."""

import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from evaluator.errors import SubmissionRejected, UsageError
from evaluator.intake.encoding import check_python_text
from evaluator.intake.paths import VIRTUAL_ENVIRONMENT_MARK, checked_path, is_left_out, shown
from evaluator.intake.tree import check_regular, read_file
from evaluator.model.submission import SourceFile


def read_corpus(
    folder: Path, wanted: Callable[[str], bool], unread: list[str], *, files_max: int | None = None
) -> Iterator[SourceFile]:
    """The Python files below ``folder`` whose paths are ``wanted``, one at a time.

    With ``files_max`` so many of them, evenly spread over all. Why a file was left out goes to ``unread``.

    Raises:
        UsageError: ``folder`` is no folder that can be read.
    """
    paths = [path for path in _python_paths(folder, unread) if wanted(path)]
    for path in _spread(paths, files_max):
        try:
            yield _read(folder, path)
        except SubmissionRejected as refusal:
            unread.append(str(refusal))
        except OSError as error:
            unread.append(f"cannot read {shown(path)}: {(error.strerror or 'unknown error').lower()}")


def _python_paths(root: Path, unread: list[str]) -> list[str]:
    """Paths relative to ``root``, in order; links to folders are not followed."""
    found: list[str] = []
    folders = [""]
    while folders:
        prefix = folders.pop()
        try:
            with os.scandir(root / prefix) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError as error:
            said = f"cannot read {shown(prefix or str(root))}: {(error.strerror or 'unknown error').lower()}"
            if not prefix:
                raise UsageError(said) from None
            unread.append(said)
            continue
        if any(entry.name == VIRTUAL_ENVIRONMENT_MARK for entry in entries):
            continue
        for entry in entries:
            path = prefix + entry.name
            if is_left_out(entry.name):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(f"{path}/")
            elif entry.name.endswith(".py"):
                found.append(path)
    return sorted(found)


def _spread(paths: list[str], files_max: int | None) -> list[str]:
    if files_max is None or len(paths) <= files_max:
        return paths
    return [paths[place * len(paths) // files_max] for place in range(files_max)]


def _read(folder: Path, path: str) -> SourceFile:
    """One file under the limits of a submission's.

    Raises:
        SubmissionRejected: a limit, a name, an encoding, or no regular file.
        OSError: it cannot be opened.
    """
    full = folder / path
    check_regular(path, stat.S_IFMT(os.lstat(full).st_mode))
    content = read_file(path, str(full))
    normal = checked_path(path)
    check_python_text(normal, content)
    return SourceFile(normal, content, hashlib.sha256(content).hexdigest())
