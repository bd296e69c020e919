"""One submission from snapshot to evaluation: the order of the steps, on one screen."""

import platform
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import version
from pathlib import Path

from evaluator.analysis import Analysis, analyse, honour, rules
from evaluator.execution import OWN_LIMITS, Execution, TestSuite, run_tests
from evaluator.growth import growth_rules, undisputed
from evaluator.intake import observe
from evaluator.model.evaluation import (
    SCHEMA_VERSION,
    Environment,
    Evaluation,
    FileRecord,
    Level,
    ProblemRecord,
    Question,
    RubricRecord,
    SubmissionRecord,
)
from evaluator.model.problem import Problem
from evaluator.model.rubric import Rubric
from evaluator.model.submission import Submission
from evaluator.model.test_run import TestRun, Verdict
from evaluator.questions import follow_ups
from evaluator.reasoning import Reasoning, reason
from evaluator.scoring import load_rubric, score
from evaluator.stopwatch import Lap, Stopwatch

NO_TESTS = "no problem is known for this submission: name one with --problem, or tests with --tests"

_CANNOT_BE_CALLED = (Verdict.NOT_RUN, Verdict.SYNTAX_ERROR, Verdict.MISSING_ENTRY_POINT)


@dataclass(frozen=True, slots=True)
class Options:
    """What the caller may choose for one evaluation."""

    sandbox: str = "auto"
    """``auto``, ``docker`` or ``process``; ``auto`` may take the process sandbox without an engine."""
    warm: bool = False
    """Keep processes ready for the next submission; for callers that have many."""
    seed: int = 0
    growth: bool = True
    """Measure how cost grows, check what the author claims and probe open questions; some seconds more."""
    entry: str | None = None
    """The entry point to measure the growth of; None for all."""
    bar: Level = Level.SENIOR
    tests: Path | None = None
    """A team's own test file or folder, instead of the problem's."""
    rubric: Path | None = None


def evaluate(
    submission: Submission,
    problem: Problem | None,
    options: Options | None = None,
    stopwatch: Stopwatch | None = None,
    *,
    honour_allow: bool = False,
    reasoning: Reasoning | None = None,
) -> Evaluation:
    """Run the tests and read the code side by side, measure how cost grows, then score it all.

    ``honour_allow`` leaves out the findings that the author's comments allow, and lists them; it is for
    code of one's own. It is no part of the options, so no batch can hand it on. ``reasoning`` is taken in
    the place of a new measurement, for trials of changes that are compared with each other.

    Raises:
        ProblemError: the tests are broken.
        RubricError: the rubric file is broken.
        SandboxUnavailable: tests are due and there is no sandbox for them.
        InfrastructureError: our own machinery failed in mid-run.
    """
    options = options or Options()
    stopwatch = stopwatch or Stopwatch()
    rubric = read_rubric(options.rubric)
    suite = _suite(problem, options)
    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(_analyse, submission, problem, stopwatch)
        # The tests, which may take long, stay in this thread: signals reach no other, so Ctrl-C ends them.
        execution = _execute(submission, suite, options, stopwatch)
        analysis = reading.result()
    evidence = _evidence(submission, problem, options, analysis, execution)
    reasoning = reasoning or _reason(evidence, submission, problem, options, stopwatch)
    evidence = replace(
        evidence,
        growth=reasoning.growth,
        claims=reasoning.claims,
        ambiguities=reasoning.ambiguities,
        findings=(*evidence.findings, *reasoning.findings),
        failures=(*evidence.failures, *reasoning.failures),
        strengths=tuple(undisputed(evidence.strengths, reasoning.claims)),
    )
    if honour_allow:
        findings, allowed = honour(evidence.findings, analysis.allow_comments)
        evidence = replace(evidence, findings=findings, allowed=allowed)
    with stopwatch.lap("scoring"):
        scored = score(evidence, rubric, options.bar, group_weights=_group_weights(problem))
    return replace(scored, questions=(*follow_ups(scored), *scored.questions))


def read_rubric(path: Path | None) -> Rubric:
    """The shipped rubric, or a team's own, which may name only rules that exist.

    Raises:
        RubricError: the file cannot be read or has faults; all of them are listed.
    """
    return load_rubric(path, _rule_names()) if path is not None else load_rubric()


@cache
def _rule_names() -> frozenset[str]:
    return frozenset(name for rule in (rules() | growth_rules()).values() for name in (rule.id, rule.name))


def _suite(problem: Problem | None, options: Options) -> TestSuite | None:
    if options.tests is not None:
        return TestSuite.of_path(options.tests, problem.limits if problem else OWN_LIMITS)
    return TestSuite.of_problem(problem) if problem else None


def _execute(
    submission: Submission, suite: TestSuite | None, options: Options, stopwatch: Stopwatch
) -> Execution | None:
    if suite is None:
        return None
    with stopwatch.lap("tests in the sandbox"):
        return run_tests(submission, suite, sandbox=options.sandbox, seed=options.seed, warm=options.warm)


def _analyse(submission: Submission, problem: Problem | None, stopwatch: Stopwatch) -> Analysis:
    start_s = stopwatch.elapsed_s()
    with stopwatch.lap("static analysis"):
        analysis = analyse(submission, problem_words=_words(problem), given=_given(problem))
    stopwatch.laps += [Lap(f"  {name}", start_s, duration_s) for name, duration_s in analysis.timings]
    return analysis


def _reason(
    evidence: Evaluation,
    submission: Submission,
    problem: Problem | None,
    options: Options,
    stopwatch: Stopwatch,
) -> Reasoning:
    """After the tests, which would share the processor with it."""
    has_tests = problem is not None or options.tests is not None
    if not options.growth or (has_tests and evidence.tests.verdict in _CANNOT_BE_CALLED):
        return Reasoning()
    return reason(
        submission,
        problem,
        stopwatch,
        sandbox=evidence.environment.sandbox if has_tests else options.sandbox,
        seed=options.seed,
        entry=options.entry,
    )


def _words(problem: Problem | None) -> frozenset[str]:
    """Words that the problem itself uses are good names for its parts."""
    if problem is None:
        return frozenset()
    text = " ".join([problem.slug, *(f"{entry.name} {entry.signature}" for entry in problem.entry_points)])
    return frozenset("".join(letter if letter.isalnum() else " " for letter in text).lower().split())


def _given(problem: Problem | None) -> frozenset[str]:
    """Names of classes that the solution may use without defining them."""
    return frozenset(node.name for node in problem.nodes) if problem else frozenset()


def _group_weights(problem: Problem | None) -> Mapping[str, float]:
    return {group.name: group.weight for group in problem.groups} if problem else {}


def _evidence(
    submission: Submission,
    problem: Problem | None,
    options: Options,
    analysis: Analysis,
    execution: Execution | None,
) -> Evaluation:
    return Evaluation(
        schema_version=SCHEMA_VERSION,
        submission=SubmissionRecord(
            submission.name,
            submission.sha256,
            tuple(FileRecord(file.path, file.sha256, file.lines) for file in submission.files),
        ),
        problem=ProblemRecord(problem.slug, problem.title, problem.digest) if problem else None,
        environment=_environment(options, analysis, execution),
        tests=execution.tests if execution else TestRun.not_run(NO_TESTS),
        measurements=analysis.measurements,
        findings=analysis.findings,
        strengths=analysis.strengths,
        questions=_questions(problem, submission),
        integrity=(
            *analysis.integrity,
            *observe(submission),
            *(execution.integrity if execution else ()),
        ),
        failures=analysis.failures,
    )


def _environment(options: Options, analysis: Analysis, execution: Execution | None) -> Environment:
    tools = {"senior-bar": version("senior-bar"), "pytest": version("pytest"), **analysis.tools}
    own = Environment(
        "none", "nothing was run", "", platform.python_version(), tools, options.seed, RubricRecord("", "")
    )
    if execution is None:
        return own
    ran = execution.environment
    return replace(
        own,
        sandbox=ran.sandbox,
        isolation=ran.isolation,
        image=ran.image,
        python=ran.python,
        retries=execution.retries,
    )


def _questions(problem: Problem | None, submission: Submission) -> tuple[Question, ...]:
    if problem is None:
        return ()
    return tuple(
        Question(
            each.text,
            each.strong_answer,
            submission.main,
            None,
            f"asked of everyone who solves {problem.title}",
        )
        for each in problem.follow_ups
    )
