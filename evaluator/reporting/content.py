"""What a report for people says and in which order, before any format writes it down."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from evaluator.model.evaluation import Allowance, Environment, Evaluation, Failure, Judgement, Level, Score
from evaluator.model.findings import Finding
from evaluator.model.reasoning import AmbiguityResult
from evaluator.model.test_run import CaseResult, TestRun, Verdict

T = TypeVar("T")

FIRST = 5
"""How many of a kind a report shows unless it is asked for all."""
MAX_LISTED = 500
"""How many of a kind a report for people shows even then; the JSON report holds the rest."""

_LEVELS = tuple(Level)


@dataclass(frozen=True, slots=True)
class GroupCount:
    """How many tests of one group passed."""

    name: str
    passed: int
    total: int


def first_of(items: Sequence[T], *, show_all: bool) -> tuple[Sequence[T], int]:
    """The first few items and how many are left out."""
    shown = items[: MAX_LISTED if show_all else FIRST]
    return shown, len(items) - len(shown)


def words(name: str) -> str:
    """A name of the model as people write it: ``below_mid`` is "below mid"."""
    return name.replace("_", " ").replace("trade offs", "trade-offs")


UNASSESSED = "not assessed"
"""How the detail of a gate begins that could not be checked."""


def level_name(level: Level | None) -> str:
    """The level in words."""
    return "no level" if level is None else words(level.value)


def next_level(verdict: Judgement) -> str:
    """What the unmet gates lead to: the level above, or any level at all."""
    if verdict.level is None:
        return "a level"
    return words(_LEVELS[min(_LEVELS.index(verdict.level) + 1, len(_LEVELS) - 1)].value)


def bar_sentence(verdict: Judgement) -> str:
    """How the level compares with the bar."""
    if verdict.level is None:
        return f"too little was observed to compare with the {words(verdict.bar.value)} bar"
    bar = f"{words(verdict.bar.value)} bar"
    if verdict.met:
        return f"{bar} met"
    if verdict.unmet and all(gate.detail.startswith(UNASSESSED) for gate in verdict.unmet):
        # Nothing that was looked at speaks against a higher level, and the reader must not think so.
        return f"or higher: nothing that was assessed speaks against the {bar}"
    return f"{bar} not met"


def index_text(verdict: Judgement) -> str:
    """The index, or that there is none."""
    return "not assessed" if verdict.score is None else f"{verdict.score:.1f} of 100"


def tests_text(run: TestRun) -> str:
    """How many tests passed, or that none were run."""
    if run.total == 0:
        return words(run.verdict.value)
    return f"{run.passed} of {run.total} passed"


def failure_texts(failures: Sequence[Failure]) -> tuple[str, ...]:
    """One line for each thing that was not looked at, with all tools that it concerns."""
    tools: dict[tuple[str, str], list[str]] = {}
    for failure in failures:
        tools.setdefault((failure.stage, failure.message), []).append(failure.tool)
    return tuple(f"{stage}, {', '.join(names)}: {message}" for (stage, message), names in tools.items())


def allowance_text(one: Allowance) -> str:
    """What a comment of the author's leaves out of the report and why, or why it leaves out nothing."""
    if one.honoured:
        return f"{one.rule}: {one.detail}"
    return f"not honoured{f' for {one.rule}' if one.rule else ''}: {one.detail}"


def environment_text(environment: Environment) -> str:
    """Where the solution ran."""
    if environment.sandbox == "none":
        return "not run"
    python = f", Python {environment.python}" if environment.python else ""
    return f"{environment.sandbox} sandbox{python}"


def notices(environment: Environment) -> tuple[str, ...]:
    """What the reader must know before trusting the verdict."""
    if environment.sandbox == "process":
        return ("The solution ran in a subprocess, which is not a security boundary.",)
    if environment.sandbox == "none":
        return ("The solution was not run.",)
    return tuple(
        f"The sandbox failed, and the tests were run again from the start: {reason}."
        for reason in environment.retries
    )


def group_counts(run: TestRun) -> tuple[GroupCount, ...]:
    """The groups in the order in which their first tests come."""
    names = tuple(dict.fromkeys(case.group for case in run.cases))
    return tuple(
        GroupCount(
            name or "tests",
            sum(case.verdict is Verdict.PASSED for case in run.cases if case.group == name),
            sum(case.group == name for case in run.cases),
        )
        for name in names
    )


def failing_cases(run: TestRun) -> tuple[CaseResult, ...]:
    """The cases that did not pass, in the order of the tests."""
    return tuple(case for case in run.cases if case.verdict is not Verdict.PASSED)


def first_line(text: str) -> str:
    """The first line that says something."""
    return next((line.strip() for line in text.splitlines() if line.strip()), "")


def place(path: str, line: int | None, column: int | None = None) -> str:
    """A place as editors understand it."""
    return ":".join(str(part) for part in (path, line, column) if part is not None)


def cost_text(finding: Finding, evaluation: Evaluation) -> str:
    """What the finding takes off which criterion."""
    criterion = words(finding.criterion)
    if finding.points > 0:
        return f"-{finding.points:.1f} {criterion}"
    assessed = {score.criterion for score in evaluation.scores if score.assessed}
    return f"{criterion}, no points" if finding.criterion in assessed else f"{criterion}, not assessed"


def ambiguity_text(result: AmbiguityResult) -> str:
    """How an open question was settled."""
    if result.contradicted:
        return f"{result.outcome}, but {result.detail}"
    how = [
        "an acceptable outcome" if result.acceptable else "not an acceptable outcome",
        "on purpose" if result.deliberate else "not visibly on purpose",
        "written down" if result.written else "not written down",
    ]
    places = f" ({result.detail})" if result.detail else ""
    return f"{result.outcome}: {', '.join(how)}{places}"


def deductions(score: Score, *, show_all: bool) -> tuple[str, ...]:
    """The evidence lines of a score that a report shows: the first one, or all up to ``MAX_LISTED``."""
    if not show_all:
        return score.evidence[:1]
    shown, more = first_of(score.evidence, show_all=True)
    return (*shown, *([f"and {more} more"] if more else []))
