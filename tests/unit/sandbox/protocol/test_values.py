"""What is encoded comes out the same: value, exact type, identity."""

from typing import Any

import pytest
from hypothesis import example, given

from sandbox.protocol.decode import decode
from sandbox.protocol.encode import encode
from sandbox.protocol.known import Known
from sandbox.protocol.references import CallbackRef, ObjectRef, Reference, UnsupportedRef
from tests.unit.sandbox.protocol.built_in_values import LIMITS, VALUES, exact, mark_unsupported, round_trip


@given(VALUES)
@example("\ud800")
@example([[1, 2], [3], [], [4]])
@example([True, 1, 1.0, 1 + 0j])
@example(10**10_000)
@example({(1, "a"): {frozenset({2.0}): b"\xff"}, None: bytearray(b"x")})
@example([1, 2, 3, 1 << 63])
@example([1.0, 2.0, 3.0, 4])
def test_a_round_trip_keeps_value_and_exact_types(value: object) -> None:
    assert exact(round_trip(value)) == exact(value)


@pytest.mark.parametrize(
    "packed",
    [list(range(1000)), [0.5] * 1000, ["ab"] * 1000, [[3, number] for number in range(1000)]],
    ids=["integers", "floats", "texts", "rows"],
)
def test_a_run_of_one_type_is_packed(packed: list[object]) -> None:
    mixed = [None, *packed]  # one value of another type, and each needs a tag of its own
    run = encode(packed, mark_unsupported, LIMITS)
    assert len(run) < len(encode(mixed, mark_unsupported, LIMITS)) - len(packed) // 2
    assert exact(round_trip(packed)) == exact(packed)


def test_a_mutable_container_that_occurs_twice_stays_one_object() -> None:
    inner: list[int] = []
    first, second, third = round_trip((inner, inner, [inner, inner, inner, inner]))
    assert first is second
    assert all(each is first for each in third)


@pytest.mark.parametrize("empty", [[], set(), {}, bytearray()], ids=lambda value: type(value).__name__)
def test_each_mutable_type_keeps_identity(empty: object) -> None:
    first, second = round_trip([empty, empty])
    assert first is second
    assert type(first) is type(empty)


def test_a_list_may_hold_itself() -> None:
    value: list[object] = []
    value.append(value)
    back = round_trip(value)
    assert back[0] is back


def test_a_dict_may_hold_itself_below_other_containers() -> None:
    value: dict[str, object] = {}
    value["rows"] = ([value],)
    back = round_trip(value)
    assert back["rows"][0][0] is back


def test_rows_that_are_one_object_stay_one_object() -> None:
    row = [0, 0]
    back = round_trip([row] * 5)
    assert all(each is back[0] for each in back)


def test_what_both_sides_know_crosses_as_the_object_itself() -> None:
    """An argument that is returned is the caller's own object."""
    argument: Any = [[1, 2], {"a": bytearray(b"x")}]
    ours, theirs = Known(), Known()
    there: Any = decode(encode(argument, mark_unsupported, LIMITS, ours), _no_reference, LIMITS, theirs)
    answer = encode((there, there[1]["a"]), mark_unsupported, LIMITS, theirs)
    answered: Any = decode(answer, _no_reference, LIMITS, ours)
    whole, part = answered
    assert whole is argument
    assert part is argument[1]["a"]


@pytest.mark.parametrize(
    "reference",
    [ObjectRef(7, "Node", ("get", "put")), ObjectRef(1 << 63, ""), CallbackRef(3), UnsupportedRef("Lock")],
    ids=str,
)
def test_a_reference_arrives_as_it_was_sent(reference: Reference) -> None:
    data = encode([object()], lambda _: reference, LIMITS)
    assert decode(data, lambda received: received, LIMITS) == [reference]


class ListOfTheirs(list[int]):
    """Looks like a list and may behave as it likes."""


class TrueOfTheirs(int):
    """Looks like a number."""


@pytest.mark.parametrize("value", [ListOfTheirs(), TrueOfTheirs(1), type("Text", (str,), {})("x"), object()])
def test_a_subclass_of_a_built_in_never_crosses_as_a_copy(value: object) -> None:
    back = decode(encode(value, mark_unsupported, LIMITS), lambda received: received, LIMITS)
    assert back == UnsupportedRef(type(value).__name__)


def _no_reference(_: Reference) -> object:
    raise AssertionError("plain values only")
