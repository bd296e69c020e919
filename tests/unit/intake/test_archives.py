"""An archive equals the folder that it holds, and nothing in it can lead elsewhere."""

import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from evaluator.errors import SubmissionRejected
from evaluator.intake import limits, read_submission
from evaluator.intake.archives import read_archive
from evaluator.model.submission import Submission
from tests.unit.intake.archive_builders import tar_of, zip_of

PROJECT: dict[str, str | bytes] = {
    "solution.py": "from pkg import part\n",
    "pkg/__init__.py": "",
    "pkg/part.py": "x = 1\n",
    "README.md": "# Notes\n",
}


@pytest.fixture
def handed_in(tmp_path: Path) -> Path:
    """The folder that archives are written to."""
    return tmp_path


def read(folder: Path, name: str, content: bytes) -> Submission:
    (folder / name).write_bytes(content)
    return read_submission(str(folder / name))


def rejection(folder: Path, name: str, content: bytes) -> str:
    with pytest.raises(SubmissionRejected) as caught:
        read(folder, name, content)
    assert str(caught.value).isprintable()
    return str(caught.value)


def below(top: str, files: dict[str, str | bytes]) -> dict[str, str | bytes]:
    return {f"{top}/{name}": content for name, content in files.items()}


@pytest.fixture
def folder_digest(tmp_path: Path) -> str:
    """The digest of the same project as a folder."""
    for name, content in PROJECT.items():
        target = tmp_path / "as-folder" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(str(content))
    return read_submission(str(tmp_path / "as-folder")).sha256


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("p.zip", zip_of(PROJECT)),
        ("P.ZIP", zip_of(below("project", PROJECT))),
        ("p.tar", tar_of(PROJECT)),
        ("p.tar", tar_of(below(".", PROJECT))),
        ("p.tar", tar_of(below("./project", PROJECT), tar_format=tarfile.GNU_FORMAT)),
        ("p.tar.gz", tar_of(below("project", PROJECT), "w:gz")),
        ("p.tgz", tar_of(PROJECT, "w:gz")),
        ("p.tar.bz2", tar_of(PROJECT, "w:bz2")),
        ("p.tar.xz", tar_of(PROJECT, "w:xz")),
    ],
)
def test_an_archive_equals_its_folder(handed_in: Path, folder_digest: str, name: str, content: bytes) -> None:
    submission = read(handed_in, name, content)
    assert (submission.sha256, submission.main, submission.name) == (folder_digest, "solution.py", name)


def test_extras_of_macos_are_ignored_beside_the_top_folder(handed_in: Path) -> None:
    extras: dict[str, str | bytes] = {"__MACOSX/project/._solution.py": b"\0\5", ".DS_Store": b"\0"}
    submission = read(handed_in, "p.zip", zip_of({**below("project", PROJECT), **extras}))
    assert [file.path for file in submission.files] == sorted(PROJECT)
    assert submission.left_out == (".DS_Store", "__MACOSX/")


def test_a_package_alone_keeps_its_folder(handed_in: Path) -> None:
    submission = read(handed_in, "p.zip", zip_of({"pkg/__init__.py": "x = 1\n", "pkg/other.py": ""}))
    assert submission.main == "pkg/__init__.py"


def test_what_a_folder_leaves_out_an_archive_leaves_out_too(handed_in: Path) -> None:
    others = {
        "project/env/pyvenv.cfg": "",
        "project/env/lib/x.py": "",
        "project/.git/config": "",
        "project/a.png": "",
    }
    submission = read(handed_in, "p.zip", zip_of({**below("project", PROJECT), **others}))
    assert [file.path for file in submission.files] == sorted(PROJECT)
    assert submission.left_out == (".git/", "a.png", "env/")


def test_long_names_are_read_in_both_dialects(handed_in: Path) -> None:
    files: dict[str, str | bytes] = {"solution.py": "", f"{'d' * 90}/{'n' * 90}.py": "x = 1\n"}
    for tar_format in (tarfile.GNU_FORMAT, tarfile.PAX_FORMAT, tarfile.USTAR_FORMAT):
        submission = read(handed_in, "p.tar", tar_of(files, tar_format=tar_format))
        assert sorted(files) == [file.path for file in submission.files]


def test_names_of_any_script_survive_both_kinds(handed_in: Path) -> None:
    files: dict[str, str | bytes] = {"решение.py": "x = 1\n"}
    assert read(handed_in, "p.zip", zip_of(files)).main == "решение.py"
    assert read(handed_in, "p.tar", tar_of(files)).main == "решение.py"


SLIPS = [
    "../solution.py",
    "a/../../solution.py",
    "/etc/cron.d/solution.py",
    "C:/solution.py",
    "c:solution.py",
    "C:\\solution.py",
    "\\\\server\\share\\solution.py",
    "..\\solution.py",
    "a\\..\\solution.py",
    "//server/share/solution.py",
]


@pytest.mark.parametrize("name", SLIPS)
def test_a_name_that_leads_out_is_refused_in_a_zip(handed_in: Path, name: str) -> None:
    assert "solution.py" in rejection(handed_in, "p.zip", zip_of({"ok.py": "", name: "x"}))
    assert sorted(path.name for path in handed_in.iterdir()) == ["p.zip"]


@pytest.mark.parametrize("name", SLIPS)
def test_a_name_that_leads_out_is_refused_in_a_tar(handed_in: Path, name: str) -> None:
    assert "solution.py" in rejection(handed_in, "p.tar.gz", tar_of({"ok.py": "", name: "x"}, "w:gz"))
    assert sorted(path.name for path in handed_in.iterdir()) == ["p.tar.gz"]


@pytest.mark.parametrize(
    "name",
    ["a//solution.py", "new\nline.py", "gnp\u202eyp.py", "-rf.py", "trailing .py./x.py", "x" * 101 + ".py"],
)
def test_odd_names_are_refused_on_one_line(handed_in: Path, name: str) -> None:
    rejection(handed_in, "p.zip", zip_of({"solution.py": "", name: ""}))
    rejection(handed_in, "p.tar", tar_of({"solution.py": "", name: ""}))


def test_a_name_that_ends_early_for_c_programs_is_refused(handed_in: Path) -> None:
    content = zip_of({"solution.py_.txt": ""}).replace(b"solution.py_.txt", b"solution.py\0.txt")
    assert "is no name that all systems read alike" in rejection(handed_in, "p.zip", content)


def test_twins_are_refused(handed_in: Path) -> None:
    double = zip_of({"solution.py": "", "soluti0n.py": ""}).replace(b"soluti0n.py", b"solution.py")
    assert rejection(handed_in, "p.zip", double) == "solution.py appears twice in the archive: keep one"
    for content in (
        zip_of({"Solution.py": "", "solution.py": ""}),
        tar_of({"Solution.py": "", "solution.py": ""}),
    ):
        name = "p.zip" if content.startswith(b"PK") else "p.tar"
        assert "has a twin that differs in case" in rejection(handed_in, name, content)
    assert "differs from another file" in rejection(
        handed_in, "p.zip", zip_of({"e\u0301.py": "", "\u00e9.py": "", "solution.py": ""})
    )


def test_a_file_that_is_a_folder_too_is_refused(handed_in: Path) -> None:
    assert "lies below a file" in rejection(handed_in, "p.zip", zip_of({"a.py": "", "a.py/b.py": ""}))


def test_depth_size_and_number_are_bounded(handed_in: Path) -> None:
    deep = "/".join("abcdefgh") + "/note.md"
    assert "lies deeper than 7 folders" in rejection(
        handed_in, "p.zip", zip_of({"solution.py": "", deep: ""})
    )
    large = zip_of({"solution.py": "", "data.txt": bytes(range(256)) * 4000})
    assert rejection(handed_in, "p.zip", large) == "data.txt is larger than 1 MB: leave it out"
    many = {f"m{number}.txt": "" for number in range(limits.FILES_MAX + 1)}
    assert "more than 200 files" in rejection(handed_in, "p.zip", zip_of({**many, "solution.py": ""}))


def test_too_many_members_are_refused(handed_in: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files: dict[str, str | bytes] = {"solution.py": "", "a.png": "", "b.png": "", ".venv/c.py": ""}
    monkeypatch.setattr("evaluator.intake.archives.ENTRIES_MAX", 2)
    for name, content in (("p.zip", zip_of(files)), ("p.tar", tar_of(files))):
        assert rejection(handed_in, name, content) == f"{name} has more than 2 files: give the solution only"
    monkeypatch.setattr("evaluator.intake.archives.ENTRIES_MAX", 3)
    assert read(handed_in, "p.zip", zip_of(files)).main == "solution.py"
    monkeypatch.setattr("evaluator.intake.zip_members.MEMBERS_MAX", 3)
    monkeypatch.setattr("evaluator.intake.tar_members.MEMBERS_MAX", 1)
    monkeypatch.setattr("evaluator.intake.archive_member.MEMBERS_MAX", 3)
    for name, content in (("p.zip", zip_of(files)), ("p.tar", tar_of(files))):
        assert "more than 3 members: leave environments" in rejection(handed_in, name, content)


HONEST_MESS = {
    "project/solution.py": "from pkg import part\n",
    "project/pkg/__init__.py": "",
    "project/pkg/part.py": "x = 1\n",
    "project/README.md": "# Notes\n",
    "project/.DS_Store": b"\0\0\0\1Bud1",
    "project/__pycache__/solution.cpython-312.pyc": b"\xcb\r\r\n",
    "project/.venv/pyvenv.cfg": "home = /usr/bin",
    "project/.git/hooks/post-checkout": "#!/bin/sh\n",
    "project/.idea/workspace.xml": "<x/>",
    "__MACOSX/project/._solution.py": b"\0\5\x16\7",
}
LINKS = {
    "project/.venv/bin/python": "/usr/bin/python3",
    "project/.venv/lib64": "lib",
    "project/node_modules/.bin/tsc": "../typescript/bin/tsc",
    "project/env/bin/python": "python3",
}


@pytest.mark.parametrize(("name", "pack"), [("p.zip", zip_of), ("p.tar", tar_of)])
def test_a_project_folder_as_it_lies_on_a_desk_is_accepted(
    handed_in: Path, folder_digest: str, name: str, pack: Callable[..., bytes]
) -> None:
    """Environments hold links; nobody follows them, because nobody looks into an environment."""
    content = pack(HONEST_MESS | {"project/env/pyvenv.cfg": ""}, links=LINKS)
    submission = read(handed_in, name, content)
    assert submission.sha256 == folder_digest
    assert submission.left_out == (
        *(".DS_Store", ".git/", ".idea/", ".venv/", "__MACOSX/", "__pycache__/", "env/", "node_modules/"),
    )


@pytest.mark.parametrize(("name", "pack"), [("p.zip", zip_of), ("p.tar", tar_of)])
@pytest.mark.parametrize("link", ["project/link.py", "project/data", "project/pkg/link.csv"])
def test_a_link_elsewhere_is_refused(
    handed_in: Path, name: str, pack: Callable[..., bytes], link: str
) -> None:
    said = rejection(handed_in, name, pack(HONEST_MESS, links={link: "/etc/passwd"}))
    assert "is a symbolic link: pack regular files only" in said


@pytest.mark.parametrize("pack", [zip_of, tar_of])
def test_a_large_environment_is_no_reason_to_refuse(pack: Callable[..., bytes]) -> None:
    files = {f"p/.venv/lib/{number}.py": "" for number in range(limits.ENTRIES_MAX + 1)}
    assert dict(
        read_archive("p.zip" if pack is zip_of else "p.tar", pack(files | {"p/solution.py": ""}))
    ) == {
        ".venv/": None,
        "solution.py": b"",
    }


def test_an_archive_that_is_itself_too_large_is_not_read(handed_in: Path) -> None:
    with (handed_in / "p.zip").open("wb") as file:
        file.truncate(limits.ARCHIVE_BYTES_MAX + 1)
    with pytest.raises(SubmissionRejected, match="larger than 40 MB: leave environments"):
        read_submission(str(handed_in / "p.zip"))


def test_an_archive_inside_an_archive_is_not_opened(handed_in: Path) -> None:
    inner = zip_of({"evil.py": ""})
    submission = read(handed_in, "p.zip", zip_of({"solution.py": "", "inner.zip": inner}))
    assert [file.path for file in submission.files] == ["solution.py"]
    assert submission.left_out == ("inner.zip",)
    assert "holds no Python file" in rejection(handed_in, "p.zip", zip_of({"inner.zip": inner}))


@pytest.mark.parametrize("name", ["p.7z", "p.rar", "p.whl", "solution.py.gz", "p.tar.zst"])
def test_other_kinds_are_refused_with_advice(handed_in: Path, name: str) -> None:
    assert (
        rejection(handed_in, name, b"") == f"{name} is an archive of a kind that is not read: make it a .zip"
    )


def test_a_linked_archive_is_refused(handed_in: Path) -> None:
    (handed_in / "real.zip").write_bytes(zip_of(PROJECT))
    (handed_in / "p.zip").symlink_to("real.zip")
    with pytest.raises(SubmissionRejected, match="is a symbolic link"):
        read_submission(str(handed_in / "p.zip"))
