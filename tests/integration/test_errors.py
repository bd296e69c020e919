"""Whatever goes wrong ends in an exit code and one line, or in a report; never in a traceback."""

import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from evaluator.catalog.bank import bank_directory
from tests.integration.command import Command
from tests.integration.engine_proxy import EngineProxy

GOOD = "def merge_intervals(intervals):\n    return sorted(intervals)\n"
ENTRY = ("--problem", "merge-intervals")


@dataclass(frozen=True, slots=True)
class Refused:
    """A call that cannot be carried out."""

    arguments: tuple[str, ...]
    says: str
    """What its one line must hold, as a regular expression."""
    file: tuple[str, bytes] = ("solution.py", GOOD.encode())
    """Name and content of what lies beside the command."""
    status: int = 2
    environment: tuple[tuple[str, str], ...] = ()


REFUSED = {
    "missing file": Refused(("nowhere.py",), "no such file: nowhere.py"),
    "not UTF-8": Refused(("latin.py",), "latin.py.*UTF-8", ("latin.py", b"name = '\xe9'\n")),
    "folder without Python": Refused(("notes",), "no Python file", ("notes/notes.md", b"# Notes\n")),
    "unknown problem": Refused(
        ("solution.py", "--problem", "nine-queens"), "unknown problem 'nine-queens'.*lru-cache"
    ),
    "no such bank": Refused(("solution.py", "--problems", "nowhere"), "no such folder.*nowhere"),
    "unknown format": Refused(("solution.py", "--format", "pdf"), "'pdf'.*json"),
    "two formats on standard output": Refused(
        ("solution.py", "--format", "json", "--format", "markdown"), "json=FILE"
    ),
    "bad level": Refused(("solution.py", "--fail-under", "expert"), "--fail-under.*senior.*'expert'"),
    "bad index": Refused(("solution.py", "--fail-under", "101"), "--fail-under.*'101'"),
    "unknown option": Refused(("solution.py", "--frobnicate"), "--frobnicate"),
    "missing rubric": Refused(("solution.py", *ENTRY, "--rubric", "nowhere.toml"), "nowhere.toml"),
    "folder as rubric": Refused(("solution.py", *ENTRY, "--rubric", "."), r"\.: "),
    "broken rubric": Refused(
        ("solution.py", "--rubric", "own.toml"),
        "own.toml",
        ("own.toml", b"weights ="),
    ),
    "missing tests": Refused(("solution.py", "--tests", "test_none.py"), "test_none.py"),
    "no engine": Refused(
        ("solution.py", *ENTRY, "--sandbox", "docker"),
        "no Docker engine answers.*make engine",
        status=3,
        environment=(("DOCKER_HOST", "unix:///nonexistent/engine.sock"),),
    ),
}


@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_done_is_said_in_one_line(case: Refused, command: Command) -> None:
    command.write("solution.py", GOOD)
    command.write(*case.file)
    command.environment.update(case.environment)
    outcome = command.run(*case.arguments, "--quiet")
    assert (outcome.status, outcome.stdout) == (case.status, ""), outcome
    assert outcome.is_one_line_error(), outcome.stderr
    assert re.search(case.says, outcome.stderr)


def test_an_ambiguous_problem_is_said_in_one_line(command: Command) -> None:
    """Both problems of the bank ask for the same function."""
    for slug in ("one-rank", "two-rank"):
        bundle = command.work / "bank" / slug
        shutil.copytree(bank_directory() / "merge-intervals", bundle)
        for file in bundle.rglob("*.*"):
            text = file.read_text("utf-8").replace("merge_intervals", "rank").replace("merge-intervals", slug)
            file.write_text(text, "utf-8")
    command.write("solution.py", "def rank(scores):\n    return scores\n")
    outcome = command.run("solution.py", "--problems", "bank")
    assert (outcome.status, outcome.is_one_line_error()) == (2, True), outcome
    assert re.search("one-rank, two-rank.*--problem", outcome.stderr)


TEAM_TESTS = {
    "syntax error": ("def test_it(:\n    pass\n", r"test_own\.py"),
    "error at import": ("import solution\nimport nowhere_to_be_found\n", "nowhere_to_be_found"),
    "no case": ("from solution import merge_intervals\n", "no case"),
}


@pytest.mark.parametrize(("text", "says"), TEAM_TESTS.values(), ids=TEAM_TESTS)
def test_broken_tests_are_no_verdict(text: str, says: str, command: Command) -> None:
    command.write("solution.py", GOOD)
    command.write("test_own.py", text)
    outcome = command.run("solution.py", "--tests", "test_own.py", "--sandbox", "process", "--quiet")
    assert outcome.status == 2, outcome
    assert outcome.is_one_line_error(), outcome
    assert re.search(says, outcome.stderr)


ODD_SOLUTIONS = {
    "empty": ("", "missing_entry_point"),
    "syntax error": ("def merge_intervals(intervals)\n    return []\n", "syntax_error"),
    "other name": (GOOD.replace("merge_intervals", "merged"), "missing_entry_point"),
    "endless loop at import": ("while True:\n    pass\n", "timeout"),
    "exit at import": ("import sys\n\nsys.exit(0)\n", "exception"),
}


@pytest.mark.docker
@pytest.mark.parametrize(("text", "verdict"), ODD_SOLUTIONS.values(), ids=ODD_SOLUTIONS)
def test_an_odd_solution_gets_a_report(text: str, verdict: str, command: Command, proxy: EngineProxy) -> None:
    command.write("solution.py", text)
    outcome = command.run("solution.py", *ENTRY, "--format", "json", "--quiet", DOCKER_HOST=proxy.address)
    assert (outcome.status, outcome.stderr) == (0, "")
    report = json.loads(outcome.stdout)
    assert report["tests"]["verdict"] == verdict
    assert report["tests"]["passed"] == 0 < report["tests"]["total"]
    assert report["environment"]["sandbox"] == "docker"
    assert proxy.containers  # that they are gone is what the fixture checks


def test_standard_input_is_a_submission(command: Command) -> None:
    outcome = command.run(
        "-", *ENTRY, "--sandbox", "process", "--format", "json", "--quiet", stdin=GOOD.encode()
    )
    assert (outcome.status, outcome.stderr) == (0, "")
    report = json.loads(outcome.stdout)
    assert report["submission"]["name"] == "stdin"
    assert 0 < report["tests"]["passed"] < report["tests"]["total"]


@pytest.mark.parametrize(("bar", "status"), [("senior", 1), ("0", 0)])
def test_below_the_bar_there_is_a_report_and_exit_status_1(bar: str, status: int, command: Command) -> None:
    command.write("solution.py", GOOD)
    outcome = command.run("solution.py", *ENTRY, "--sandbox", "process", "--fail-under", bar, "--quiet")
    assert (outcome.status, outcome.stderr) == (status, "")
    assert "Merge intervals" in outcome.stdout


@pytest.mark.parametrize("name", ["click.py", "mypy.py"])
def test_a_submission_in_the_working_folder_is_never_imported(name: str, command: Command) -> None:
    """Python itself would look there first, and a submission may be called like a module that we need."""
    command.write(name, "import sys\n\nsys.exit(77)\n")
    outcome = command.run(name, "--format", "json", "--quiet")
    assert (outcome.status, outcome.stderr) == (0, "")
    assert json.loads(outcome.stdout)["submission"]["name"] == name


@pytest.mark.docker
def test_a_missing_image_is_named_with_what_builds_it(command: Command, tmp_path: Path) -> None:
    """A guest that differs by one file needs an image of its own, which nobody has built."""
    tree = tmp_path / "tree"
    for package in ("evaluator", "sandbox", "problems"):
        shutil.copytree(
            bank_directory().parent / package, tree / package, ignore=shutil.ignore_patterns("__pycache__")
        )
    (tree / "sandbox" / "guest" / "another.py").write_text('"""Makes this guest another one."""\n')
    command.write("solution.py", GOOD)
    outcome = command.run("solution.py", *ENTRY, "--quiet", PYTHONPATH=str(tree))
    assert outcome.status == 3, outcome
    assert outcome.is_one_line_error(), outcome
    assert re.search(r"image senior-bar/sandbox:\w+ is missing.*evaluate sandbox build", outcome.stderr)
