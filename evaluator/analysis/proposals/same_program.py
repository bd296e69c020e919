"""Whether two texts are one program: what differs is comments and layout, or code that does nothing."""

import ast


class _Plain(ast.NodeTransformer):
    """Drops what has no effect: a ``pass`` beside other statements, and an ``f`` without a placeholder."""

    def generic_visit(self, node: ast.AST) -> ast.AST:
        super().generic_visit(node)
        for name in ("body", "orelse", "finalbody"):
            block = getattr(node, name, None)
            if isinstance(block, list) and len(block) > 1:
                kept = [statement for statement in block if not isinstance(statement, ast.Pass)]
                setattr(node, name, kept or block[:1])
        return node

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
        if all(isinstance(value, ast.Constant) for value in node.values):
            return ast.Constant("".join(str(value.value) for value in node.values))  # type: ignore[attr-defined]  # of constants
        return self.generic_visit(node)


def is_same_program(before: str, after: str) -> bool:
    """Whether both texts compile to code that does the same, so that no test is needed to tell.

    Raises:
        SyntaxError: one of them does not parse.
    """
    return _dump(before) == _dump(after)


def _dump(text: str) -> str:
    return ast.dump(_Plain().visit(ast.parse(text)))
