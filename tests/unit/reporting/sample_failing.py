"""The evaluation of a solution that fails, built by hand."""

from dataclasses import replace

from evaluator.model.evaluation import (
    Change,
    Failure,
    IntegrityEvent,
    Judgement,
    Level,
    NextLevel,
    Rewrite,
    UnmetGate,
)
from evaluator.model.findings import Severity
from evaluator.model.reasoning import ClaimVerdict, GrowthPoint
from evaluator.model.test_run import CaseResult, TestRun, Verdict
from tests.unit.reporting.sample_good import GOOD
from tests.unit.reporting.sample_parts import ENVIRONMENT, NOT_OBSERVABLE, finding, scores

FAILING = replace(
    GOOD,
    environment=replace(ENVIRONMENT, sandbox="process", isolation="a subprocess", image=""),
    tests=TestRun.of(
        [
            CaseResult("test_limits.py::test_allows", "core", Verdict.PASSED, 0.002),
            CaseResult(
                "test_limits.py::test_refuses",
                "core",
                Verdict.WRONG_ANSWER,
                0.002,
                "expected False, got True",
            ),
            *(
                CaseResult(
                    f"test_limits.py::test_boundary[{size}]",
                    "edge",
                    Verdict.EXCEPTION,
                    0.002,
                    "IndexError: list index out of range\n  in allow, line 21",
                )
                for size in range(6)
            ),
            CaseResult(
                "test_limits.py::test_many", "performance", Verdict.TIMEOUT, 2.0, "no answer after 2 s"
            ),
        ]
    ),
    growth=(
        replace(GOOD.growth[0], family="one client", measured="1", set=("1",), points=()),
        replace(
            GOOD.growth[0],
            measured="n",
            set=("n", "n log n"),
            points=tuple(
                GrowthPoint(size, 12 * size + 9 if size < 5000 else None, 4e-7 * size if size > 50 else None)
                for size in (2, 3, 4, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384)
            ),
            line_evidence="line 21 ran 24,576 times at n = 4,096, about 6 n",
        ),
    ),
    claims=(
        replace(GOOD.claims[0], kind="space", value="O(1)", verdict=ClaimVerdict.INCONCLUSIVE),
        replace(GOOD.claims[0], line=9, value="O(n^2)", verdict=ClaimVerdict.LOOSER),
        replace(
            GOOD.claims[0],
            text="O(1)",
            value="O(1)",
            verdict=ClaimVerdict.CONTRADICTED,
            detail="measured O(n)",
        ),
    ),
    ambiguities=(
        replace(GOOD.ambiguities[0], outcome="raises IndexError", acceptable=False, written=False, credit=0),
    ),
    findings=(
        finding(
            90,
            18.0,
            "Split or flatten allow: its cognitive complexity is 22.",
            name="cognitive-complexity",
            why="Nested and interleaved decisions are what readers lose time on. "
            "This is more complex than 97 % of 588 interview functions.",
            fix="Give each decision a function with a name, and leave early instead of nesting.",
            line=18,
        ),
        finding(
            2,
            14.0,
            "Look up the client in a dict instead of a list.",
            rule="EV101",
            name="list-membership-in-loop",
            criterion="efficiency",
            severity=Severity.ERROR,
            fix="clients = {client.name: client for client in clients}\nif name in clients: ...",
        ),
        *(
            finding(number, 8.0 * 0.7**number, f"Give the variable x{number} a name.")
            for number in range(3, 8)
        ),
        finding(9, 0.0, "Annotate the result.", name="missing-annotation", criterion="typing"),
    ),
    strengths=(),
    scores=scores(
        {
            "correctness": 25,
            "efficiency": 60,
            "complexity_reasoning": 10,
            "ambiguity": 0,
            "trade_offs": "no written trade-off was found; it may still have been weighed",
            "readability": 68.7,
            "structure": 88.5,
            "typing": "mypy: stopped after 10 s",
            "robustness": 100,
            "tests": "the strength of the author's own tests was not measured",
        },
        {
            "correctness": (
                "-50.0 6 of 6 tests of the group edge did not pass",
                "-25.0 1 of 2 tests of the group core did not pass",
            ),
            "efficiency": (
                "-40.0 RateLimiter.allow: time grows as O(n), accepted is O(1) or O(log n), line 21",
            ),
        },
    ),
    verdict=Judgement(
        score=47.1,
        level=Level.BELOW_MID,
        bar=Level.SENIOR,
        met=False,
        unmet=(
            UnmetGate(
                "All core tests pass",
                "1 of 2 did not pass: test_limits.py::test_refuses",
                show="Make the tests named here pass.",
            ),
            UnmetGate(
                "The index is 50 or more",
                "it is 47.1",
                changes=(
                    Change(
                        "EV590",
                        "cognitive-complexity",
                        "readability",
                        "solution.py",
                        18,
                        "Split or flatten allow: its cognitive complexity is 22.",
                        18.0,
                    ),
                    Change(
                        "EV101",
                        "list-membership-in-loop",
                        "efficiency",
                        "solution.py",
                        12,
                        "Look up the client in a dict instead of a list.",
                        14.0,
                    ),
                ),
                more_changes=2,
            ),
        ),
        confidence="medium",
        not_observable=NOT_OBSERVABLE,
        confidence_reasons=(
            "Not assessed: trade-offs, typing, tests; that is 15% of the weight.",
            "The solution ran in a subprocess, which does not keep it and its tests apart.",
        ),
        next=NextLevel(Level.MID, 4, Level.BELOW_MID, 51.3),
    ),
    rewrites=(
        Rewrite(
            "EV509",
            "solution.py",
            11,
            "--- a/solution.py\n+++ b/solution.py\n@@ -10,3 +10,3 @@\n def allow(self, client):\n"
            "-    data = 0\n+    taken = 0\n     return [taken]",
        ),
        Rewrite(
            "EV599", "solution.py", 40, "@@ -40,14 +40,0 @@\n" + "\n".join(map("-# {}".format, range(14)))
        ),
    ),
    integrity=(IntegrityEvent("suppression_comments", "2 comments that switch off analysers were ignored"),),
    failures=tuple(Failure("analysis", tool, "stopped after 10 s") for tool in ("mypy", "radon")),
)
