"""Reads a zip or tar archive into the same pairs of path and content that a folder gives.

Nothing is unpacked to a disk and no archive inside the archive is opened.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import PurePosixPath

from evaluator.errors import SubmissionRejected
from evaluator.intake.archive_member import Member
from evaluator.intake.decompression import decompressed
from evaluator.intake.limits import DEPTH_MAX, ENTRIES_MAX, FILE_BYTES_MAX, NAME_BYTES_MAX
from evaluator.intake.paths import VIRTUAL_ENVIRONMENT_MARK, is_kept_file, is_left_out, shown
from evaluator.intake.tar_members import tar_members
from evaluator.intake.tree import Entry, too_large
from evaluator.intake.zip_members import zip_members

_DRIVE = re.compile(r"[A-Za-z]:")
_MACOS_EXTRAS = "__MACOSX"
_SUFFIXES = (
    (".zip", "zip"),
    (".tar", "tar"),
    (".tar.gz", "gz"),
    (".tgz", "gz"),
    (".tar.bz2", "bz2"),
    (".tbz2", "bz2"),
    (".tar.xz", "xz"),
    (".txz", "xz"),
)


def read_archive(name: str, content: bytes) -> list[Entry]:
    """What a folder with the members of the archive would give; a single top-level folder is the folder.

    Raises:
        SubmissionRejected: of no kind that is read, damaged, too large, or with a member that is no plain
            file or has a name that leads elsewhere.
    """
    members = [(_parts(member.name), member) for member in _members(name, content)]
    files = [(parts, member) for parts, member in members if parts and member.kind != "folder"]
    paths = frozenset(parts for parts, _ in files)
    top = _single_folder(paths)
    environments = {parts[:-1] for parts in paths if parts[-1] == VIRTUAL_ENVIRONMENT_MARK and len(parts) > 1}
    entries: dict[str, bytes | None] = {}
    found: dict[str, Member] = {}
    for parts, member in files:
        start = len(top) if parts[: len(top)] == top else 0
        path, is_left_out = _path_below(parts, start, environments)
        if is_left_out:
            entries[path] = None
        elif path in found:
            raise SubmissionRejected(f"{shown(member.name)} appears twice in the archive: keep one")
        else:
            found[path] = member
    _refuse_misleading(name, found)
    return sorted((entries | {path: _content(path, member) for path, member in found.items()}).items())


def _members(name: str, content: bytes) -> Iterator[Member]:
    lowered = name.lower()
    kind = next((kind for suffix, kind in reversed(_SUFFIXES) if lowered.endswith(suffix)), None)
    if kind is None:
        raise SubmissionRejected(f"{shown(name)} is an archive of a kind that is not read: make it a .zip")
    if kind == "zip":
        return zip_members(name, content)
    return tar_members(name, content if kind == "tar" else decompressed(name, kind, content))


def _parts(name: str) -> tuple[str, ...]:
    """The parts of a relative path that stays inside the archive's own folder.

    Raises:
        SubmissionRejected: absolute, with a drive, a backslash, ``..``, an empty part or too long.
    """
    parts = [part for part in name.removesuffix("/").split("/") if part != "."]
    if name.startswith(("/", "\\")) or _DRIVE.match(name) or ".." in parts:
        raise SubmissionRejected(
            f"{shown(name)} leads out of the archive: pack the folder by a relative path"
        )
    if "\\" in name or "\0" in name or (name and not all(parts)):
        raise SubmissionRejected(f"{shown(name)} is no name that all systems read alike: rename it")
    if len(name.encode("utf-8", "surrogatepass")) > NAME_BYTES_MAX:
        raise SubmissionRejected(f"{shown(name)} is too long: flatten the submission")
    return tuple(part for part in parts if part)


def _refuse_misleading(archive: str, found: Mapping[str, Member]) -> None:
    """Refuse what one system would unpack otherwise than another, and more than anybody would look at."""
    if len(found) > ENTRIES_MAX:
        raise SubmissionRejected(
            f"{shown(archive)} has more than {ENTRIES_MAX:,} files: give the solution only"
        )
    taken: set[str] = set()
    for path, member in found.items():
        if path.casefold() in taken:
            raise SubmissionRejected(
                f"{shown(member.name)} has a twin that differs in case in the archive: keep one"
            )
        taken.add(path.casefold())
        folders = PurePosixPath(path).parents
        if any(str(folder) in found for folder in folders):
            raise SubmissionRejected(f"{shown(member.name)} lies below a file of the archive: pack it again")


def _single_folder(paths: Collection[tuple[str, ...]]) -> tuple[str, ...]:
    """The one folder that holds everything, unless it is the package itself."""
    tops = {parts[0] for parts in paths if parts[0] != _MACOS_EXTRAS and not is_left_out(parts[0])}
    if len(tops) != 1:
        return ()
    top = (tops.pop(),)
    return () if top in paths or (*top, "__init__.py") in paths else top


def _path_below(parts: tuple[str, ...], start: int, environments: set[tuple[str, ...]]) -> tuple[str, bool]:
    """The path in the submission and whether it is left out; of a left-out folder, the folder's own path."""
    for end in range(start + 1, len(parts) + 1):
        name, is_folder = parts[end - 1], end < len(parts)
        is_environment = is_folder and parts[:end] in environments
        if name == _MACOS_EXTRAS or is_left_out(name) or is_environment:
            return "/".join(parts[start:end]) + ("/" if is_folder else ""), True
    path = "/".join(parts[start:])
    if len(parts) - start > DEPTH_MAX:
        raise SubmissionRejected(
            f"{shown(path)} lies deeper than {DEPTH_MAX - 1} folders: flatten the submission"
        )
    return path, False


def _content(path: str, member: Member) -> bytes | None:
    if member.kind == "file" and not is_kept_file(path):
        return None
    if member.size_bytes > FILE_BYTES_MAX:
        raise too_large(path)
    return member.read()
