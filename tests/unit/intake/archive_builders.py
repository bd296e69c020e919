"""Builds honest and hostile archives in memory."""

import io
import stat
import tarfile
import zipfile
from collections.abc import Mapping
from types import MappingProxyType

Files = dict[str, str | bytes]


def zip_of(
    files: Files, method: int = zipfile.ZIP_DEFLATED, links: Mapping[str, str] = MappingProxyType({})
) -> bytes:
    """A zip archive of plain files, in the given order, and then of links."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo("placeholder")
            info.filename = name  # the constructor would tidy hostile names
            info.compress_type = method
            archive.writestr(info, content)
        for name, target_name in links.items():
            info = zipfile.ZipInfo(name)
            info.create_system = 3
            info.external_attr = (stat.S_IFLNK | 0o777) << 16
            archive.writestr(info, target_name)
    return target.getvalue()


def zip_with_mode(name: str, mode: int, content: bytes = b"") -> bytes:
    """A zip archive with a solution and one member of the given Unix mode."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("solution.py", "")
        info = zipfile.ZipInfo(name)
        info.create_system = 3
        info.external_attr = mode << 16
        archive.writestr(info, content)
    return target.getvalue()


def tar_of(
    files: Files,
    mode: str = "w",
    tar_format: int = tarfile.PAX_FORMAT,
    links: Mapping[str, str] = MappingProxyType({}),
) -> bytes:
    """A tar archive of plain files and links; ``mode`` may add a compression, as in ``w:gz``."""
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode=mode, format=tar_format) as archive:  # type: ignore[call-overload]  # mode is one of few
        for name, content in files.items():
            data = content.encode() if isinstance(content, str) else content
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        for name, target_name in links.items():
            info = tarfile.TarInfo(name)
            info.type, info.linkname = tarfile.SYMTYPE, target_name
            archive.addfile(info)
    return target.getvalue()


def tar_with(kind: bytes, name: str = "solution.py", target_name: str = "") -> bytes:
    """A tar archive with one member of the given type."""
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w") as archive:
        info = tarfile.TarInfo(name)
        info.type = kind
        info.linkname = target_name
        archive.addfile(info)
    return target.getvalue()


def tar_header(name: bytes, size_field: bytes, kind: bytes = b"0") -> bytes:
    """One raw header block with a right checksum, whatever its fields say."""
    block = bytearray(512)
    block[: len(name)] = name
    block[124 : 124 + len(size_field)] = size_field
    block[156:157] = kind
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % sum(block)
    return bytes(block)
