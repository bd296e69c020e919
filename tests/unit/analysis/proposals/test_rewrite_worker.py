"""The child tries what it is asked for, and one odd file or rewrite costs nothing of the others."""

import json
import subprocess
import sys

import libcst as cst
import pytest

from evaluator.analysis.proposals import rewrite_worker
from evaluator.analysis.proposals.proposal import Draft, Place, RewriteRequest
from evaluator.analysis.proposals.rewrite_worker import serve
from evaluator.analysis.rewrites.comparison_to_none import ComparisonToNone

TEXT = "def f(a):\n    return a == None\n"
MENDED = TEXT.replace("==", "is")


def place(path: str = "a.py", name: str = "comparison-to-none") -> Place:
    """The second line of a file."""
    return Place("ruff-E711", name, path, 2, 12)


def test_request_and_reply_are_json() -> None:
    """The child speaks over its standard streams."""
    argv = (sys.executable, "-m", "evaluator.analysis.proposals.rewrite_worker")
    asked = {"rule": "ruff-E711", "name": "comparison-to-none", "path": "a.py", "line": 2, "column": 12}
    request = json.dumps({"files": {"a.py": TEXT}, "places": [asked]})

    result = subprocess.run(argv, input=request, capture_output=True, text=True, check=True)

    (proposal,) = json.loads(result.stdout)["proposals"]
    assert (proposal["path"], proposal["text"], proposal["is_same_program"]) == ("a.py", MENDED, False)


def test_a_file_that_cannot_be_read_is_named() -> None:
    """The others are mended."""
    reply = serve(RewriteRequest({"a.py": TEXT, "b.py": "def f(:\n"}, (place(), place("b.py"))))

    assert [one.text for one in reply.proposals] == [MENDED]
    assert reply.unread == {"b.py": "it cannot be read (ParserSyntaxError)"}


def test_what_nobody_can_mend_is_passed_over() -> None:
    """An unknown rule, or a place without the finding."""
    elsewhere = Place("ruff-E711", "comparison-to-none", "a.py", 1, 1)
    assert serve(RewriteRequest({"a.py": TEXT}, (place(name="vague-name"), elsewhere))).proposals == ()


def test_a_rewrite_that_fails_leaves_the_file_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A form of code that it did not foresee is no fault of the author's."""

    def fails(_self: ComparisonToNone, original_node: cst.Comparison, updated_node: cst.Comparison) -> None:
        raise KeyError(original_node is updated_node)

    monkeypatch.setattr(ComparisonToNone, "leave_Comparison", fails)
    request = RewriteRequest({"a.py": TEXT}, (place(),), (Draft(place(), MENDED),))
    assert [one.text for one in serve(request).proposals] == [MENDED]


@pytest.mark.parametrize("text", ["def f(:\n", "return 1\n", "x = 1\x00\n"])
def test_a_draft_that_does_not_compile_is_no_proposal(text: str) -> None:
    """Whoever made it."""
    assert serve(RewriteRequest({"a.py": TEXT}, (), (Draft(place(), text),))).proposals == ()


def test_the_work_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """By the length of the files and the number of findings in them."""
    monkeypatch.setattr(rewrite_worker, "CHARACTERS_MAX", 2 * len(TEXT))
    assert len(serve(RewriteRequest({"a.py": TEXT}, (place(),) * 3)).proposals) == 2
