"""Evaluations built by hand, one for each kind of report."""

from collections.abc import Mapping
from dataclasses import replace

from evaluator.model.evaluation import (
    Change,
    Environment,
    Evaluation,
    Failure,
    FileRecord,
    IntegrityEvent,
    Judgement,
    Level,
    NextLevel,
    ProblemRecord,
    Question,
    Rewrite,
    RubricRecord,
    Score,
    SubmissionRecord,
    UnmetGate,
)
from evaluator.model.findings import Finding, Measurement, Severity, Strength
from evaluator.model.reasoning import AmbiguityResult, Claim, ClaimVerdict, GrowthPoint, GrowthResult
from evaluator.model.test_run import CaseResult, TestRun, Verdict

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

NOT_RUN = Evaluation(
    schema_version="1",
    submission=SubmissionRecord("take-home", "d" * 64, ()),
    problem=None,
    environment=replace(ENVIRONMENT, sandbox="none", image="", python=""),
    tests=TestRun.not_run("no problem is known: name one with --problem"),
    scores=scores(
        {
            "correctness": "the tests were not run: no problem is known",
            "efficiency": "no growth was measured against an accepted class, and no performance test was run",
            "complexity_reasoning": "no growth was measured, so a stated cost cannot be checked",
            "ambiguity": "the problem names no open question that was probed",
            "trade_offs": "no written trade-off was found; it may still have been weighed",
            "tests": "the strength of the author's own tests was not measured",
        }
        | dict.fromkeys(
            ("readability", "structure", "typing", "robustness"),
            "there is nothing to assess, as no line of code was measured",
        ),
        {},
    ),
    verdict=Judgement(
        score=None,
        level=None,
        bar=Level.MID,
        met=False,
        unmet=(
            UnmetGate("All core tests pass", "not assessed: no problem is known: name one with --problem"),
        ),
        confidence="low",
        not_observable=NOT_OBSERVABLE,
    ),
)

_ESCAPES = "\x1b[2J\x1b[32mACCEPTED\x1b]8;;http://evil.example\x07link\x1b]52;c;AAAA\x07\x9b1A\x7f\r100.0"
_MARKUP = "</pre><script>x</script> ![x](http://evil.example/p.png) | `` ``` @team [bold red]x[/] {{7*7}} %s"
_UNICODE = "\u202eevitcepsorp\u2066 zero\u200bwidth \ud800 \u2028 line\n# heading\n- list\t<!-- hidden"

HOSTILE = replace(
    FAILING,
    submission=SubmissionRecord(f"a{_ESCAPES}.py", "e" * 64, (FileRecord(f"{_UNICODE}.py", "f" * 64, 1),)),
    problem=ProblemRecord("hostile", _MARKUP, "0" * 64),
    tests=TestRun.of(
        CaseResult(f"test_x.py::test[{text}]", "core", Verdict.EXCEPTION, 0.001, text)
        for text in (_ESCAPES, _MARKUP, _UNICODE, "x" * 5000)
    ),
    claims=(replace(FAILING.claims[0], text=_MARKUP, path=_ESCAPES, detail=_UNICODE),),
    ambiguities=(),
    findings=(
        finding(1, 8.0, _ESCAPES, path=_MARKUP, why=_UNICODE, fix=_ESCAPES),
        finding(2, 5.6, _MARKUP, path=_UNICODE, why=_MARKUP, fix=_UNICODE),
        finding(3, 3.9, _UNICODE, path=_ESCAPES, fix="1. " + _MARKUP),
    ),
    strengths=(Strength("typing", _MARKUP, _UNICODE, 1),),
    questions=(Question(_ESCAPES, _MARKUP, _UNICODE, None, _UNICODE),),
    integrity=(IntegrityEvent("hidden_characters", _UNICODE),),
    failures=(Failure("analysis", "mypy", _ESCAPES),),
)

SAMPLES = {"good": GOOD, "failing": FAILING, "not_run": NOT_RUN, "hostile": HOSTILE}
