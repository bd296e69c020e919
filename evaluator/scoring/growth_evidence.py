"""How far measured growth lies above what the problem accepts."""

from collections.abc import Sequence

from evaluator.model.reasoning import GrowthResult
from evaluator.model.rubric import GrowthRules
from evaluator.scoring.charges import Shortfall

TIME = "time"


def excess_steps(result: GrowthResult, rules: GrowthRules) -> float | None:
    """Steps of the rubric's scale above the slowest-growing accepted class; 0 when it is accepted.

    None when nothing can be said: no class is accepted by name, a class is not on the scale, or the
    measurement lies above what is accepted and is not sure. Of the classes that the data cannot tell apart,
    the best counts.
    """
    if not result.accepted:
        return None
    accepted = {_plain(name) for name in result.accepted}
    possible = {_plain(result.measured), *map(_plain, result.set)}
    if possible & accepted:
        return None if result.confidence == "low" else 0.0
    steps = {_plain(name): step for name, step in rules.steps.items()}
    if not accepted & steps.keys() or not possible <= steps.keys():
        return None
    allowed = max(steps[name] for name in accepted & steps.keys())
    excess = max(0.0, min(steps[name] for name in possible) - allowed)
    return excess if excess == 0 or result.confidence == "high" else None


def worst_growth(
    results: Sequence[GrowthResult], rules: GrowthRules, resource: str
) -> tuple[GrowthResult, float] | None:
    """The result furthest above what is accepted, with its steps; None when none could be judged."""
    judged = [
        (result, steps)
        for result in results
        if result.resource == resource and (steps := excess_steps(result, rules)) is not None
    ]
    return max(judged, key=lambda pair: pair[1], default=None)


def growth_shortfalls(results: Sequence[GrowthResult], rules: GrowthRules) -> tuple[Shortfall, ...] | None:
    """Points that the worst growth in time and in space costs; None when neither could be judged."""
    found = [
        (resource, worst)
        for resource in rules.points_per_step
        if (worst := worst_growth(results, rules, resource)) is not None
    ]
    if not found:
        return None
    return tuple(
        Shortfall(min(100.0, steps * rules.points_per_step[resource]), describe_growth(result))
        for resource, (result, steps) in found
        if steps > 0
    )


def could_be_slower(result: GrowthResult, rules: GrowthRules) -> bool:
    """Whether an accepted class was counted although one above all accepted ones fits the data too."""
    if excess_steps(result, rules) != 0:
        return False
    steps = {_plain(name): step for name, step in rules.steps.items()}
    allowed = [steps[name] for name in map(_plain, result.accepted) if name in steps]
    return any(steps.get(name, 0) > max(allowed, default=0) for name in map(_plain, result.set))


def describe_growth(result: GrowthResult) -> str:
    """What was measured and what would do, in one line."""
    accepted = " or ".join(f"O({name})" for name in result.accepted)
    place = f", line {result.line}" if result.line is not None else ""
    measured = f"{result.resource} grows as O({result.measured})"
    return f"{result.entry_point}: {measured}, accepted is {accepted}{place}"


def why_undecided(results: Sequence[GrowthResult]) -> str:
    """Why no growth in time counts, where none does."""
    unsure = [one for one in results if one.resource == TIME and one.accepted]
    if not unsure:
        return "growth was not measured against an accepted class"
    return f"{describe_growth(unsure[0])}; with {unsure[0].confidence} confidence that is too unsure to count"


def _plain(name: str) -> str:
    """``N**2`` and ``n^2`` name one class."""
    return " ".join(name.lower().replace("**", "^").split())
