"""What a report says about measured growth: which result comes first, in which words, with which points."""

from collections.abc import Sequence
from itertools import islice

from evaluator.model.reasoning import GrowthPoint, GrowthResult
from evaluator.reporting.reasoning.classes import rank

MAX_ROWS = 8
"""Of the table of points."""
FIRST_ROWS = 12
"""Of the results, where not all are asked for."""
MAX_PLOTS = 12
BY_WALL_CLOCK = "timed by the wall clock, as no processor time of this sandbox can be read here"
SETTLED = 16
"""Below this size what happens once is most of the cost, so tables and plots begin here where they can."""


def is_accepted(result: GrowthResult) -> bool | None:
    """Whether the best class that the data allows would do; None when nothing is known to compare with."""
    possible = {result.measured, *result.set}
    if not result.accepted:
        return None
    if possible & set(result.accepted):
        return True
    allowed = max(map(rank, result.accepted))
    best = min(map(rank, possible))
    return None if min(allowed, best) < 0 else best <= allowed


def worst_first(results: Sequence[GrowthResult]) -> tuple[GrowthResult, ...]:
    """What is not accepted before what is, the faster-growing before the slower."""
    return tuple(
        sorted(
            results,
            key=lambda one: (is_accepted(one) is not False, one.resource != "time", -rank(one.measured)),
        )
    )


def plotted(results: Sequence[GrowthResult], *, show_all: bool) -> tuple[GrowthResult, ...]:
    """The result that decides, or all of them, as far as they have points."""
    drawn = (one for one in worst_first(results) if len([*islice(filter(_has_value, one.points), 2)]) > 1)
    return tuple(islice(drawn, MAX_PLOTS if show_all else 1))


def growth_class(result: GrowthResult) -> str:
    """The class, or all that cannot be told apart, the slowest-growing first: "O(n) or O(n log n)"."""
    names = sorted({result.measured, *result.set}, key=lambda name: (rank(name), name))
    *first, last = [f"O({name})" for name in names]
    return f"{', '.join(first)} or {last}" if first else last


def inputs_text(result: GrowthResult) -> str:
    """The kind of inputs: "scattered inputs", "hits, in a workload of n calls"."""
    if "." in result.entry_point and "," not in result.family:
        return f"{result.family}, in a workload of n calls"
    return (
        result.family
        if "," in result.family or result.family.endswith("inputs")
        else f"{result.family} inputs"
    )


def standing(result: GrowthResult) -> str:
    """How the class compares with what the problem accepts, and how sure it is."""
    words = {True: "accepted", None: ""}.get(is_accepted(result), f"above accepted O({_limit(result)})")
    return f"{words}, {result.confidence} confidence" if words else f"{result.confidence} confidence"


def _limit(result: GrowthResult) -> str:
    """The fastest-growing class that would do."""
    return max(result.accepted, key=rank, default="")


def paying_line(result: GrowthResult) -> str:
    """The line that pays, with its count where it was counted, and what the times were read from."""
    pays = result.line_evidence or (f"line {result.line} pays" if result.line is not None else "")
    return "; ".join(filter(None, [pays, BY_WALL_CLOCK if result.clock == "wall" else ""]))


def caption(result: GrowthResult) -> str:
    """What a plot or a table of points is about."""
    return f"{result.entry_point}, {result.resource} on {inputs_text(result).split(', n = ')[0]}"


def count_title(result: GrowthResult) -> str:
    """What was counted."""
    return "bytes" if result.resource == "space" else "steps"


def time_title(result: GrowthResult) -> str:
    """What the times are."""
    return "wall ms" if result.clock == "wall" else "CPU ms"


def point_table(result: GrowthResult) -> list[tuple[str, ...]]:
    """Titles and at most ``MAX_ROWS`` sizes; a column without a value is left out.

    The sizes are spread evenly, with the largest that was counted and the largest of all among them.
    """
    points = settled(result.points)
    last = len(points) - 1
    counted = max((at for at, point in enumerate(points) if point.count is not None), default=last)
    steps = min(last, MAX_ROWS - 2)
    chosen = {round(at * last / steps) for at in range(steps + 1)} if steps > 0 else {0}
    rows = [_row(points[at]) for at in sorted({*chosen, counted} if points else ())]
    columns = zip(("n", count_title(result), time_title(result)), *rows, strict=True)
    return list(zip(*(column for column in columns if any(column[1:])), strict=True))


def settled(points: Sequence[GrowthPoint]) -> list[GrowthPoint]:
    """The sizes from ``SETTLED`` on where there are enough of them, in their order."""
    ordered = sorted(filter(_has_value, points), key=lambda point: point.n)
    large = [point for point in ordered if point.n >= SETTLED]
    return large if len(large) >= 4 else ordered


def _has_value(point: GrowthPoint) -> bool:
    return point.n > 0 and (point.count is not None or point.cpu_s is not None)


def _row(point: GrowthPoint) -> tuple[str, str, str]:
    count = "" if point.count is None else f"{point.count:,}"
    return f"{point.n:,}", count, "" if point.cpu_s is None else _milliseconds(point.cpu_s * 1000)


def _milliseconds(ms: float) -> str:
    return f"{ms:,.1f}" if ms >= 10 else f"{ms:.2f}" if ms >= 0.1 else f"{ms:.2g}"
