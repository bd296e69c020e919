"""Where a number stands among the functions of the corpus."""

import json
from importlib import resources

import pytest

from evaluator.scoring.calibration import NAMES, load_calibration


@pytest.mark.parametrize(
    ("value", "share"),
    [(0, 0.0), (2, 0.25), (8, 0.75), (11, 0.85), (13, 0.90), (27, 0.99), (500, 0.99), (-1, 0.0)],
)
def test_shares_lie_on_the_quantiles_and_straight_between_them(value: float, share: float) -> None:
    """No share above the last quantile is claimed."""
    assert load_calibration("neetcode").share_below("cognitive_complexity", value) == pytest.approx(share)


def test_equal_quantiles_count_as_the_lowest() -> None:
    """A depth that the median function has is not above 80 % of them."""
    assert load_calibration("neetcode").share_below("nesting_depth", 2) == 0.5


def test_a_metric_without_a_table_has_no_share() -> None:
    """The caller decides what to do without one."""
    assert load_calibration("neetcode").share_below("charm", 3) is None


def test_all_shipped_tables_are_named_and_rise() -> None:
    """A table says its corpus and size, and its quantiles never fall."""
    folder = resources.files("evaluator.scoring.calibration")
    shipped = {item.name.removesuffix(".json") for item in folder.iterdir() if item.name.endswith(".json")}
    assert shipped == set(NAMES)
    for name in NAMES:
        data = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        assert data["n"] > 0
        assert data["source"]
        for table in data["metrics"].values():
            assert list(table.values()) == sorted(table.values())
