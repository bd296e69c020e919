"""What comes from the guest is taken apart without trust."""

from collections.abc import Callable
from typing import Any

import pytest

from evaluator.execution.remote.faults import SolutionFault
from evaluator.execution.remote.wire import read_loaded, read_reply, reply_to_callback
from evaluator.model.test_run import Verdict
from sandbox.protocol.encode import encode
from sandbox.protocol.known import Known
from sandbox.protocol.limits import ProtocolError, ValueLimits
from sandbox.protocol.messages import ImportOutcome, NameKind, Outcome, RaisedError
from sandbox.protocol.records import Records, Shape
from sandbox.protocol.references import UnsupportedRef

LIMITS = ValueLimits()


def packed(value: object) -> bytes:
    """A plain value, encoded."""
    return encode(value, lambda _: UnsupportedRef(""), LIMITS)


def read(reply: object, *own: object, records: Records | None = None) -> tuple[Outcome, object]:
    """The reply to a request that carried the containers ``own``."""
    known = Known(records)
    for container in own:
        known.add(container)
    return read_reply(packed(reply), lambda reference: reference, LIMITS, known)


def test_a_value_and_the_changes_of_arguments_are_taken_over() -> None:
    items, names, data = [1], {"x"}, bytearray(b"old")
    rows: dict[str, list[int] | None] = {"a": [2]}
    outcome, value = read(
        ("returned", 5, [(0, [2, 3]), (1, {"b": None}), (2, {"y"}), (3, bytearray(b"new!"))]),
        items,
        rows,
        names,
        data,
    )
    assert (outcome, value) == (Outcome.RETURNED, 5)
    assert (items, rows, names, data) == ([2, 3], {"b": None}, {"y"}, bytearray(b"new!"))


@pytest.mark.parametrize(
    "reply",
    [
        None,
        (),
        ("returned", 1),
        ("unknown", 1, []),
        (1, 1, []),
        ("returned", 1, ()),
        ("raised", "no description", []),
        ("raised", (("A",), "m", "w"), []),
        ("raised", ((1,), "m", "w", ()), []),
        ("returned", 1, [(1, [2])]),
        ("returned", 1, [(-1, [2])]),
        ("returned", 1, [(True, [2])]),
        ("returned", 1, [(0, {2})]),
        ("returned", 1, [(0, None)]),
        ("returned", 1, [7]),
    ],
    ids=repr,
)
def test_a_reply_of_another_shape_is_a_violation(reply: object) -> None:
    with pytest.raises(ProtocolError):
        read(reply, [1])


@pytest.mark.parametrize("content", [[], [2], [2, None, 3]], ids=repr)
def test_a_change_that_does_not_fit_the_fields_of_a_node_is_a_violation(content: list[object]) -> None:
    shape = Shape("ListNode", (("val", 0),), ("next",))
    kind = shape.make_class("solution")
    node = kind(1)
    with pytest.raises(ProtocolError):
        read(("returned", 1, [(0, content)]), node, records=Records([(shape, kind)]))
    assert (node.val, node.next) == (1, None)


NAMES = [("solve", "function", ()), ("Quota", "exception", ("Quota", "builtins.Exception"))]


def test_the_names_of_a_solution_are_read() -> None:
    loaded = read_loaded(packed(("loaded", NAMES, None, False)))
    assert loaded.outcome is ImportOutcome.LOADED
    assert loaded.names == {
        "solve": (NameKind.FUNCTION, ()),
        "Quota": (NameKind.EXCEPTION, ("Quota", "builtins.Exception")),
    }


@pytest.mark.parametrize(
    "answer",
    [
        None,
        ("loaded", NAMES, None),
        ("loaded", tuple(NAMES), None, False),
        ("loaded", NAMES, None, 1),
        ("unknown", NAMES, None, False),
        ("loaded", [("not a name", "function", ())], None, False),
        ("loaded", [("solve", "unknown", ())], None, False),
        ("loaded", [("solve", "function")], None, False),
        ("loaded", [7], None, False),
        ("raised", [], 7, False),
    ],
    ids=repr,
)
def test_an_answer_to_an_import_of_another_shape_is_a_violation(answer: object) -> None:
    with pytest.raises(ProtocolError):
        read_loaded(packed(answer))


@pytest.mark.parametrize(
    ("outcome", "classes", "verdict"),
    [
        ("syntax_error", ("builtins.SyntaxError",), Verdict.SYNTAX_ERROR),
        ("raised", ("builtins.ValueError",), Verdict.EXCEPTION),
        ("raised", ("builtins.SystemExit",), Verdict.EXCEPTION),
        ("raised", ("builtins.MemoryError", "builtins.Exception"), Verdict.MEMORY_LIMIT),
        ("raised", (), Verdict.EXCEPTION),
    ],
)
def test_an_import_that_fails_has_a_verdict(outcome: str, classes: tuple[str, ...], verdict: Verdict) -> None:
    error = RaisedError(classes, "why").to_wire()
    assert read_loaded(packed((outcome, [], error, False))).fault().verdict is verdict


def call(function: Callable[..., object], *args: object) -> tuple[tuple[object, ...], BaseException | None]:
    """The answer to the solution's call of ``function``."""
    return reply_to_callback((5, 0, args, {}, ""), [function], ())


def test_what_a_callback_returns_is_the_answer() -> None:
    assert call(lambda x: x + 1, 2) == ((5, "returned", 3), None)


class OwnError(KeyError):
    """An exception of the test."""


def test_what_a_callback_raises_is_the_answer_and_is_kept() -> None:
    error = OwnError("key", 1)

    def fail() -> None:
        raise error

    (sequence, outcome, described), kept = call(fail)
    assert (sequence, outcome) == (5, "raised")
    assert kept is error
    raised = RaisedError.from_wire(described)
    assert raised.classes[:3] == ("builtins.OwnError", "builtins.KeyError", "builtins.LookupError")
    assert raised.args == ("key", 1)


@pytest.mark.parametrize("stop", [pytest.fail, pytest.skip])
def test_pytests_own_outcomes_go_to_the_solution_as_exceptions(stop: Callable[[str], None]) -> None:
    (_, outcome, _), kept = call(stop, "must not be called")
    assert outcome == "raised"
    assert "must not be called" in str(kept)


@pytest.mark.parametrize("error", [SolutionFault(Verdict.CRASHED, "x"), KeyboardInterrupt(), SystemExit()])
def test_what_ends_the_run_is_not_an_answer(error: BaseException) -> None:
    def fail() -> None:
        raise error

    with pytest.raises(type(error)):
        call(fail)


@pytest.mark.parametrize(
    "request_",
    [
        None,
        (0, (), {}),
        (0, 0, ()),
        (0, 1, (), {}, ""),
        (0, -1, (), {}, ""),
        ("0", 0, (), {}, ""),
        (0, "0", (), {}, ""),
        (0, 0, [], {}, ""),
        (0, 0, (), [], ""),
        (0, 0, (), {}, None),
        (0, 0, ("__self__",), {}, "get"),
    ],
    ids=repr,
)
def test_a_callback_of_another_shape_is_a_violation(request_: Any) -> None:
    with pytest.raises(ProtocolError):
        reply_to_callback(request_, [print], ())
