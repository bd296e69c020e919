"""The module under test is chosen by name first, then by being the only one."""

import pytest

from evaluator.errors import SubmissionRejected
from evaluator.intake.main_module import choose_main


@pytest.mark.parametrize(
    ("paths", "main"),
    [
        (["main.py", "other.py", "solution.py"], "solution.py"),
        (["__main__.py", "main.py", "other.py"], "main.py"),
        (["__main__.py", "other.py"], "__main__.py"),
        (["README.md", "cache.py", "conftest.py", "setup.py", "test_cache.py", "cache_test.py"], "cache.py"),
        (["cache.py", "package/__init__.py"], "cache.py"),
        (["cache/__init__.py", "cache/lru.py", "tests/__init__.py", "test_cache.py"], "cache/__init__.py"),
        (["README.md", "src/solution.py", "tests/test_solution.py"], "src/solution.py"),
        (["setup.py", "src/helper.py", "src/main.py", "tools/build.py"], "src/main.py"),
        (["src/cache/__init__.py", "src/cache/lru.py", "tests/test_lru.py"], "src/cache/__init__.py"),
        (["conftest.py", "take-home/solution.py", "docs/conf.py", "scripts/run.py"], "take-home/solution.py"),
        (["a/b/cache.py", "tests/b/cache.py"], "a/b/cache.py"),
        (["__init__.py", "api.py", "errors.py"], "__init__.py"),
        (["__init__.py", "cache.py"], "cache.py"),
    ],
)
def test_the_main_module(paths: list[str], main: str) -> None:
    assert choose_main("folder", paths) == main


@pytest.mark.parametrize(
    ("paths", "choices"),
    [
        (["a.py", "b.py"], "a.py, b.py"),
        (["a/__init__.py", "b/__init__.py"], "a/__init__.py, b/__init__.py"),
        (["one/solution.py", "two/solution.py"], "one/solution.py, two/solution.py"),
        (["tests/helper.py"], "tests/helper.py"),
        (["test_only.py"], "test_only.py"),
        ([f"{letter}.py" for letter in "abcdefg"], "a.py, b.py, c.py, d.py, e.py and 2 more"),
    ],
)
def test_an_unclear_choice_names_what_could_be_meant(paths: list[str], choices: str) -> None:
    with pytest.raises(SubmissionRejected) as caught:
        choose_main("folder", paths)
    assert str(caught.value) == (
        f"folder does not say which module is the solution: rename one of {choices} to solution.py, "
        "or give that file alone"
    )


@pytest.mark.parametrize(
    ("limiter", "main"),
    [
        (b"from helpers import clock\n", "limiter.py"),
        (b"import json, helpers as h\n", "limiter.py"),
        (b"from .helpers import clock\n", "limiter.py"),
        (b"from . import helpers\n", "limiter.py"),
        (b"def load():\n    import helpers\n", "limiter.py"),
    ],
)
def test_of_several_modules_it_is_the_one_that_uses_the_others(limiter: bytes, main: str) -> None:
    assert (
        choose_main("folder", ["helpers.py", "limiter.py"], {"limiter.py": limiter, "helpers.py": b""})
        == main
    )


@pytest.mark.parametrize(
    "contents",
    [
        {"a.py": b"", "b.py": b""},
        {"a.py": b"import b\n", "b.py": b"import a\n"},
        {"a.py": b"import c\n", "b.py": b"import c\n", "c.py": b""},
        {"a.py": b"# import b\n", "b.py": b""},
    ],
)
def test_modules_of_which_none_uses_all_others_are_no_choice(contents: dict[str, bytes]) -> None:
    with pytest.raises(SubmissionRejected, match="does not say which module"):
        choose_main("folder", list(contents), contents)


def test_advice_names_the_folder_that_was_looked_into() -> None:
    with pytest.raises(SubmissionRejected, match=r"rename one of src/a.py, src/b.py to src/solution.py"):
        choose_main("folder", ["src/a.py", "src/b.py", "README.md"])


def test_a_folder_without_python_is_refused() -> None:
    with pytest.raises(SubmissionRejected, match="folder holds no Python file"):
        choose_main("folder", ["README.md"])
