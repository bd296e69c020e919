"""What a solution attempts is told to reviewers, neutrally, and changes no verdict."""

from pathlib import Path

import pytest

from evaluator.intake import read_submission
from evaluator.model.evaluation import Evaluation
from evaluator.model.test_run import Verdict
from evaluator.pipeline import Options, evaluate
from evaluator.reporting import RenderOptions, render

SOLUTION = """
import os
import socket
import sys
import time

from sandbox.guest.link import Link
from sandbox.protocol.frames import Kind

PLACE = "/tests/test_solution.py"  # noqa


def calls_outside(n):
    try:
        socket.create_connection(("192.0.2.1", 80), timeout=0.1)
    except OSError:
        pass
    return 2 * n


def starts_processes(n):
    children = []
    try:
        for _ in range(100):
            child = os.fork()
            if child == 0:
                time.sleep(60)
                os._exit(0)
            children.append(child)
    except OSError:
        pass
    for child in children:
        os.kill(child, 9)
        os.waitpid(child, 0)
    return 2 * n


def looks_around(n):
    sys._getframe(1)
    return 2 * n


def exits(n):
    sys.exit(0)


def ends(n):
    os._exit(0)


def forges(n):
    usual = Link.write

    def twice(self, *frame):
        usual(self, *frame)
        usual(self, *frame)

    Link.write = twice
    return 2 * n


to\u200btal = 0
"""
TESTS = """
import pytest

import solution

NAMES = ["calls_outside", "starts_processes", "looks_around", "exits", "ends", "forges"]

@pytest.mark.parametrize("name", NAMES)
def test_double(name):
    assert getattr(solution, name)(2) == 4
"""
SEEN_WHILE_IT_RAN = {"network_tried", "process_limit_hit", "exit_called", "frame_forged"}
SEEN_IN_THE_FILES = {
    *("tests_looked_for", "callers_looked_at", "suppression_comment"),
    *("library_name", "hidden_characters", "shipped_configuration"),
}


@pytest.fixture(scope="module")
def attempts(image: str, tmp_path_factory: pytest.TempPathFactory) -> Evaluation:
    """One submission that attempts everything."""
    folder = tmp_path_factory.mktemp("attempts")
    (folder / "handed_in").mkdir()
    (folder / "handed_in" / "solution.py").write_text(SOLUTION.replace("to\u200btal = 0", "# to\u200btal"))
    (folder / "handed_in" / "heapq.py").write_text("")
    (folder / "handed_in" / "pytest.ini").write_text("[pytest]\naddopts = -k nothing\n")
    (folder / "test_double.py").write_text(TESTS)
    options = Options(sandbox="docker", growth=False, tests=folder / "test_double.py")
    return evaluate(read_submission(str(folder / "handed_in")), None, options)


@pytest.mark.docker
def test_each_kind_is_recorded_from_a_real_run(attempts: Evaluation) -> None:
    kinds = {event.kind for event in attempts.integrity}
    assert kinds == SEEN_WHILE_IT_RAN | SEEN_IN_THE_FILES, attempts.integrity


@pytest.mark.docker
def test_what_was_attempted_changes_no_verdict(attempts: Evaluation) -> None:
    """Who attempts something and gives the right answer all the same has given the right answer."""
    verdicts = {case.id.partition("[")[2].rstrip("]"): case.verdict for case in attempts.tests.cases}
    assert verdicts == {
        "calls_outside": Verdict.PASSED,
        "starts_processes": Verdict.PASSED,
        "looks_around": Verdict.PASSED,
        "exits": Verdict.EXCEPTION,
        "ends": Verdict.CRASHED,
        "forges": Verdict.PROTOCOL_VIOLATION,
    }


@pytest.mark.docker
@pytest.mark.parametrize("name", ["terminal", "markdown", "html", "svg"])
def test_it_is_printed_for_reviewers_only(attempts: Evaluation, name: str) -> None:
    told = ("network tried", "frame forged", "exit called", "process limit hit", "tests looked for")
    shown = [render(attempts, name, RenderOptions(audience)) for audience in ("candidate", "reviewer")]
    for text in told:
        found = [text in report.replace("&#160;", " ") for report in shown]
        assert found == [False, True], (name, text)


@pytest.mark.docker
def test_an_ordinary_solution_has_no_record(image: str, tmp_path: Path) -> None:
    (tmp_path / "solution.py").write_text(
        "import subprocess\nimport sys\nimport threading\n\nENVIRONMENTS = ('test', 'production')\n\n\n"
        "def double(n):\n    print(ENVIRONMENTS[0])\n"
        "    worker = threading.Thread(target=print)\n    worker.start()\n    worker.join()\n"
        "    subprocess.run([sys.executable, '-c', ''], check=False)\n    return 2 * n\n"
    )
    (tmp_path / "test_double.py").write_text(
        "from solution import double\n\n\ndef test_it():\n    assert double(2) == 4\n"
    )
    options = Options(sandbox="docker", growth=False, tests=tmp_path / "test_double.py")
    evaluation = evaluate(read_submission(str(tmp_path / "solution.py")), None, options)
    assert (evaluation.tests.verdict, evaluation.integrity) == (Verdict.ACCEPTED, ())
