"""Turns a path into a ``Submission``: one reader for each kind of source, one set of checks for all.

A further kind of source is one module that yields ``(path, content)`` pairs, as ``archives`` does.
"""

import errno
import hashlib
import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from evaluator.errors import SubmissionRejected
from evaluator.intake.encoding import check_python_text, is_text
from evaluator.intake.limits import (
    ARCHIVE_BYTES_MAX,
    FILE_BYTES_MAX,
    FILES_MAX,
    LEFT_OUT_MAX,
    TOTAL_BYTES_MAX,
)
from evaluator.intake.main_module import choose_main
from evaluator.intake.paths import checked_path, is_archive, shown
from evaluator.intake.tree import Entry, check_regular, read_file, read_tree
from evaluator.model.submission import SourceFile, Submission

STANDARD_INPUT = "-"
NAME_ON_STANDARD_INPUT = "solution.py"
_NO_CODE = re.compile(r"""\s*(?:"{3}[^"\\]*"{3}|'{3}[^'\\]*'{3})?(?:\s|#[^\n]*)*""")
"""The text of a package that holds at most a docstring and comments."""
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_submission(
    path: str, *, stdin: BinaryIO | None = None, tests_name_modules: bool = False
) -> Submission:
    """The files at ``path`` (a file, folder or archive, or ``-`` for standard input), read once and checked.

    Tests of a team may import the modules of a folder by their names; then no one of them has to be chosen.

    Raises:
        SubmissionRejected: the path cannot be read safely or at all; the line says what to change.
    """
    if not path:
        raise SubmissionRejected("no path was given: give a .py file, a folder or an archive")
    if path == STANDARD_INPUT:
        return _read_stream(sys.stdin.buffer if stdin is None else stdin)
    try:
        mode = os.lstat(path).st_mode
        if stat.S_ISDIR(mode):
            return _read_folder(path, tests_name_modules=tests_name_modules)
        check_regular(path, mode)
        return _read_single_file(path)
    except OSError as error:
        raise _unreadable(path, error) from None
    except ValueError:  # from the os module: a NUL byte in a path
        raise SubmissionRejected(f"no such file: {shown(path)}") from None


def snapshot(
    name: str, entries: Iterable[Entry], main: str | None = None, *, tests_name_modules: bool = False
) -> Submission:
    """The ``Submission`` made of ``entries``, after every check that does not depend on their source.

    Raises:
        SubmissionRejected: a limit, a name, an encoding or the choice of the main module.
    """
    left_out: list[str] = []
    kept = tuple(sorted(_checked(entries, left_out), key=lambda file: file.path))
    if not any(file.is_python for file in kept):
        _refuse_notebook(left_out)
    chosen = main if main is not None else _main(shown(name), kept, tests_name_modules=tests_name_modules)
    named = tuple(sorted(map(shown, left_out)))[:LEFT_OUT_MAX]
    return Submission(shown(name), kept, _digest(kept), chosen, named)


def _main(name: str, kept: Sequence[SourceFile], *, tests_name_modules: bool) -> str:
    try:
        return choose_main(name, _offered(kept), {file.path: file.content for file in kept})
    except SubmissionRejected:
        packages = [file.path for file in kept if PurePosixPath(file.path).name == "__init__.py"]
        if not (tests_name_modules and packages):
            raise
        return min(packages, key=lambda path: (path.count("/"), path))


def _read_folder(path: str, *, tests_name_modules: bool) -> Submission:
    name = Path(path).resolve().name or path
    root = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        return snapshot(name, read_tree(root), tests_name_modules=tests_name_modules)
    finally:
        os.close(root)


def _read_single_file(path: str) -> Submission:
    name = Path(path).name
    if is_archive(name):
        return _read_archive(path)
    _refuse_notebook([name])
    if not name.endswith(".py"):
        raise SubmissionRejected(f"{shown(path)} is not a Python file: give a .py file or a folder")
    main = checked_path(name)
    return snapshot(name, [(main, read_file(path, path, advice="leave out what is not code"))], main)


def _read_archive(path: str) -> Submission:
    from evaluator.intake.archives import read_archive  # noqa: PLC0415 - most submissions are no archives

    name = Path(path).name
    advice = "leave environments, builds and data out of it"
    content = read_file(path, path, bytes_max=ARCHIVE_BYTES_MAX, advice=advice)
    return snapshot(name, read_archive(name, content))


def _refuse_notebook(names: Iterable[str]) -> None:
    """Refuse notebooks where there is no Python file beside them."""
    for name in names:
        if name.lower().endswith(".ipynb"):
            raise SubmissionRejected(f"{shown(name)} is a notebook: export it as a .py file and give that")


def _read_stream(stream: BinaryIO) -> Submission:
    content = stream.read(FILE_BYTES_MAX + 1)
    if len(content) > FILE_BYTES_MAX:
        raise SubmissionRejected(
            f"standard input is longer than {FILE_BYTES_MAX // 1_000_000} MB: give one Python file"
        )
    if b"\0" in content and not content.startswith(_UTF16_MARKS):
        raise SubmissionRejected(
            "standard input is no Python source: pipe one UTF-8 file, and give folders and archives by path"
        )
    return snapshot("stdin", [(NAME_ON_STANDARD_INPUT, content)], NAME_ON_STANDARD_INPUT)


def _checked(entries: Iterable[Entry], left_out: list[str]) -> Iterator[SourceFile]:
    """The kept files; the paths of all others go to ``left_out``."""
    total = 0
    taken: set[str] = set()
    for path, content in entries:
        if content is None or not (path.endswith(".py") or is_text(content)):
            left_out.append(path)
            continue
        normal = checked_path(path)
        if normal.casefold() in taken:
            raise SubmissionRejected(
                f"{shown(path)} differs from another file only in case or accents: rename it"
            )
        taken.add(normal.casefold())
        total += len(content)
        if len(taken) > FILES_MAX:
            raise SubmissionRejected(f"more than {FILES_MAX} files: give only the solution and its tests")
        if total > TOTAL_BYTES_MAX:
            raise SubmissionRejected(
                f"more than {TOTAL_BYTES_MAX // 1_000_000} MB of source: leave data files out"
            )
        if path.endswith(".py"):
            check_python_text(normal, content)
        yield SourceFile(normal, content, hashlib.sha256(content).hexdigest())


def _offered(files: Iterable[SourceFile]) -> list[str]:
    """The paths that may be or hold the main module: a package that does nothing itself is a mere folder."""
    return [
        file.path
        for file in files
        if not (file.path.endswith("/__init__.py") and _NO_CODE.fullmatch(file.text))
    ]


def _digest(files: Iterable[SourceFile]) -> str:
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{file.path}\0{len(file.content)}\0".encode())
        digest.update(file.content)
    return digest.hexdigest()


def _unreadable(path: str, error: OSError) -> SubmissionRejected:
    inner = error.filename if isinstance(error.filename, str) else ""
    where = shown(path if not inner or inner == path else f"{path.rstrip('/')}/{inner}")
    reasons = {
        errno.ENOENT: f"no such file: {where}",
        errno.EACCES: f"cannot read {where}: permission denied",
        errno.ELOOP: f"{where} is a symbolic link: replace it by the file itself",
    }
    return SubmissionRejected(
        reasons.get(error.errno or 0, f"cannot read {where}: {(error.strerror or 'unknown error').lower()}")
    )
