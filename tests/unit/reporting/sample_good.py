"""The evaluation of a good solution, built by hand."""

from evaluator.model.evaluation import (
    Evaluation,
    FileRecord,
    Judgement,
    Level,
    NextLevel,
    ProblemRecord,
    Question,
    SubmissionRecord,
    UnmetGate,
)
from evaluator.model.findings import Measurement, Strength
from evaluator.model.reasoning import AmbiguityResult, Claim, ClaimVerdict, GrowthPoint, GrowthResult
from evaluator.model.test_run import CaseResult, TestRun, Verdict
from tests.unit.reporting.sample_parts import ENVIRONMENT, NOT_OBSERVABLE, finding, scores

GOOD = Evaluation(
    schema_version="1",
    submission=SubmissionRecord("solution.py", "a" * 64, (FileRecord("solution.py", "b" * 64, 42),)),
    problem=ProblemRecord("rate-limiter", "Rate limiter", "c" * 64),
    environment=ENVIRONMENT,
    tests=TestRun.of(
        CaseResult(f"test_limits.py::test_{name}", group, Verdict.PASSED, 0.002)
        for name, group in (
            ("allows", "core"),
            ("refuses", "core"),
            ("boundary", "edge"),
            ("many", "performance"),
        )
    ),
    growth=(
        GrowthResult(
            entry_point="RateLimiter.allow",
            resource="time",
            family="steady",
            measured="log n",
            set=("1", "log n"),
            confidence="high",
            accepted=("1", "log n"),
            line=21,
            points=tuple(GrowthPoint(2**power, 90 + 100 * power, None) for power in range(1, 13)),
        ),
    ),
    claims=(
        Claim("O(log n) per call", "solution.py", 3, "time", "O(log n)", ClaimVerdict.CONSISTENT, "measured"),
    ),
    ambiguities=(
        AmbiguityResult("clock", "What if the clock goes back?", "keeps the window", True, True, True, 1.0),
    ),
    measurements=(Measurement("code_lines", 40, "lines", "solution.py", 1, "solution.py"),),
    findings=(finding(1, 8.0, "Give the variable data a name that says what it holds."),),
    strengths=(Strength("robustness", "Refuses a limit below 1 with a clear error.", "solution.py", 14),),
    scores=scores(
        {
            "correctness": 100,
            "efficiency": 100,
            "complexity_reasoning": 70,
            "ambiguity": 100,
            "trade_offs": "no written trade-off was found; it may still have been weighed",
            "readability": 92,
            "structure": 100,
            "typing": 100,
            "robustness": 100,
            "tests": "the strength of the author's own tests was not measured",
        },
        {
            "complexity_reasoning": ("-30.0 no space complexity is stated",),
            "readability": ("-8.0 vague-name (solution.py:11)",),
        },
    ),
    verdict=Judgement(
        score=96.3,
        level=Level.SENIOR,
        bar=Level.SENIOR,
        met=True,
        unmet=(
            UnmetGate(
                "The reasoning shows in four ways",
                "2 of 4 shown; not assessed: trade-offs, tests",
                show="Name an alternative and say why it was not taken.",
            ),
        ),
        confidence="high",
        not_observable=NOT_OBSERVABLE,
        confidence_reasons=("Not assessed: trade-offs, tests; that is 9% of the weight.",),
        next=NextLevel(Level.STAFF, 0, Level.SENIOR, 96.3),
    ),
    questions=(
        Question(
            "What changes when two processes share the limit?",
            "A shared store, and what a round trip costs.",
            "solution.py",
            21,
            "the window is kept in memory",
        ),
    ),
)
