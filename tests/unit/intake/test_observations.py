"""What a reviewer is told about the files themselves: complete, bounded and neutral."""

from pathlib import Path

import pytest

from evaluator.intake import observe, read_submission
from evaluator.intake.observation import DETAILS_MAX


def events(folder: Path, files: dict[str, str | bytes]) -> list[tuple[str, str]]:
    for name, content in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)
    return [(event.kind, event.detail) for event in observe(read_submission(str(folder)))]


def test_ordinary_work_gives_no_event(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "solution.py": "naïve = 'ü 中文 🎉'\n",
        "README.md": "",
        "old.py": "x = 1\ry = 2\r",
        "windows.py": "x = 1\r\ny = 2\r\n",
        "photo.png": b"\x89",
    }
    assert events(tmp_path, files) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "x = 1\nadmin = 'user\u202e \u2066# is admin\u2069 \u2066'\n",
            "2 holds characters that are not visible (U+202E",
        ),
        ("to\u200btal = 1\n", "1 holds characters that are not visible (U+200B)"),
        ("name = 'a\u200db'\n", "1 holds characters that are not visible (U+200D)"),
        (
            "\U0001d41e\U0001d42f\U0001d41a\U0001d425('1')\n",
            "1 spells the name `eval` with look-alike characters",
        ),
        ("# harmless\rimport os\n", "1 holds a line end that editors do not show (U+000D)"),
        ("\uff45xec('1')\n", "1 spells the name `exec` with look-alike characters"),
    ],
)
def test_hidden_characters_are_named_with_their_line(tmp_path: Path, text: str, said: str) -> None:
    [(kind, detail)] = events(tmp_path, {"solution.py": text})
    assert kind == "hidden_characters"
    assert detail.startswith(f"solution.py:{said}")


@pytest.mark.parametrize(
    "text", ["family = '👩\u200d👩\u200d👧'\n", "word = '\u0645\u06cc\u200c\u062e\u0648'\n", "\ufeffx = 1\n"]
)
def test_joiners_between_letters_that_need_them_and_a_byte_order_mark_are_fine(
    tmp_path: Path, text: str
) -> None:
    assert events(tmp_path, {"solution.py": text}) == []


def test_characters_in_a_file_that_cannot_be_parsed_are_found_all_the_same(tmp_path: Path) -> None:
    assert events(tmp_path, {"solution.py": "def (\u202e\n"})[0][0] == "hidden_characters"


@pytest.mark.parametrize(
    "name",
    ["conftest.py", "tests/conftest.py", "pytest.ini", "setup.cfg", "pyproject.toml", ".pylintrc", "mypy.ini",
     "sitecustomize.py", "x.pth", "ruff.toml", "tox.ini", ".coveragerc"],
)  # fmt: skip
def test_configuration_of_tools_is_named(tmp_path: Path, name: str) -> None:
    [(kind, detail)] = events(tmp_path, {"solution.py": "", name: ""})
    assert (kind, detail.startswith(f"{name} configures tools")) == ("shipped_configuration", True)


@pytest.mark.parametrize("name", ["solution.pyc", "native.so", "__pycache__/solution.cpython-311.pyc"])
def test_byte_code_is_named(tmp_path: Path, name: str) -> None:
    [(kind, detail)] = events(tmp_path, {"solution.py": "", name: b"\0"})
    assert kind == "byte_code"
    assert detail.startswith(name.partition("/")[0])


def test_notebooks_and_archives_inside_are_named(tmp_path: Path) -> None:
    found = events(tmp_path, {"solution.py": "", "work.ipynb": "{}", "more.zip": b"PK"})
    assert [(kind, detail.split()[0]) for kind, detail in found] == [
        ("left_out_work", "more.zip"),
        ("left_out_work", "work.ipynb"),
    ]


def test_a_module_that_hides_the_library_is_named(tmp_path: Path) -> None:
    found = events(
        tmp_path, {"solution.py": "", "random.py": "", "json/__init__.py": "", "deep/queue.py": ""}
    )
    assert [(kind, detail.split()[0]) for kind, detail in found] == [
        ("library_name", "json/__init__.py"),
        ("library_name", "random.py"),
    ]


def test_a_main_module_may_have_any_name(tmp_path: Path) -> None:
    assert events(tmp_path, {"queue.py": "x = 1\n"}) == []


def test_events_of_one_kind_are_bounded(tmp_path: Path) -> None:
    found = events(tmp_path, {"solution.py": "x = '\u202e'\n" * (DETAILS_MAX + 5)})
    assert len(found) == DETAILS_MAX + 1
    assert found[-1][1] == "and 5 more"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "import glob\nglob.glob('/tests/test_*.py')\n",
            "2 names /tests/test_*.py; no test lies in the sandbox",
        ),
        ("open('/proc/1/environ')\n", "1 names /proc/1/environ; no test lies in the sandbox"),
        ("x = f'/proc/{pid}/cmdline' if y else 'conftest'\n", "1 names "),
        ("path = folder / 'tests/data'\n", "1 names tests/data; no test lies in the sandbox"),
    ],
)
def test_files_of_tests_that_are_named_in_code_are_told(tmp_path: Path, text: str, said: str) -> None:
    found = events(tmp_path, {"solution.py": text})
    assert {kind for kind, _ in found} == {"tests_looked_for"}
    assert found[0][1].startswith(f"solution.py:{said}")


@pytest.mark.parametrize(
    "text",
    [
        "'''Run pytest tests/test_solution.py.'''\n",
        'def f():\n    "See /tests."\n',
        "# tests/test_solution.py\n",
        "MODES = ('test', 'tests', 'production', 'latest/x', 'contests/1')\n",
    ],
)
def test_what_is_said_about_tests_is_no_event(tmp_path: Path, text: str) -> None:
    assert events(tmp_path, {"solution.py": text}) == []


def test_a_test_of_the_authors_may_name_tests(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "solution.py": "",
        "tests/helpers.py": "x = 'test_a.py'\n",
        "test_b.py": "x = '/tests'\n",
    }
    assert events(tmp_path, files) == []


@pytest.mark.parametrize("name", ["sys._getframe(1)", "inspect.currentframe().f_back", "gc.get_objects()"])
def test_code_that_looks_at_its_callers_is_told(tmp_path: Path, name: str) -> None:
    found = events(tmp_path, {"solution.py": f"import gc, inspect, sys\n\nx = {name}\n"})
    assert {kind for kind, _ in found} == {"callers_looked_at"}
    assert found[0][1].startswith("solution.py:3 looks at its callers or at all objects (`")
