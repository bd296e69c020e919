"""The families of inputs of one entry point, the most telling first, each with a name that says what n is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from evaluator.growth.made_inputs.calls import Plan, Sought
from evaluator.growth.made_inputs.fields import Field
from evaluator.growth.made_inputs.kinds import SERIES
from evaluator.growth.made_inputs.roles import Role
from evaluator.growth.made_inputs.shapes.build import in_order
from evaluator.growth.made_inputs.shapes.numbers import Numbers
from evaluator.growth.made_inputs.shapes.series import Held, Row, Series, Table
from evaluator.growth.made_inputs.shapes.shape import Shape, Style
from evaluator.growth.made_inputs.shapes.texts import Brackets
from evaluator.growth.made_inputs.wording import alike_text, depth_of, kind_text, numbers_text, sizes_text

_SORTED_NAME = re.compile(r"bisect|binary_?search|(?:search|merge|in)_?sorted", re.IGNORECASE)
_SORTED_TEXT = re.compile(
    r"(?:given|takes?|in|of|from|two|on|input:?) (?:(?:an?|the|two|ascending|already) )*sorted"
    r" (?:arrays?|lists?|sequences?|collections?|integers|numbers)|must be sorted"
    r"|:param \w+: (?:(?:some|an?|the|ascending|already) )*sorted",
    re.IGNORECASE,
)
_VALUE_MAX_N = 1 << 40
_MAX_N = {1: 1 << 16, 2: 1 << 8, 3: 1 << 5}


@dataclass(frozen=True, slots=True)
class Family:
    """One way to fill the shapes of a plan."""

    plan: Plan
    text: str
    style: Style
    sought: Sought = "absent"


def is_told_sorted(name: str, docstring: str, fields: Sequence[Field]) -> bool:
    """Whether names or the docstring say that the container comes in order."""
    series = [field for field in fields if field.kind.name in SERIES]
    if any(not in_order(value) for field in series for value in field.values):
        return False
    if _SORTED_NAME.search(name) or any("sorted" in field.name.lower() for field in series):
        return True
    return bool(_SORTED_TEXT.search(docstring[:20_000]))


def families(plan: Plan, *, told_sorted: bool) -> list[Family]:
    """At least one; nothing that the examples rule out."""
    if plan.primary is None:
        return _of_numbers(plan)
    what, shape = kind_text(plan.primary), plan.primary.shape
    if told_sorted and isinstance(shape, Series) and not isinstance(shape.item, Series | Table):
        plan = _with_order(plan, is_sorted=True)
        found = [Family(plan, f"sorted {what}", "random")]
    elif isinstance(shape, Series) and shape.is_sorted:
        found = [
            Family(plan, f"sorted {what}", "random"),
            Family(_with_order(plan, is_sorted=False), f"random {what}", "random"),
        ]
    else:
        found = [Family(plan, f"random {what}", "random"), *_further(plan, what)]
    if _can_be_alike(shape):
        found.append(Family(plan, f"{what}, {alike_text(shape)}", "alike"))
    return [
        replace(each, text=f"{each.text}, {sizes_text(plan, each.sought)}") for each in _sought(plan, found)
    ]


def max_n(plan: Plan) -> int:
    """The largest size that makes sense: numbers grow far, matrices by their side."""
    if plan.primary is None:
        return _VALUE_MAX_N
    depth = max(depth_of(field.shape) for field in plan.fields if plan.roles[field.name] is Role.GROWS)
    return _MAX_N[min(3, max(1, depth))]


def _of_numbers(plan: Plan) -> list[Family]:
    """A search for divisors ends early at a round number, and late at a prime."""
    text = numbers_text(plan)
    if not any(field.kind.name == "int" for field in plan.fields):
        return [Family(plan, text, "random")]
    return [Family(plan, f"a prime near n, {text}", "random"), Family(plan, f"n itself, {text}", "exact")]


def _further(plan: Plan, what: str) -> list[Family]:
    shape = plan.primary.shape if plan.primary else None
    if isinstance(shape, Brackets):
        return [Family(plan, f"{what}, deeply nested", "nested")]
    if not isinstance(shape, Series) or shape.container not in {"list", "tuple"} or plan.primary is None:
        return []
    cells = shape.item.fields if isinstance(shape.item, Row) else (shape.item,)
    are_numbers = all(isinstance(cell, Numbers) for cell in cells)
    has_order = are_numbers or plan.primary.kind.parts[0].name == "str"
    return [Family(plan, f"sorted {what}", "sorted")] if has_order else []


def _sought(plan: Plan, found: list[Family]) -> list[Family]:
    """With something to look for: absent, then at the end."""
    roles = set(plan.roles.values())
    if Role.PAIR in roles:
        return [replace(each, sought="pair") for each in found]
    if Role.TARGET not in roles:
        return found
    present = replace(found[0], sought="present")
    if plan.primary is not None and plan.primary.kind.name == "dict":
        return [present, found[0]]
    return [*found[:2], present, *found[2:]]


def _with_order(plan: Plan, *, is_sorted: bool) -> Plan:
    def ordered(field: Field) -> Field:
        if not isinstance(field.shape, Series):
            return field
        return replace(field, shape=replace(field.shape, is_sorted=is_sorted))

    fields = tuple(map(ordered, plan.fields))
    primary = next(
        (field for field in fields if plan.primary is not None and field.name == plan.primary.name), None
    )
    return replace(plan, fields=fields, primary=primary)


def _can_be_alike(shape: Shape) -> bool:
    match shape:
        case Series(container="set" | "frozenset") | Table() | Held():
            return False
        case Series(item=Numbers(is_permutation=True)) | Series(item=Held()):
            return False
    return True
