"""A path becomes an immutable snapshot, or one line that says what to change."""

import hashlib
import io
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from evaluator.errors import SubmissionRejected
from evaluator.intake import limits, read_submission
from evaluator.intake.snapshot import snapshot

Tree = Callable[[dict[str, str | bytes]], Path]


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """Writes files below a folder named ``handed-in``."""

    def write(files: dict[str, str | bytes]) -> Path:
        root = tmp_path / "handed-in"
        root.mkdir(exist_ok=True)
        for name, content in files.items():
            target = root / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.encode() if isinstance(content, str) else content)
        return root

    return write


def rejection(path: Path | str) -> str:
    with pytest.raises(SubmissionRejected) as caught:
        read_submission(str(path))
    assert "\n" not in str(caught.value)
    return str(caught.value)


def kept(root: Path) -> list[str]:
    return [file.path for file in read_submission(str(root)).files]


def test_a_file_is_its_own_main_module(tree: Tree) -> None:
    root = tree({"cache.py": "x = 1\n", "other.py": ""})
    submission = read_submission(str(root / "cache.py"))
    assert (submission.name, submission.main) == ("cache.py", "cache.py")
    assert [file.path for file in submission.files] == ["cache.py"]
    assert submission.files[0].sha256 == hashlib.sha256(b"x = 1\n").hexdigest()


def test_standard_input_is_read_as_solution_py() -> None:
    submission = read_submission("-", stdin=io.BytesIO(b"x = 1\n"))
    assert (submission.name, submission.main) == ("stdin", "solution.py")
    assert submission.main_file.text == "x = 1\n"


def test_an_endless_standard_input_is_cut_off() -> None:
    with Path("/dev/zero").open("rb") as endless, pytest.raises(SubmissionRejected, match="longer than 1 MB"):
        read_submission("-", stdin=endless)


@pytest.mark.parametrize("content", [b"\x7fELF\2\1\0\0", b"PK\3\4\0\0", b"x = 1\n\0"])
def test_a_binary_on_standard_input_is_told_apart_from_source(content: bytes) -> None:
    with pytest.raises(SubmissionRejected, match="standard input is no Python source: pipe one UTF-8 file"):
        read_submission("-", stdin=io.BytesIO(content))


@pytest.mark.parametrize("text", ["", "\n", "# nothing\n", '"""A limiter."""\n\n# nothing\n', "'''A.'''"])
def test_a_package_that_does_nothing_itself_is_a_mere_folder(tree: Tree, text: str) -> None:
    root = tree({"limiter/__init__.py": text, "limiter/window.py": "", "tests/test_window.py": ""})
    assert read_submission(str(root)).main == "limiter/window.py"
    tree({"limiter/__init__.py": f"{text}\nfrom .window import f\n"})
    assert read_submission(str(root)).main == "limiter/__init__.py"


def test_an_empty_path_is_told_apart_from_a_missing_one() -> None:
    assert rejection("") == "no path was given: give a .py file, a folder or an archive"


def test_an_empty_file_is_accepted(tree: Tree) -> None:
    submission = read_submission(str(tree({"solution.py": ""}) / "solution.py"))
    assert submission.main_file.content == b""


def test_a_folder_keeps_source_text_and_tests_only(tree: Tree) -> None:
    root = tree(
        {
            "solution.py": "",
            "README.md": "",
            "pyproject.toml": "",
            "tests/test_solution.py": "",
            ".git/config.py": "",
            ".hidden.py": "",
            "__pycache__/solution.cpython-311.pyc": b"\0",
            "native.so": b"\x7fELF",
            "photo.png": b"\x89PNG",
            "notes.txt": b"\xff\xfea\x00",
            "my-env/pyvenv.cfg": "",
            "my-env/lib/site.py": "",
            "venv/lib/site.py": "",
            "node_modules/x/setup.py": "",
        }
    )
    assert kept(root) == ["README.md", "pyproject.toml", "solution.py", "tests/test_solution.py"]


def test_the_digest_depends_on_paths_and_contents_only(tree: Tree, tmp_path: Path) -> None:
    first = read_submission(str(tree({"solution.py": "a", "b.py": "c"})))
    copy = tmp_path / "elsewhere"
    (tmp_path / "handed-in").rename(copy)
    (copy / ".hidden").write_text("left out")
    assert read_submission(str(copy)).sha256 == first.sha256
    (copy / "b.py").write_text("")
    (copy / "solution.py").write_text("ac")
    assert read_submission(str(copy)).sha256 != first.sha256


def test_a_missing_path_is_named(tmp_path: Path) -> None:
    assert rejection(tmp_path / "gone.py") == f"no such file: {tmp_path / 'gone.py'}"
    assert "no such file" in rejection("a\0b.py")


def test_a_path_through_a_file_is_one_line(tree: Tree) -> None:
    root = tree({"solution.py": ""})
    assert rejection(f"{root}/solution.py/x") == f"cannot read {root}/solution.py/x: not a directory"


@pytest.mark.parametrize("name", ["solution.txt", "solution.pyc", "solution.so", "solution"])
def test_a_single_file_must_be_python(tree: Tree, name: str) -> None:
    root = tree({name: ""})
    assert rejection(root / name) == f"{root / name} is not a Python file: give a .py file or a folder"


def test_a_notebook_gets_advice_unless_there_is_python_beside_it(tree: Tree) -> None:
    root = tree({"work.ipynb": "{}", "README.md": ""})
    advice = "work.ipynb is a notebook: export it as a .py file and give that"
    assert rejection(root / "work.ipynb") == advice
    assert rejection(root) == advice
    tree({"solution.py": ""})
    assert kept(root) == ["README.md", "solution.py"]


def test_what_is_left_out_is_remembered_by_name(tree: Tree) -> None:
    root = tree(
        {"solution.py": "", "a.png": "", ".git/config": "", "notes.txt": b"\xff", "new\nline.bin": ""}
    )
    assert read_submission(str(root)).left_out == (".git/", "a.png", "new\\nline.bin", "notes.txt")


def test_permission_denied_names_the_file(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    """Simulated, because tests may run as root, whom the file system never refuses."""
    root = tree({"pkg/solution.py": "", "main.py": ""})
    real_open = os.open

    def refuse(path: str, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
        if path == "solution.py":
            raise PermissionError(13, "Permission denied", path)
        return real_open(path, flags, mode, dir_fd=dir_fd)

    monkeypatch.setattr(os, "open", refuse)
    assert rejection(root) == f"cannot read {root}/pkg/solution.py: permission denied"


@pytest.mark.parametrize("name", ["solution.py", "data.bin", "link"])
def test_a_symbolic_link_in_a_folder_is_refused(tree: Tree, name: str) -> None:
    root = tree({"main.py": ""})
    (root / name).symlink_to("/etc/passwd")
    assert rejection(root) == f"{name} is a symbolic link: replace it by the file itself"


def test_a_linked_folder_is_refused(tree: Tree, tmp_path: Path) -> None:
    root = tree({"main.py": ""})
    (root / "package").symlink_to(tmp_path, target_is_directory=True)
    assert "package is a symbolic link" in rejection(root)


def test_a_linked_file_given_by_hand_is_refused(tree: Tree, tmp_path: Path) -> None:
    link = tmp_path / "solution.py"
    link.symlink_to(tree({"main.py": ""}) / "main.py")
    assert rejection(link) == f"{link} is a symbolic link: replace it by the file itself"


def test_a_fifo_is_refused_without_waiting_for_a_writer(tree: Tree) -> None:
    root = tree({"main.py": ""})
    os.mkfifo(root / "solution.py")
    assert rejection(root) == "solution.py is not a regular file: remove it"
    assert "is not a regular file" in rejection(root / "solution.py")


def test_a_socket_and_a_device_are_refused(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tree({"main.py": ""})
    monkeypatch.chdir(root)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("door.py")
        assert rejection(root) == "door.py is not a regular file: remove it"
    assert "is not a regular file" in rejection("/dev/null")


def test_limits_of_size_count_and_depth(tree: Tree) -> None:
    root = tree({"solution.py": b"#" * 20 * 1000})
    assert kept(root) == ["solution.py"]
    large = tree({"data.txt": b"a" * (limits.FILE_BYTES_MAX + 1)})
    assert rejection(large) == "data.txt is larger than 1 MB: leave it out"
    (large / "data.txt").unlink()
    tree({f"part{number}.txt": b"a" * 900_000 for number in range(5)})
    assert rejection(root) == "more than 4 MB of source: leave data files out"


def test_too_many_files_are_refused(tree: Tree) -> None:
    root = tree({f"module{number}.py": "" for number in range(limits.FILES_MAX)})
    assert "does not say which module" in rejection(root)
    tree({"one_more.py": ""})
    assert rejection(root).startswith("more than 200 files")


def test_too_many_entries_are_refused(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evaluator.intake.tree.ENTRIES_MAX", 3)
    root = tree({"solution.py": "", "a.png": "", "b.png": ""})
    assert kept(root) == ["solution.py"]
    tree({"c.png": ""})
    assert "beyond 3 entries" in rejection(root)


def test_a_path_may_have_eight_parts_and_no_more(tree: Tree) -> None:
    deepest = "/".join("abcdefg") + "/note.md"
    root = tree({"solution.py": "", deepest: ""})
    assert deepest in kept(root)
    tree({"/".join("abcdefgh") + "/note.md": ""})
    assert rejection(root) == "a/b/c/d/e/f/g/h lies deeper than 7 folders: flatten the submission"


@pytest.mark.parametrize(
    "name",
    [
        "-rf.py",
        "new\nline.py",
        "gnp\u202eyp.py",
        "zero\u200bwidth.py",
        "x" * 101 + ".py",
        "@options.py",
        "\udcff.py",
    ],
)
def test_a_name_that_could_mislead_is_refused_on_one_printable_line(tree: Tree, name: str) -> None:
    root = tree({"solution.py": ""})
    (root / name).write_text("")
    assert rejection(root).isprintable()


def test_letters_of_any_script_are_names(tree: Tree) -> None:
    assert kept(tree({"решение (1).py": ""})) == ["решение (1).py"]


def test_names_that_differ_only_in_case_are_refused(tree: Tree) -> None:
    assert "differs from another file only in case" in rejection(tree({"Solution.py": "", "solution.py": ""}))


def test_tests_that_name_modules_need_no_main_one() -> None:
    entries = [("shop/__init__.py", b""), ("shop/cart.py", b"x = 1\n"), ("shop/till.py", b"y = 1\n")]
    assert snapshot("shop", entries, tests_name_modules=True).main == "shop/__init__.py"
    with pytest.raises(SubmissionRejected, match="does not say which module"):
        snapshot("shop", entries)
