"""Names that a statement or a judge's page gives are not held against the author."""

from collections.abc import Callable

import pytest

from evaluator.analysis import analyse
from evaluator.analysis.given_names import GivenNames
from evaluator.model.findings import Finding, Location, Rule, Severity
from evaluator.model.submission import Submission

FRAME = "class Solution:\n    def maxProfit(self, prices: List[int]) -> int:\n        return 0\n"
NOTHING: frozenset[str] = frozenset()


def finding(name: str, message: str, path: str = "a.py") -> Finding:
    """A finding with this name and text."""
    rule = Rule("ruff-X", name, "readability", Severity.NOTE, message, "It matters.")
    return Finding.of(rule, Location(path, 1))


@pytest.mark.parametrize("missing", ["List", "Optional", "ListNode", "TreeNode", "deque", "heapq", "inf"])
def test_what_a_judge_provides_is_not_missing_in_a_file_written_for_it(missing: str) -> None:
    undefined = finding("undefined-name", f"Import the name: undefined name `{missing}`")

    assert GivenNames.of({"a.py": FRAME}, NOTHING, NOTHING).explain(undefined)
    assert not GivenNames.of({"a.py": "def f(): ...\n"}, NOTHING, NOTHING).explain(undefined)


@pytest.mark.parametrize(
    "text",
    [
        "# Definition for a binary tree node.\nclass Codec:\n    ...\n",
        "class LRU: ...\n# Your LRU object will be instantiated and called as such:\n",
        "class Twitter:\n    def getNewsFeed(self, userId: int) -> List[int]: ...\n",
    ],
)
def test_a_judges_page_shows_in_more_than_the_class_solution(text: str) -> None:
    given = GivenNames.of({"a.py": text}, NOTHING, NOTHING)

    assert given.explain(finding("undefined-name", "Import the name: undefined name `TreeNode`"))


def test_whoever_imports_has_no_page_to_lean_on() -> None:
    text = "import heapq\n\n\ndef feed(user: int) -> List[int]: ...\n"
    undefined = finding("undefined-name", "Import the name: undefined name `List`")

    assert not GivenNames.of({"a.py": text}, NOTHING, NOTHING).explain(undefined)


def test_any_other_missing_name_is_an_error_there_as_well() -> None:
    undefined = finding("undefined-name", "Import the name: undefined name `prices`. Did you mean `List`?")

    assert not GivenNames.of({"a.py": FRAME}, NOTHING, NOTHING).explain(undefined)


def test_with_a_problem_only_its_own_names_are_given() -> None:
    """The judge's page is not there in the sandbox, so the name is missing indeed."""
    given = GivenNames.of({"a.py": FRAME}, frozenset({"profit"}), frozenset({"TreeNode"}))

    assert not given.explain(finding("undefined-name", "Undefined name `List`"))
    assert given.explain(finding("undefined-name", "Undefined name `TreeNode`"))


def test_the_frame_of_one_file_says_nothing_about_another() -> None:
    given = GivenNames.of({"a.py": FRAME, "b.py": "x = 1\n"}, NOTHING, NOTHING)

    assert not given.explain(finding("undefined-name", "Undefined name `List`", path="b.py"))


@pytest.mark.parametrize(
    "name", ["function-name", "argument-name", "variable-name", "unidiomatic-annotation"]
)
def test_the_style_of_the_judges_page_is_not_held_against_who_goes_on_with_it(name: str) -> None:
    objection = finding(name, "Function name `maxProfit` should be lowercase")

    assert GivenNames.of({"a.py": FRAME}, NOTHING, NOTHING).explain(objection)
    assert not GivenNames.of({"a.py": "def maxProfit(): ...\n"}, NOTHING, NOTHING).explain(objection)


def test_words_of_the_problem_are_its_choice() -> None:
    given = GivenNames.of({"a.py": "x = 1\n"}, frozenset({"sum", "maxprofit"}), NOTHING)

    assert given.explain(finding("shadowed-builtin", "Variable `sum` is shadowing a Python builtin"))
    assert given.explain(finding("function-name", "Function name `maxProfit` should be lowercase"))
    assert not given.explain(finding("function-name", "Function name `minProfit` should be lowercase"))
    assert not given.explain(finding("unused-variable", "Variable `sum` is not used"))


def test_a_solution_for_a_judge_holds_no_error_of_its_author(
    submission: Callable[[dict[str, str]], Submission],
) -> None:
    """All tools are understood: none says that a name of the judge's page is missing."""
    text = (
        "class Solution:\n    def mergeTwo(self, head: Optional[ListNode], nums: List[int]) -> List[int]:\n"
        "        queue = deque(nums)\n        return [missing, *queue, head]\n"
    )

    findings = analyse(submission({"a.py": text})).findings

    assert [(one.name, one.line) for one in findings if one.severity is Severity.ERROR] == [
        ("undefined-name", 4)
    ]
    assert {"function-name", "unidiomatic-annotation"}.isdisjoint(one.name for one in findings)
