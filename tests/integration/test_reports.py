"""Every kind of review is a valid report, the same one each time, and can be rendered again later."""

import json
import re
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from evaluator.intake import read_submission
from evaluator.model.evaluation import Evaluation
from evaluator.pipeline import Options, evaluate
from evaluator.reporting import evaluation_from_json, render
from tests.integration.command import Command
from tests.integration.samples import SAMPLES, Reviews

DATA = Path(__file__).parent.parent / "data"
PLAIN = sorted((DATA / "plain_solutions").glob("*.py"))
REFERENCE = SAMPLES["merge-intervals/accepted/reference"][1].path
BUSY_TIMES = SAMPLES["merge-intervals/wrong_answer/busy_times"][1].path
DIFFERS_FROM_RUN_TO_RUN = frozenset({"duration_s", "cpu_s"})

validator = Draft202012Validator(
    json.loads((files("evaluator.reporting.schema") / "evaluation-v1.json").read_text("utf-8"))
)


def checked(text: str) -> dict[str, Any]:
    """The report in ``text``, which must hold to the shipped schema."""
    report: dict[str, Any] = json.loads(text)
    assert [error.message for error in validator.iter_errors(report)] == []
    return report


@pytest.fixture(scope="module")
def plain_reviews() -> dict[Path, Evaluation]:
    """Reviews without a problem, two at a time."""
    with ThreadPoolExecutor(2) as pool:
        return dict(
            zip(
                PLAIN,
                pool.map(
                    lambda path: evaluate(read_submission(str(path)), None, Options(growth=False)), PLAIN
                ),
                strict=True,
            )
        )


@pytest.mark.docker
@pytest.mark.parametrize("name", SAMPLES)
def test_the_report_of_a_shipped_submission_holds_to_the_schema(name: str, reviews: Reviews) -> None:
    text = render(reviews.of(name), "json")
    checked(text)
    assert evaluation_from_json(text) == reviews.of(name)


@pytest.mark.parametrize("path", PLAIN, ids=lambda path: path.stem)
def test_a_solution_without_a_problem_is_read(path: Path, plain_reviews: dict[Path, Evaluation]) -> None:
    report = checked(render(plain_reviews[path], "json"))
    assert report["tests"]["verdict"] == "not_run"
    assert report["verdict"]["level"] is None
    assert report["failures"] == []
    assert {"readability", "structure", "typing", "robustness"} <= {
        score["criterion"] for score in report["scores"] if score["assessed"]
    }


def test_what_is_wrong_in_the_plain_solutions_is_found(plain_reviews: dict[Path, Evaluation]) -> None:
    found = {
        path.stem: {finding.name for finding in review.findings} for path, review in plain_reviews.items()
    }
    assert "mutable-default" in found["collatz_length"]
    assert "bare-except" in found["parse_duration"]
    assert "string-concatenation-in-loop" in found["caesar_shift"]


@pytest.mark.parametrize("text", ["", "def f(:\n", "# nothing but a comment\n"])
def test_a_file_without_code_is_a_report(text: str, command: Command) -> None:
    command.write("solution.py", text)
    outcome = command.run("solution.py", "--format", "json", "--quiet")
    assert outcome.status == 0, outcome
    assert checked(outcome.stdout)["verdict"]["level"] is None


@pytest.mark.docker
@pytest.mark.usefixtures("image")
def test_two_runs_give_the_same_report(command: Command) -> None:
    first, second = (
        without_times(checked(command.run(*call(BUSY_TIMES), "--format", "json", PYTHONHASHSEED=seed).stdout))
        for seed in ("1", "2")
    )
    assert first == second
    assert first["tests"]["verdict"] == "wrong_answer"


@pytest.mark.docker
@pytest.mark.usefixtures("image")
def test_a_stored_report_renders_as_the_run_did(command: Command) -> None:
    direct = command.run(*call(REFERENCE), "--format", "json=review.json", "--format", "markdown")
    later = command.run("report", "review.json", "--format", "markdown")
    assert (direct.status, later.status) == (0, 0)
    assert later.stdout == direct.stdout
    checked((command.work / "review.json").read_text("utf-8"))


def test_the_process_sandbox_is_named_in_the_report_and_beside_it(command: Command) -> None:
    arguments = [*call(REFERENCE), "--format", "json=review.json", "--format", "terminal"]
    outcome = command.run(*arguments, DOCKER_HOST="unix:///nonexistent/engine.sock")
    assert outcome.status == 0, outcome
    assert re.fullmatch(r"evaluate: .*subprocess.*no security boundary.*\n", outcome.stderr)
    assert "process sandbox" in outcome.stdout
    report = checked((command.work / "review.json").read_text("utf-8"))
    assert report["environment"]["sandbox"] == "process"
    assert "not a security boundary" in report["environment"]["isolation"]
    assert report["tests"]["verdict"] == "accepted"
    assert report["verdict"]["confidence"] != "high"


@pytest.mark.docker
@pytest.mark.usefixtures("image")
@pytest.mark.parametrize(
    ("change", "verdict", "failed"),
    [(("", ""), "accepted", 0), (("max(without,", "min(without,"), "wrong_answer", 4)],
)
def test_a_teams_own_tests_run_unchanged(
    change: tuple[str, str], verdict: str, failed: int, command: Command
) -> None:
    solution = (DATA / "plain_solutions" / "knapsack_value.py").read_text("utf-8")
    command.write("knapsack.py", solution.replace(*change))
    command.write("test_team.py", (DATA / "team_tests.py").read_bytes())
    outcome = command.run("knapsack.py", "--tests", "test_team.py", "--format", "json", "--quiet")
    assert (outcome.status, outcome.stderr) == (0, "")
    report = checked(outcome.stdout)
    assert (report["tests"]["verdict"], report["tests"]["total"]) == (verdict, 10)
    assert report["tests"]["passed"] == 10 - failed


LOOKS_AROUND = """
import os, sys, traceback

def merge_intervals(intervals):
    raise RuntimeError(f"{__file__} {os.getcwd()} {sys.path} {dict(os.environ)} {traceback.format_stack()}")
"""


@pytest.mark.docker
def test_no_report_tells_where_anything_lies_on_this_machine(command: Command, image: str) -> None:
    """Neither folders of the reviewer nor those of tests or project, whatever the code prints."""
    path = command.work / command.write("acme-hiring/jane-doe/solution.py", LOOKS_AROUND)
    formats = ("json", "markdown", "terminal")
    arguments = [part for name in formats for part in ("--format", f"{name}={name}.txt")]
    outcome = command.run(str(path), "--problem", "merge-intervals", "--audience", "reviewer", *arguments)
    assert outcome.status == 0
    for name in formats:
        text = (command.work / f"{name}.txt").read_text()
        assert "RuntimeError" in text
        for place in ("acme-hiring", "jane-doe", str(command.folder), str(REFERENCE.parents[3])):
            assert place not in text, name


ANSWERS = {
    "--version": r"senior-bar \d+\.\d+.*pylint \d.*mypy \d.*pytest \d",
    "problems list": r"(?s)lru-cache .*merge-intervals .*rate-limiter ",
    "problems show lru-cache": r"LRU",
    "explain EV101": r"EV101 .*\n(?s:.*)Why: ",
    "report --schema": r'"\$schema"',
    "--help": r"evaluate PATH",
}


@pytest.mark.parametrize(("arguments", "says"), ANSWERS.items())
def test_a_question_is_answered(arguments: str, says: str, command: Command) -> None:
    outcome = command.run(*arguments.split())
    assert (outcome.status, outcome.stderr) == (0, "")
    assert re.search(says, outcome.stdout), outcome.stdout


def call(path: Path) -> tuple[str, ...]:
    """Arguments for a submission to merge-intervals."""
    return str(path), "--problem", "merge-intervals"


def without_times(value: Any) -> Any:
    """A report without what clocks have measured."""
    match value:
        case dict():
            return {
                key: without_times(item) for key, item in value.items() if key not in DIFFERS_FROM_RUN_TO_RUN
            }
        case list():
            return [without_times(item) for item in value]
        case _:
            return value
