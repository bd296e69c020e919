"""Bombs, links, devices and archives that two programs would read in two ways."""

import bz2
import gzip
import io
import lzma
import stat
import struct
import tarfile
import zipfile

import pytest

from evaluator.errors import SubmissionRejected
from evaluator.intake import limits
from evaluator.intake.archives import read_archive
from tests.unit.intake.archive_builders import tar_header, tar_of, tar_with, zip_of, zip_with_mode


def rejection(name: str, content: bytes) -> str:
    with pytest.raises(SubmissionRejected) as caught:
        read_archive(name, content)
    assert str(caught.value).isprintable()
    return str(caught.value)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (tarfile.SYMTYPE, "a symbolic link"),
        (tarfile.LNKTYPE, "a hard link"),
        (tarfile.FIFOTYPE, "a FIFO"),
        (tarfile.CHRTYPE, "a device"),
        (tarfile.BLKTYPE, "a device"),
        (b"S", "a sparse file"),
        (b"V", "of an unknown kind"),
    ],
)
def test_a_tar_member_that_is_no_file_is_named(kind: bytes, said: str) -> None:
    content = (
        tar_with(kind, target_name="/etc/passwd") if kind != b"S" else tar_header(b"solution.py", b"0", b"S")
    )
    assert rejection("p.tar", content) == f"solution.py in the archive is {said}: pack regular files only"


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE])
def test_what_is_no_file_is_never_read_where_nothing_is_read(kind: bytes) -> None:
    """The by-passes of ``tarfile``'s filters begin with a link (CVE-2025-4517); nothing here follows one."""
    assert read_archive("p.tar", tar_with(kind, ".git/x", "../" * 300)) == [(".git/", None)]


def test_a_member_below_a_link_is_refused() -> None:
    content = tar_of({"a/solution.py": ""}, links={"a": "/etc"})
    assert "lies below a file" in rejection("p.tar", content)


@pytest.mark.parametrize(
    ("mode", "said"),
    [
        (stat.S_IFLNK | 0o777, "a symbolic link"),
        (stat.S_IFIFO, "not a regular file"),
        (stat.S_IFCHR, "not a regular file"),
        (stat.S_IFBLK, "not a regular file"),
        (stat.S_IFSOCK, "not a regular file"),
        (stat.S_IFDIR, "not a regular file"),
    ],
)
def test_a_zip_member_that_is_no_file_is_named(mode: int, said: str) -> None:
    content = zip_with_mode("door.py", mode, b"/etc/passwd")
    assert rejection("p.zip", content) == f"door.py in the archive is {said}: pack regular files only"


def test_a_plain_mode_is_no_reason_to_refuse() -> None:
    assert dict(read_archive("p.zip", zip_with_mode("a.py", stat.S_IFREG | 0o4755)))["a.py"] == b""


def test_a_stated_bomb_is_refused_before_it_is_unpacked() -> None:
    content = zip_of({f"n{number}.txt": b"\0" * 900_000 for number in range(3)})
    assert len(content) < 10_000
    assert rejection("p.zip", content) == "p.zip unpacks to more than 100 times its size: give the folder"


def test_a_member_that_states_less_than_it_holds_is_refused() -> None:
    content = bytearray(zip_of({"solution.py": b"#" * 100_000}))
    stated = struct.pack("<I", 100_000)
    assert content.count(stated) == 2
    assert "Bad CRC-32" in rejection("p.zip", bytes(content.replace(stated, struct.pack("<I", 10))))


@pytest.mark.parametrize(
    ("name", "pack"), [("p.tar.gz", gzip.compress), ("p.tar.bz2", bz2.compress), ("p.tar.xz", lzma.compress)]
)
def test_a_stream_that_unpacks_to_too_much_is_cut_off(name: str, pack: object) -> None:
    assert callable(pack)
    content = pack(b"\0" * (limits.RATIO_FREE_BYTES + 300_000))
    assert "unpacks to more than 100 times its size" in rejection(name, content)


def test_the_total_is_bounded_whatever_the_ratio(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evaluator.intake.archive_member.UNPACKED_BYTES_MAX", 1_000)
    assert "unpacks to more than 0 MB" in rejection("p.tar.gz", tar_of({"solution.py": "#" * 900}, "w:gz"))


def test_members_that_share_their_bytes_are_refused() -> None:
    """How 42 KB become petabytes: every entry of the directory points to the same data."""
    content = bytearray(zip_of({"a.py": b"#" * 500, "b.py": b"#" * 500}, zipfile.ZIP_STORED))
    second = content.rindex(b"PK\1\2")
    content[second + 42 : second + 46] = struct.pack("<I", 0)
    assert "a.py shares its bytes with another member" in rejection("p.zip", bytes(content))


def test_an_encrypted_member_is_named() -> None:
    content = bytearray(zip_of({"solution.py": b"x"}))
    content[content.index(b"PK\1\2") + 8] |= 1
    assert (
        rejection("p.zip", bytes(content)) == "p.zip cannot be read (solution.py is encrypted): pack it again"
    )


def test_an_unusual_method_is_refused() -> None:
    assert "packed in an unusual way" in rejection("p.zip", zip_of({"a.py": "x"}, zipfile.ZIP_LZMA))


def test_zip64_is_refused() -> None:
    content = zip_of({"solution.py": b"x"})
    end = content.rindex(b"PK\5\6")
    locator = b"PK\6\7" + struct.pack("<IQI", 0, 0, 1)
    assert "ZIP64" in rejection("p.zip", content[:end] + locator + content[end:])


def test_a_name_that_differs_between_the_headers_is_refused() -> None:
    content = zip_of({"solution.py": b"x"}).replace(b"solution.py", b"another1.py", 1)
    assert "differ" in rejection("p.zip", content)


def test_bytes_before_or_behind_the_archive_are_refused() -> None:
    content = zip_of({"solution.py": b"x"})
    assert "does not begin as a zip archive" in rejection("p.zip", b"#!/bin/sh\n" + content)
    assert "does not lie where it should" in rejection("p.zip", b"PK\3\4" + content)
    assert "more than one stream" in rejection("p.tar.gz", tar_of({"a.py": ""}, "w:gz") + gzip.compress(b"x"))


def test_a_huge_directory_is_refused_before_it_is_parsed() -> None:
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 65_535, 65_535, 46 * 65_535, 4, 0)
    assert "more than 60,000 members" in rejection("p.zip", b"PK\3\4" + b"\0" * 46 * 65_535 + end)


@pytest.mark.parametrize("size", [b"\x80" + b"\xff" * 11, b"-0000000001", b"99999999999", b"0x10"])
def test_a_tar_size_that_is_no_octal_number_is_refused(size: bytes) -> None:
    """A negative size sends a reader back to where it was, for ever (CVE-2025-8194)."""
    assert "holds a number that is none" in rejection("p.tar", tar_header(b"a.py", size) + bytes(1024))


def test_a_tar_with_a_wrong_checksum_or_a_missing_end_is_refused() -> None:
    content = tar_of({"solution.py": "x = 1\n" * 200})
    assert "wrong checksum" in rejection("p.tar", b"x" + content[1:])
    assert "ends in the middle of a member" in rejection("p.tar", content[:1024])
    assert "ends in the middle of a header" in rejection("p.tar", content[:300])
    assert "holds no member" in rejection("p.tar", b"")


@pytest.mark.parametrize(
    "record", [b"99 path=x\n", b"x path=x\n", b"5 a\n\n", b"18 path=" + b"\xff" * 9 + b"\n"]
)
def test_a_malformed_pax_record_is_refused(record: bytes) -> None:
    header = tar_header(b"pax", b"%o" % len(record), b"x")
    rejection("p.tar", header + record.ljust(512, b"\0") + tar_of({"a.py": ""}))


def test_a_pax_record_may_not_change_sizes() -> None:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w", format=tarfile.PAX_FORMAT) as archive:
        info = tarfile.TarInfo("solution.py")
        info.pax_headers = {"GNU.sparse.realsize": "99999999999"}
        archive.addfile(info)
    assert "huge or sparse" in rejection("p.tar", target.getvalue())


def test_a_name_without_end_is_refused() -> None:
    header = tar_header(b"././@LongLink", b"%o" % 100_000, b"L")
    assert "name is too long" in rejection("p.tar", header + b"a" * 100_352 + bytes(1024))
