"""Each format of each sample looks as the golden file says."""

import json
from dataclasses import replace
from importlib import resources
from itertools import product

import jsonschema
import pytest

from evaluator.errors import UsageError
from evaluator.model.evaluation import Evaluation
from evaluator.reporting import RenderOptions, evaluation_from_json, formats, json_schema, render
from evaluator.reporting.report_format import Audience
from tests.conftest import Golden
from tests.unit.reporting.samples import FAILING, GOOD, SAMPLES
from tests.unit.reporting.sarif_schema import SARIF

REVIEWER = RenderOptions(audience="reviewer", show_all=True)


@pytest.mark.parametrize(("sample", "name"), list(product(SAMPLES, formats())))
def test_reports_look_as_the_golden_files_say(sample: str, name: str, golden: Golden) -> None:
    """For a candidate, with all defaults; a new format is tested by being there."""
    golden.check(f"reports/{sample}{formats()[name].suffix}", render(SAMPLES[sample], name))


@pytest.mark.parametrize(
    ("sample", "name"), list(product(("failing", "hostile"), ("terminal", "markdown", "html")))
)
def test_reviewers_and_all_look_as_the_golden_files_say(sample: str, name: str, golden: Golden) -> None:
    """With questions, integrity and all findings."""
    golden.check(
        f"reports/{sample}.reviewer{formats()[name].suffix}", render(SAMPLES[sample], name, REVIEWER)
    )


@pytest.mark.parametrize("width", [80, 120])
def test_the_terminal_report_fits_its_width(width: int) -> None:
    """No line is longer than the terminal is wide."""
    for sample in SAMPLES.values():
        text = render(sample, "terminal", RenderOptions("reviewer", show_all=True, width=width))
        assert max(map(len, text.splitlines())) <= width


def test_eighty_columns_and_colour_look_as_the_golden_file_says(golden: Golden) -> None:
    """The escape sequences of the colours are part of the file."""
    text = render(FAILING, "terminal", RenderOptions(width=80, color=True))
    golden.check("reports/failing.color.txt", text)


def test_a_terminal_without_unicode_gets_the_same_columns_in_plain_letters() -> None:
    """Also where the candidate's own text is beyond ASCII."""
    for sample in SAMPLES.values():
        plain, usual = (
            render(sample, "terminal", replace(REVIEWER, ascii=is_plain)) for is_plain in (True, False)
        )
        assert plain.isascii()
        assert list(map(len, plain.splitlines())) == list(map(len, usual.splitlines()))


def test_without_colour_there_is_no_escape_sequence() -> None:
    """Neither ours nor the candidate's."""
    assert "\x1b" not in "".join(render(sample, "terminal", REVIEWER) for sample in SAMPLES.values())


@pytest.mark.parametrize("audience", ["candidate", "reviewer"])
@pytest.mark.parametrize("name", ["sarif", "junit", "github"])
def test_what_build_servers_read_holds_neither_questions_nor_integrity(name: str, audience: Audience) -> None:
    """They show it to whoever may see the build."""
    report = render(FAILING, name, RenderOptions(audience, show_all=True))
    assert "two processes share the limit" not in report
    assert "switch off analysers" not in report


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
def test_sarif_reports_hold_to_the_standard(sample: Evaluation) -> None:
    """Rules are listed once, and each result points to its own."""
    log = json.loads(render(sample, "sarif"))
    jsonschema.Draft202012Validator(SARIF).validate(log)
    run = log["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [rules[result["ruleIndex"]] for result in run["results"]] == [f.rule for f in sample.findings]
    assert run["invocations"][0]["executionSuccessful"] == (not sample.failures)


def test_a_run_that_did_not_take_place_is_skipped_and_not_passed() -> None:
    """In JUnit there is no other word for "not assessed"."""
    report = render(SAMPLES["not_run"], "junit")
    assert 'tests="1" failures="0" errors="0" skipped="1"' in report
    assert '<skipped message="no problem is known: name one with --problem"/>' in report


@pytest.mark.parametrize("name", ["terminal", "markdown", "html"])
def test_questions_and_integrity_are_for_reviewers(name: str) -> None:
    """A candidate's report holds neither."""
    shown = [render(FAILING, name, RenderOptions(audience)) for audience in ("candidate", "reviewer")]
    for text in ("two processes share the limit", "switch off analysers"):
        assert [text in report for report in shown] == [False, True]


@pytest.mark.parametrize("name", ["terminal", "markdown", "html"])
def test_the_first_five_findings_are_shown_unless_all_are_asked_for(name: str) -> None:
    """What is left out is counted."""
    few, everything = render(FAILING, name), render(FAILING, name, RenderOptions(show_all=True))
    assert "and 3 more" in few
    assert "Annotate the result" not in few
    assert "Annotate the result" in everything


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
def test_json_reports_hold_to_the_schema(sample: Evaluation) -> None:
    """Whatever strings the candidate chose, the report is valid JSON of the promised shape."""
    report = json.loads(render(sample, "json").encode("utf-8"))
    jsonschema.Draft202012Validator(json_schema()).validate(report)


def test_the_shipped_schema_is_the_one_of_the_model() -> None:
    """A change of the model is a change of the promise, so both must change in one commit."""
    file = resources.files("evaluator.reporting.schema") / "evaluation-v1.json"
    assert json.loads(file.read_text(encoding="utf-8")) == json_schema()


def test_the_schema_refuses_what_it_does_not_name() -> None:
    """Neither unknown fields, nor missing ones, nor unknown members of an enumeration are valid."""
    validator = jsonschema.Draft202012Validator(json_schema())
    report = json.loads(render(GOOD, "json"))
    assert validator.is_valid(report)
    assert not validator.is_valid(report | {"extra": 1})
    assert not validator.is_valid({key: value for key, value in report.items() if key != "growth"})
    assert not validator.is_valid(report | {"verdict": report["verdict"] | {"level": "wizard"}})
    assert not validator.is_valid(report | {"schema_version": "2"})


@pytest.mark.parametrize("sample", ["good", "failing", "not_run"])
def test_a_json_report_is_read_back_as_it_was(sample: str) -> None:
    """So any other format can be made from it later."""
    assert evaluation_from_json(render(SAMPLES[sample], "json")) == SAMPLES[sample]


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '"\ud800"', "[" * 100_000, '{"schema_version": "2"}', "null"]
)
def test_bad_reports_are_refused_in_one_line(text: str) -> None:
    """The line says what was expected and how to get it."""
    with pytest.raises(UsageError, match=r"not a JSON report of schema version 1: .*--format json") as caught:
        evaluation_from_json(text)
    assert "\n" not in str(caught.value)


def test_an_unknown_format_is_refused_with_the_known_ones() -> None:
    """The message is enough to mend the command."""
    with pytest.raises(UsageError, match=r"unknown format 'pdf'; known are .*json, .*markdown, .*terminal"):
        render(GOOD, "pdf")
