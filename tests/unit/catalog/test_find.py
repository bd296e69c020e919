"""The problem of a submission is found from its text alone; nothing in it is compiled or run."""

from pathlib import Path

import pytest

from evaluator.catalog import find_problem
from evaluator.errors import ProblemError
from evaluator.model.problem import EntryPoint, Problem
from evaluator.model.submission import SourceFile, Submission


def problem(slug: str, *names: str) -> Problem:
    return Problem(slug, slug, "general", "", Path(slug), "", tuple(EntryPoint(name) for name in names))


PROBLEMS = (problem("cache", "Cache"), problem("merge", "merge"), problem("both", "push", "pull"))


def submission(text: str, **others: str) -> Submission:
    contents = {"solution.py": text, **{f"{name}.py": content for name, content in others.items()}}
    files = tuple(SourceFile(path, content.encode(), "") for path, content in sorted(contents.items()))
    return Submission("solution.py", files, "", "solution.py")


def found(text: str, **others: str) -> str | None:
    answer = find_problem(submission(text, **others), PROBLEMS)
    return answer.slug if answer else None


@pytest.mark.parametrize(
    "text",
    [
        "# problem: cache\n",
        "#!/usr/bin/env python3\nimport os\n    #Problem:   cache  \n",
        '"""Mine.\n\nproblem: cache\n"""\n',
        "# a comment first\n\n'''problem: cache'''\n",
        '"problem: Cache"\n',
        "# problem: cache\n'''problem: merge'''\ndef merge(): ...\n",
    ],
)
def test_a_named_problem_comes_first(text: str) -> None:
    assert found(text) == "cache"


def test_a_line_in_another_string_names_nothing() -> None:
    assert found('"""Mine."""\nTEXT = """\nproblem: cache\n"""\n') is None
    assert found('"""never closed\nproblem: cache\n') is None


def test_an_unknown_name_is_an_error_with_the_choices() -> None:
    with pytest.raises(ProblemError, match="unknown problem 'cach': choose one of cache, merge, both"):
        found("# problem: cach\n")


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("class Cache:\n    pass\n", "cache"),
        ("async  def merge(x): ...\n", "merge"),
        ("class Cache(Base):\r\n    pass\r\n", "cache"),
        ("def push(): ...\ndef pull(): ...\n", "both"),
        ("def push(): ...\n", None),
        ("class Outer:\n    def merge(self): ...\n", None),
        ("def merger(): ...\n", None),
        ("", None),
    ],
)
def test_entry_points_that_begin_a_line_decide(text: str, slug: str | None) -> None:
    assert found(text) == slug


def test_the_main_module_decides_before_the_other_files() -> None:
    assert found("class Cache: ...\n", merging="def merge(): ...\n") == "cache"
    assert found("from merging import merge\n", merging="def merge(): ...\n") == "merge"


def test_several_matches_are_an_error_that_names_them() -> None:
    with pytest.raises(ProblemError) as caught:
        found("class Cache: ...\ndef merge(): ...\n")
    assert str(caught.value) == "matches several problems: cache, merge; choose with --problem"


@pytest.mark.parametrize(
    "text",
    [
        "(" * 200_000,
        "def " * 200_000,
        "#" * 500_000,
        "\n" * 500_000,
        '"""' * 100_001,
        " \t" * 250_000 + "# problem:",
    ],
    ids=["brackets", "defs", "hashes", "lines", "quotes", "blanks"],
)
def test_hostile_text_matches_nothing_and_breaks_nothing(text: str) -> None:
    assert found(text) is None
