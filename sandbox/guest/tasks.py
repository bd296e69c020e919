"""Coroutines of the solution, on an event loop of the guest that the host turns a little at a time."""

import asyncio
import threading
from collections.abc import Awaitable

SLICE_S = 0.005
"""How long the loop runs before the host may look after its own tasks."""


class Tasks:
    """One event loop for each test; it is made when the first coroutine is awaited."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._turn = threading.Lock()

    def schedule(self, awaitable: Awaitable[object]) -> "asyncio.Future[object]":
        """Let ``awaitable`` run whenever the loop does."""
        return asyncio.ensure_future(awaitable, loop=self._started())

    def poll(self, task: "asyncio.Future[object]") -> tuple[bool, object]:
        """Run the loop until ``task`` is done or the slice is over; an exception of the task is raised."""
        loop = self._started()
        with self._turn:
            if not task.done():
                loop.run_until_complete(asyncio.wait([task], timeout=SLICE_S))
        return (True, task.result()) if task.done() else (False, None)

    def cancel(self, task: "asyncio.Future[object]") -> None:
        """Cancel ``task``, and let it clean up."""
        task.cancel()
        self._started().run_until_complete(asyncio.wait([task], timeout=SLICE_S))

    def _started(self) -> asyncio.AbstractEventLoop:
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            asyncio.set_event_loop(self._loop)
        return self._loop
