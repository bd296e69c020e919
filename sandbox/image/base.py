"""Makes an image base from this machine's own interpreter, for places that reach no registry.

It holds the binary, the standard library, the shared libraries that ``ldd`` names and those that glibc opens
only at run time. No shell, no package manager, no packages.
"""

import io
import re
import subprocess
import sys
import sysconfig
import tarfile
from collections.abc import Iterable, Iterator
from pathlib import Path

_LEFT_OUT = frozenset(
    {"site-packages", "dist-packages", "test", "idlelib", "tkinter", "turtledemo", "ensurepip", "lib2to3"}
)
_OPENED_AT_RUN_TIME = ("libgcc_s.so.1",)
"""glibc loads it when a thread ends; without it the process aborts."""
_EMPTY_FOLDERS = ("tmp", "proc", "sys", "dev", "etc", "opt", "run")
_LIBRARY = re.compile(r"(?:=>\s*)?(/\S+)\s+\(0x")


def write_base(target: Path) -> None:
    """Write the root file system of the base as a tar archive.

    Raises:
        OSError: a part of the interpreter cannot be read, or ``ldd`` is missing.
    """
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    binary = Path(sys.executable).resolve()
    library = Path(sysconfig.get_path("stdlib"))
    with tarfile.open(target, "w") as archive:
        for folder in _EMPTY_FOLDERS:
            _add_folder(archive, folder, mode=0o1777 if folder == "tmp" else 0o755)
        archive.add(binary, f"usr/local/bin/{version}", filter=_as_root)
        _add_link(archive, "usr/local/bin/python3", version)
        for path in _library_files(library):
            archive.add(path, f"usr/local/lib/{version}/{path.relative_to(library)}", filter=_as_root)
        extensions = [path for path in _library_files(library) if path.suffix == ".so"]
        for path in _shared_libraries([binary, *extensions]):
            archive.add(path.resolve(), _place_of(path), filter=_as_root)
        _add_text(archive, "etc/passwd", "nobody:x:65534:65534:nobody:/tmp:/sbin/nologin\n")
        _add_text(archive, "etc/group", "nogroup:x:65534:\n")


def _library_files(library: Path) -> Iterator[Path]:
    for path in sorted(library.rglob("*")):
        parts = path.relative_to(library).parts
        if path.is_file() and not _LEFT_OUT.intersection(parts) and not parts[0].startswith("config-"):
            yield path


def _shared_libraries(files: Iterable[Path]) -> list[Path]:
    """The shared libraries that ``files`` need, the program loader included."""
    found: dict[str, Path] = {}
    command = ["ldd", *map(str, files)]
    listing = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    for name in _LIBRARY.findall(listing):
        found[Path(name).name] = Path(name)
    anchor = found.get("libc.so.6")
    for name in _OPENED_AT_RUN_TIME:
        if anchor and name not in found and (anchor.parent / name).exists():
            found[name] = anchor.parent / name
    return sorted(found.values())


def _place_of(library: Path) -> str:
    """Where the loader looks: its own path stays, everything else goes to a folder searched by default."""
    if library.name.startswith("ld-linux"):
        return str(library).lstrip("/")
    return f"usr/lib/{library.name}"


def _as_root(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """Owned by root, readable by all, without setuid bits."""
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    member.mode = 0o755 if member.mode & 0o111 else 0o644
    return member


def _add_folder(archive: tarfile.TarFile, name: str, mode: int) -> None:
    member = tarfile.TarInfo(name)
    member.type = tarfile.DIRTYPE
    member.mode = mode
    archive.addfile(member)


def _add_link(archive: tarfile.TarFile, name: str, target: str) -> None:
    member = tarfile.TarInfo(name)
    member.type = tarfile.SYMTYPE
    member.linkname = target
    archive.addfile(member)


def _add_text(archive: tarfile.TarFile, name: str, text: str) -> None:
    data = text.encode()
    member = tarfile.TarInfo(name)
    member.size = len(data)
    member.mode = 0o644
    archive.addfile(member, io.BytesIO(data))
