"""Each outside analyser is called with our configuration only, and its answer is data that is checked."""

import json
from pathlib import Path

import pytest

from evaluator.analysis import tools
from evaluator.analysis.children import run_tool
from evaluator.analysis.limited_process import Ending, ProcessResult
from evaluator.analysis.tool import Tool, UnreadableOutput, Workspace
from evaluator.discovery import discover

TOOLS = discover(tools, "TOOL", Tool)


@pytest.fixture
def space(tmp_path: Path) -> Workspace:
    """A workspace with one file."""
    sources, empty = tmp_path / "sources", tmp_path / "empty"
    sources.mkdir()
    empty.mkdir()
    (sources / "solution.py").write_text("import os\n")
    return Workspace(tmp_path, sources, empty, tmp_path / "cache", {"solution.py": "my solution.py"})


def answer(text: str, code: int = 0) -> ProcessResult:
    """What a tool printed."""
    return ProcessResult(Ending.EXITED, code, text.encode(), b"", 0.1)


def test_tools_are_found() -> None:
    """Adding a file adds a tool."""
    assert list(TOOLS) == ["mypy", "pylint", "radon", "ruff"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ruff", {"--isolated", "--ignore-noqa", "--no-cache"}),
        ("mypy", {"--config-file=", "--no-site-packages", "--strict"}),
        ("pylint", {"--rcfile=/dev/null", "--load-plugins=", "--persistent=n", "--disable=all"}),
    ],
)
def test_no_configuration_of_the_submission_is_read(name: str, expected: set[str], space: Workspace) -> None:
    """The options that shut out foreign configuration are given."""
    assert expected <= set(TOOLS[name].argv(space))


def test_ruff_answer_becomes_findings(space: Workspace) -> None:
    """A code of the table is reported at its place, another one is not; one name is one finding."""
    row = {
        "code": "A001",
        "filename": str(space.sources / "solution.py"),
        "location": {"row": 2, "column": 5},
        "end_location": {"row": 2, "column": 8},
        "message": "Variable `max` is shadowing a Python builtin",
    }
    again = row | {"location": {"row": 9, "column": 5}}

    report = TOOLS["ruff"].parse(answer(json.dumps([row, again, row | {"code": "D100"}])), space)

    assert [(one.path, one.line, one.column, one.source) for one in report.findings] == [
        ("my solution.py", 2, 5, "ruff A001")
    ]
    assert report.findings[0].message.startswith("Choose a name that Python does not use: variable `max`")


def test_mypy_answer_becomes_findings(space: Workspace) -> None:
    """Columns count from 1 with us; missing types and notes are silent."""
    row = {
        "file": "sources/solution.py",
        "line": 3,
        "column": 4,
        "end_line": 3,
        "end_column": 9,
        "message": "Bad",
    }
    rows = [
        row | {"code": "arg-type", "severity": "error"},
        row | {"code": "no-untyped-def", "severity": "error"},
        row | {"code": "arg-type", "severity": "note"},
        row | {"code": None, "severity": "error"},
    ]

    report = TOOLS["mypy"].parse(answer("\n".join(map(json.dumps, rows)), code=1), space)

    assert [(one.line, one.column, one.end_column, one.source) for one in report.findings] == [
        (3, 5, 10, "mypy arg-type")
    ]


def test_pylint_answer_becomes_findings(space: Workspace) -> None:
    """A message without an end is a place without one."""
    row = {"absolutePath": str(space.sources / "solution.py"), "line": 4, "column": 0, "message": "No"}
    rows = [
        row | {"messageId": "E1101", "endLine": 4, "endColumn": 6},
        row | {"messageId": "W0101", "endLine": None, "endColumn": None},
        row | {"messageId": "C0103", "endLine": None, "endColumn": None},
    ]

    report = TOOLS["pylint"].parse(answer(json.dumps({"messages": rows}), code=6), space)

    assert [(one.rule, one.column, one.end_column) for one in report.findings] == [
        ("pylint-E1101", 1, 7),
        ("pylint-W0101", 1, None),
    ]


def test_radon_answer_becomes_measurements(space: Workspace) -> None:
    """Functions and methods are measured once; classes are not."""
    method = {"type": "method", "classname": "A", "name": "f", "lineno": 2, "complexity": 3}
    blocks = [{"type": "class", "name": "A", "lineno": 1, "complexity": 3, "methods": [method]}, method]

    report = TOOLS["radon"].parse(answer(json.dumps({"sources/solution.py": blocks})), space)

    assert [(one.name, one.value, one.path, one.line, one.where) for one in report.measurements] == [
        ("cyclomatic_complexity", 3.0, "my solution.py", 2, "A.f")
    ]


@pytest.mark.parametrize(
    ("name", "result"),
    [
        ("ruff", answer("[]", code=2)),
        ("mypy", answer("", code=2)),
        ("pylint", answer('{"messages": []}', code=32)),
        ("pylint", answer('{"messages": []}', code=1)),
        ("radon", answer('{"sources/solution.py": {"error": "no"}}')),
        ("radon", answer('{"/etc/passwd": []}')),
        ("radon", answer('{"../outside.py": []}')),
    ],
)
def test_a_tool_that_stopped_or_speaks_of_other_files_is_not_believed(
    name: str, result: ProcessResult, space: Workspace
) -> None:
    """Such an answer is never the same as "nothing found"."""
    with pytest.raises(UnreadableOutput):
        TOOLS[name].parse(result, space)


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        (("/bin/sh", "-c", "echo garbage"), "its answer could not be read"),
        (("/bin/sh", "-c", "echo '[1]'"), "its answer could not be read"),
        (("/bin/sh", "-c", "kill -SEGV $$"), "ended by signal 11"),
        (("/nowhere/ruff",), "could not be started"),
    ],
)
def test_whatever_goes_wrong_is_an_outcome(program: tuple[str, ...], reason: str, space: Workspace) -> None:
    """No exception leaves a run, and the reason is kept."""
    broken = Tool(name="ruff", distribution="ruff", argv=lambda _: program, parse=TOOLS["ruff"].parse)

    outcome = run_tool(broken, space)

    assert reason in outcome.failure
    assert outcome.report.findings == ()
