"""Evaluations built by hand, one for each kind of report."""

from dataclasses import replace

from evaluator.model.evaluation import (
    Evaluation,
    Failure,
    FileRecord,
    IntegrityEvent,
    Judgement,
    Level,
    ProblemRecord,
    Question,
    SubmissionRecord,
    UnmetGate,
)
from evaluator.model.findings import Strength
from evaluator.model.test_run import CaseResult, TestRun, Verdict
from tests.unit.reporting.sample_failing import FAILING
from tests.unit.reporting.sample_good import GOOD
from tests.unit.reporting.sample_parts import ENVIRONMENT, NOT_OBSERVABLE, finding, scores

__all__ = ["ENVIRONMENT", "FAILING", "GOOD", "SAMPLES", "finding"]

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
