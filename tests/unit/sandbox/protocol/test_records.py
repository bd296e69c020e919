"""Nodes of a declared shape on the wire."""

from typing import NamedTuple

import pytest

from sandbox.protocol.decode import decode
from sandbox.protocol.encode import encode
from sandbox.protocol.known import Known
from sandbox.protocol.limits import ProtocolError, ValueLimits, ValueRefused
from sandbox.protocol.records import Records, Shape
from sandbox.protocol.references import Reference, UnsupportedRef

SHAPE = Shape("ListNode", (("val", 0),), ("next",))
LIMITS = ValueLimits()


class Here:
    """One side's own class."""

    def __init__(self, val: object = 0, next: object = None) -> None:  # noqa: A002 - the field's name
        self.val = val
        self.next = next


def records(kind: type) -> Records:
    return Records([(SHAPE, kind)])


def refer(value: object) -> Reference:
    return UnsupportedRef(type(value).__name__)


def resolve(_: Reference) -> object:
    raise AssertionError("no references here")


class Slotted:
    """Has no room for its link."""

    __slots__ = ("val",)


@pytest.mark.parametrize(
    "kind",
    [
        NamedTuple("Pair", [("val", int), ("next", object)]),
        type("Number", (int,), {}),
        type("Table", (dict,), {}),
        Slotted,
    ],
)
def test_a_class_that_cannot_be_filled_is_refused_with_what_to_write(kind: type) -> None:
    data = encode(Here(1), refer, LIMITS, Known(records(Here)))
    with pytest.raises(
        ValueRefused, match=r"write `.*` as a plain class or a dataclass with the fields `val`, `next`"
    ):
        decode(data, resolve, LIMITS, Known(records(kind)))


def there_and_back(value: object) -> object:
    data = encode(value, refer, LIMITS, Known(records(Here)))
    return decode(data, resolve, LIMITS, Known(records(SHAPE.make_class("there"))))


def test_a_chain_of_a_hundred_thousand_nodes_is_no_deep_value() -> None:
    head = None
    for number in range(100_000):
        head = Here(number, head)
    found = there_and_back(head)
    count = 0
    while found is not None:
        assert type(found).__module__ == "there"
        found, count = found.next, count + 1  # type: ignore[attr-defined]  # a class made at run time
    assert count == 100_000


def test_what_is_no_node_stays_a_reference() -> None:
    data = encode(object(), refer, LIMITS, Known(records(Here)))
    with pytest.raises(AssertionError, match="no references"):
        decode(data, resolve, LIMITS, Known(records(Here)))


def test_a_node_without_its_field_is_refused() -> None:
    node = Here()
    del node.next
    with pytest.raises(ValueRefused, match="'next'"):
        there_and_back(node)


def test_a_kind_that_was_never_declared_is_a_protocol_error() -> None:
    data = encode(Here(), refer, LIMITS, Known(records(Here)))
    with pytest.raises(ProtocolError):
        decode(data, resolve, LIMITS, Known())


def test_a_node_cut_short_is_a_protocol_error() -> None:
    data = encode([Here(1, Here(2))], refer, LIMITS, Known(records(Here)))
    for end in range(len(data)):
        with pytest.raises(ProtocolError):
            decode(data[:end], resolve, LIMITS, Known(records(Here)))


def test_its_picture_shows_values_and_no_links() -> None:
    kind = SHAPE.make_class("there")
    node = kind(3)
    node.next = node
    assert repr(node) == "ListNode(val=3)"


@pytest.mark.parametrize("arguments", [((1, None, 2), {}), ((1,), {"val": 2}), ((), {"value": 1})])
def test_a_class_takes_its_fields_only(arguments: tuple[tuple[object, ...], dict[str, object]]) -> None:
    args, kwargs = arguments
    with pytest.raises(TypeError, match="takes val, next"):
        SHAPE.make_class("there")(*args, **kwargs)


def test_a_derived_class_counts_as_itself() -> None:
    class Derived(Here):
        pass

    both = Records([(SHAPE, Here), (Shape("Derived", (("val", 0),), ("next",)), Derived)])
    assert (both.kind_of(Here()), both.kind_of(Derived()), both.kind_of(object())) == (0, 1, None)
