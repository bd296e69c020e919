"""Which paths belong into a snapshot, and how a hostile one is shown on one line."""

import re
import unicodedata
from pathlib import PurePosixPath

from evaluator.errors import SubmissionRejected
from evaluator.intake.limits import NAME_CHARACTERS_MAX

KEPT_SUFFIXES = frozenset({".py", ".md", ".txt", ".rst", ".toml", ".cfg", ".ini"})
ARCHIVE_SUFFIXES = frozenset({".zip", ".tar", ".tgz", ".gz", ".bz2", ".xz", ".zst", ".7z", ".rar", ".whl"})
LEFT_OUT_NAMES = frozenset({"__pycache__", "node_modules", "site-packages", "venv", "virtualenv"})
VIRTUAL_ENVIRONMENT_MARK = "pyvenv.cfg"
"""Present in the root of every environment that ``venv`` makes, whatever its name (PEP 405)."""

SHOWN_CHARACTERS_MAX = 160

# Letters and digits of any script and plain punctuation: no control, format or bidirectional
# characters (they make a report show another path), no leading dash (an option to a tool).
_NAME = re.compile(r"[\w(\[][\w .+@,=()\[\]~-]*")


def is_left_out(name: str) -> bool:
    """Whether an entry is hidden, or a folder of files that the candidate did not write."""
    return name.startswith(".") or name.lower() in LEFT_OUT_NAMES or name.endswith(".egg-info")


def is_kept_file(name: str) -> bool:
    """Whether a file is source or text that a reviewer would read."""
    return PurePosixPath(name).suffix.lower() in KEPT_SUFFIXES


def is_archive(name: str) -> bool:
    """Whether a file's name says that other files are packed into it."""
    return PurePosixPath(name).suffix.lower() in ARCHIVE_SUFFIXES


def checked_path(path: str) -> str:
    """``path`` in NFC form, once each of its parts is a name that every tool and report can carry.

    Raises:
        SubmissionRejected: a part is too long or holds characters outside the allowed set.
    """
    normal = unicodedata.normalize("NFC", path)
    for part in normal.split("/"):
        if len(part) > NAME_CHARACTERS_MAX:
            raise SubmissionRejected(
                f"{shown(path)} has a name longer than {NAME_CHARACTERS_MAX} characters: rename it"
            )
        if not _NAME.fullmatch(part) or part.endswith((" ", ".")):
            raise SubmissionRejected(
                f"{shown(path)} has characters that are not allowed in a name: "
                "rename it with letters, digits, '_', '-' and '.'"
            )
    return normal


def shown(path: str) -> str:
    """``path`` on one line: unprintable characters escaped, an over-long one cut."""
    text = "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in path
    )
    return text if len(text) <= SHOWN_CHARACTERS_MAX else text[: SHOWN_CHARACTERS_MAX - 3] + "..."
