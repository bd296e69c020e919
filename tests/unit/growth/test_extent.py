"""The extent of a call is what has to be made and sent for it."""

from evaluator.growth.extent import items_of
from evaluator.growth.probe import Call


def test_items_of_all_containers_count() -> None:
    assert items_of(Call("f", ([1, 2, 3], "text", {"a": [4, 5]}))) == 6


def test_a_square_has_its_rows_and_their_items() -> None:
    assert items_of(Call("f", ([[0] * 10 for _ in range(10)],))) == 110


def test_each_call_of_a_workload_is_an_item() -> None:
    assert items_of(Call("Cache", (3,), (("put", (1, [2, 3])), ("get", (1,))))) == 4
