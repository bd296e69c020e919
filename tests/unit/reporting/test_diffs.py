"""Diffs are shown without the names of the files, and not without end."""

from dataclasses import replace

import pytest

from evaluator.model.evaluation import Rewrite
from evaluator.model.test_run import TestRun
from evaluator.reporting import RenderOptions, render
from evaluator.reporting.diffs import MAX_DIFF_LINES, about, diff_lines, heading
from tests.unit.reporting.samples import FAILING, GOOD

HEAD = "--- a/solution.py\n+++ b/solution.py\n"


def rewrite(diff: str, rule: str = "EV509") -> Rewrite:
    """A rewrite with that diff."""
    return Rewrite(rule, "solution.py", 3, diff)


def test_the_names_of_the_files_are_left_out() -> None:
    """The place stands above the diff."""
    assert diff_lines(rewrite(f"{HEAD}@@ -1 +1 @@\n-a\n+b")) == ("@@ -1 +1 @@", "-a", "+b")


def test_removed_lines_that_begin_like_a_name_stay() -> None:
    """Two dashes are a comment in some languages."""
    assert diff_lines(rewrite("@@ -1 +1 @@\n--- a\n+++ b")) == ("@@ -1 +1 @@", "--- a", "+++ b")


def test_a_long_diff_is_cut_and_counted() -> None:
    """The JSON report holds the rest."""
    shown = diff_lines(rewrite("\n".join(f"+{number}" for number in range(MAX_DIFF_LINES + 3))))
    assert shown[:MAX_DIFF_LINES] == tuple(f"+{number}" for number in range(MAX_DIFF_LINES))
    assert shown[MAX_DIFF_LINES:] == ("… (3 more lines)",)


def test_the_rule_is_named_where_a_finding_tells_its_name() -> None:
    """Its id is enough for ``evaluate explain``."""
    assert heading(rewrite(""), FAILING) == ("solution.py:3", "missing-annotation (EV509)")
    assert heading(rewrite("", "EV000"), FAILING) == ("solution.py:3", "EV000")


def test_what_was_verified_is_said_as_it_was() -> None:
    """Where no test passed, none can pass again."""
    untested = replace(GOOD, tests=TestRun.not_run("no problem"))
    assert about(GOOD).startswith("All tests that passed pass again")
    assert about(untested).startswith("What the program does is the same")


@pytest.mark.parametrize("name", ["terminal", "markdown"])
def test_only_who_asked_for_rewrites_reads_of_them(name: str) -> None:
    """And with many of them the first five, unless all are asked for."""
    many = replace(GOOD, rewrites=tuple(rewrite(f"@@ @@\n+line_{number}") for number in range(7)))
    assert "Rewrites" not in render(GOOD, name)
    few, everything = render(many, name), render(many, name, RenderOptions(show_all=True))
    assert ["line_4" in few, "line_5" in few, "and 2 more" in few] == [True, False, True]
    assert "line_6" in everything
