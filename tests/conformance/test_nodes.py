"""A solution may use the nodes of its problem without defining their classes, as on the usual sites."""

from pathlib import Path

from evaluator.model.problem import Limits
from evaluator.model.test_run import Verdict
from tests.conformance.conftest import RunSuite

SOLUTION = """
from typing import Optional


class Solution:
    def doubled(self, head: Optional[ListNode]) -> Optional[ListNode]:
        if head is None:
            return None
        return ListNode(head.val * 2, self.doubled(head.next))
"""
TESTS = """
from solution import ListNode, Solution


def test_it_finds_the_class_that_it_does_not_define():
    head = Solution().doubled(ListNode(1, ListNode(2)))
    assert [head.val, head.next.val, head.next.next] == [2, 4, None]
"""
WITHOUT_A_FIELD = """
class ListNode:
    def __init__(self, value):
        self.value = value


def first(head):
    return ListNode(1)
"""
OF_A_NAMED_TUPLE = """
from typing import NamedTuple, Optional


class ListNode(NamedTuple):
    val: int = 0
    next: Optional["ListNode"] = None


def first(head):
    return head
"""
ASKS_FOR_A_NODE = """
from solution import ListNode, first


def test_it_returns_a_node():
    assert first(ListNode(1)).val == 1
"""


def run_text(run_suite: RunSuite, source: str, tests: str, folder: Path) -> tuple[Verdict, str]:
    path = folder / "test_nodes.py"
    path.write_text(tests)
    run = run_suite(source, path, Limits(import_timeout_s=20, call_timeout_s=20))
    return run.verdict, run.cases[0].message


def test_a_solution_without_the_class(run_suite: RunSuite, tmp_path: Path) -> None:
    assert run_text(run_suite, SOLUTION, TESTS, tmp_path) == (Verdict.ACCEPTED, "")


def test_a_class_without_a_declared_field(run_suite: RunSuite, tmp_path: Path) -> None:
    verdict, message = run_text(run_suite, WITHOUT_A_FIELD, ASKS_FOR_A_NODE, tmp_path)
    assert verdict is Verdict.WRONG_TYPE
    assert "'val'" in message


REPLACES_THE_FIRST = """
ListNode = None


class TreeNode:
    def __init__(self, val=0, left=None, right=None):
        self.val, self.left, self.right = val, left, right


def leaf(val):
    return TreeNode(val)
"""
ASKS_FOR_A_LEAF = """
from solution import TreeNode, leaf


def test_it_is_a_tree():
    assert type(leaf(3)) is TreeNode
    assert (leaf(3).val, leaf(3).left, leaf(3).right) == (3, None, None)
"""


def test_one_node_keeps_its_shape_whatever_became_of_another(run_suite: RunSuite, tmp_path: Path) -> None:
    assert run_text(run_suite, REPLACES_THE_FIRST, ASKS_FOR_A_LEAF, tmp_path) == (Verdict.ACCEPTED, "")


def test_a_class_that_cannot_be_filled_is_told_what_to_write(run_suite: RunSuite, tmp_path: Path) -> None:
    verdict, message = run_text(run_suite, OF_A_NAMED_TUPLE, ASKS_FOR_A_NODE, tmp_path)
    assert verdict is Verdict.WRONG_TYPE
    assert "write `ListNode` as a plain class or a dataclass" in message
