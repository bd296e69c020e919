"""Clock, randomness or streams come in as parameters, and nothing goes around them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from evaluator.analysis.praise import Code, FunctionAt, Praise
from evaluator.model.findings import Strength


@dataclass(frozen=True, slots=True)
class _Seam:
    """Something outside the program that code can reach for itself or be given."""

    what: str
    parameters: frozenset[str]
    reached: frozenset[str]
    """Calls that go to the real thing, as they are written."""


_SEAMS = (
    _Seam(
        "the clock",
        frozenset({"clock", "timer", "time_source", "time_func", "time_provider", "get_time", "now_fn"}),
        frozenset(
            {"time.time", "time.monotonic", "time.perf_counter", "time", "monotonic", "perf_counter"}
            | {"datetime.now", "datetime.utcnow", "datetime.datetime.now", "date.today"}
        ),
    ),
    _Seam(
        "the source of randomness",
        frozenset({"rng", "random_source", "random_state", "randomness", "generator"}),
        frozenset(
            {f"random.{name}" for name in ("random", "choice", "randint", "shuffle", "sample", "uniform")}
        ),
    ),
    _Seam(
        "the wait",
        frozenset({"sleep", "sleeper", "sleep_fn"}),
        frozenset({"time.sleep", "asyncio.sleep"}),
    ),
)


def _find(code: Code) -> Iterator[Strength]:
    calls = {
        ast.unparse(node.func)
        for one in code.functions
        for node in ast.walk(one.node)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute)
    }
    for seam in _SEAMS:
        names = seam.parameters - code.problem_words
        if calls & (seam.reached - names):
            continue
        for one in code.functions:
            for name in _parameters(one):
                if name in names and _is_used(name, calls):
                    yield Strength(
                        "structure",
                        f"`{one.name}` is given {seam.what} as `{name}` and nothing goes around it, so a "
                        "test can say what happens instead of waiting for it.",
                        one.path,
                        one.node.lineno,
                    )
                    return


def _parameters(one: FunctionAt) -> list[str]:
    arguments = one.node.args
    return [each.arg for each in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]


def _is_used(name: str, calls: set[str]) -> bool:
    """Whether it, or the attribute that keeps it, is called or has a method that is."""
    return any({name, f"_{name}"} & set(call.split(".")) for call in calls)


PRAISE = Praise(50, _find)
