"""Makes the arguments of one call: containers first, then what stands beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any, Literal

from evaluator.growth.made_inputs.fields import Field
from evaluator.growth.made_inputs.primes import prime_below
from evaluator.growth.made_inputs.roles import Role
from evaluator.growth.made_inputs.shapes.graphs import Graph
from evaluator.growth.made_inputs.shapes.numbers import Numbers
from evaluator.growth.made_inputs.shapes.series import Held, Row, Series
from evaluator.growth.made_inputs.shapes.shape import Shape, Style

Sought = Literal["absent", "present", "pair"]
_GOLDEN = 0.618
_EXACT_UP_TO = 22
"""Below, every size counts: exponential growth is told by one more item."""
_HELD_DEFAULTS = {"base": 10, "radix": 10, "mod": 1_000_000_007, "modulo": 1_000_000_007, "modulus": 97}


@dataclass(frozen=True, slots=True)
class Plan:
    """How the arguments of an entry point are made."""

    fields: tuple[Field, ...]
    roles: Mapping[str, Role]
    primary: Field | None
    rises: bool = True
    """Whether of several numbers a later one is the larger."""

    def arguments(self, n: int, style: Style, sought: Sought, seed: int) -> tuple[object, ...]:
        """The arguments of size n; the same for the same seed."""
        draw = Random(f"{seed} {n}")  # noqa: S311 - inputs to measure with, nothing secret
        made: dict[str, object] = {}
        target: object = None
        for field in self.fields:
            if self.roles[field.name] is Role.GROWS:
                shape = _evened(field.shape) if self._looks_for_numbers(field, sought) else field.shape
                made[field.name] = shape.make(n, draw, style if _takes(field, self.primary) else "random")
        if self.primary is not None:
            target = _target(made[self.primary.name], self.primary, sought, n, draw)
        numbers = [field for field in self.fields if self.roles[field.name] is Role.VALUE]
        for place, field in enumerate(numbers):
            below_the_top = len(numbers) - 1 - place if self.rises else place
            made[field.name] = _number(field, n, below_the_top, style, draw)
        for field in self.fields:
            if field.name not in made:
                made[field.name] = self._beside(field, n, target, draw)
        return tuple(made[field.name] for field in self.fields)

    def _looks_for_numbers(self, field: Field, sought: Sought) -> bool:
        return field is self.primary and sought == "absent" and Role.TARGET in self.roles.values()

    def _beside(self, field: Field, n: int, target: object, draw: Random) -> object:
        graph = self.primary.shape if self.primary and isinstance(self.primary.shape, Graph) else None
        role, half = self.roles[field.name], max(1, n // 2)
        if role in {Role.FIRST, Role.LAST}:
            place = 0 if role is Role.FIRST else n - 1
            return graph.node(place) if graph else place
        if role is Role.HALF:
            return field.shape.make(half, draw) if field.is_sized else half
        if role is Role.LENGTH:
            return n
        return target if role in {Role.TARGET, Role.PAIR} else held(field)


def held(field: Field) -> object:
    """The value of a parameter that does not grow: that of the first example, where there is one."""
    if field.values:
        return field.values[0]
    if field.name.lower() in _HELD_DEFAULTS:
        return _HELD_DEFAULTS[field.name.lower()]
    if isinstance(field.shape, Held):
        return field.shape.values[0]
    return {"int": 3, "float": 1.5}.get(field.kind.name, "a")


def _takes(field: Field, primary: Field | None) -> bool:
    """Styles are those of the container that the family is named for, and of others of its kind."""
    return primary is not None and (field is primary or field.kind == primary.kind)


def _number(field: Field, n: int, below_the_top: int, style: Style, draw: Random) -> object:
    value = max(1, round(n * _GOLDEN**below_the_top))
    if isinstance(field.shape, Row):
        return field.shape.make(n, draw)
    if field.kind.name == "float":
        return value + 0.5
    if below_the_top or style == "exact" or n <= _EXACT_UP_TO:
        return value
    return prime_below(value)


def _evened(shape: Shape) -> Shape:
    """The same with even numbers only, so that no odd number is among them or the sum of two."""
    if isinstance(shape, Series):
        return replace(shape, item=_evened(shape.item))
    if isinstance(shape, Numbers) and shape.up_to is None and not shape.choices and not shape.is_float:
        return replace(shape, step=2)
    return shape


def _target(container: Any, primary: Field, sought: Sought, n: int, draw: Random) -> object:
    if sought == "pair" and isinstance(container, list) and len(container) > 1:
        highest = 2 * max(map(abs, container)) + 1
        container[-2:] = [highest, highest + 2]
        return 2 * highest + 2
    items: Sequence[Any] = list(container)
    while sought == "present" and items and isinstance(items[-1], list):
        items = items[-1]
    if sought == "present" and items:
        return items[-1]
    return _absent(primary, n, draw)


def _absent(primary: Field, n: int, draw: Random) -> object:
    """Above everything, so that whoever compares goes on to the end; and odd, so no two even items add up."""
    shape: Shape = primary.shape
    while isinstance(shape, Series):
        shape = shape.item
    if isinstance(shape, Numbers):
        if shape.choices:
            return max(shape.choices) + 1
        return 8 * n + 9
    if primary.kind.name == "dict":
        return "absent" if primary.kind.parts[0].name == "str" else n * 8 + 9
    return shape.make(9, draw) if primary.kind.parts and primary.kind.parts[0].name == "str" else n
