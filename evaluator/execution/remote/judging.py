"""Comparison, order, truth and hash of what the solution keeps: refused, except in a team's own tests.

In those, objects of the solution are compared with one another by its own ``==``, as its author's tests do
it; with a value of the test they are compared here, by the built-in value that they are, if they are one.
"""

import operator
import secrets
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any, NoReturn

from evaluator.execution.remote.access import Access
from sandbox.protocol.library import number_of
from sandbox.protocol.messages import Operation

ADVICE = (
    "is an object of the solution: it cannot be compared, ordered, hashed or tested for truth here; "
    "compare what its methods and attributes return, or use `is`"
)
_SIGNS = {"eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">="}
_NUMBERS = (bool, int, float, complex, Decimal, Fraction)
_PLAIN = (bool, int, float, complex, str, bytes, bytearray, list, tuple, set, frozenset, dict)


def refuse(session: Access, shown: str) -> NoReturn:
    """Tell the test's author what to write instead."""
    raise session.misuse(f"{shown} {ADVICE}")


def compared(sign: str, function: Callable[[Any, Any], object]) -> Callable[[Any, object], object]:
    """The special method for a comparison."""

    def compare(self: Any, other: object) -> object:
        session: Access = self.__session__
        if session.is_strict:
            refuse(session, self.__shown__())
        if not _is_plain(other):
            return _between(self, sign, other)
        is_plain, content = _content(self)
        if is_plain:
            return function(content, other)
        if other is None and sign in ("eq", "ne"):
            return sign == "ne"
        # That it equals no plain value is true whatever it says; every other answer would be its own choice.
        if sign in ("eq", "ne") and _apply(session, sign, self, other) is (sign == "ne"):
            return sign == "ne"
        raise session.misuse(
            f"{self.__shown__()} says how it compares with a plain value: compare what its methods and "
            "attributes return, or compare it with another object of the solution"
        )

    return compare


def _between(left: Any, sign: str, right: object) -> object:
    session: Access = left.__session__
    if not hasattr(type(right), "__shown__"):
        return NotImplemented  # an object of the test, or `pytest.approx`, decides for itself
    answer = _apply(session, sign, left, right)
    if sign == "eq" and answer is True and left is not right and _equals_everything(session, left):
        refuse(session, left.__shown__())
    if left is not right:
        session.note("compared_by_solution", f"`{_SIGNS[sign]}` of two of its objects is its own answer")
    return answer


def _equals_everything(session: Access, remote: object) -> bool:
    """Whether it equals even a text that nobody could expect; then it says nothing."""
    try:
        return _apply(session, "eq", remote, secrets.token_hex(8)) is True
    except Exception:  # noqa: BLE001 - a solution may refuse in any way to be compared with a text
        return False


def calculated(owner: Any, other: object, result: object) -> object:
    """The result of an operator; a number that came of a plain number is nothing to compare.

    ``abs(f(x) - 3) < 1e-9`` would hold for an object that always gives a difference of zero.
    """
    if type(other) not in _NUMBERS:
        return result
    if type(result) in _NUMBERS:
        _refuse_number(owner)
    elif hasattr(type(result), "__handle__"):
        owner.__session__.test.calculated.add(result.__handle__)  # type: ignore[attr-defined]  # it has one
    return result


def converted(owner: Any, result: object) -> object:
    """What ``abs()``, ``float()`` and their like gave."""
    session: Access = owner.__session__
    if type(result) in _NUMBERS and (session.is_strict or owner.__handle__ in session.test.calculated):
        _refuse_number(owner)
    return result


def _refuse_number(owner: Any) -> NoReturn:
    raise owner.__session__.misuse(
        f"{owner.__shown__()} is an object of the solution: calculate with plain numbers, which its methods "
        "and attributes return"
    )


def hashed(self: Any) -> int:
    """The hash of the plain value that it is, else what the solution says: it decides where `==` is asked."""
    session: Access = self.__session__
    if session.is_strict:
        refuse(session, self.__shown__())
    is_plain, content = _content(self)
    answer = hash(content) if is_plain else _apply(session, "hash", self)
    if type(answer) is not int:
        refuse(session, self.__shown__())
    return answer


def is_true(self: Any) -> bool:
    """What ``bool()`` says; a solution gains nothing by an object that it could not have by True."""
    session: Access = self.__session__
    if session.is_strict:
        refuse(session, self.__shown__())
    answer = _apply(session, "truth", self)
    if type(answer) is not bool:
        refuse(session, self.__shown__())
    return answer


def _content(remote: Any) -> tuple[bool, Any]:
    """The built-in value that an object is by its class, a named tuple for example; read as data."""
    match _apply(remote.__session__, "content", remote):
        case (bool() as is_plain, content) if not is_plain or _is_plain(content):
            return is_plain, content
        case _:
            refuse(remote.__session__, remote.__shown__())


def _is_plain(value: object) -> bool:
    kind = type(value)
    return value is None or kind in _PLAIN or number_of(kind) is not None


def _apply(session: Access, name: str, *operands: object) -> object:
    return session.operate(name, (str(Operation.APPLY), name, operands))


COMPARISONS = {
    f"__{name}__": compared(name, getattr(operator, name)) for name in ("eq", "ne", "lt", "le", "gt", "ge")
}
