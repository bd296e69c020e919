"""Reads the probes of a bundle's ``probes.py``; the file is trusted as its tests are.

It holds a function for each question, named as the question's id with ``_`` for ``-``: it takes the
``solution`` and returns the outcome by its name. Functions whose names begin with ``ordinary`` make the calls
that every user of the solution makes. A probe may also ask for ``clock``, which the tests know, and for
``own_error``, the class of all exceptions that a solution defines itself.
"""

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluator.errors import ProblemError
from evaluator.execution.bundle_file import run_bundle_file
from evaluator.execution.plugin.clock import Clock
from evaluator.execution.remote.exceptions import SolutionError
from evaluator.execution.remote.module import SolutionModule

PROBES_FILE = "probes.py"
ORDINARY = "ordinary"

Probe = Callable[[SolutionModule], object]


@dataclass(frozen=True, slots=True)
class Probes:
    """The functions of one bundle."""

    ordinary: tuple[Probe, ...]
    by_id: dict[str, Probe]


def read_probes(path: Path, ids: Sequence[str]) -> Probes:
    """The probes of the questions ``ids``, and the ordinary calls.

    Raises:
        ProblemError: the file cannot be run, or a question has no probe.
    """
    functions = {name: value for name, value in run_bundle_file(path).items() if inspect.isfunction(value)}
    missing = [each for each in ids if function_of(each) not in functions]
    if missing:
        raise ProblemError(f"{path.name} has no probe for {', '.join(missing)}")
    return Probes(
        tuple(_given(value) for name, value in functions.items() if name.startswith(ORDINARY)),
        {each: _given(functions[function_of(each)]) for each in ids},
    )


def function_of(ambiguity_id: str) -> str:
    """The name of the function that probes a question."""
    return ambiguity_id.replace("-", "_")


def _given(function: Callable[..., object]) -> Probe:
    """The function with what its parameters ask for."""
    wanted = list(inspect.signature(function).parameters)

    def probe(solution: SolutionModule) -> object:
        offered = {"solution": solution, "clock": Clock(), "own_error": SolutionError}
        return function(**{name: offered[name] for name in wanted})

    return probe
