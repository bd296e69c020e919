"""What the host may do with objects of the solution besides calling them and reading their attributes."""

import importlib
import io
import operator
import os
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from sandbox.guest.errors import plain_error
from sandbox.guest.loader import library_alone
from sandbox.protocol.messages import RaisedError

if TYPE_CHECKING:
    from sandbox.guest.tasks import Tasks

Function = Callable[..., object]


def functions() -> dict[str, Function]:
    """Every function that may be applied, by the name that crosses the wire."""

    @cache
    def tasks() -> "Tasks":
        with library_alone():
            from sandbox.guest.tasks import Tasks  # noqa: PLC0415 - asyncio would make each fork dearer

        return Tasks()

    return {
        "len": len,
        "iter": iter,
        "next": _next,
        "reversed": lambda value: iter(reversed(value)),
        **{kind.__name__: kind for kind in (str, bytes, int, float)},
        **{function.__name__: function for function in (hash, repr, format, round, divmod)},
        "content": _content,
        "isinstance": isinstance,
        "issubclass": issubclass,
        "exit": _exit,
        "subclass": _subclass,
        "patch": _patch,
        "delattr": delattr,
        "dataclass": _ask_dataclass,
        "set_function": _set_function,
        "schedule": lambda awaitable: tasks().schedule(awaitable),
        "poll": lambda task: tasks().poll(task),
        "cancel": lambda task: tasks().cancel(task),
        **{name: getattr(operator, name) for name in OPERATORS},
    }


OPERATORS = (
    *("getitem", "setitem", "delitem", "contains"),
    *("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul"),
    *("eq", "ne", "lt", "le", "gt", "ge", "truth", "index"),
    *("iadd", "isub", "imul", "iand", "ior", "ixor"),
    *("and_", "or_", "xor", "lshift", "rshift", "neg", "pos", "abs", "invert"),
)
"""Functions of the module ``operator``."""


_AS_BUILT_IN: dict[type[Any], Callable[[Any], object]] = {
    int: int.__int__,
    float: float.__float__,
    str: str.__str__,
    bytes: lambda value: bytes.__getnewargs__(value)[0],
    tuple: lambda value: tuple(tuple.__iter__(value)),
    list: list.copy,
    dict: dict.copy,
    set: lambda value: set(set.__iter__(value)),
    frozenset: lambda value: frozenset(frozenset.__iter__(value)),
}


def _content(value: object) -> tuple[bool, object]:
    """The built-in value that ``value`` is by its class: a named tuple, a member of an ``IntEnum``."""
    for kind, convert in _AS_BUILT_IN.items():
        if issubclass(type(value), kind):
            return True, convert(value)
    return False, None


_originals: dict[tuple[str, str], object] = {}


def _patch(module: str, name: str, value: object) -> None:
    """Replace what a test has replaced on its side; None puts the original back."""
    with library_alone():
        owner = importlib.import_module(module)
    if (module, name) == ("os", "environ"):
        for variable, text in value.items():  # type: ignore[attr-defined]  # a table of names and texts
            if text is None:
                os.environ.pop(variable, None)
            else:
                os.environ[variable] = text
        return
    original = _originals.setdefault((module, name), getattr(owner, name))
    if (module, name) == ("sys", "stdin") and type(value) is str:
        value = io.StringIO(value)
    setattr(owner, name, original if value is None else value)


def _next(iterator: object) -> tuple[bool, object]:
    """The next item, or what the iterator ended with."""
    try:
        return True, next(iterator)  # type: ignore[call-overload]  # a TypeError is the answer
    except StopIteration as stop:
        return False, stop.value


def _exit(manager: object, raised: tuple[object, ...] | None, is_async: bool) -> object:
    """Leave a ``with`` block, with the exception that ended it."""
    name = "__aexit__" if is_async else "__exit__"
    leave = getattr(type(manager), name)
    if raised is None:
        return leave(manager, None, None, None)
    error = plain_error(RaisedError.from_wire(raised))
    return leave(manager, type(error), error, None)


def _subclass(name: str, bases: tuple[type, ...], members: dict[str, object]) -> type:
    """A class whose methods are functions of the test."""
    return type(name, bases, {key: _as_method(value) for key, value in members.items()})


def _ask_dataclass(name: str, args: tuple[object, ...], kwargs: dict[str, object]) -> object:
    """Apply a function of ``dataclasses`` to a record."""
    with library_alone():
        import dataclasses  # noqa: PLC0415 - a solution without records does not pay for it

    return getattr(dataclasses, name)(*args, **kwargs)


def _set_function(target: object, name: str, function: object) -> None:
    """Give an object a function of the test; in a class it is a method."""
    setattr(target, name, _as_method(function) if isinstance(target, type) else function)


def _as_method(member: object) -> object:
    """Callbacks are objects, and only functions become methods."""
    if not callable(member) or isinstance(member, type):
        return member

    def method(self: object, *args: object, **kwargs: object) -> object:
        return member(self, *args, **kwargs)

    return method
