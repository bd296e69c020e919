"""Reads the kind of a parameter from its annotation, as text: nothing is evaluated."""

import ast
from collections.abc import Mapping

from evaluator.growth.made_inputs.kinds import ANY, BOOL, BYTES, FLOAT, INT, NONE, STR, Kind, NotMakeable
from evaluator.growth.made_inputs.literals import parsed

_MOST_PARTS = 60
_SCALARS = {
    "int": INT,
    "Integral": INT,
    "SupportsInt": INT,
    "Hashable": INT,
    "float": FLOAT,
    "Real": FLOAT,
    "Number": INT,
    "complex": FLOAT,
    "bool": BOOL,
    "str": STR,
    "AnyStr": STR,
    "LiteralString": STR,
    "bytes": BYTES,
    "None": NONE,
    "Any": ANY,
    "object": ANY,
}
_SERIES = {
    **dict.fromkeys(("list", "List", "Sequence", "MutableSequence", "Iterable", "Collection"), "list"),
    **dict.fromkeys(("Container", "Reversible"), "list"),
    **dict.fromkeys(("set", "Set", "AbstractSet", "MutableSet"), "set"),
    **dict.fromkeys(("frozenset", "FrozenSet"), "frozenset"),
}
_TABLES = frozenset({"dict", "Dict", "Mapping", "MutableMapping"})
_WRAPPERS = frozenset({"Optional", "Annotated", "Final", "ClassVar", "Required"})


def kind_of_hint(node: ast.expr | None, aliases: Mapping[str, ast.expr | None]) -> Kind:
    """The kind that an annotation names; without one, ``any``.

    ``aliases`` holds the names that the file itself gives to types; None stands for a type variable.

    Raises:
        NotMakeable: no value of that type can be sent to the solution, or the type is not known here.
    """
    return _Reader(aliases).read(node)


class _Reader:
    """Reads one annotation; aliases of aliases could make it endless."""

    def __init__(self, aliases: Mapping[str, ast.expr | None]) -> None:
        self._aliases = aliases
        self._left = _MOST_PARTS

    def read(self, node: ast.expr | None) -> Kind:
        self._left -= 1
        if self._left < 0:
            raise NotMakeable("has a type hint that is too long")
        match node:
            case None | ast.Constant(value=None):
                return ANY if node is None else NONE
            case ast.Constant(value=str(text)):
                return self.read(_parsed(text))
            case ast.BinOp(op=ast.BitOr(), left=left, right=right):
                return self._first_makeable((left, right))
            case ast.Name(id=name) | ast.Attribute(attr=name):
                return self._named(name)
            case ast.Subscript(value=ast.Name(id=name) | ast.Attribute(attr=name), slice=index):
                return self._generic(name, tuple(index.elts) if isinstance(index, ast.Tuple) else (index,))
        raise NotMakeable("has a type hint that is not understood")

    def _named(self, name: str) -> Kind:
        if name not in self._aliases:
            return _named(name)
        alias = self._aliases[name]
        return self.read(alias) if alias is not None else INT

    def _generic(self, name: str, arguments: tuple[ast.expr, ...]) -> Kind:
        if name in _WRAPPERS or name == "Union":
            return self._first_makeable(arguments[:1] if name in _WRAPPERS else arguments)
        if name == "Literal":
            values = tuple(each.value for each in arguments if isinstance(each, ast.Constant))
            return Kind("choice", choices=values)
        if name in _SERIES:
            return Kind(_SERIES[name], (self.read(arguments[0]),))
        if name in _TABLES and len(arguments) == 2:
            return Kind("dict", (self.read(arguments[0]), self.read(arguments[1])))
        if name in {"tuple", "Tuple"} and arguments:
            is_open = isinstance(arguments[-1], ast.Constant) and arguments[-1].value is ...
            parts = tuple(map(self.read, arguments[:1] if is_open else arguments))
            return Kind("tuple", parts) if is_open else Kind("fixed", parts, "tuple")
        raise NotMakeable(f"needs a `{name}`, which cannot be made from a type hint")

    def _first_makeable(self, branches: tuple[ast.expr, ...]) -> Kind:
        reason = NotMakeable("has a type hint that is not understood")
        found = NONE
        for branch in branches:
            try:
                kind = self.read(branch)
            except NotMakeable as error:
                reason = error
                continue
            if kind != NONE:
                return kind
            found = kind
        if str(reason).startswith("needs"):
            raise reason
        return found


def _parsed(text: str) -> ast.expr:
    node = parsed(text)
    if node is None:
        raise NotMakeable("has a type hint that is not understood")
    return node


def _named(name: str) -> Kind:
    if name in _SCALARS:
        return _SCALARS[name]
    if name in _SERIES:
        return Kind(_SERIES[name], (ANY,))
    if name in _TABLES:
        return Kind("dict", (ANY, ANY))
    if name in {"tuple", "Tuple"}:
        return Kind("tuple", (ANY,))
    raise NotMakeable(f"needs a `{name}`, which cannot be made from a type hint")
