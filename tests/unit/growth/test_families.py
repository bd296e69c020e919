"""A problem's growth.py gives calls of every size; what is wrong with it is one line."""

from pathlib import Path

import pytest

from evaluator.catalog import list_problems
from evaluator.errors import ProblemError
from evaluator.growth.amortised import per_call
from evaluator.growth.families import read_families
from evaluator.growth.run import GROWTH_FILE
from evaluator.model.problem import AcceptedGrowth, Problem
from evaluator.model.reasoning import GrowthPoint, GrowthResult

PROBLEMS = list_problems(None)
ACCEPTED = (AcceptedGrowth("f", "time", ("n",)), AcceptedGrowth("f", "space", ("1",)))
FAMILIES = """
def many(n):
    return ([0] * n,)

def used(n):
    return (n,), [("add", (number,)) for number in range(n)]

FAMILIES = {"f": {"many": many}, "Box.add": {"used": used}}
LARGEST = 64
"""


def write(folder: Path, text: str) -> Path:
    path = folder / GROWTH_FILE
    path.write_text(text)
    return path


def test_functions_and_classes_get_their_calls(tmp_path: Path) -> None:
    many, used = read_families(write(tmp_path, FAMILIES), ACCEPTED)
    assert (many.entry_point, many.family, many.max_n, many.accepted) == ("f", "many", 64, ("n",))
    assert many.make(3).args == ([0, 0, 0],)
    call = used.make(2)
    assert (call.target, call.args, call.calls) == ("Box", (2,), (("add", (0,)), ("add", (1,))))
    assert used.accepted == ()


@pytest.mark.parametrize("text", ["1 / 0", "x = 1", "FAMILIES = 3", "def f(:"])
def test_a_file_that_cannot_be_used_is_named(text: str, tmp_path: Path) -> None:
    with pytest.raises(ProblemError, match=r"growth\.py of the problem cannot be used"):
        list(read_families(write(tmp_path, text), ACCEPTED))


@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda problem: problem.slug)
def test_the_shipped_problems_measure_every_accepted_entry_point(problem: Problem) -> None:
    families = list(read_families(problem.directory / GROWTH_FILE, problem.accepted_growth))
    assert {one.entry_point for one in families if one.accepted} == {
        one.entry_point for one in problem.accepted_growth if one.resource == "time"
    }
    for one in families:
        assert one.make(8) == one.make(8), "the same size gives the same input"


def test_a_workload_is_told_for_one_of_its_calls() -> None:
    points = (GrowthPoint(10, 400, 0.02), GrowthPoint(20, None, None))
    whole = GrowthResult(
        "Box.add", "time", "used", "n log n", ("n", "n log n"), "high", (), 3, points, "line 3 ran"
    )
    one = per_call(whole)
    assert (one.measured, one.set, one.family) == ("log n", ("1", "log n"), "used, in a workload of n calls")
    assert one.points == (GrowthPoint(10, 40, 0.002), GrowthPoint(20, None, None))
    assert one.line_evidence == "line 3 ran, over all n calls"
