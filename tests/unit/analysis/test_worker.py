"""The child reads one request and writes one reply; a file that it cannot read is named."""

import json
import subprocess
import sys

from evaluator.analysis.messages import Request
from evaluator.analysis.worker import review


def test_request_and_reply_are_json() -> None:
    """The child speaks over its standard streams."""
    argv = (sys.executable, "-m", "evaluator.analysis.worker")
    request = json.dumps({"files": {"a.py": "def helper(): ...\n"}, "problem_words": []})

    result = subprocess.run(argv, input=request, capture_output=True, text=True, check=True)

    assert {"EV502", "EV701"} == {finding["rule"] for finding in json.loads(result.stdout)["findings"]}


def test_syntax_errors_of_the_compiler_count_as_well() -> None:
    """What only the compiler refuses cannot run either."""
    reply = review(Request({"a.py": "return 1\n"}))

    assert reply.broken == ("a.py",)
    assert "'return' outside function" in reply.findings[0].message


def test_null_bytes_are_a_finding_or_a_reason() -> None:
    """Interpreters differ in the exception; none of them ends the child."""
    reply = review(Request({"a.py": "x = 1\x00\n", "b.py": "def helper() -> None: ...\n"}))

    assert {"a.py"} == set(reply.broken) | set(reply.unread)
    assert "b.py" in {finding.path for finding in reply.findings}


def test_checks_that_are_named_run_alone() -> None:
    """Measuring a corpus needs one check, and no strengths."""
    reply = review(Request({"a.py": "def helper(x):\n    return x\n"}, checks=("cognitive_complexity",)))

    assert (reply.findings, reply.strengths) == ((), ())
    assert "cognitive_complexity" in {measured.name for measured in reply.measurements}


def test_tabs_and_blanks_are_mixed_as_python_takes_them() -> None:
    """LibCST knows no width of a tab; a file that Python runs is read all the same."""
    text = "def sign(value):\n        if value > 0:\n\t\treturn 1\n\treturn 0\n"

    assert review(Request({"solution.py": text})).unread == {}
