"""``--rewrites`` shows what holds in the sandbox, and ``--fix`` makes it in a person's own file."""

import ast
from pathlib import Path

import pytest

from tests.integration.command import Command
from tests.integration.test_reports import checked

SOLUTION = '''"""Merges intervals."""

import os
from typing import List


def merge_intervals(intervals: List[List[int]]) -> List[List[int]]:
    """Join what overlaps."""
    # print(intervals)
    if intervals == None:
        return []
    merged: List[List[int]] = []
    for start, end in sorted(list(intervals)):
        if not merged or merged[-1][1] < start:
            merged.append([start, end])
        else:
            merged[-1][1] = max(merged[-1][1], end)
    return merged
'''
FIXED = '''"""Merges intervals."""



def merge_intervals(intervals: list[list[int]]) -> list[list[int]]:
    """Join what overlaps."""
    if intervals is None:
        return []
    merged: list[list[int]] = []
    for start, end in sorted(intervals):
        if not merged or merged[-1][1] < start:
            merged.append([start, end])
        else:
            merged[-1][1] = max(merged[-1][1], end)
    return merged
'''
# ``== None`` is true of this class, so the usual rewrite of the comparison breaks a test.
FRAGILE = """class Anything:
    def __eq__(self, other: object) -> bool:
        return other is None


def is_absent(value: object) -> bool:
    # print(value)
    return Anything() == None and value is not None
"""
FRAGILE_TESTS = """from solution import is_absent

def test_it():
    assert is_absent(1) is True
"""
PROBLEM = ("--problem", "merge-intervals", "--format", "json")

pytestmark = [pytest.mark.docker, pytest.mark.usefixtures("image")]


def folder(command: Command) -> dict[str, bytes]:
    """Everything that lies where the command was called."""
    return {path.name: path.read_bytes() for path in Path(command.work).iterdir()}


def test_rewrites_are_shown_and_nothing_is_written(command: Command) -> None:
    command.write("solution.py", SOLUTION)
    outcome = command.run("solution.py", *PROBLEM, "--rewrites")
    assert outcome.status == 0, outcome
    report = checked(outcome.stdout)
    assert {one["rule"] for one in report["rewrites"]} >= {"EV504", "EV615", "ruff-E711", "ruff-F401"}
    assert {"+    if intervals is None:", "-    if intervals == None:"} <= {
        line for one in report["rewrites"] for line in one["diff"].split("\n")
    }
    assert "comparison-to-none" in {one["name"] for one in report["findings"]}
    assert folder(command) == {"solution.py": SOLUTION.encode()}


def test_a_fix_changes_the_file_and_reports_on_what_it_is_then(command: Command) -> None:
    command.write("solution.py", SOLUTION)
    command.write("solution.py.bak", "older")
    before = checked(command.run("solution.py", *PROBLEM).stdout)
    outcome = command.run("solution.py", *PROBLEM, "--fix")
    assert outcome.status == 0, outcome
    assert folder(command) == {
        "solution.py": FIXED.encode(),
        "solution.py.bak": b"older",
        "solution.py.bak1": SOLUTION.encode(),
    }
    assert "evaluate: changed solution.py:10: comparison-to-none (ruff-E711)" in outcome.stderr
    assert "solution.py.bak1" in outcome.stderr
    report = checked(outcome.stdout)
    assert report["tests"]["verdict"] == "accepted"
    assert report["verdict"]["score"] > before["verdict"]["score"]
    assert "comparison-to-none" not in {one["name"] for one in report["findings"]}
    assert report["rewrites"] == []

    again = command.run("solution.py", *PROBLEM, "--fix")
    assert "nothing was changed" in again.stderr
    assert checked(again.stdout)["submission"] == report["submission"]
    assert "solution.py.bak2" not in folder(command)


def test_a_rewrite_that_breaks_a_test_is_not_made(command: Command) -> None:
    command.write("solution.py", FRAGILE)
    command.write("test_team.py", FRAGILE_TESTS)
    arguments = ("solution.py", "--tests", "test_team.py", "--format", "json", "--fix")
    outcome = command.run(*arguments)
    assert outcome.status == 0, outcome
    assert checked(outcome.stdout)["tests"]["verdict"] == "accepted"
    assert folder(command)["solution.py"].decode() == FRAGILE.replace("    # print(value)\n", "")


def test_without_tests_only_what_runs_alike_is_changed(command: Command) -> None:
    command.write("solution.py", SOLUTION.replace("merge_intervals", "join"))
    outcome = command.run("solution.py", "--format", "json", "--fix")
    assert outcome.status == 0, outcome
    assert "no test passes before" in outcome.stderr
    text = folder(command)["solution.py"].decode()
    assert text != SOLUTION.replace("merge_intervals", "join")
    assert ast.dump(ast.parse(text)) == ast.dump(ast.parse(SOLUTION.replace("merge_intervals", "join")))
