"""Parts that the evaluations built by hand share."""

from collections.abc import Mapping
from dataclasses import replace

from evaluator.model.evaluation import (
    Environment,
    RubricRecord,
    Score,
)
from evaluator.model.findings import Finding, Severity

NOT_OBSERVABLE = ("How the author responds to hints and to review", "How long it took")
ENVIRONMENT = Environment(
    sandbox="docker",
    isolation="one container, no network",
    image="sha256:" + "1" * 64,
    python="3.13.1",
    tools={"mypy": "1.15.0", "pylint": "3.3.0"},
    seed=7,
    rubric=RubricRecord("default", "2" * 64),
)
WEIGHTS = {"correctness": 25, "efficiency": 15, "complexity_reasoning": 8, "ambiguity": 8, "trade_offs": 4}
CODE_WEIGHTS = {"readability": 12, "structure": 10, "typing": 6, "robustness": 7, "tests": 5}


def scores(given: Mapping[str, float | str], evidence: Mapping[str, tuple[str, ...]]) -> tuple[Score, ...]:
    """A score for each number, and an unassessed criterion for each reason."""
    return tuple(
        Score(name, None, False, value, weight, ())
        if isinstance(value := given[name], str)
        else Score(name, value, True, "", weight, evidence.get(name, ()))
        for name, weight in (WEIGHTS | CODE_WEIGHTS).items()
    )


def finding(number: int, points: float, message: str, **changes: object) -> Finding:
    """A finding about readability."""
    one = Finding(
        rule=f"EV5{number:02}",
        name="vague-name",
        criterion="readability",
        severity=Severity.WARNING,
        path="solution.py",
        line=10 + number,
        column=5,
        end_line=None,
        end_column=None,
        message=message,
        why="The next reader has to work out what it holds.",
        fix="Name it after what it holds.",
        source="senior-bar",
        points=points,
    )
    return replace(one, **changes)  # type: ignore[arg-type]  # fields of Finding
