"""Every public slot has a precise type, and there are enough of them to mean something."""

from collections.abc import Iterator

from evaluator.analysis.praise import Code, Praise
from evaluator.model.findings import Strength

_ENOUGH_SLOTS = 5


def _find(code: Code) -> Iterator[Strength]:
    values = {(one.name, one.where): one.value for one in code.measurements}
    slots = values.get(("type_slots", "public API"), 0.0)
    if slots < _ENOUGH_SLOTS or values.get(("type_completeness", "public API")) != 1.0:
        return
    path, line = _first_place(code)
    yield Strength(
        "typing",
        f"All {slots:g} public parameters, results and attributes have a precise type, so a caller knows "
        "what goes in and comes out without reading a body.",
        path,
        line,
    )


def _first_place(code: Code) -> tuple[str, int]:
    """Where the first public function stands, else the first function, else the first file begins."""
    found = [(not one.is_public, one.path, one.node.lineno) for one in code.functions]
    _, path, line = min(found, default=(False, min(code.trees, default=""), 1))
    return path, line


PRAISE = Praise(100, _find)
