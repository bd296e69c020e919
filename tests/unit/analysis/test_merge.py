"""Findings of several tools about one thing at one line become one."""

from evaluator.analysis.merge import merge
from evaluator.model.findings import Finding, Location, Rule, Severity


def finding(
    source: str, severity: Severity = Severity.NOTE, *, name: str = "unused-import", line: int = 1
) -> Finding:
    """A finding of one tool."""
    rule = Rule(source.replace(" ", "-"), name, "structure", severity, "Remove it.", "It is not used.")
    return Finding.of(rule, Location("a.py", line), source=source)


def test_one_thing_at_one_line_is_one_finding() -> None:
    """The sources are joined, that of the kept finding first."""
    merged = merge([finding("ruff F401"), finding("pylint W0611")])

    assert [one.source for one in merged] == ["pylint W0611, ruff F401"]


def test_the_most_severe_is_kept() -> None:
    """Its rule and severity stand for all."""
    merged = merge([finding("mypy x", Severity.WARNING), finding("ruff y", Severity.ERROR)])

    assert [(one.rule, one.severity, one.source) for one in merged] == [
        ("ruff-y", Severity.ERROR, "ruff y, mypy x")
    ]


def test_the_order_of_the_tools_does_not_matter() -> None:
    """Which tool ends first is chance, so it must not show."""
    findings = [finding("ruff F401"), finding("pylint W0611"), finding("mypy z", line=2)]

    assert merge(findings) == merge(reversed(findings))


def test_other_things_and_other_lines_stay_apart() -> None:
    """Findings are listed by place."""
    findings = [finding("ruff b", line=2), finding("ruff a"), finding("ruff c", name="unused-variable")]

    assert [one.line for one in merge(findings)] == [1, 1, 2]


def test_what_another_finding_at_the_line_settles_is_left_out() -> None:
    """A bare handler is broad as well; whoever names the exception has done both."""
    bare, broad = finding("ruff E722", name="bare-except"), finding("ruff S110", name="broad-except")
    elsewhere = finding("ruff BLE001", name="broad-except", line=2)

    assert [(one.line, one.name) for one in merge([broad, bare, elsewhere])] == [
        (1, "bare-except"),
        (2, "broad-except"),
    ]
