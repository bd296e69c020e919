"""Syntax on objects of the solution: brackets, signs, ``for``, ``with`` and ``await``.

Comparison, ordering, truth and hashing are missing on purpose: see :class:`Remote`.
"""

import asyncio
import sys
from collections.abc import Callable, Generator, Iterator
from types import FrameType, TracebackType
from typing import TypeVar

from evaluator.execution.remote.access import Access
from evaluator.execution.remote.exceptions import SolutionError, raised_by_solution
from evaluator.execution.remote.faults import SolutionFault
from evaluator.execution.remote.judging import calculated, converted
from evaluator.execution.remote.skipped import skips_an_assertion
from evaluator.execution.remote.wire import error_of_test
from evaluator.model.test_run import Verdict
from sandbox.protocol.messages import Operation

T = TypeVar("T")


def _apply(owner: "Operators", name: str, *args: object) -> object:
    return owner.__session__.operate(name, (str(Operation.APPLY), name, (owner, *args)))


def _binary(name: str) -> Callable[..., object]:
    return lambda self, other: calculated(self, other, _apply(self, name, other))


def _reflected(name: str) -> Callable[..., object]:
    def operate(self: "Operators", other: object) -> object:
        result = self.__session__.operate(name, (str(Operation.APPLY), name, (other, self)))
        return calculated(self, other, result)

    return operate


def _unary(name: str) -> Callable[..., object]:
    return lambda self: converted(self, _apply(self, name))


class Operators:
    """Each operator is one operation in the sandbox; its result comes back as a value or a stand-in."""

    __slots__ = ()
    __session__: Access

    def __getitem__(self, key: object) -> object:
        return _apply(self, "getitem", key)

    def __delitem__(self, key: object) -> None:
        _apply(self, "delitem", key)

    __add__, __radd__ = _binary("add"), _reflected("add")
    __sub__, __rsub__ = _binary("sub"), _reflected("sub")
    __mul__, __rmul__ = _binary("mul"), _reflected("mul")
    __truediv__, __rtruediv__ = _binary("truediv"), _reflected("truediv")
    __floordiv__, __rfloordiv__ = _binary("floordiv"), _reflected("floordiv")
    __mod__, __rmod__ = _binary("mod"), _reflected("mod")
    __pow__, __rpow__ = _binary("pow"), _reflected("pow")
    __matmul__, __rmatmul__ = _binary("matmul"), _reflected("matmul")
    __and__, __or__, __xor__ = _binary("and_"), _binary("or_"), _binary("xor")
    __lshift__, __rshift__ = _binary("lshift"), _binary("rshift")
    __iadd__, __isub__, __imul__ = _binary("iadd"), _binary("isub"), _binary("imul")
    __iand__, __ior__, __ixor__ = _binary("iand"), _binary("ior"), _binary("ixor")
    __rand__, __ror__, __rxor__ = _reflected("and_"), _reflected("or_"), _reflected("xor")
    __divmod__ = _binary("divmod")
    __neg__, __pos__, __abs__, __invert__ = _unary("neg"), _unary("pos"), _unary("abs"), _unary("invert")

    def __setitem__(self, key: object, value: object) -> None:
        _apply(self, "setitem", key, value)

    def __contains__(self, item: object) -> bool:
        return _plain(self, "contains", bool, item)

    def __len__(self) -> int:
        return _plain(self, "len", int)

    def __str__(self) -> str:
        return _plain(self, "str", str)

    def __format__(self, spec: str) -> str:
        return _plain(self, "format", str, spec)

    def __bytes__(self) -> bytes:
        return _plain(self, "bytes", bytes)

    def __int__(self) -> int:
        converted(self, value := _plain(self, "int", int))
        return value

    def __float__(self) -> float:
        converted(self, value := _plain(self, "float", float))
        return value

    def __index__(self) -> int:
        converted(self, value := _plain(self, "index", int))
        return value

    def __round__(self, digits: int | None = None) -> object:
        return converted(self, _apply(self, "round", digits))

    def __reversed__(self) -> Iterator[object]:
        yield from _items(self, _apply(self, "reversed"))

    def __iter__(self) -> Iterator[object]:
        return _items(self, _apply(self, "iter"))

    def __next__(self) -> object:
        has_item, value = _step(self, self, "next")
        if not has_item:
            raise StopIteration(value)
        return value

    def __enter__(self) -> object:
        return _call(self, "__enter__")

    def __exit__(self, kind: object, error: BaseException | None, trace: TracebackType | None) -> bool:
        return _leave(self, error, _apply(self, "exit", _wire_of(error), False), sys._getframe(1))

    async def __aenter__(self) -> object:
        return await _awaitable(_call(self, "__aenter__"))

    async def __aexit__(self, kind: object, error: BaseException | None, trace: TracebackType | None) -> bool:
        block = sys._getframe(1)
        left = _apply(self, "exit", _wire_of(error), True)
        return _leave(self, error, await _awaitable(left), block)

    def __aiter__(self) -> "Operators":
        iterator = _call(self, "__aiter__")
        return iterator if isinstance(iterator, Operators) else self

    async def __anext__(self) -> object:
        try:
            return await _awaitable(_call(self, "__anext__"))
        except SolutionError as error:
            raised = raised_by_solution(error)
            if raised is not None and raised.classes[:1] == ("builtins.StopAsyncIteration",):
                raise StopAsyncIteration from None
            raise


class Awaiting(Operators):
    """What can be awaited; only what can is one, so that nothing else is taken for a coroutine."""

    __slots__ = ()

    def __await__(self) -> Generator[None, None, object]:
        """Let the solution's loop and the test's own take turns until the coroutine is done."""
        session = self.__session__
        task = _apply(self, "schedule")
        deadline = session.await_deadline()
        try:
            while True:
                yield  # tasks that were gathered with this one get on their way
                is_done, value = _step(self, task, "poll")
                if is_done:
                    return value
                session.check_await(deadline)
        except (asyncio.CancelledError, GeneratorExit):
            session.operate("cancel", (str(Operation.APPLY), "cancel", (task,)))
            raise


def _step(owner: Operators, target: object, name: str) -> tuple[bool, object]:
    found = owner.__session__.operate(name, (str(Operation.APPLY), name, (target,)))
    match found:
        case (bool() as flag, value):
            return flag, value
        case _:
            raise owner.__session__.fail(Verdict.PROTOCOL_VIOLATION, f"{name} gave a malformed answer")


def _wire_of(error: BaseException | None) -> object:
    return None if error is None else error_of_test(error).to_wire()


def _awaitable(value: object) -> Awaiting:
    if isinstance(value, Awaiting):
        return value
    raise TypeError("the solution returned a plain value where something to await is due")


def _items(owner: Operators, iterator: object) -> Iterator[object]:
    while (step := _step(owner, iterator, "next"))[0]:
        yield step[1]


def _call(owner: Operators, name: str) -> object:
    return owner.__session__.operate(name, (str(Operation.CALL_METHOD), owner, name, (), {}))


def _plain(owner: Operators, name: str, kind: type[T], *args: object) -> T:
    """A result that Python insists on having as a plain value of one type."""
    value = _apply(owner, name, *args)
    if type(value) is kind and isinstance(value, kind):
        return value
    raise owner.__session__.misuse(f"{name} of an object of the solution gave no plain {kind.__name__}")


def _leave(owner: Operators, error: BaseException | None, suppress: object, block: FrameType) -> bool:
    """What ``__exit__`` said; a failed assertion of the test stays failed whatever it said.

    So does one that was never reached, because something else went wrong before it.
    """
    session = owner.__session__
    if isinstance(error, AssertionError):
        session.fail(Verdict.WRONG_ANSWER, f"an assertion failed in a `with` block: {error}"[:500])
        return False
    if suppress is not True or error is None or isinstance(error, SolutionFault):
        return False
    if not isinstance(error, Exception | asyncio.CancelledError | SystemExit):
        return False  # pytest's own, such as a `pytest.raises` that saw nothing raised
    if skips_an_assertion(error, block):
        name = type(error).__name__
        session.fail(Verdict.WRONG_ANSWER, f"{name} was hidden by a `with` block, and an assertion with it")
        return False
    return True
