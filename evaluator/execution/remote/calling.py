"""Calls functions of the test for the solution, async ones too."""

import asyncio
import inspect
import threading
from collections.abc import Callable, Coroutine
from typing import Any


def call(function: Callable[..., object], args: tuple[object, ...], kwargs: dict[str, object]) -> object:
    """Call a function of the test, and wait for what an async one awaits.

    The test's own loop is waiting for the solution meanwhile, so the coroutine gets a loop in a thread.
    """
    result = function(*args, **kwargs)
    return _run_apart(result) if inspect.iscoroutinefunction(function) else result  # type: ignore[arg-type]  # it is one


def _run_apart(coroutine: Coroutine[Any, Any, object]) -> object:
    outcome: list[object] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            outcome.append(asyncio.run(coroutine))
        except BaseException as error:  # noqa: BLE001 - raised again where the function was called
            errors.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if errors:
        raise errors[0]
    return outcome[0]
