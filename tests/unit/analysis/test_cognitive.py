"""Cognitive complexity agrees with the published rules, and each point has a line and a reason."""

import importlib.util
from pathlib import Path

import libcst as cst
import pytest

from evaluator.analysis.check import Source, run_checks
from evaluator.analysis.checks.readability.cognitive_complexity import CognitiveComplexity
from evaluator.analysis.cognitive import increments_of


def probes() -> list[tuple[str, str, int]]:
    """The table beside this file; tests are no package, so it is loaded by its path."""
    spec = importlib.util.spec_from_file_location("probes", Path(__file__).with_name("cognitive_probes.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    table: list[tuple[str, str, int]] = module.PROBES
    return table


PROBES = probes()
NESTED = """
class Book:
    def settle(self, orders):
        for order in orders:
            if order.open:
                while order.items:
                    if order.items.pop() and (order.late or order.lost):
                        for item in order:
                            return item
"""


def points_of(text: str) -> int:
    """The complexity of the first function of the text."""
    function = cst.parse_module(text).body[0]
    assert isinstance(function, cst.FunctionDef)
    return sum(one.points for one in increments_of(function, lambda _: 1))


def test_there_are_31_probes() -> None:
    """The table is whole."""
    assert len(PROBES) == 31


@pytest.mark.parametrize(
    ("text", "expected"), [probe[1:] for probe in PROBES], ids=[name for name, *_ in PROBES]
)
def test_probe(text: str, expected: int) -> None:
    """Each probe gets the number that the rules give it."""
    assert expected == points_of(text)


def test_a_method_recurses_through_self_only() -> None:
    """A plain function of the same name is not the method."""
    text = "def sort(self):\n  return sort(self.rows)\n"

    assert points_of(text) == 0
    assert points_of(text.replace("return sort", "return self.sort")) == 1


def test_every_function_is_measured_and_the_finding_explains_itself() -> None:
    """The measurement names the method; the fix lists line, points and reason of each step."""
    findings, measurements = run_checks(Source("a.py", NESTED), [CognitiveComplexity])

    assert [(one.name, one.value, one.line, one.where) for one in measurements] == [
        ("cognitive_complexity", 17.0, 3, "Book.settle")
    ]
    assert [finding.line for finding in findings] == [3]
    assert "line 7 +4 (if at nesting depth 3)" in findings[0].fix
    assert "line 7 +1 (sequence of 'and')" in findings[0].fix
