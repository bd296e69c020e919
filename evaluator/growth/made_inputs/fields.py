"""Each parameter of an entry point with its kind, its shape and the values that examples give it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from evaluator.growth.made_inputs.entry_points import Parameter
from evaluator.growth.made_inputs.examples import Example
from evaluator.growth.made_inputs.kinds import ANY, INT, SERIES, STR, Kind, NotMakeable, fits, kind_of
from evaluator.growth.made_inputs.shapes.build import shape_of
from evaluator.growth.made_inputs.shapes.shape import Shape

_BARE = {"list": INT, "tuple": INT, "set": INT, "frozenset": INT}


@dataclass(frozen=True, slots=True)
class Field:
    """One argument of the calls to come."""

    name: str
    kind: Kind
    shape: Shape
    values: tuple[Any, ...]
    """One for each example, or none."""

    @property
    def is_sized(self) -> bool:
        """Whether it has a length that can grow."""
        return _is_sized(self.kind)


def field_of(parameter: Parameter, hinted: Kind, examples: Sequence[Example]) -> Field:
    """What is known of a parameter.

    Raises:
        NotMakeable: nothing says of what kind it is.
    """
    values = tuple(example[parameter.name] for example in examples if parameter.name in example)
    values = tuple(value for value in values if fits(value, hinted))
    kind = hinted
    if hinted == ANY or _is_open(hinted):
        kind = _closed(hinted, kind_of(values))
    if kind == STR and _are_choices(values):
        kind = Kind("choice", choices=tuple(dict.fromkeys(values)))
    if kind == ANY:
        raise NotMakeable("has neither a type hint nor an example")
    if kind.name == "None":
        raise NotMakeable("is None in every example")
    if kind.name == "fixed" and hinted == ANY and kind.container == "tuple" and len(values) < 2:
        kind = Kind("tuple", (kind_of([part for value in values for part in _parts(value)]),))
    try:
        shape = shape_of(kind, values, parameter.name)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        # Examples are written by anybody: what makes no sense (nan among integers) shows no shape.
        shape, values = shape_of(kind, (), parameter.name), ()
    return Field(parameter.name, kind, shape, values)


def _are_choices(values: Sequence[object]) -> bool:
    """Names of options, such as units: the same few words again and again."""
    texts = [value for value in values if isinstance(value, str)]
    distinct = set(texts)
    return len(texts) >= 6 and 1 < len(distinct) <= len(texts) / 2 and all(len(text) > 1 for text in distinct)


def _parts(value: object) -> Sequence[object]:
    return list(value) if isinstance(value, list | tuple | set | frozenset) else []


def _is_sized(kind: Kind) -> bool:
    if kind.name == "fixed":
        return any(map(_is_sized, kind.parts))
    return kind.name in {*SERIES, "dict", "str", "bytes"}


def _is_open(kind: Kind) -> bool:
    return kind == ANY or any(map(_is_open, kind.parts))


def _closed(hinted: Kind, shown: Kind) -> Kind:
    """The hint, with what the examples show where it says nothing; a bare ``list`` holds integers."""
    if hinted == ANY:
        return _closed(shown, shown) if _is_open(shown) and shown != ANY else shown
    if hinted.name == "dict":
        default = (Kind("str"), INT)
        shown_parts = shown.parts if shown.name == "dict" else (ANY, ANY)
        return replace(
            hinted,
            parts=tuple(
                default[at] if part == ANY and shown_parts[at] == ANY else _closed(part, shown_parts[at])
                for at, part in enumerate(hinted.parts)
            ),
        )
    if hinted.name in _BARE:
        if shown.name == "fixed":
            shown = Kind("list", (kind_of(()) if not shown.parts else shown.parts[0],))
        shown_part = shown.parts[0] if shown.parts else ANY
        part = hinted.parts[0]
        if part == ANY and shown_part == ANY:
            return replace(hinted, parts=(INT,))
        return replace(hinted, parts=(_closed(part, shown_part),))
    if hinted.name == "fixed":
        shown_parts = shown.parts if len(shown.parts) == len(hinted.parts) else hinted.parts
        return replace(
            hinted,
            parts=tuple(
                INT if part == ANY and other == ANY else _closed(part, other)
                for part, other in zip(hinted.parts, shown_parts, strict=True)
            ),
        )
    return hinted
