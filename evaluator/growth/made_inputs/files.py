"""What a file says beside its definitions: names of types, constants, comments."""

import ast
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from evaluator.growth.made_inputs.literals import NO_VALUE, literal

_TYPE_VARIABLES = frozenset({"TypeVar", "ParamSpec", "TypeVarTuple"})


@dataclass(frozen=True, slots=True)
class File:
    """The main file of a submission, with the trees of all its files for the calls in them."""

    tree: ast.Module
    trees: Mapping[str, ast.Module]
    aliases: Mapping[str, ast.expr | None]
    constants: Mapping[str, object]
    comments: str


def read_file(files: Sequence[tuple[str, bytes]], main: str) -> File | None:
    """The main file; None when it cannot be parsed."""
    trees = dict(_parsed(files))
    if main not in trees:
        return None
    tree = trees[main]
    text = dict(files)[main].decode("utf-8", "replace")
    comments = [line.strip().lstrip("# ") for line in text.splitlines() if line.lstrip().startswith("#")]
    return File(
        tree,
        {main: tree, **trees},
        dict(_aliases(tree)),
        dict(_constants(tree)),
        "\n".join([ast.get_docstring(tree) or "", *comments]),
    )


def _parsed(files: Sequence[tuple[str, bytes]]) -> Iterator[tuple[str, ast.Module]]:
    for path, content in files:
        if not path.endswith(".py"):
            continue
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # invalid escapes are no business of ours
                yield path, ast.parse(content)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue


def _aliases(tree: ast.Module) -> Iterator[tuple[str, ast.expr | None]]:
    """Names that the file gives to types; None for a type variable."""
    for node in tree.body:
        match node:
            case ast.Assign(
                targets=[ast.Name(id=name)],
                value=ast.Call(func=ast.Name(id=maker) | ast.Attribute(attr=maker), args=args),
            ):
                if maker in _TYPE_VARIABLES:
                    yield name, None
                elif maker == "NewType" and len(args) == 2:
                    yield name, args[1]
            case ast.Assign(
                targets=[ast.Name(id=name)], value=ast.Name() | ast.Subscript() | ast.BinOp() as value
            ):
                yield name, value
            case ast.AnnAssign(
                target=ast.Name(id=name), annotation=annotation, value=ast.expr() as value
            ) if "TypeAlias" in ast.unparse(annotation):
                yield name, value
    for each in ast.walk(tree):
        for variable in getattr(each, "type_params", ()):
            yield variable.name, None


def _constants(tree: ast.Module) -> Iterator[tuple[str, object]]:
    for node in tree.body:
        match node:
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=value)
                | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value)
            ):
                found = literal(value)
                if found is not NO_VALUE:
                    yield name, found
