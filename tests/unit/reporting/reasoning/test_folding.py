"""Results on several inputs are one row, and nothing that is not accepted is hidden in it."""

from dataclasses import replace

from evaluator.reporting.reasoning.folding import others_text, rows_of
from tests.unit.scoring.evidence_builders import growth as measured

FINE = replace(measured("n", ("n",)), family="apart")
SLOW = replace(measured("n^2", ("n",)), family="nested")
CUBIC = replace(measured("n^3", ("n",), confidence="medium"), family="scattered, n = len(values), made")


def test_the_worst_decides_and_the_others_stand_below_it() -> None:
    (row,) = rows_of([FINE, SLOW, CUBIC], show_all=False)
    assert row.main is CUBIC
    assert others_text(row) == "on other inputs: nested O(n^2), above accepted; apart O(n)"


def test_space_and_time_are_rows_of_their_own() -> None:
    space = replace(FINE, resource="space")
    assert [row.main for row in rows_of([space, FINE], show_all=False)] == [FINE, space]


def test_a_result_that_is_judged_decides_over_one_that_is_not() -> None:
    whole = replace(measured("n^2", ()), resource="space")
    judged = replace(FINE, resource="space", family="apart, result left out")
    (row,) = rows_of([whole, judged], show_all=False)
    assert row.main is judged


def test_each_is_a_row_where_all_are_asked_for() -> None:
    assert [row.main for row in rows_of([FINE, SLOW], show_all=True)] == [SLOW, FINE]


def test_only_some_of_many_are_named() -> None:
    (row,) = rows_of([FINE] * 50, show_all=False)
    assert others_text(row).endswith("and 43 more")
