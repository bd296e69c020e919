"""Linked nodes and trees, declared by the problem."""

from typing import Any

import pytest
import solution  # type: ignore[import-not-found]  # the way a trusted test finds what it tests
from solution import ListNode, TreeNode


def linked(*numbers: Any) -> Any:
    head = None
    for number in reversed(numbers):
        head = ListNode(number, head)
    return head


def numbers_of(head: Any, at_most: int = 100_000) -> list[Any]:
    numbers: list[Any] = []
    while head is not None and len(numbers) < at_most:
        assert type(head).__name__ == "ListNode"
        numbers.append(head.val)
        head = head.next
    return numbers


def test_a_list_goes_in() -> None:
    assert solution.list_as_numbers(linked(3, 1, 2)) == [3, 1, 2]


def test_an_empty_list_is_none() -> None:
    assert solution.list_as_numbers(None) == []
    assert solution.numbers_as_list([]) is None


def test_a_list_comes_out() -> None:
    assert numbers_of(solution.numbers_as_list([5, 6, 7])) == [5, 6, 7]


def test_a_long_list_is_no_deep_value() -> None:
    numbers = list(range(5_000))
    assert numbers_of(solution.numbers_as_list(numbers)) == numbers
    assert solution.list_as_numbers(linked(*numbers)) == numbers


def test_links_that_were_turned_around_are_turned_around_here() -> None:
    first, second, third = nodes = [ListNode(number) for number in range(3)]
    first.next, second.next = second, third
    assert solution.reversed_list(first) is third
    assert [node.next for node in nodes] == [None, first, second]


def test_a_cycle_goes_in_and_comes_out() -> None:
    head = linked(1, 2, 3)
    assert solution.has_cycle(head) is False
    head.next.next.next = head.next
    assert solution.has_cycle(head) is True
    assert numbers_of(solution.ring_of(3), at_most=7) == [0, 1, 2, 0, 1, 2, 0]


def test_the_node_that_comes_back_is_the_one_that_went_in() -> None:
    head = linked(1, 2, 3)
    assert solution.middle_of(head) is head.next


def test_a_node_that_was_linked_there_is_linked_here() -> None:
    head = linked(1)
    assert solution.append_node(head, 2) is None
    assert numbers_of(head) == [1, 2]


def test_a_tree_is_changed_in_place() -> None:
    leaf = TreeNode("leaf")
    root = TreeNode("root", TreeNode("left", None, leaf), None)
    assert solution.mirrored(root) is root
    assert root.left is None
    assert root.right.left is leaf


def test_nodes_in_containers_keep_their_identity() -> None:
    low, high = linked(1, 2), linked(3)
    heads = [high, low]
    found = solution.sorted_lists(heads)
    assert found[0] is low
    assert found[1] is high
    assert heads == [high, low]


def test_two_lists_share_their_end() -> None:
    end = linked(8, 9)
    first, second = ListNode(1, end), ListNode(2, end)
    heads = solution.sorted_lists([second, first])
    assert heads[0].next is heads[1].next


def test_a_callback_gets_nodes() -> None:
    seen: list[Any] = []
    solution.walk(linked(4, 5), lambda node: seen.append(node.val))
    assert seen == [4, 5]


def test_values_of_every_kind() -> None:
    node = ListNode({"a": [1, 2.5]}, None)
    assert solution.middle_of(node).val == {"a": [1, 2.5]}


def test_defaults_and_names() -> None:
    assert (ListNode().val, ListNode().next) == (0, None)
    assert TreeNode(val=1, right=TreeNode(2)).right.val == 2
    with pytest.raises(TypeError):
        TreeNode(1, None, None, None)


def test_an_object_keeps_its_nodes() -> None:
    stack = solution.LinkedStack()
    stack.push(ListNode(1))
    stack.push(ListNode(2))
    assert numbers_of(stack.top) == [2, 1]
