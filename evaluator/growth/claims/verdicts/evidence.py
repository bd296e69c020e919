"""What was measured, as one sentence beside a verdict."""

from evaluator.model.reasoning import GrowthResult


def describe(result: GrowthResult) -> str:
    """The class, those that cannot be told from it, and the line that pays with its count.

    What n is, and what inputs were made from, the table of growth says once.
    """
    others = [name for name in result.set if name != result.measured]
    doubt = f" (or {', '.join(others)})" if others else ""
    text = (
        f"measured O({result.measured}){doubt} in {result.resource} for `{result.entry_point}` "
        f"on {result.family.split(', n = ')[0]}, {result.confidence} confidence"
    )
    counted = [point for point in result.points if point.count is not None]
    if counted and counted[-1].count is not None:
        unit = "bytes" if result.resource == "space" else "steps"
        text += f": {counted[-1].count:,} {unit} at n = {counted[-1].n:,}"
    if result.line is not None:
        text += f", most of it at line {result.line}"
    return text
