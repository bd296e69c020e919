"""Measuring a corpus: numbers for each function, from child processes that may break."""

import ast
import hashlib

import libcst
import pytest

from evaluator.analysis.children import Outcome, run_checks_child
from evaluator.analysis.corpus import METRICS, Measured, is_production, measure_corpus
from evaluator.analysis.messages import Reply, Request
from evaluator.analysis.tool import Workspace
from evaluator.model.submission import SourceFile

SEARCH = """
def search(rows, wanted):
    for row in rows:
        if row == wanted:
            return row
    return None
"""


def measured(texts: dict[str, str]) -> Measured:
    """What the files give."""
    result = Measured()
    files = [
        SourceFile(path, text.encode(), hashlib.sha256(text.encode()).hexdigest())
        for path, text in texts.items()
    ]
    measure_corpus(files, result)
    return result


def test_each_function_gives_one_number_for_each_metric() -> None:
    result = measured({"a.py": SEARCH, "b.py": "class Box:\n    def size(self):\n        return 1\n"})
    assert (result.files, result.functions, result.unread) == (2, 2, [])
    assert {metric: sorted(result.values[metric]) for metric in METRICS} == {
        "cognitive_complexity": [0, 3],
        "cyclomatic_complexity": [1, 3],
        "function_lines": [2, 5],
        "nesting_depth": [0, 2],
    }


def test_dunder_methods_test_functions_and_nested_functions_do_not_count() -> None:
    code = "class Box:\n    def __init__(self):\n        pass\ndef test_box():\n    pass\n"
    nested = "def outer():\n    def inner():\n        pass\n    return inner\n"
    assert measured({"a.py": code, "b.py": nested}).functions == 1


def test_files_that_cannot_be_measured_are_named_and_cost_no_other_file() -> None:
    result = measured({"a.py": SEARCH, "broken.py": "def (:\n", "deep.py": "x = " + "(" * 90 + ")" * 90})
    assert (result.files, result.functions) == (1, 1)
    assert [line.partition(":")[0] for line in result.unread] == ["broken.py", "deep.py"]
    assert "is not valid Python" in result.unread[0]
    assert "nests more than 60 brackets" in result.unread[1]


def test_a_file_that_breaks_its_process_is_found_and_the_others_are_measured(
    monkeypatch: pytest.MonkeyPatch,
) -> None:

    def breaks_on_c(request: Request, space: Workspace) -> tuple[Outcome, Reply]:
        if "c.py" in request.files:
            return Outcome("checks", 0.1, failure="ended by signal 11"), Reply()
        return run_checks_child(request, space)

    monkeypatch.setattr("evaluator.analysis.corpus.run_checks_child", breaks_on_c)
    result = measured({"a.py": SEARCH, "b.py": SEARCH, "c.py": SEARCH})
    assert (result.files, result.functions) == (2, 2)
    assert result.unread == ["c.py: ended by signal 11"]


def test_nothing_is_parsed_in_the_process_of_the_caller(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("parsed outside of the limited process")

    for module, name in ((ast, "parse"), (libcst, "parse_module")):
        monkeypatch.setattr(module, name, refuse)
    assert measured({"a.py": SEARCH}).functions == 1


def test_a_large_corpus_is_measured_in_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []

    def count(request: Request, space: Workspace) -> tuple[Outcome, Reply]:
        sizes.append(len(request.files))
        return run_checks_child(request, space)

    monkeypatch.setattr("evaluator.analysis.corpus.run_checks_child", count)
    monkeypatch.setattr("evaluator.analysis.corpus._BATCH_FILES", 2)
    result = measured({f"{name}.py": SEARCH for name in "abcde"})
    assert sizes == [2, 2, 1]
    assert result.functions == 5


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ("a.py", True),
        ("contest/a.py", True),
        ("test_a.py", False),
        ("a_test.py", False),
        ("conftest.py", False),
        ("tests/a.py", False),
        ("src/testing/deep/a.py", False),
    ],
)
def test_tests_are_no_part_of_the_corpus(path: str, counts: bool) -> None:
    assert is_production(path) is counts
