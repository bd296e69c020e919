"""The tests as JUnit XML, which build servers read: one suite for each group."""

from collections.abc import Iterator, Sequence

from evaluator.model.evaluation import Evaluation
from evaluator.model.test_run import CaseResult, Verdict
from evaluator.reporting import content
from evaluator.reporting.report_format import RenderOptions, ReportFormat
from evaluator.reporting.sanitise import xml_attribute, xml_text


def render(evaluation: Evaluation, _: RenderOptions) -> str:
    """Every case, whoever reads; what was not run is skipped, and skipped is not passed."""
    run = evaluation.tests
    groups = content.group_counts(run)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f"<testsuites{_attributes(name=evaluation.submission.name)}{_counts(run.cases)}>",
        *(line for group in groups for line in _suite(group.name, _of_group(run.cases, group.name))),
        *([] if groups else _not_run(run.reason)),
        "</testsuites>",
    ]
    return "\n".join(lines) + "\n"


def _of_group(cases: Sequence[CaseResult], name: str) -> list[CaseResult]:
    return [case for case in cases if (case.group or "tests") == name]


def _suite(name: str, cases: Sequence[CaseResult]) -> Iterator[str]:
    yield f"  <testsuite{_attributes(name=name)}{_counts(cases)}>"
    for case in cases:
        file, _, function = case.id.partition("::")
        named = _attributes(classname=file, name=function or case.id, time=_seconds(case.duration_s))
        if case.verdict is Verdict.PASSED:
            yield f"    <testcase{named}/>"
            continue
        said = _attributes(type=case.verdict.value, message=content.first_line(case.message))
        yield f"    <testcase{named}>"
        yield f"      <failure{said}>{xml_text(case.message)}</failure>"
        yield "    </testcase>"
    yield "  </testsuite>"


def _not_run(reason: str) -> Iterator[str]:
    yield '  <testsuite name="tests" tests="1" failures="0" errors="0" skipped="1" time="0.000">'
    yield '    <testcase classname="tests" name="not run" time="0.000">'
    yield f"      <skipped{_attributes(message=reason)}/>"
    yield "    </testcase>"
    yield "  </testsuite>"


def _counts(cases: Sequence[CaseResult]) -> str:
    failed = sum(case.verdict is not Verdict.PASSED for case in cases)
    duration_s = sum(case.duration_s for case in cases)
    skipped = 0 if cases else 1
    return _attributes(
        tests=str(len(cases) or 1),
        failures=str(failed),
        errors="0",
        skipped=str(skipped),
        time=_seconds(duration_s),
    )


def _seconds(duration_s: float) -> str:
    return f"{duration_s:.3f}"


def _attributes(**values: str) -> str:
    return "".join(f' {name}="{xml_attribute(value)}"' for name, value in values.items())


FORMAT = ReportFormat(".junit.xml", render)
