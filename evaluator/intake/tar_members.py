"""Reads tar archives (POSIX ustar, GNU long names, pax) with a reader of our own.

``tarfile`` has endless loops and slow patterns on hostile headers in some of the versions that we support
(CVE-2024-6232, CVE-2025-8194), and its filters were by-passed (CVE-2025-4517); here nothing is ever
written to a disk, and only plain files and folders are understood.
"""

from collections.abc import Iterator
from functools import partial

from evaluator.intake.archive_member import Member, damaged, not_regular, too_many_members
from evaluator.intake.limits import MEMBERS_MAX, NAME_BYTES_MAX

BLOCK_BYTES = 512
_CHECKSUM = slice(148, 156)
_PAX_BYTES_MAX = 4 * NAME_BYTES_MAX
_FILES = frozenset({b"0", b"\0", b"7"})
_FOLDER = b"5"
_LONG_NAME, _LONG_LINK, _PAX, _GLOBAL_PAX = b"L", b"K", b"x", b"g"
_OTHER_KINDS = {
    b"1": "a hard link",
    b"2": "a symbolic link",
    b"3": "a device",
    b"4": "a device",
    b"6": "a FIFO",
    b"S": "a sparse file",
}


def tar_members(archive: str, content: bytes) -> Iterator[Member]:
    """The members of the unpacked tar archive ``content``; ``archive`` is its name in messages.

    Raises:
        SubmissionRejected: damaged, or with too many members.
    """
    position = headers = 0
    name_from_before: str | None = None
    while True:
        header = content[position : position + BLOCK_BYTES]
        if not header.strip(b"\0"):
            if not headers:
                raise damaged(archive, "it holds no member")
            return
        headers += 1
        if headers > 2 * MEMBERS_MAX:
            raise too_many_members(archive)
        _check_header(archive, header)
        size_bytes = _number(archive, header[124:136])
        start, kind = position + BLOCK_BYTES, header[156:157]
        if start + size_bytes > len(content):
            raise damaged(archive, "it ends in the middle of a member")
        position = start + -(-size_bytes // BLOCK_BYTES) * BLOCK_BYTES
        if kind in (_LONG_NAME, _PAX, _LONG_LINK, _GLOBAL_PAX):
            extra = _extra_name(archive, kind, content[start : start + min(size_bytes, _PAX_BYTES_MAX + 1)])
            name_from_before = extra if extra is not None else name_from_before
            continue
        name = name_from_before if name_from_before is not None else _name(archive, header)
        name_from_before = None
        yield _member(name, kind, size_bytes, partial(_slice, content, start, size_bytes))


def _member(name: str, kind: bytes, size_bytes: int, read: "partial[bytes]") -> Member:
    if kind in _OTHER_KINDS:
        return not_regular(name, _OTHER_KINDS[kind])
    if kind == _FOLDER or (kind in _FILES and name.endswith("/")):
        return Member(name, "folder", 0, bytes)
    if kind not in _FILES:
        return not_regular(name, "of an unknown kind")
    return Member(name, "file", size_bytes, read)


def _slice(content: bytes, start: int, size_bytes: int) -> bytes:
    return content[start : start + size_bytes]


def _check_header(archive: str, header: bytes) -> None:
    if len(header) != BLOCK_BYTES:
        raise damaged(archive, "it ends in the middle of a header")
    blank = header[: _CHECKSUM.start] + b" " * 8 + header[_CHECKSUM.stop :]
    if _number(archive, header[_CHECKSUM]) != sum(blank):
        raise damaged(archive, "a header has a wrong checksum")


def _number(archive: str, field: bytes) -> int:
    """An octal field; the binary form is for sizes far beyond every limit."""
    digits = field.strip(b" \0") or b"0"
    if not digits.isdigit() or any(digit in b"89" for digit in digits):
        raise damaged(archive, "a header holds a number that is none")
    return int(digits, 8)


def _name(archive: str, header: bytes) -> str:
    name, prefix = _text(archive, header[:100]), ""
    if header[257:263] == b"ustar\0":
        prefix = _text(archive, header[345:500])
    return f"{prefix}/{name}" if prefix else name


def _extra_name(archive: str, kind: bytes, data: bytes) -> str | None:
    """The name for the next member that a GNU or pax record gives, if it gives one."""
    if len(data) > _PAX_BYTES_MAX:
        raise damaged(archive, "a member's name is too long")
    if kind == _LONG_NAME:
        return _text(archive, data)
    if kind == _LONG_LINK:
        return None  # the link that it belongs to is never followed
    fields = _pax_fields(archive, data)
    if any(key == "size" or key.startswith("GNU.sparse") for key in fields):
        raise damaged(archive, "a member is huge or sparse")
    if kind == _GLOBAL_PAX and "path" in fields:
        raise damaged(archive, "one name is given to all members")
    return fields.get("path")


def _pax_fields(archive: str, data: bytes) -> dict[str, str]:
    """Records of the form ``LENGTH KEY=VALUE\\n`` (POSIX.1-2001, pax interchange format)."""
    fields: dict[str, str] = {}
    while data.strip(b"\0"):
        digits, _, _ = data[:8].partition(b" ")
        length = int(digits) if digits.isdigit() else 0
        record = data[len(digits) + 1 : length]
        key, equals, value = record.partition(b"=")
        if length > len(data) or not record.endswith(b"\n") or not equals:
            raise damaged(archive, "a pax record is malformed")
        fields[_text(archive, key)] = _text(archive, value[:-1])
        data = data[length:]
    return fields


def _text(archive: str, data: bytes) -> str:
    """Text up to the first NUL byte, as C programs read it."""
    try:
        return data.partition(b"\0")[0].decode("utf-8")
    except UnicodeDecodeError:
        raise damaged(archive, "a name is not UTF-8") from None
