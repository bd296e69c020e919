"""Runs tasks in the order of their times."""

import heapq
from collections.abc import Callable
from dataclasses import dataclass, field

Action = Callable[[], None]


@dataclass(order=True)
class Task:
    """An action that is due at a time; of two at one time, the earlier added comes first."""

    due_s: float
    number: int
    action: Action = field(compare=False)


class Scheduler:
    """Holds tasks until they are due."""

    def __init__(self) -> None:
        self._tasks: list[Task] = []
        self._added = 0

    def add(self, due_s: float, action: Action) -> None:
        """Plan an action."""
        heapq.heappush(self._tasks, Task(due_s, self._added, action))
        self._added += 1

    def run_until(self, now_s: float) -> int:
        """Run all that is due and return how many tasks that were."""
        count = 0
        while self._tasks and self._tasks[0].due_s <= now_s:
            heapq.heappop(self._tasks).action()
            count += 1
        return count
