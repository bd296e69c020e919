"""Results about one entry point and resource as one row: what decides, and the others in a few words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evaluator.model.reasoning import GrowthResult
from evaluator.reporting.reasoning.growth import growth_class, is_accepted, worst_first

_MOST_OTHERS = 6


@dataclass(frozen=True, slots=True)
class Row:
    """The result that decides, with those on other inputs."""

    main: GrowthResult
    others: tuple[GrowthResult, ...] = ()


def rows_of(results: Sequence[GrowthResult], *, show_all: bool) -> list[Row]:
    """The worst first; each result is a row of its own where all are asked for."""
    ordered = worst_first(results)
    if show_all:
        return [Row(one) for one in ordered]
    groups: dict[tuple[str, str], list[GrowthResult]] = {}
    for one in ordered:
        groups.setdefault((one.entry_point, one.resource), []).append(one)
    return [_folded(group) for group in groups.values()]


def by_entry_point(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """The rows of each entry point, in the order given."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.main.entry_point, []).append(row)
    return groups


def others_text(row: Row) -> str:
    """What was measured on other inputs: "on other inputs: apart O(n); nested O(n^2), above accepted"."""
    told = [*map(_in_short, row.others[:_MOST_OTHERS])]
    more = len(row.others) - len(told)
    told += [f"and {more} more"] if more else []
    return f"on other inputs: {'; '.join(told)}" if told else ""


def _folded(group: Sequence[GrowthResult]) -> Row:
    at = next((number for number, one in enumerate(group) if is_accepted(one) is not None), 0)
    return Row(group[at], (*group[:at], *group[at + 1 :]))


def _in_short(one: GrowthResult) -> str:
    kind = one.family.split(", n = ")[0].removesuffix(" inputs").removesuffix(", in a workload of n calls")
    words = [f"{kind} {growth_class(one)}"]
    words += ["above accepted"] if is_accepted(one) is False else []
    words += [f"{one.confidence} confidence"] if one.confidence != "high" else []
    return ", ".join(words)
