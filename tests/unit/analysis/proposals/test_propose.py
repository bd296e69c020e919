"""Findings become proposals: each the whole file without one finding, made in processes with limits."""

import pytest

from evaluator.analysis import analyse
from evaluator.analysis.limited_process import Ending, ProcessResult
from evaluator.analysis.proposals.proposal import Proposal
from evaluator.analysis.proposals.propose import Proposals, propose
from evaluator.analysis.proposals.ruff_fixes import edited
from evaluator.analysis.tool import UnreadableOutput
from evaluator.model.findings import Finding
from evaluator.model.submission import Submission
from tests.unit.analysis.conftest import MakeSubmission

TEXT = '''"""Prices."""

import os


def total(prices: list[int] | None) -> int:
    # print(prices)
    if prices == None:  # noqa: E711
        return 0
    return sum(prices)
'''


Findings = tuple[Finding, ...]


@pytest.fixture(scope="module")
def findings(submission: MakeSubmission) -> Findings:
    """What the analysers say of ``TEXT``."""
    return analyse(submission({"solution.py": TEXT})).findings


@pytest.fixture(scope="module")
def proposals(submission: MakeSubmission, findings: Findings) -> Proposals:
    """What is proposed for ``TEXT``."""
    return propose(submission({"solution.py": TEXT}), findings)


def proposals_for(submission: Submission) -> Proposals:
    """For everything that the analysers find in it."""
    return propose(submission, analyse(submission).findings)


def one(proposals: Proposals, name: str) -> Proposal:
    """The only proposal for that rule."""
    (found,) = (each for each in proposals.proposals if each.name == name)
    return found


def test_each_proposal_mends_its_own_finding_only(proposals: Proposals) -> None:
    """Ours and ruff's; a comment that silences an analyser stays, as the file is the author's."""
    assert proposals.failures == ()
    assert one(proposals, "unused-import").text == TEXT.replace("import os\n", "")
    assert one(proposals, "comparison-to-none").text == TEXT.replace("== None", "is None")
    assert one(proposals, "commented-out-code").text == TEXT.replace("    # print(prices)\n", "")


def test_only_what_runs_alike_is_called_the_same_program(proposals: Proposals) -> None:
    """So that code without tests is changed in nothing that it does."""
    same = {each.name: each.is_same_program for each in proposals.proposals}

    assert same == {"unused-import": False, "comparison-to-none": False, "commented-out-code": True}


def test_the_authors_own_tests_keep_what_they_do(submission: MakeSubmission) -> None:
    """Nobody runs them here, so nothing would tell that the change is right."""
    proposals = proposals_for(submission({"solution.py": "X = 1\n", "test_solution.py": TEXT}))

    assert {each.name for each in proposals.proposals} == {"commented-out-code"}


def test_line_ends_stay(submission: MakeSubmission) -> None:
    """As in every editor that the author may use."""
    proposals = proposals_for(submission({"solution.py": TEXT.replace("\n", "\r\n")}))

    expected = TEXT.replace("== None", "is None").replace("\n", "\r\n")
    assert one(proposals, "comparison-to-none").text == expected
    assert one(proposals, "unused-import").text == TEXT.replace("import os\n", "").replace("\n", "\r\n")


@pytest.mark.parametrize("text", [TEXT.replace("\n", "\r"), "x = " + "(" * 500 + ")" * 500, "def f(:\n"])
def test_what_no_parser_may_read_is_left_alone(
    text: str, submission: MakeSubmission, findings: Findings
) -> None:
    """Tools disagree on its lines, or it is no Python."""
    assert propose(submission({"solution.py": text}), findings) == Proposals()


def test_findings_that_nothing_mends_start_no_process(submission: MakeSubmission) -> None:
    """An empty list is the whole answer."""
    assert propose(submission({"solution.py": TEXT}), ()) == Proposals()


def edit(row: int, column: int, end: int, content: str) -> dict[str, object]:
    """An edit in one line, as ruff writes it."""
    return {
        "location": {"row": row, "column": column},
        "end_location": {"row": row, "column": end},
        "content": content,
    }


def test_edits_are_made_from_the_end() -> None:
    """So that the places of the earlier ones stay right; of two that overlap one is made."""
    text = "é = 'a'\nb = c\n"

    assert edited(text, [edit(1, 1, 2, "x"), edit(2, 5, 6, "d"), edit(1, 5, 8, "'é'")]) == "x = 'é'\nb = d\n"
    assert edited("abc\n", [edit(1, 1, 4, "x"), edit(1, 2, 3, "y")]) == "ayc\n"


@pytest.mark.parametrize("place", [(9, 1), (0, 1), (1, 0)])
def test_an_edit_outside_the_file_is_refused(place: tuple[int, int]) -> None:
    """It is about another text than ours."""
    with pytest.raises(UnreadableOutput):
        edited("a\n", [edit(*place, 1, "")])


@pytest.mark.parametrize("part", ["run_worker", "run_limited"])
@pytest.mark.parametrize(
    "result",
    [
        ProcessResult(Ending.TIMEOUT, 0, b"", b"", 30.0),
        ProcessResult(Ending.SIGNALLED, 11, b"", b"", 1.0),
        ProcessResult(Ending.EXITED, 0, b"garbage", b"", 1.0),
        ProcessResult(Ending.EXITED, 0, b'[{"code": 1}]', b"", 1.0),
    ],
)
def test_a_process_that_fails_is_told_and_proposes_nothing(
    part: str,
    result: ProcessResult,
    submission: MakeSubmission,
    findings: Findings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The other one's proposals are not lost."""
    monkeypatch.setattr(f"evaluator.analysis.proposals.propose.{part}", lambda *_, **__: result)

    proposals = propose(submission({"solution.py": TEXT}), findings)

    tool = "rewrites" if part == "run_worker" else "ruff"
    assert [(one.stage, one.tool) for one in proposals.failures] == [("rewrites", tool)]
    names = set() if part == "run_worker" else {"comparison-to-none", "commented-out-code"}
    assert {one.name for one in proposals.proposals} == names
