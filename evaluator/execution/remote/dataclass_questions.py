"""``dataclasses.asdict(x)`` and its like for records that the solution keeps, in a team's own tests."""

import dataclasses
from collections.abc import Callable
from functools import wraps
from typing import Any

from evaluator.execution.remote.objects import Remote
from sandbox.protocol.messages import Operation

_FUNCTIONS = ("asdict", "astuple", "fields", "is_dataclass", "replace")


def answer_for_records() -> None:
    """From now on these functions ask the solution about what it keeps."""
    for name in _FUNCTIONS:
        setattr(dataclasses, name, _asking(name, getattr(dataclasses, name)))


def _asking(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)
    def ask(record: Any, *args: Any, **kwargs: Any) -> Any:
        if not isinstance(record, Remote):
            return function(record, *args, **kwargs)
        operands = (name, (record, *args), kwargs)
        return record.__session__.operate(f"{name}()", (str(Operation.APPLY), "dataclass", operands))

    return ask
