"""``type(x)``, ``x.__class__`` and ``isinstance(x, kind)`` in a team's own tests.

What stands for an object of the solution has a type of ours, which no test asks for.
"""

import ast

from evaluator.execution.remote.types import is_instance, type_of

TYPE_OF = "_senior_bar_type_of"
IS_INSTANCE = "_senior_bar_is_instance"


def type_answers() -> dict[str, object]:
    """The names that a rewritten module needs."""
    return {TYPE_OF: type_of, IS_INSTANCE: is_instance}


class TypeQuestions(ast.NodeTransformer):
    """Replaces these forms, where their names have not been given another meaning."""

    def visit_Module(self, node: ast.Module) -> ast.Module:
        """Find out which names the module binds itself."""
        self._bound = {
            each.id
            for each in ast.walk(node)
            if isinstance(each, ast.Name) and not isinstance(each.ctx, ast.Load)
        }
        self.generic_visit(node)
        return node

    def visit_Call(self, node: ast.Call) -> ast.expr:
        """``type(x)`` and ``isinstance(x, kind)``."""
        self.generic_visit(node)
        if isinstance(node.func, ast.Name) and not node.keywords and node.func.id not in self._bound:
            replacement = {("type", 1): TYPE_OF, ("isinstance", 2): IS_INSTANCE}.get(
                (node.func.id, len(node.args))
            )
            if replacement and not any(isinstance(each, ast.Starred) for each in node.args):
                node.func = ast.copy_location(ast.Name(replacement, ast.Load()), node.func)
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        """``x.__class__``."""
        self.generic_visit(node)
        if node.attr != "__class__" or not isinstance(node.ctx, ast.Load):
            return node
        return ast.copy_location(ast.Call(ast.Name(TYPE_OF, ast.Load()), [node.value], []), node)
