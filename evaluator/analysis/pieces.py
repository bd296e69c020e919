"""Finds functions that are pieces of another one: cut out of it without an idea of their own.

A function that is called from one place only is a piece of its caller when the cut is wide, so that nobody
can read the one without the other, or when its name says no more than that it was cut out. All others hide
something behind a name and a narrow interface, and count for themselves.
"""

import ast
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from evaluator.analysis.measures import Function, Piece, functions_of

WIDE = 7
"""Names handed on, values changed in place and results together: more than a reader keeps in mind."""

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_EMPTY_WORDS = frozenset(
    (
        *("part", "step", "stage", "phase", "piece", "chunk", "section", "half", "block", "rest", "body"),
        *("do", "process", "handle", "perform", "run", "helper", "impl", "inner", "logic", "work", "stuff"),
        *("parts",),
    )
)
"""Words that say where a function comes from, and not what it does."""
_LAST_WORDS = frozenset(("one", "two", "three", "four", "five", "six", "a", "b", "c", "d"))
_DECISIONS = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler, ast.match_case)
_NESTING = (*_DECISIONS, ast.IfExp, ast.Lambda, ast.FunctionDef, ast.AsyncFunctionDef)
_BLOCKS = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.Try, ast.TryStar, ast.With, ast.AsyncWith, ast.Match)
_HEADERS = frozenset({"test", "iter", "target", "items", "subject", "args", "type", "decorator_list"})
_CHANGING = frozenset(
    (
        *("add", "append", "appendleft", "clear", "discard", "extend", "insert", "pop", "popleft", "popitem"),
        *("remove", "reverse", "setdefault", "sort", "update"),
    )
)


@dataclass(frozen=True, slots=True)
class _Call:
    """The only call of a function, and where it stands."""

    node: ast.Call
    caller: str
    way: tuple[tuple[ast.AST, str], ...]
    """From the function that calls down to the call: each node, with the field that leads on."""


def pieces_of(tree: ast.Module, elsewhere: frozenset[str] = frozenset()) -> dict[str, Piece]:
    """The pieces by dotted name, each before those that it is a piece of.

    Args:
        tree: a file.
        elsewhere: names that other files use, so that one call here is not the only one.
    """
    functions = list(functions_of(tree))
    counts = Counter(name for name, _ in functions)
    mentions = _mentions(tree)
    parents = {
        child: (node, field)
        for node in ast.walk(tree)
        for field, value in ast.iter_fields(node)
        for child in (value if isinstance(value, list) else [value])
        if isinstance(child, ast.AST)
    }
    names: dict[ast.AST, str] = {function: name for name, function in functions}
    found: dict[str, Piece] = {}
    for name, function in functions:
        short = name.rpartition(".")[2]
        uses = mentions.get(short, [])
        call = _call(uses[0], names, parents) if len(uses) == 1 else None
        if call is None or short in elsewhere or max(counts[name], counts[call.caller]) > 1:
            continue
        if _belongs(name, call) and not _stands_alone(function) and _is_cut(name, function, call):
            found[name] = Piece(call.caller, _levels(call, _BLOCKS), _levels(call, _NESTING))
    return {name: found[name] for name in _innermost_first(found)}


def _mentions(tree: ast.Module) -> dict[str, list[ast.AST]]:
    """By name, the calls of it and the nodes that use it in any other way; texts may use it as well."""
    mentions: dict[str, list[ast.AST]] = {}
    called = {node.func: node for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name, ctx=ast.Load()) | ast.Attribute(attr=name, ctx=ast.Load()):
                mentions.setdefault(name, []).append(called.get(node, node))
            case ast.Constant(value=str(name)) if name.isidentifier():
                mentions.setdefault(name, []).append(node)
    return mentions


def _call(
    use: ast.AST, names: Mapping[ast.AST, str], parents: Mapping[ast.AST, tuple[ast.AST, str]]
) -> _Call | None:
    """The use if it is a call in a function or in one nested there."""
    way: list[tuple[ast.AST, str]] = []
    node = use
    while node in parents and node not in names:
        node, field = parents[node]
        way.append((node, field))
    if not isinstance(use, ast.Call) or node not in names:
        return None
    return _Call(use, names[node], tuple(reversed(way[:-1])))


def _belongs(name: str, call: _Call) -> bool:
    """Whether the call means this function: one beside the caller, by its name or by ``self``."""
    owner, _, short = name.rpartition(".")
    if call.caller == name or call.caller.rpartition(".")[2].startswith("test"):
        return False
    match call.node.func:
        case ast.Name(id=called):
            return not owner and called == short
        case ast.Attribute(value=ast.Name(id="self" | "cls"), attr=called):
            return bool(owner) and called == short and call.caller.rpartition(".")[0] == owner
        case _:
            return False


def _stands_alone(function: Function) -> bool:
    """Whether more than its name and interface tells it from a piece: a decorator, or values on demand."""
    yields = any(isinstance(node, ast.Yield | ast.YieldFrom) for node in ast.walk(function))
    return yields or bool(function.decorator_list)


def _is_cut(name: str, function: Function, call: _Call) -> bool:
    return _says_nothing(name, function, call.caller) or _width(function, call) >= WIDE


def _says_nothing(name: str, function: Function, caller: str) -> bool:
    """Whether the name holds an empty word or a number at its end, and beside it only words of the caller.

    The words of the only statement say nothing new either.
    """
    words = _words(name.rpartition(".")[2])
    own = [word for word in words if word not in _EMPTY_WORDS]
    if own and (own[-1].isdigit() or own[-1] in _LAST_WORDS):
        own.pop()
    known = set(_words(caller.rpartition(".")[2]))
    if len(body := _without_docstring(function)) == 1:
        names = (node for node in ast.walk(body[0]) if isinstance(node, ast.Name | ast.Attribute))
        known.update(*(_words(node.id if isinstance(node, ast.Name) else node.attr) for node in names))
    return len(own) < len(words) and known.issuperset(own)


def _width(function: Function, call: _Call) -> int:
    """How many things the reader of both has to keep in mind between them."""
    given = [*call.node.args, *(keyword.value for keyword in call.node.keywords)]
    handed_on = sum(isinstance(value, ast.Name) for value in given)
    returns = [node.value for node in ast.walk(function) if isinstance(node, ast.Return) and node.value]
    results = max((len(one.elts) for one in returns if isinstance(one, ast.Tuple)), default=1) - 1
    return handed_on + results + len(_changed(function, returns))


def _changed(function: Function, returns: list[ast.expr]) -> set[str]:
    """The parameters that come back changed: in place, or bound anew and returned."""
    arguments = function.args
    everyone = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    parameters = {one.arg for one in everyone} - {"self", "cls"}
    returned = {node.id for one in returns for node in ast.walk(one) if isinstance(node, ast.Name)}
    changed = set()
    for node in ast.walk(function):
        match node:
            case ast.Subscript(ctx=ast.Store() | ast.Del()) | ast.Attribute(ctx=ast.Store() | ast.Del()):
                changed.add(_root(node))
            case ast.Call(func=ast.Attribute(value=owner, attr=method)) if method in _CHANGING:
                changed.add(_root(owner))
            case ast.Name(id=name, ctx=ast.Store()) if name in returned:
                changed.add(name)
    return changed & parameters


def _root(node: ast.expr) -> str:
    while isinstance(node, ast.Subscript | ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _levels(call: _Call, kinds: tuple[type[ast.AST], ...]) -> int:
    """How many nodes of these kinds hold the call, not in their headers; an ``elif`` is no deeper."""
    steps = [*call.way, (call.node, "")]
    inside = 0
    for (node, led), (child, _) in pairwise(steps):
        is_elif = isinstance(node, ast.If) and led == "orelse" and node.orelse == [child]
        is_elif = (
            is_elif and isinstance(child, ast.If) and child.col_offset == getattr(node, "col_offset", -1)
        )
        inside += isinstance(node, kinds) and led not in _HEADERS and not is_elif
    return inside


def _innermost_first(pieces: Mapping[str, Piece]) -> list[str]:
    """Leaves first; functions that are pieces of each other in a circle are none."""
    ordered: list[str] = []
    for start in pieces:
        way = []
        name = start
        while name in pieces and name not in way and name not in ordered:
            way.append(name)
            name = pieces[name].caller
        if name not in way:
            ordered[:0] = way
    return ordered


def _without_docstring(function: Function) -> list[ast.stmt]:
    return function.body[1:] if ast.get_docstring(function) is not None else function.body


def _words(name: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(name)]
