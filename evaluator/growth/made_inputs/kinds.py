"""Of what kind a value is, as far as a hint or an example tells."""

from collections.abc import Sequence
from dataclasses import dataclass

_SCALARS: dict[type, str] = {
    bool: "bool",
    int: "int",
    float: "float",
    str: "str",
    bytes: "bytes",
    type(None): "None",
}
_CONTAINERS: dict[type, str] = {list: "list", tuple: "tuple", set: "set", frozenset: "frozenset"}
SERIES = frozenset(_CONTAINERS.values())


class NotMakeable(Exception):
    """No value of this kind can be made; the text says why, after the name of the parameter."""


@dataclass(frozen=True, slots=True)
class Kind:
    """``int``, ``list`` of one part, ``fixed`` with a part for each item, ``dict`` of key and value, ..."""

    name: str
    parts: tuple["Kind", ...] = ()
    container: str = ""
    """What a ``fixed`` row is: ``list`` or ``tuple``."""
    choices: tuple[object, ...] = ()
    """The only values of a ``choice``."""

    def __str__(self) -> str:
        inside = ", ".join(map(str, self.parts))
        if self.name == "fixed":
            return f"{self.container}[{inside}]"
        return f"{self.name}[{inside}]" if inside else self.name


INT, FLOAT, BOOL, STR, BYTES = (Kind(name) for name in ("int", "float", "bool", "str", "bytes"))
NONE, ANY = Kind("None"), Kind("any")


def kind_of(values: Sequence[object]) -> Kind:
    """The kind that all the values have; ``any`` when there is none, or no value."""
    return merged([_kind_of_one(value) for value in values])


def merged(kinds: Sequence[Kind]) -> Kind:
    """The narrowest kind that holds each of these."""
    told = [kind for kind in dict.fromkeys(kinds) if kind not in (ANY, NONE)]
    if len(told) < 2:
        return told[0] if told else ANY
    names = {kind.name for kind in told}
    if names == {"int", "float"}:
        return FLOAT
    if len(names) > 1:
        return _as_series(told)
    if names == {"fixed"} and len({(kind.container, len(kind.parts)) for kind in told}) > 1:
        return _as_series(told)
    columns = zip(*(kind.parts for kind in told), strict=True)
    return Kind(told[0].name, tuple(merged(column) for column in columns), told[0].container)


def _as_series(kinds: Sequence[Kind]) -> Kind:
    """Rows of different lengths are a list or tuple of any length; other mixtures are anything at all."""
    containers = {kind.container or kind.name for kind in kinds}
    if len(containers) == 1 and containers <= SERIES:
        return Kind(containers.pop(), (merged([part for kind in kinds for part in kind.parts]),))
    return Kind("mixed")


def _kind_of_one(value: object) -> Kind:
    if type(value) in _SCALARS:
        return Kind(_SCALARS[type(value)])
    if isinstance(value, dict):
        return Kind("dict", (kind_of(list(value)), kind_of(list(value.values()))))
    if isinstance(value, tuple) and value:
        return Kind("fixed", tuple(map(_kind_of_one, value)), "tuple")
    if isinstance(value, list | tuple | set | frozenset):
        return Kind(_CONTAINERS[type(value)], (kind_of(list(value)),))
    return Kind("mixed")


def fits(value: object, kind: Kind) -> bool:
    """Whether an example is of the kind that a hint promises."""
    if kind.name in {"any", "mixed"}:
        return True
    if kind.name == "float":
        return type(value) in {int, float}
    if kind.name == "choice":
        return value in kind.choices
    if isinstance(value, dict):
        return kind.name == "dict" and all(
            fits(part, kind.parts[at]) for item in value.items() for at, part in enumerate(item)
        )
    if isinstance(value, list | tuple | set | frozenset):
        parts = kind.parts * len(value) if kind.name in SERIES else kind.parts
        return kind.name in {*SERIES, "fixed"} and len(parts) == len(value) and all(map(fits, value, parts))
    return _SCALARS.get(type(value)) == kind.name
