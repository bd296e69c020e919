"""An object of the solution may take part in arithmetic, not say how near it is to an expected number."""

import asyncio
import operator
from collections.abc import Callable
from typing import Any

import pytest

from evaluator.execution.remote.faults import RemoteUseError
from evaluator.execution.remote.objects import RemoteAwaitable, RemoteObject
from evaluator.execution.remote.session import RemoteSession
from evaluator.model.problem import Limits
from sandbox.host.sandbox import Guest


def no_guest() -> Guest:
    """Nothing here needs one."""
    raise AssertionError("no guest is needed")


class Scene:
    """A session whose solution answers every operation with what is put down for it."""

    def __init__(self) -> None:
        self.session = RemoteSession(no_guest, Limits())
        self.answers: list[object] = []
        self.session.operate = lambda *_: self.answers.pop(0)  # type: ignore[method-assign]  # no guest here

    def object(self, handle: int = 0, kind: type[RemoteObject] = RemoteObject) -> Any:
        """A stand-in."""
        return kind(self.session, handle, self.session.test, "Vector", frozenset())


TOLERANCES: dict[str, tuple[Callable[[Any], object], int]] = {
    "a difference": (lambda found: abs(found - 1.5) <= 1e-9, 1),
    "the other way round": (lambda found: abs(1.5 - found) <= 1e-9, 1),
    "a quotient": (lambda found: found / 1.5, 1),
    "a sum": (lambda found: sum([found, 2]), 1),
    "an amount": (lambda found: abs(found - 1.5) <= 1e-9, 2),
}


@pytest.mark.parametrize(("oracle", "steps"), TOLERANCES.values(), ids=TOLERANCES)
def test_a_number_that_an_object_gives_beside_a_number_decides_nothing(
    oracle: Callable[[Any], object], steps: int
) -> None:
    scene = Scene()
    found = scene.object()
    scene.answers = [0.0] if steps == 1 else [found, 0.0]
    with pytest.raises(RemoteUseError, match="calculate with plain numbers"):
        oracle(found)
    assert scene.session.test.fault is not None


def test_vectors_are_added_scaled_and_multiplied() -> None:
    scene = Scene()
    left, right = scene.object(0), scene.object(1)
    scene.answers = [right, right, 11, "text"]
    assert left + right is right
    assert left * 2 is right
    assert left * right == 11
    assert left + "more" == "text"


def test_what_bears_the_name_of_a_coroutine_has_no_identity_of_its_own() -> None:
    awaitable = Scene().object(0, RemoteAwaitable)
    for use in (hash, lambda each: {each}, lambda each: each == 1, lambda each: operator.contains([1], each)):
        with pytest.raises(RemoteUseError):
            use(awaitable)


def test_asyncio_may_keep_what_is_to_be_awaited_in_its_sets() -> None:
    scene = Scene()
    awaitables = [scene.object(number, RemoteAwaitable) for number in range(2)]
    scene.answers = ["task", "task", (True, 1), (True, 2)]

    async def gather() -> list[object]:
        return list(await asyncio.gather(*awaitables))

    assert asyncio.run(gather()) == [1, 2]
