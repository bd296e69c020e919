"""A percentile table is a file of numbers that is written whole, and read whole or refused."""

import re

import pytest

from evaluator.scoring.calibration.table import PERCENTS, Corpus, Table, from_json, quantiles_of, to_json

QUANTILES = quantiles_of(range(1, 201))
TABLE = Table(
    "team",
    "functions of the team",
    12,
    200,
    {"function_lines": QUANTILES},
    corpora=(Corpus("part", "example.org/part", "0" * 40, "MIT", 3, 40, {"function_lines": QUANTILES}),),
)


def test_a_quantile_is_the_smallest_value_that_so_many_do_not_exceed() -> None:
    quantiles = quantiles_of([30, 10, 20, 40])
    assert (quantiles[25], quantiles[50], quantiles[75], quantiles[76]) == (10, 20, 30, 40)
    assert tuple(quantiles) == PERCENTS


def test_nothing_has_no_quantiles() -> None:
    assert quantiles_of([]) == {}


def test_what_is_written_is_read() -> None:
    assert from_json(to_json(TABLE).encode()) == TABLE


def test_the_quantiles_of_a_metric_stand_on_one_line() -> None:
    lines = [line for line in to_json(TABLE).splitlines() if '"function_lines"' in line]
    assert len(lines) == 2
    assert all(line.rstrip(",").endswith("}") for line in lines)


def test_scoring_gets_the_noun_and_the_number_of_functions() -> None:
    calibration = TABLE.calibration()
    assert (calibration.corpus, calibration.n) == ("functions of the team", 200)
    assert calibration.share_below("function_lines", 200) == 0.99


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"functions": 200', '"functions": 0', "functions must be 1 or more"),
        ('"functions": 200', '"functions": "many"', "Expected `int`"),
        ('"5": 10', '"5": -1', "the values of metrics.function_lines must not fall, nor be negative"),
        ('"99": 198', '"99": 1', "the values of metrics.function_lines must not fall"),
        ('"5": 10', '"0": 10', "metrics.function_lines must hold percents between 1 and 99"),
        ('"5": 10', '"50": 10', "the percents of metrics.function_lines must rise"),
        ('"noun"', '"verb"', "missing required field `noun`"),
        ("{", "", "Expected `object`"),
    ],
)
def test_a_fault_is_named(old: str, new: str, expected: str) -> None:
    text = to_json(TABLE)
    assert old in text
    with pytest.raises(ValueError, match=re.escape(expected)):
        from_json(text.replace(old, new, 1).encode())


def test_a_table_without_metrics_is_none() -> None:
    with pytest.raises(ValueError, match="metrics is empty"):
        from_json(to_json(Table("team", "functions", 1, 1, {})).encode())
