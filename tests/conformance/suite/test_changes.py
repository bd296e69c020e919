"""Changes that the solution makes to its arguments are seen by the caller."""

from typing import Any

import solution  # type: ignore[import-not-found]  # the way a trusted test finds what it tests


def test_a_list_is_changed_in_place() -> None:
    items: list[int] = [1]
    assert solution.append(items, 2) is None
    assert items == [1, 2]


def test_a_list_that_is_returned_is_the_callers_own() -> None:
    items = [3, 1, 2]
    assert solution.sort_in_place(items) is items
    assert items == [1, 2, 3]


def test_each_mutable_argument_is_changed_with_exact_types() -> None:
    items: list[Any] = [1]
    names = {"old", "kept"}
    table = {"removed": [1], "kept": 2}
    data = bytearray(b"old data")
    assert solution.change_all(items, names, table, data) is None
    assert items == [1, 1.0]
    assert [type(each) for each in items] == [int, float]
    assert names == {"new", "kept"}
    assert list(table.items()) == [("kept", 2), ("added", [1])]
    assert data == bytearray(b"NEWld data")


def test_an_equal_value_of_another_type_is_a_change() -> None:
    items: list[Any] = [True, 1]
    solution.sort_in_place(items)
    assert [type(each) for each in items] == [bool, int]
    items = [1, True]
    solution.sort_in_place(items)
    assert [type(each) for each in items] == [int, bool]


def test_a_change_deep_down_is_found() -> None:
    inner = [1]
    rows: dict[str, list[list[Any]]] = {"a": [[0], inner]}
    solution.change_deep(rows)
    assert rows == {"a": [[0], [1, 9], [True]]}
    assert rows["a"][1] is inner


def test_an_inner_list_that_is_new_is_the_one_that_is_returned() -> None:
    old = [1]
    rows = [old, [2]]
    returned = solution.replace_inner(rows)
    assert rows == [[7], [2]]
    assert rows[0] is returned
    assert old == [1]


def test_aliases_stay_aliases() -> None:
    row = [0]
    rows = [row, row]
    assert solution.first_is_second(row, row) is True
    assert solution.first_is_second([0], [0]) is False
    solution.append(rows[0], 1)
    assert rows == [[0, 1], [0, 1]]
    first, second = solution.same(rows)
    assert first is second
    assert first is row


def test_a_list_can_be_made_to_hold_itself() -> None:
    items: list[Any] = [1]
    solution.make_cycle(items)
    assert items[0] == 1
    assert items[1] is items


def test_an_argument_that_is_not_changed_keeps_its_content() -> None:
    inner = [1]
    outer = {"a": inner}
    solution.type_name(outer)
    assert outer["a"] is inner
    assert inner == [1]


def test_a_change_is_seen_although_the_call_raises() -> None:
    items: list[Any] = [2, 1, "a", 0]
    try:
        solution.sort_in_place(items)
    except TypeError:
        assert sorted(map(str, items)) == ["0", "1", "2", "a"]
    else:
        raise AssertionError("numbers and text have no order")
