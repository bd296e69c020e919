"""The functions, methods and classes of a file that inputs may be made for; the file is read, never run."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

Function = ast.FunctionDef | ast.AsyncFunctionDef
_NOT_CALLED_FROM_OUTSIDE = ("test_", "_")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One that a caller has to give, in order."""

    name: str
    hint: ast.expr | None


@dataclass(frozen=True, slots=True)
class Signature:
    """A function or method with what is said about it."""

    name: str
    parameters: tuple[Parameter, ...]
    docstring: str
    obstacle: str
    """Why calls of it cannot be measured; empty when they can."""


@dataclass(frozen=True, slots=True)
class EntryPoint:
    """A function, one method of a class without state of its own, or a class with all its methods."""

    name: str
    target: str
    function: Signature
    """What is called; of a class that is used as a whole, its constructor."""
    is_method: bool = False
    methods: tuple[Signature, ...] = ()
    docstring: str = ""
    """Of the class around it."""
    nodes: tuple[ast.AST, ...] = field(default=(), repr=False)


def entry_points(tree: ast.Module) -> list[EntryPoint]:
    """Everything public at the top of the file, in order; a later definition replaces one of its name."""
    found: dict[str, list[EntryPoint]] = {}
    for node in tree.body:
        if isinstance(node, Function):
            found[node.name] = [EntryPoint(node.name, node.name, described(node), nodes=(node,))]
        elif isinstance(node, ast.ClassDef):
            found[node.name] = list(_of_class(node))
    return [each for group in found.values() for each in group]


def _of_class(node: ast.ClassDef) -> Iterator[EntryPoint]:
    methods = [each for each in node.body if isinstance(each, Function)]
    public = [each for each in methods if not each.name.startswith("_") and not _is_special(each)]
    constructor = next((each for each in methods if each.name == "__init__"), None)
    text = ast.get_docstring(node) or ""
    if constructor is None and (node.name.startswith("Solution") or not _keeps_state(node)):
        for each in public:
            name = f"{node.name}.{each.name}"
            yield EntryPoint(name, node.name, described(each, is_method=True), True, (), text, (each,))
        return
    made = (
        described(constructor, is_method=True)
        if constructor is not None
        else Signature("__init__", (), "", "")
    )
    obstacle = made.obstacle or _obstacle_of_class(node, public)
    yield EntryPoint(
        node.name,
        node.name,
        Signature(made.name, made.parameters, made.docstring, obstacle),
        methods=tuple(described(each, is_method=True) for each in public),
        docstring=text,
        nodes=(node,),
    )


def _is_special(method: Function) -> bool:
    """Properties and class methods are no calls on an object."""
    names = {ast.unparse(each).rpartition(".")[2] for each in method.decorator_list}
    return bool(names & {"property", "cached_property", "setter", "deleter", "classmethod", "abstractmethod"})


def _keeps_state(node: ast.ClassDef) -> bool:
    decorated = {ast.unparse(each).partition("(")[0] for each in node.decorator_list}
    if decorated or [each for each in node.bases if ast.unparse(each) != "object"]:
        return True
    return any(
        isinstance(each, ast.Attribute)
        and isinstance(each.ctx, ast.Store)
        and isinstance(each.value, ast.Name)
        and each.value.id == "self"
        for each in ast.walk(node)
    )


def _obstacle_of_class(node: ast.ClassDef, public: list[Function]) -> str:
    if not public:
        return "it has no public method that could be called n times"
    for base in node.bases:
        if ast.unparse(base).partition("[")[0].rpartition(".")[2] not in {"object", "Generic", "Protocol"}:
            return f"it inherits from `{ast.unparse(base)}`, so its constructor is not known from its text"
    if node.decorator_list:
        return "its constructor is written by a decorator"
    return ""


def described(node: Function, *, is_method: bool = False) -> Signature:
    """What a definition says about its calls."""
    arguments = [*node.args.posonlyargs, *node.args.args]
    if is_method and not any(ast.unparse(each) == "staticmethod" for each in node.decorator_list):
        arguments = arguments[1:]
    required = arguments[: max(0, len(arguments) - len(node.args.defaults))]
    return Signature(
        node.name,
        tuple(Parameter(each.arg, each.annotation) for each in required),
        ast.get_docstring(node) or "",
        _obstacle(node),
    )


def _obstacle(node: Function) -> str:
    if node.name == "main" or node.name.startswith("test_"):
        return "it runs the program or its tests"
    if node.name.startswith(_NOT_CALLED_FROM_OUTSIDE) and node.name != "__init__":
        return "its name says that it is private"
    if isinstance(node, ast.AsyncFunctionDef):
        return "it is async: a call alone does no work"
    needed = [
        argument.arg
        for argument, default in zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True)
        if default is None
    ]
    return f"it takes `{needed[0]}` by name only" if needed else ""
