"""The calls that a function makes to itself, collected in the walk that all checks share."""

from abc import abstractmethod

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.analysis.reading.bindings import dotted


class RecursionCheck(Check):
    """Base of checks that look at recursive functions: ``consider`` gets each of them with its own calls."""

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._open: list[tuple[cst.FunctionDef, list[cst.Call]]] = []

    @abstractmethod
    def consider(self, function: cst.FunctionDef, calls: list[cst.Call]) -> None:
        """Judge a function that calls itself by name, or by ``self`` and its name."""

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        self._open.append((node, []))

    def visit_Call(self, node: cst.Call) -> None:
        if self._open:
            function, calls = self._open[-1]
            name = function.name.value
            if dotted(node.func) in {name, f"self.{name}"}:
                calls.append(node)

    def leave_FunctionDef(self, original_node: cst.FunctionDef) -> None:
        _, calls = self._open.pop()
        if calls and not self.source.is_test:
            self.consider(original_node, calls)


def parameters_of(function: cst.FunctionDef, call: cst.Call) -> list[str]:
    """The parameters that the arguments of the call stand for, in their order."""
    names = [param.name.value for param in function.params.params]
    return names[1:] if isinstance(call.func, cst.Attribute) else names
