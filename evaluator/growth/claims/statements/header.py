"""A comment above a definition, with blank lines between, may speak about what comes after its parts."""

import ast

from evaluator.analysis.measures import Function
from evaluator.growth.claims.statements.blocks import Block, Owner


def spoken_of(block: Block, tree: ast.Module) -> Owner:
    """The owner of the block; of a part that later ones use, the first of those that nobody uses."""
    owner = block.owner
    if isinstance(owner, ast.Module) or owner not in tree.body:
        return owner
    begin = min([owner.lineno, *(one.lineno for one in owner.decorator_list)])
    if block.first_line + len(block.lines) >= begin:
        return owner
    after = tree.body[tree.body.index(owner) + 1 :]
    later = [one for one in after if isinstance(one, ast.ClassDef | Function)]
    used_by = [one for one in later if _uses(one, owner.name)]
    tops = [one for one in used_by if not any(_uses(other, one.name) for other in later if other is not one)]
    return tops[0] if tops else owner


def _uses(definition: ast.AST, name: str) -> bool:
    return any(isinstance(node, ast.Name) and node.id == name for node in ast.walk(definition))
