"""Where a number stands among the functions of a reference corpus."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

Quantiles = Mapping[int, float]
"""By percent (1-99, rising): the value that this part of the corpus does not exceed."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """Percentiles of each metric over one corpus."""

    corpus: str
    """What was measured, in the plural, for example ``interview functions``."""
    n: int
    """How many of them."""
    metrics: Mapping[str, Quantiles]

    def share_below(self, metric: str, value: float) -> float | None:
        """The share (0-0.99) of the corpus that lies below ``value``; None for an unknown metric.

        Between the table's quantiles the share is interpolated in a straight line; where several
        quantiles hold the same value, the lowest counts, as the rest of them is equal, not below.
        """
        quantiles = self.metrics.get(metric)
        if quantiles is None:
            return None
        points = [(0.0, 0.0), *((each, percent / 100) for percent, each in quantiles.items())]
        for (low, share_low), (high, share_high) in pairwise(points):
            if value <= high:
                part = (value - low) / (high - low) if high > low else 1.0
                return share_low + (share_high - share_low) * max(0.0, part)
        return points[-1][1]

    def percent_below(self, metric: str, value: float) -> int:
        """So many whole percent lie below ``value`` for certain, as no interpolation says."""
        quantiles = self.metrics.get(metric, {})
        return max((percent for percent, each in quantiles.items() if each < value), default=0)
