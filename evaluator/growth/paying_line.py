"""Says in one sentence how often the line that pays ran, and which power of n that is about."""

from collections.abc import Sequence

from evaluator.growth.classes import BY_NAME, CLASSES, EXPONENTIAL, rank
from evaluator.growth.counting import CountSeries
from evaluator.growth.selection import select

_FIRST_N = 16
_FIT_POINTS = 9
_MIN_POINTS = 5
_NOISE = 0.004
_CLOSE = 0.08
"""A constant this near to a whole number, or to one part of a whole, is told as that."""


def line_evidence(series: CountSeries, line: int | None, measured: str) -> str:
    """For example "line 14 ran 499,500 times at n = 1,000, about n^2/2"; empty where nothing was counted.

    Args:
        series: what was counted.
        line: the line that pays.
        measured: the class that was decided on; where time has raised it above the line's own, that is said.
    """
    if line is None or not series.counts:
        return ""
    last = series.counts[-1]
    runs, steps = last.lines.get(line, 0), last.steps.get(line, 0)
    if not runs and not steps:
        return ""
    by_runs, by_steps = (
        _class_of(series.ns, [getattr(count, kind).get(line, 0) for count in series.counts], measured)
        for kind in ("lines", "steps")
    )
    # Steps are the better measure only where they grow faster than the line runs: `in` on a list, a slice.
    is_run = bool(runs) and (not by_steps or (bool(by_runs) and rank(by_runs) >= rank(by_steps)))
    name, value = (by_runs, runs) if is_run else (by_steps, steps)
    done = f"ran {runs:,} times" if is_run else f"put items through {steps:,} steps"
    text = f"line {line} {done} at n = {series.ns[-1]:,}"
    if name:
        text += f", {_about(name, value, series.ns[-1])}"
    counted = _class_of(series.ns, series.totals, measured)
    if counted and measured in BY_NAME and rank(measured) > rank(counted):
        text += "; the processor time grows faster, in library code that no count shows"
    return text


def _class_of(ns: Sequence[int], values: Sequence[float], measured: str) -> str:
    """The class of a count; empty where it cannot be told."""
    if measured in EXPONENTIAL:
        return measured
    counted = [(n, float(value)) for n, value in zip(ns, values, strict=True)]
    points = [(n, y) for n, y in counted if n >= _FIRST_N and y > 0][-_FIT_POINTS:]
    if len(points) < _MIN_POINTS:
        points = [(n, y) for n, y in counted if y > 0][-_FIT_POINTS:]
    if len(points) < _MIN_POINTS:
        return ""
    candidates = [each for each in CLASSES if each.name not in EXPONENTIAL]
    if measured in BY_NAME and BY_NAME[measured] not in candidates:
        candidates.append(BY_NAME[measured])
    selection = select([n for n, _ in points], [y for _, y in points], candidates, _NOISE)
    # What the whole was told to be is said of a part too, where its count allows it.
    return measured if measured in selection.possible else selection.name


def _about(name: str, value: int, n: int) -> str:
    """The class with its constant at this size."""
    if name == "1":
        return "the same at every size"
    factor = value / BY_NAME[name].of(n)
    if abs(factor - 1) <= _CLOSE:
        return f"about {name}"
    parts = round(1 / factor)
    if factor < 1 and abs(factor * parts - 1) <= _CLOSE:
        return f"about {f'({name})' if ' ' in name else name}/{parts:,}"
    times = f"{factor:,.0f}" if factor >= 10 or abs(factor - round(factor)) <= _CLOSE else f"{factor:.2g}"
    return f"about {times} {name}"
