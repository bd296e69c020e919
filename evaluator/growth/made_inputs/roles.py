"""What a number or word beside a container is: a target, a count, a position; by its name or the examples."""

from collections.abc import Sequence
from enum import StrEnum

from evaluator.growth.made_inputs.fields import Field
from evaluator.growth.made_inputs.kinds import SERIES
from evaluator.growth.made_inputs.shapes.graphs import Graph
from evaluator.growth.made_inputs.shapes.series import Series


class Role(StrEnum):
    """How the value of a parameter follows from n and the other arguments."""

    GROWS = "grows"
    VALUE = "value"
    """A number that is itself about n."""
    HALF = "half"
    """A number or length of n // 2."""
    FIRST = "first"
    LAST = "last"
    """A position, or a node of the graph."""
    LENGTH = "length"
    TARGET = "target"
    """Something to look for."""
    PAIR = "pair"
    """A number to be reached by adding two items."""
    HELD = "held"


_FIRST = frozenset(
    {"left", "lo", "low", "start", "begin", "l", "src", "source", "root", "first", "start_node"}
)
_LAST = frozenset({"right", "hi", "high", "end", "stop", "r", "last", "goal", "dest", "destination", "sink"})
_LENGTH = frozenset(
    {"n", "m", "length", "size", "num_nodes", "num_courses", "numcourses", "v", "vertices", "num_vertices"}
)
_HALF = frozenset(
    {"k", "window", "window_size", "width", "steps", "shift", "rotations", "count", "index", "idx", "pos"}
    | {
        "position",
        "times",
        "groups",
        "i",
        "j",
        "num_rows",
        "numrows",
        "chunk_size",
        "batch_size",
        "top",
        "nth",
    }
)
_TARGET = frozenset(
    {"target", "value", "val", "x", "key", "item", "needle", "element", "num", "total", "amount"}
)
_CELLS = frozenset({"x", "y", "row", "col", "column", "r", "c", "sr", "sc", "i", "j"})
"""Positions in a matrix."""
_SUMS = frozenset({"target", "total", "sum", "goal", "target_sum"})
_PATTERNS = frozenset({"pattern", "p", "needle", "sub", "substring", "substr", "prefix", "suffix", "ending"})
_HELD = frozenset({"base", "radix", "mod", "modulo", "modulus", "digits", "precision", "decimals"})


def roles(fields: Sequence[Field]) -> dict[str, Role]:
    """The role of each parameter."""
    sized = [field for field in fields if field.is_sized]
    if not sized:
        return _among_numbers(fields)
    primary = next((field for field in sized if field.kind.name != "str"), sized[0])
    return {field.name: _role(field, primary) for field in fields}


def primary_of(fields: Sequence[Field], given: dict[str, Role]) -> Field | None:
    """The container that targets are looked for in."""
    grows = [field for field in fields if field.is_sized and given[field.name] is Role.GROWS]
    return next((field for field in grows if field.kind.name != "str"), grows[0] if grows else None)


def _among_numbers(fields: Sequence[Field]) -> dict[str, Role]:
    found = {}
    numbers = [field for field in fields if field.kind.name in {"int", "float", "fixed"}]
    small = [field for field in numbers if _is_small_beside(field, numbers)]
    for field in fields:
        is_small = field.name.lower() in _HELD or (len(small) == 1 and field is small[0])
        found[field.name] = Role.VALUE if field in numbers and not is_small else Role.HELD
    if numbers and Role.VALUE not in found.values():
        found[numbers[0].name] = Role.VALUE
    return found


def _is_small_beside(field: Field, numbers: Sequence[Field]) -> bool:
    """Such as the base of a number system, which the examples keep at 2 and 3."""
    if field not in numbers or field.kind.name != "int" or len(field.values) < 2:
        return False
    largest = max(field.values)
    others = [max(other.values) for other in numbers if other.kind.name == "int" and other.values]
    return bool(0 <= largest <= 4 and max(others, default=0) >= 2 * largest + 1)


def _role(field: Field, primary: Field) -> Role:
    if field is primary:
        return Role.GROWS
    name = field.name.lower()
    if isinstance(primary.shape, Graph) and field.kind.name in {"int", "str", "any"}:
        return Role.FIRST if name in _FIRST else Role.LENGTH if name in _LENGTH else Role.LAST
    if field.kind.name == "str" and primary.kind.name != "str":
        holds_texts = any(part.name == "str" for part in primary.kind.parts)
        return Role.TARGET if holds_texts else Role.GROWS
    if field.is_sized:
        return _of_second_container(field, primary)
    if field.kind.name != "int":
        return Role.HELD
    return _of_integer(field, primary, name)


def _of_second_container(field: Field, primary: Field) -> Role:
    pairs = list(zip(field.values, primary.values, strict=False))
    if field.kind.name == "str":
        if pairs and all(len(one) == 1 for one, _ in pairs) and any(len(other) > 1 for _, other in pairs):
            return Role.HELD
        if field.name.lower() in _PATTERNS:
            return Role.HALF
    differences = {len(other) - len(one) for one, other in pairs if len(one) and len(other)}
    return Role.HALF if len(differences) > 1 and min(differences) > 0 else Role.GROWS


def _of_integer(field: Field, primary: Field, name: str) -> Role:
    pairs = [(one, other) for one, other in zip(field.values, primary.values, strict=False) if other]
    if len(pairs) > 1 and all(one == len(other) for one, other in pairs):
        return Role.LENGTH
    if pairs and (name in _SUMS or (len(pairs) > 1 and name in _TARGET)) and _are_sums_of_two(pairs):
        return Role.PAIR
    if any(part.name in {"str", "mixed"} for part in primary.kind.parts):
        return Role.HELD if field.values and name not in _HALF else Role.HALF
    named = _by_name(name, primary)
    if named is not None:
        return named
    if not pairs:
        return Role.LENGTH if name in _LENGTH else Role.TARGET
    is_position = all(0 <= one <= len(other) for one, other in pairs) and any(one > 1 for one, _ in pairs)
    return Role.HALF if is_position else Role.TARGET


def _by_name(name: str, primary: Field) -> Role | None:
    is_matrix = isinstance(primary.shape, Series) and isinstance(primary.shape.item, Series)
    has_items = primary.kind.name in SERIES or primary.kind.name == "dict"
    if name in _FIRST or name in _LAST:
        return Role.FIRST if name in _FIRST else Role.LAST
    if is_matrix and (name in _CELLS or name in _LENGTH):
        return Role.HALF if name in _CELLS else Role.LENGTH
    if name in _TARGET and has_items:
        return Role.TARGET
    return Role.HALF if name in _HALF or not has_items else None


def _are_sums_of_two(pairs: Sequence[tuple[int, object]]) -> bool:
    for total, items in pairs:
        if not isinstance(items, list | tuple) or not all(type(item) is int for item in items):
            return False
        if not any(total - item in items[:at] for at, item in enumerate(items)):
            return False
    return True
