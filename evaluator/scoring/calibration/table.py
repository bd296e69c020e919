"""A percentile table as a file: numbers only, never code and never a path."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, isfinite

import msgspec

from evaluator.model.calibration import Calibration, Quantiles

PERCENTS = (*range(5, 75, 5), *range(75, 100))
"""Coarse where a number is usual, and every one of them where it begins to cost points."""

_INNERMOST = re.compile(r"\{[^{}]+\}")


@dataclass(frozen=True, slots=True)
class Corpus:
    """One of several corpora of which a table is made, with percentiles of its own."""

    name: str
    repository: str
    commit: str
    licence: str
    files: int
    functions: int
    metrics: dict[str, Quantiles]


@dataclass(frozen=True, slots=True)
class Table:
    """Percentiles of each metric over all functions, and where they come from."""

    name: str
    noun: str
    """What was measured, in the plural; completes "more complex than 88 % of 588 ..."."""
    files: int
    functions: int
    metrics: dict[str, Quantiles]
    limits: str = "Percentiles say unusual, not bad."
    corpora: tuple[Corpus, ...] = ()

    def calibration(self) -> Calibration:
        """The part of it that scoring needs."""
        return Calibration(self.noun, self.functions, self.metrics)


def quantiles_of(values: Sequence[float]) -> Quantiles:
    """The smallest of the values that so many percent do not exceed (nearest rank); nothing of nothing."""
    ranked = sorted(int(value) if value == int(value) else value for value in values)
    return {percent: ranked[ceil(percent * len(ranked) / 100) - 1] for percent in PERCENTS if ranked}


def to_json(table: Table) -> str:
    """The text of the file, with the quantiles of a metric on one line."""
    text = msgspec.json.format(msgspec.json.encode(table), indent=2).decode()
    return _INNERMOST.sub(lambda found: " ".join(found[0].split()), text) + "\n"


def from_json(content: bytes) -> Table:
    """The table in the bytes of a file.

    Raises:
        ValueError: it is none, or its numbers cannot be percentiles.
    """
    table = msgspec.json.decode(content, type=Table)
    if table.functions < 1:
        raise ValueError("functions must be 1 or more")
    if not table.metrics:
        raise ValueError("metrics is empty")
    for metric, quantiles in table.metrics.items():
        _check(f"metrics.{metric}", quantiles)
    return table


def _check(where: str, quantiles: Mapping[int, float]) -> None:
    percents, values = list(quantiles), list(quantiles.values())
    if not percents or not all(0 < percent < 100 for percent in percents):
        raise ValueError(f"{where} must hold percents between 1 and 99")
    if any(low >= high for low, high in pairwise(percents)):
        raise ValueError(f"the percents of {where} must rise")
    if not all(isfinite(value) and value >= 0 for value in values) or values != sorted(values):
        raise ValueError(f"the values of {where} must not fall, nor be negative")
