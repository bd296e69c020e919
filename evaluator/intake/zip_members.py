"""Reads zip archives, and refuses those that two programs could read in two ways.

The standard library parses; on top of it every member must be where the directory says, alone, and of a
plain kind. Overlapping members are how 42 KB become petabytes (Fifield, "A better zip bomb", 2019).
"""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from functools import partial

from evaluator.intake.archive_member import Allowance, Member, damaged, not_regular, too_many_members
from evaluator.intake.limits import MEMBERS_MAX, NAME_BYTES_MAX
from evaluator.intake.paths import shown

_LOCAL_HEADER = b"PK\3\4"
_EMPTY = b"PK\5\6"
_LOCAL_HEADER_BYTES = 30
_END_BYTES = 22
_ZIP64_LOCATOR = b"PK\6\7"
_ZIP64_LOCATOR_BYTES = 20
_DIRECTORY_ENTRY_BYTES = 46
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_UTF8_FLAG = 0x800
_UNIX = 3
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# What the standard library raises for bytes that are no proper archive.
_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    ValueError,
    OverflowError,
    OSError,
)


def zip_members(archive: str, content: bytes) -> Iterator[Member]:
    """The members of the zip archive ``content``; ``archive`` is its name in messages.

    Raises:
        SubmissionRejected: damaged, ZIP64, with overlaps or too many members.
    """
    if not content.startswith((_LOCAL_HEADER, _EMPTY)):
        raise damaged(archive, "it does not begin as a zip archive")
    _check_directory(archive, content)
    allowance = Allowance(archive, len(content))
    try:
        opened = zipfile.ZipFile(io.BytesIO(content))  # in memory, and members are read from it later
        _check_places(archive, opened)
        for info in opened.infolist():
            yield _member(archive, opened, info, allowance)
    except _FAULTS as fault:
        raise damaged(archive, _reason(fault)) from None


def _check_directory(archive: str, content: bytes) -> None:
    """Bound the directory before the standard library makes an object of each entry."""
    end = content.rfind(_EMPTY)
    if end < 0 or len(content) - end < _END_BYTES:
        raise damaged(archive, "its directory is missing")
    if content[max(0, end - _ZIP64_LOCATOR_BYTES) : end].startswith(_ZIP64_LOCATOR):
        raise damaged(archive, "it is in the ZIP64 format for huge archives")
    count, size_bytes, start = struct.unpack_from("<HII", content, end + 10)
    if count > MEMBERS_MAX or size_bytes > MEMBERS_MAX * (_DIRECTORY_ENTRY_BYTES + NAME_BYTES_MAX // 16):
        raise too_many_members(archive)
    if start + size_bytes != end:
        raise damaged(archive, "its directory does not lie where it should")


def _check_places(archive: str, opened: zipfile.ZipFile) -> None:
    """Every member has bytes of its own, before the directory."""
    if len(opened.infolist()) > MEMBERS_MAX:
        raise too_many_members(archive)
    ordered = sorted(opened.infolist(), key=lambda info: info.header_offset)
    starts = [info.header_offset for info in ordered] + [opened.start_dir]
    for info, following in zip(ordered, starts[1:], strict=True):
        least = _LOCAL_HEADER_BYTES + len(info.orig_filename) + info.compress_size
        if info.header_offset + least > following:
            raise damaged(archive, f"{shown(info.orig_filename)} shares its bytes with another member")


def _member(archive: str, opened: zipfile.ZipFile, info: zipfile.ZipInfo, allowance: Allowance) -> Member:
    name = _name(info)
    # Not `info.is_dir()`: it raises IndexError for a name that is empty.
    is_folder = name.endswith("/")
    mode = info.external_attr >> 16 if info.create_system == _UNIX else 0
    kind = stat.S_IFMT(mode)
    if kind == stat.S_IFLNK:
        return not_regular(name, "a symbolic link")
    if kind not in (0, stat.S_IFREG) and not (kind == stat.S_IFDIR and is_folder):
        return not_regular(name, "not a regular file")
    read = partial(_read, archive, opened, info, allowance)
    return Member(name, "folder" if is_folder else "file", info.file_size, read)


def _name(info: zipfile.ZipInfo) -> str:
    """Programs that do not flag UTF-8 use it all the same; the standard library then guesses cp437."""
    try:
        is_guessed = not info.flag_bits & _UTF8_FLAG
        return info.orig_filename.encode("cp437").decode("utf-8") if is_guessed else info.orig_filename
    except UnicodeError:
        return info.orig_filename


def _read(archive: str, opened: zipfile.ZipFile, info: zipfile.ZipInfo, allowance: Allowance) -> bytes:
    """The content of one member; never more bytes than it stated, whatever its data say."""
    if info.flag_bits & _ENCRYPTED:
        raise damaged(archive, f"{shown(info.orig_filename)} is encrypted")
    if info.compress_type not in _METHODS:
        raise damaged(archive, f"{shown(info.orig_filename)} is packed in an unusual way")
    allowance.take(info.file_size)
    try:
        with opened.open(info) as stream:
            content = stream.read(info.file_size + 1)
    except _FAULTS as fault:
        raise damaged(archive, f"{shown(info.orig_filename)}: {_reason(fault)}") from None
    if len(content) != info.file_size:
        raise damaged(archive, f"{shown(info.orig_filename)} is not of the size that it states")
    return content


def _reason(fault: Exception) -> str:
    lines = str(fault).splitlines()
    return shown(lines[0]) if lines else type(fault).__name__
