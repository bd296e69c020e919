"""Proves that a file is UTF-8 text, and that Python would read the same text as every analyser."""

import re

from evaluator.errors import SubmissionRejected
from evaluator.intake.limits import LINE_BYTES_MAX
from evaluator.intake.paths import shown

_COOKIE = re.compile(rb"[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
"""The declaration of PEP 263; it counts in the first two lines only."""

_BLANK_OR_COMMENT = re.compile(rb"[ \t\f]*(?:#.*)?")
_UTF8_NAMES = ("utf-8", "utf8", "u8")
_LIKE_ASCII = frozenset(
    {"ascii", "us-ascii", "latin-1", "latin1", "iso-8859-1", "iso-8859-15", "cp1252", "windows-1252"}
)
"""A file that declares one of them and holds ASCII only is read alike by everybody."""


def is_text(content: bytes) -> bool:
    """Whether ``content`` is UTF-8 without NUL bytes."""
    if b"\0" in content:
        return False
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return True


def check_python_text(path: str, content: bytes) -> None:
    """Refuse Python source that is not UTF-8 text with lines of a sane length.

    Raises:
        SubmissionRejected: NUL bytes, bytes that are no UTF-8, a PEP 263 declaration of another
            encoding, or an over-long line.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _not_utf8(path, "it starts with a UTF-16 byte order mark")
    if b"\0" in content:
        raise SubmissionRejected(f"{shown(path)} holds NUL bytes: give Python source, saved as UTF-8")
    try:
        content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _not_utf8(path, f"line {line}: {error.reason}") from None
    declared = declared_encoding(content)
    if declared is not None and not _is_read_alike(declared, content):
        raise _not_utf8(path, f"it declares {shown(declared)}")
    if max(map(len, _lines(content)), default=0) > LINE_BYTES_MAX:
        raise SubmissionRejected(
            f"{shown(path)} has a line longer than {LINE_BYTES_MAX:,} bytes: break it up or remove it"
        )


def declared_encoding(content: bytes) -> str | None:
    """The encoding that the first two lines declare, as they spell it (PEP 263)."""
    for line in _lines(content.removeprefix(b"\xef\xbb\xbf")[: 2 * LINE_BYTES_MAX])[:2]:
        found = _COOKIE.match(line)
        if found:
            return found[1].decode("ascii", "replace")
        if not _BLANK_OR_COMMENT.fullmatch(line):
            return None
    return None


def _lines(content: bytes) -> list[bytes]:
    """Split as CPython's tokenizer does: at line feeds and carriage returns, not at form feeds."""
    return content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")


def _is_read_alike(declared: str, content: bytes) -> bool:
    normal = declared.lower().replace("_", "-")
    if normal in _LIKE_ASCII:
        return content.isascii()
    return normal in _UTF8_NAMES or normal.startswith("utf-8-")


def _not_utf8(path: str, reason: str) -> SubmissionRejected:
    return SubmissionRejected(f"{shown(path)} is not UTF-8 ({reason}): save it as UTF-8")
