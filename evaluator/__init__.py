"""Senior Bar: reviews an interview solution the way a senior engineer would."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from evaluator.catalog import load_problem
    from evaluator.model.evaluation import Evaluation
    from evaluator.pipeline import evaluate

__all__ = ["Evaluation", "evaluate", "load_problem"]

_HOMES = {
    "Evaluation": "evaluator.model.evaluation",
    "evaluate": "evaluator.pipeline",
    "load_problem": "evaluator.catalog",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is asked for: child processes must not pay for all of it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib  # noqa: PLC0415 - as above

    return getattr(importlib.import_module(_HOMES[name]), name)
