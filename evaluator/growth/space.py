"""How the memory that one entry point needs grows on one family of inputs.

Memory is counted inside the sandbox, by the guest, in the process that the solution runs in: a solution can
forge smaller figures, and gains nothing by larger ones. So no class below linear is told with high
confidence, and a higher one is: whoever claims less than the solution itself admits to is contradicted.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from evaluator.growth.classes import BY_NAME, EXPONENTIAL, GrowthClass, rank
from evaluator.growth.counting import CountSeries
from evaluator.growth.inputs import RESULT_LEFT_OUT, Inputs
from evaluator.growth.probe import Probe
from evaluator.growth.selection import Selection
from evaluator.growth.space_class import bends_up, class_of_bytes, class_of_depth
from evaluator.growth.weighing import WeightSeries, weight_series
from evaluator.model.reasoning import GrowthPoint, GrowthResult

SPACE_BUDGET_S = 0.3
SPACE_CLASSES = tuple(BY_NAME[name] for name in ("1", "log n", "sqrt n", "n", "n log n", "n^2", "2^n"))
_FRAME_BYTES = 160
"""About what CPython takes for a call in progress; tracing memory does not see it."""
_WORD_BYTES = 8
_FEW_BYTES = 512
Confidence = Literal["low", "medium", "high"]


@dataclass(frozen=True, slots=True)
class _Found:
    selection: Selection
    confidence: Confidence
    is_depth: bool


def measure_space(
    probe: Probe,
    inputs: Inputs,
    counts: CountSeries,
    candidates: Sequence[GrowthClass] = SPACE_CLASSES,
    *,
    share: float = 1.0,
) -> tuple[GrowthResult, ...]:
    """The growth in space, with the depth of calls that counting has seen; empty with too few sizes.

    Where what is returned grows, a second result leaves it out. That is the least that is needed beside
    it: what was let go before the result was made does not show there.

    For a class under a workload it is the memory of the object and its calls together, not that of one call.
    """
    series = weight_series(probe, inputs.make, inputs.max_n, counts, SPACE_BUDGET_S * share)
    whole = _found(series.ns, series.peaks, counts, candidates)
    if whole is None:
        return ()
    results = [_result(inputs, inputs.family, whole, series.ns, series.peaks, counts)]
    beside = tuple(peak - held for peak, held in zip(series.peaks, series.results, strict=True))
    rest = _found(series.ns, beside, counts, candidates) if _is_growing(series.results) else None
    if rest is not None:
        if not rest.is_depth and rest.selection.name != "1" and _may_be_resizing(series, beside):
            possible = tuple(dict.fromkeys(("1", *rest.selection.possible)))
            rest = _Found(Selection(rest.selection.name, possible), "low", is_depth=False)
        family = f"{inputs.family}{RESULT_LEFT_OUT}"
        # What a problem accepts is held against what is needed beside the result: that much it asked for.
        results = [replace(results[0], accepted=()), _result(inputs, family, rest, series.ns, beside, counts)]
    return tuple(results)


def _found(
    ns: Sequence[int], weights: Sequence[int], counts: CountSeries, candidates: Sequence[GrowthClass]
) -> _Found | None:
    """The larger class of bytes and of depth."""
    depths = [count.depth for count in counts.counts]
    deep = class_of_depth(counts.ns, depths, candidates)
    heavy = class_of_bytes(ns, weights, candidates) if ns else None
    if heavy is None:
        return None if deep is None else _Found(deep, "low", is_depth=True)
    if deep is None:
        return _Found(heavy, _confidence(heavy, ns, weights), is_depth=False)
    is_depth = rank(deep.name) > rank(heavy.name)
    larger, smaller = (deep, heavy) if is_depth else (heavy, deep)
    least = max(rank(larger.possible[0]), rank(smaller.possible[0]))
    possible = {name for name in larger.possible if rank(name) >= least}
    possible |= {name for name in smaller.possible if rank(name) > rank(larger.name)}
    together = Selection(larger.name, tuple(sorted({larger.name, *possible}, key=rank)))
    if is_depth:
        sure: Confidence = "high" if _is_clear(together) else "medium"
        return _Found(together, sure, is_depth=True)
    return _Found(together, _confidence(together, ns, weights), is_depth=False)


def _confidence(selection: Selection, ns: Sequence[int], weights: Sequence[int]) -> Confidence:
    if selection.name in EXPONENTIAL:
        return "high"
    if len(selection.possible) > 2:
        return "low"
    growth = BY_NAME[selection.name]
    grown = (weights[-1] - weights[0]) / (growth.of(ns[-1]) - growth.of(ns[0]) or 1.0)
    # Half a word for each item is what the interpreter itself takes to sort a list or to delete a slice.
    is_sure = _is_clear(selection) and grown >= _WORD_BYTES and not _may_be_steeper(selection, ns, weights)
    return "high" if is_sure else "medium"


def _is_clear(selection: Selection) -> bool:
    alone = {selection.name} | ({"n log n"} if selection.name == "n" else set())
    return rank(selection.name) >= rank("n") and set(selection.possible) <= alone


def _may_be_steeper(selection: Selection, ns: Sequence[int], weights: Sequence[int]) -> bool:
    return selection.name == "n" and bends_up(ns, weights)


def _is_growing(weights: Sequence[int]) -> bool:
    return len(weights) > 0 and weights[-1] >= 2 * weights[0] + _FEW_BYTES


def _may_be_resizing(series: WeightSeries, beside: Sequence[int]) -> bool:
    """Whether what stands beside the result may be its own smaller table, on the way to the larger one."""
    return beside[-1] <= series.results[-1]


def _result(
    inputs: Inputs,
    family: str,
    found: _Found,
    ns: Sequence[int],
    weights: Sequence[int],
    counts: CountSeries,
) -> GrowthResult:
    points = dict(zip(ns, weights, strict=True))
    if found.is_depth:
        depths = {n: each.depth for n, each in zip(counts.ns, counts.counts, strict=True)}
        both = points.keys() & depths.keys() or depths.keys()
        points = {n: points.get(n, 0) + _FRAME_BYTES * depths[n] for n in sorted(both)}
    return GrowthResult(
        entry_point=inputs.entry_point,
        resource="space",
        family=family,
        measured=found.selection.name,
        set=found.selection.possible,
        confidence=found.confidence,
        accepted=inputs.accepted_space,
        line=None,
        points=tuple(GrowthPoint(n, weight, None) for n, weight in points.items()),
    )
