"""What a loop leaves alone may be computed before it; in doubt a name counts as changed."""

import textwrap

import libcst as cst
import pytest

from evaluator.analysis.check import Check, Source, run_checks
from evaluator.analysis.reading.changes import changed_by, leaves_loop
from evaluator.model.findings import Rule, Severity

NAMES = ("other", "row", "rows", "self", "total")


class Changed(Check):
    """Reports what each loop changes, and whether its calls leave it."""

    rule = Rule("EV199", "changed", "efficiency", Severity.NOTE, "changes", "for the test")

    def visit_For(self, node: cst.For) -> None:
        self._report(node)

    def visit_CompFor(self, node: cst.CompFor) -> None:
        self._report(node)

    def visit_Call(self, node: cst.Call) -> None:
        loop = next((one for one in self.ancestors(node) if isinstance(one, cst.For)), None)
        if loop is not None and leaves_loop(self, node, loop):
            self.report(node, message="leaves")

    def _report(self, loop: cst.CSTNode) -> None:
        function = self.function_around(loop)
        assert function is not None
        changes = changed_by(self, loop, function)
        self.report(loop, message=" ".join(name for name in NAMES if changes.touch([name])))


def said(body: str) -> list[str]:
    """What is reported about a function with that body."""
    text = f"def work(rows, other):\n{textwrap.indent(textwrap.dedent(body), '    ')}"
    return [finding.message for finding in run_checks(Source("solution.py", text), [Changed])[0]]


@pytest.mark.parametrize(
    ("body", "changed"),
    [
        ("for row in other: total = len(rows)", "row total"),
        ("for row in other: rows[0] = row", "other row rows"),
        ("for row in range(3): rows.append(1)", "row rows"),
        ("for row in other: rows.count(1)", "row"),
        ("for row in range(3): use(rows)", "row rows"),
        ("for row in range(3): print(rows)", "row"),
        ("for row in range(3): self.size += 1", "row self"),
        ("[rows.pop() for row in range(3)]", "row rows"),
    ],
)
def test_changes_are_bindings_stores_and_unknown_calls(body: str, changed: str) -> None:
    """Reading changes nothing; storing, changing methods and unknown functions do."""
    assert said(body)[0] == changed


def test_change_through_another_name_counts() -> None:
    """A second name for the object is followed."""
    assert "rows" in said("first = rows[0]\nfor _ in range(3): first.append(1)")[0].split()


def test_change_in_an_inner_function_counts() -> None:
    """A function defined inside may be called in the loop."""
    assert "rows" in said("def add(): rows.append(1)\nfor _ in range(3): add()")[0].split()


@pytest.mark.parametrize(
    ("body", "leaves"),
    [
        ("for row in rows:\n    if row:\n        return max(other)", True),
        ("for row in rows:\n    if row:\n        print(1)\n        break", True),
        ("for row in rows:\n    for cell in row:\n        break\n    print(1)", False),
        ("for row in rows:\n    print(1)", False),
    ],
)
def test_code_before_a_jump_out_runs_once(body: str, leaves: bool) -> None:
    """Return, raise, and a break of the same loop end it right after the code."""
    assert ("leaves" in said(body)) is leaves


def test_change_in_a_lambda_counts() -> None:
    """A lambda that is kept outside may be called in the loop."""
    assert "rows" in said("add = lambda: rows.append(1)\nfor _ in range(3): add()")[0].split()
