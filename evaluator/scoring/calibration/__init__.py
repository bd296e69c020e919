"""How unusual a number is among the functions of a reference corpus."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise

NAMES = ("neetcode",)
"""The shipped tables; each is a JSON file beside this module that says where it comes from."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """Percentiles of each metric over one corpus."""

    corpus: str
    """What was measured, in the plural, for example ``interview functions``."""
    n: int
    """How many of them."""
    quantiles: Mapping[str, tuple[tuple[float, float], ...]]
    """By metric: pairs of a value and the share of the corpus that does not exceed it, rising."""

    def share_below(self, metric: str, value: float) -> float | None:
        """The share (0-0.99) of the corpus that lies below ``value``; None for an unknown metric.

        Between the table's quantiles the share is interpolated in a straight line; where several
        quantiles hold the same value, the lowest counts, as the rest of them is equal, not below.
        """
        points = self.quantiles.get(metric)
        if points is None:
            return None
        for (low, share_low), (high, share_high) in pairwise(points):
            if value <= high:
                part = (value - low) / (high - low) if high > low else 1.0
                return share_low + (share_high - share_low) * max(0.0, part)
        return points[-1][1]


@cache
def load_calibration(name: str) -> Calibration:
    """The shipped table ``name``, one of ``NAMES``."""
    text = (resources.files(__name__) / f"{name}.json").read_text(encoding="utf-8")
    data = json.loads(text)
    quantiles = {
        metric: ((0.0, 0.0), *((float(value), int(percent) / 100) for percent, value in table.items()))
        for metric, table in data["metrics"].items()
    }
    return Calibration(data["corpus"], data["n"], quantiles)
