"""Whatever comes over the wire becomes a value or is refused; nothing else ever happens."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sandbox.protocol.decode import decode
from sandbox.protocol.encode import encode
from sandbox.protocol.limits import ProtocolError, ValueRefused
from sandbox.protocol.messages import RaisedError
from tests.unit.sandbox.protocol.built_in_values import LIMITS, VALUES, mark_unsupported, resolve

KINDS = ["replace", "insert", "delete", "repeat", "cut"]
EDITS = st.lists(
    st.tuples(
        st.sampled_from(KINDS),
        st.integers(0),
        st.binary(max_size=4),
    ),
    min_size=1,
    max_size=4,
)


def decodes_or_refuses(data: bytes) -> None:
    """The law; any other exception fails the test."""
    try:
        decode(data, resolve, LIMITS)
    except (ProtocolError, ValueRefused):
        return


def edited(data: bytes, edits: list[tuple[str, int, bytes]]) -> bytes:
    """``data`` with some bytes changed, added, repeated or left out."""
    for kind, place, new in edits:
        at = place % (len(data) + 1)
        match kind:
            case "replace":
                data = data[:at] + new + data[at + len(new) :]
            case "insert":
                data = data[:at] + new + data[at:]
            case "delete":
                data = data[:at] + data[at + len(new) :]
            case "repeat":
                data = data[:at] + data[at : at + 16] * 3 + data[at + 16 :]
            case _:
                data = data[:at]
    return data


@given(st.binary(max_size=200))
@settings(max_examples=250)
def test_any_bytes_decode_or_are_refused(data: bytes) -> None:
    decodes_or_refuses(data)


@given(VALUES, EDITS)
@settings(max_examples=250)
def test_any_change_of_a_valid_value_decodes_or_is_refused(
    value: object, edits: list[tuple[str, int, bytes]]
) -> None:
    decodes_or_refuses(edited(encode(value, mark_unsupported, LIMITS), edits))


@given(VALUES)
def test_any_value_is_a_description_of_an_exception_or_is_refused(value: object) -> None:
    try:
        raised = RaisedError.from_wire(value)
    except ValueError:
        return
    assert RaisedError.from_wire(raised.to_wire()) == raised
