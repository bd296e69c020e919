"""EV606: an attribute that one method alone writes and reads."""

from dataclasses import dataclass

import libcst as cst

from evaluator.analysis.check import Check, Source, is_dunder
from evaluator.analysis.reading.bindings import dotted
from evaluator.analysis.reading.mentions import mentions
from evaluator.model.findings import Rule, Severity


@dataclass(slots=True)
class _Uses:
    """What happens to one attribute inside a class."""

    method: cst.FunctionDef
    first: cst.Attribute
    count: int = 0
    reads: int = 0
    shared: bool = False
    """Some other method touches it as well, or its value comes from an earlier call."""


class NeedlessAttribute(Check):
    """Looks at attributes that a method sets anew at each call, and that nothing else in the file reads."""

    rule = Rule(
        id="EV606",
        name="needless-attribute",
        criterion="structure",
        severity=Severity.NOTE,
        message="Make this a local variable.",
        why="An attribute says that the value outlives the call; two calls on one object then share it.",
        fix="Use a local variable; an inner function reaches it through `nonlocal`, or returns its part.",
        bad=(
            """
            class Solution:
                def diameter(self, root):
                    self.longest = 0  # finding

                    def depth(node):
                        if node is None:
                            return 0
                        left, right = depth(node.left), depth(node.right)
                        self.longest = max(self.longest, left + right)
                        return 1 + max(left, right)

                    depth(root)
                    return self.longest
            """,
        ),
        good=(
            """
            class Solution:
                def diameter(self, root):
                    self.longest = 0
                    self.depth(root)
                    return self.longest

                def depth(self, node):
                    self.longest += 1
            """,
            """
            class Model:
                def __init__(self):
                    self.loss = None

                def fit(self, values):
                    self.loss = sum(values)
                    return self.loss
            """,
            """
            class Fit:
                def fit(self, values):
                    self.slope_ = sum(values)
                    return self.slope_ * 2

            def report(fit):
                return fit.slope_
            """,
            """
            class Once:
                def get(self):
                    if not hasattr(self, "_value"):
                        self._value = 1
                    return self._value
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._scopes: list[cst.ClassDef | cst.FunctionDef] = []
        self._uses: dict[cst.ClassDef, dict[str, _Uses]] = {}

    def visit_ClassDef(self, node: cst.ClassDef) -> None:
        self._scopes.append(node)

    def leave_ClassDef(self, original_node: cst.ClassDef) -> None:
        self._scopes.pop()
        uses = self._uses.pop(original_node, {})
        derived = any(dotted(one.value) != "object" for one in original_node.bases)
        if derived or original_node.decorators or self.source.is_test:
            return
        has_init = any(
            isinstance(one, cst.FunctionDef) and is_dunder(one.name.value) for one in original_node.body.body
        )
        found: dict[cst.FunctionDef, list[str]] = {}
        for name, use in uses.items():
            if not use.shared and use.reads and (name.startswith("_") or not has_init):
                everywhere = mentions(self.source.text)[name]
                if everywhere == use.count:
                    found.setdefault(use.method, []).append(name)
        for method, names in found.items():
            self._tell(method, names, uses)

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        self._scopes.append(node)

    def leave_FunctionDef(self, original_node: cst.FunctionDef) -> None:  # noqa: ARG002 - LibCST's signature
        self._scopes.pop()

    def visit_Attribute(self, node: cst.Attribute) -> None:
        if not isinstance(node.value, cst.Name) or node.value.value != "self":
            return
        around = self._around()
        if around is None:
            return
        owner, method = around
        uses = self._uses.setdefault(owner, {})
        use = uses.get(node.attr.value)
        if use is None:
            use = uses[node.attr.value] = _Uses(method, node, shared=not self._is_fresh(node, method))
        use.count += 1
        use.shared |= use.method is not method
        use.reads += not isinstance(self.parent(node), cst.AssignTarget)

    def _around(self) -> tuple[cst.ClassDef, cst.FunctionDef] | None:
        """The innermost class and its method, or nothing outside of both."""
        for depth in range(len(self._scopes) - 1, 0, -1):
            outer, inner = self._scopes[depth - 1], self._scopes[depth]
            if isinstance(inner, cst.ClassDef):
                return None
            if isinstance(outer, cst.ClassDef) and isinstance(inner, cst.FunctionDef):
                return outer, inner
        return None

    def _is_fresh(self, node: cst.Attribute, method: cst.FunctionDef) -> bool:
        """Whether every call of the method sets the attribute here, before anything reads it."""
        target = self.parent(node)
        if not isinstance(target, cst.AssignTarget) or is_dunder(method.name.value) or method.decorators:
            return False
        line = self.parent(self.parent(target))
        return any(line is one for one in method.body.body)

    def _tell(self, method: cst.FunctionDef, names: list[str], uses: dict[str, _Uses]) -> None:
        quoted = ", ".join(f"`self.{name}`" for name in names[:3])
        form, them = ("local variables", "them") if len(names) > 1 else ("a local variable", "it")
        self.report(
            uses[names[0]].first,
            message=f"Make {quoted} {form} of `{method.name.value}`: no other method needs {them}.",
        )


CHECK = NeedlessAttribute
