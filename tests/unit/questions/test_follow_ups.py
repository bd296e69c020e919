"""Questions come from measured facts, the most telling first, and give no hidden input away."""

from dataclasses import replace

import pytest

from evaluator.analysis import rules
from evaluator.discovery import discover
from evaluator.model.evaluation import Evaluation, FileRecord
from evaluator.model.reasoning import ClaimVerdict
from evaluator.model.test_run import TestRun, Verdict
from evaluator.questions import MOST, Kind, follow_ups, kinds
from tests.unit.scoring.evidence_builders import (
    ambiguity,
    case,
    claim,
    evaluation,
    finding,
    growth,
    metric,
    trade_off,
)

NOTHING = replace(
    evaluation(),
    submission=replace(evaluation().submission, files=(FileRecord("solution.py", "0" * 64, 40),)),
    tests=TestRun.of([case()]),
    measurements=(),
)
FACTS = {
    "ambiguity": replace(NOTHING, ambiguities=(ambiguity(0.0),)),
    "contradicted": replace(NOTHING, claims=(claim(verdict=ClaimVerdict.CONTRADICTED),)),
    "looser": replace(NOTHING, claims=(claim(verdict=ClaimVerdict.LOOSER),)),
    "growth": replace(NOTHING, growth=(growth("n^2"),), claims=(claim(),)),
    "space": replace(NOTHING, growth=(growth("n", ("1",), resource="space"),), claims=(claim(),)),
    "input decides": replace(
        NOTHING,
        growth=(growth("n^2", (), family="apart"), growth("n", (), family="nested")),
        claims=(claim(),),
    ),
    "no stated cost": replace(NOTHING, growth=(growth(),)),
    "memory": replace(NOTHING, measurements=(metric("removal_places", 0, 7, "Log.events", "places"),)),
    "test strength": replace(NOTHING, measurements=(metric("test_strength", 0.5),)),
    "trade-off": replace(NOTHING, strengths=(trade_off(9),)),
    "failing test": replace(NOTHING, tests=TestRun.of([case(), case("edge", Verdict.WRONG_ANSWER)])),
}
NAMES = (
    "list-membership-in-loop",
    "uncached-recursion",
    "error-on-empty",
    "broad-except",
    "unbounded-recursion",
    "shared-module-state",
    "hidden-mutation",
    "float-equality",
    "wall-clock-duration",
    "cognitive-complexity",
    "duplicate-statements",
    "assert-as-validation",
    "flag-argument",
    "magic-number",
    "missing-type-annotation",
)


def of_findings(*names: str) -> Evaluation:
    return replace(NOTHING, findings=tuple(finding(name, line=10 + at) for at, name in enumerate(names)))


@pytest.mark.parametrize("fact", FACTS)
def test_a_measured_fact_raises_one_question(fact: str) -> None:
    (question,) = follow_ups(FACTS[fact])

    assert question.text.endswith("?")
    assert question.path == "solution.py"
    assert question.evidence
    assert len(question.strong_answer.split()) >= 15


@pytest.mark.parametrize("name", NAMES)
def test_a_finding_raises_a_question_about_its_line(name: str) -> None:
    (question,) = follow_ups(of_findings(name))

    assert "line 10" in question.text
    assert (question.path, question.line) == ("solution.py", 10)
    assert question.evidence == f"{name}: Mend {name}."


def test_nothing_observed_raises_no_question() -> None:
    assert follow_ups(NOTHING) == ()
    assert follow_ups(replace(NOTHING, claims=(claim(),), growth=(growth(),))) == ()


def test_every_kind_has_a_rank_of_its_own_and_an_example() -> None:
    found = discover(kinds, "QUESTION", Kind)
    asked = {
        name for name, kind in found.items() if any(map(kind.ask, [*FACTS.values(), of_findings(*NAMES)]))
    }

    assert asked == set(found)
    assert len({kind.rank for kind in found.values()}) == len(found)


def test_the_names_of_the_examples_are_names_of_rules() -> None:
    """A rule that is renamed must not leave a question that nobody is asked."""
    assert set(NAMES) - {"cognitive-complexity"} <= {rule.name for rule in rules().values()}


def test_at_most_five_are_asked_and_the_most_telling_first() -> None:
    asked = follow_ups(replace(of_findings(*reversed(NAMES)), tests=FACTS["failing test"].tests))

    assert len(asked) == MOST
    assert asked[0].text.startswith("One test of the group edge")
    assert [question.evidence.split(":")[0] for question in asked[1:]] == list(NAMES[:4])


def test_the_line_that_pays_is_asked_about_with_its_count() -> None:
    paying = growth("n^2", line_evidence="line 3 ran 499,500 times at n = 1,000, about n^2/2")

    (question,) = follow_ups(replace(NOTHING, growth=(paying,), claims=(claim(),)))

    assert "Line 3 ran 499,500 times at n = 1,000, about n^2/2." in question.text
    assert question.line == 3


def test_an_unsure_measurement_raises_no_question_about_the_inputs() -> None:
    unsure = (growth("n^2", ()), growth("n", (), family="nested", confidence="medium"))

    assert follow_ups(replace(NOTHING, growth=unsure, claims=(claim(),))) == ()


def test_a_line_is_asked_about_once() -> None:
    findings = (
        finding("broad-except", line=5),
        finding("magic-number", line=5),
        finding("flag-argument", line=6),
    )

    assert [one.line for one in follow_ups(replace(NOTHING, findings=findings))] == [5, 6]


def test_no_input_of_a_hidden_test_is_given_away() -> None:
    """Neither the parameters in the id of a case nor its message reach the question."""
    secret = replace(
        case("edge", Verdict.EXCEPTION, "test_keys[secret-input]"), message="called with secret-input"
    )

    (question,) = follow_ups(replace(NOTHING, tests=TestRun.of([case(), secret])))

    assert "secret-input" not in repr(question)
    assert "test_keys" in question.evidence
    assert "test_keys" not in question.text


def test_a_place_names_its_file_where_there_are_several() -> None:
    files = tuple(FileRecord(path, "0" * 64, 40) for path in ("app.py", "solution.py"))
    given = replace(of_findings("magic-number"), submission=replace(NOTHING.submission, files=files))

    assert "line 10 of solution.py" in follow_ups(given)[0].text


def test_better_than_accepted_is_not_asked_about() -> None:
    better = replace(NOTHING, growth=(growth("1", ("n",), resource="space"), growth("1", ("n",))))
    assert not any("O(1)" in one.text for one in follow_ups(better) if "cost" not in one.text)
