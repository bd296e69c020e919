"""What becomes of true claims and of claims one class off, held against measured runs."""

from collections import Counter
from collections.abc import Sequence

from evaluator.growth.claims import check, cost_claims_in_python
from evaluator.growth.classes import CLASSES
from evaluator.model.reasoning import ClaimVerdict, GrowthResult

_NAMES = [each.name for each in CLASSES]
Labelled = tuple[str, Sequence[GrowthResult]]
"""The known class of a function, and its result in each run."""


def rates(functions: Sequence[Labelled]) -> list[str]:
    """Three lines: true claims, claims one class down, claims one class up."""
    return [
        f"claims {what}: {_shares([_verdict(claimed, runs) for claimed, runs in _moved(functions, steps)])}"
        for what, steps in (("that are true", 0), ("one class down", -1), ("one class up", 1))
    ]


def _moved(functions: Sequence[Labelled], steps: int) -> list[Labelled]:
    found = []
    for label, runs in functions:
        at = _NAMES.index(label) + steps if label in _NAMES else -1
        if 0 <= at < len(_NAMES):
            found.append((_NAMES[at], runs))
    return found


def _verdict(claimed: str, runs: Sequence[GrowthResult]) -> ClaimVerdict:
    name, resource = runs[0].entry_point, runs[0].resource
    source = f'def {name}(n: int) -> int:\n    """{resource.title()}: O({claimed})."""\n'
    (claim,) = cost_claims_in_python("solution.py", source)
    return check(claim, [[one] for one in runs]).verdict


def _shares(verdicts: Sequence[ClaimVerdict]) -> str:
    counts = Counter(verdicts)
    told = ", ".join(f"{verdict} {counts[verdict]}" for verdict in ClaimVerdict if counts[verdict])
    return f"{len(verdicts)}, of which {told}"
