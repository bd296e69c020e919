"""Which function or class a statement speaks about."""

import ast
from collections.abc import Iterator, Sequence

from evaluator.analysis.measures import Function
from evaluator.growth.claims.statements.blocks import Owner

_CONSTRUCTORS = frozenset({"ctor", "cotr", "init", "constructor", "__init__", "construction"})


class Definitions:
    """The functions and classes of one file by dotted name."""

    def __init__(self, tree: ast.Module) -> None:
        self.tree = tree
        self._names: dict[int, str] = {}
        self._nodes: dict[str, ast.ClassDef | Function] = {}
        self._read(tree)

    def _read(self, tree: ast.Module) -> None:
        todo: list[tuple[str, ast.AST]] = [("", tree)]
        while todo:
            prefix, node = todo.pop()
            for child in ast.iter_child_nodes(node):
                if isinstance(child, ast.ClassDef | Function):
                    self._names[id(child)] = prefix + child.name
                    self._nodes[prefix + child.name] = (
                        child  # the last definition of a name is the one that counts
                    )
                    # what is defined in a function cannot be called from outside
                    inner = f"{prefix}{child.name}." if isinstance(child, ast.ClassDef) else "<locals>."
                    todo.append((inner, child))
                elif isinstance(child, ast.stmt):
                    todo.append((prefix, child))

    def name(self, owner: Owner) -> str | None:
        """``function`` or ``Class.method``; None for the module, and for what a later definition replaces."""
        name = self._names.get(id(owner))
        return name if name is not None and self._nodes[name] is owner else None

    def node(self, name: str) -> ast.ClassDef | Function | None:
        """The definition of that name."""
        return self._nodes.get(name)

    def entries(self) -> list[str]:
        """What can be called from outside: public functions and the public methods of classes."""
        return [
            name
            for name, node in self._nodes.items()
            if isinstance(node, Function) and not any(part.startswith(("_", "<")) for part in name.split("."))
        ]

    def callables(self, owner: Owner) -> frozenset[str]:
        """Names that a text about a file or a class may use for its parts."""
        if isinstance(owner, Function):
            return frozenset({owner.name})
        return frozenset(name.rpartition(".")[2] for name in self._parts(owner))

    def of_whole(self, owner: Owner) -> list[str]:
        """The entry points that a text about a file or a class as a whole may mean, if there are several."""
        several = self._parts(owner)
        return several if len(several) > 1 else []

    def _parts(self, owner: Owner) -> list[str]:
        if isinstance(owner, ast.Module):
            return self.entries()
        if isinstance(owner, ast.ClassDef):
            name = self.name(owner)
            return [one for one in self.entries() if one.rpartition(".")[0] == name]
        return []

    def targets(self, owner: Owner, labels: Sequence[str]) -> Iterator[str | None]:
        """The entry points that a statement at ``owner`` with these labels is about."""
        name = self.name(owner)
        if isinstance(owner, ast.Module):
            entries = self.entries()
            if labels:
                named = [one for one in entries if one.split(".")[-1] in labels]
                yield from named
                if not named:
                    yield None
            else:
                yield entries[0] if len(entries) == 1 else None
        elif isinstance(owner, ast.ClassDef):
            yield from self._in_class(name, labels) if name is not None else [None]
        elif not {*labels} <= {owner.name, *_parameters(owner)}:
            yield None  # it speaks of a step, or of a function that is called
        else:
            yield None if name is None or name.startswith("<") else name

    def _in_class(self, name: str, labels: Sequence[str]) -> Iterator[str | None]:
        if labels:
            for label in labels:
                method = "__init__" if label.lower() in _CONSTRUCTORS else label
                known = (f"{name}.{one}" for one in (method, method.lower()))
                yield next((one for one in known if one in self._nodes), None)
            return
        methods = [one for one in self.entries() if one.rpartition(".")[0] == name]
        yield methods[0] if len(methods) == 1 else name


def _parameters(function: Function) -> Iterator[str]:
    """Names that a docstring quotes without speaking of another function."""
    arguments = function.args
    return (one.arg for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs))
