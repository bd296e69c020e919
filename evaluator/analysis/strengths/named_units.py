"""Constants whose names say the unit, and that the code really uses."""

import ast
import re
from collections.abc import Iterator

from evaluator.analysis.praise import Code, Praise
from evaluator.model.findings import Strength

_UNIT = re.compile(
    r"_(?:NS|US|MS|S|SEC|SECS|SECONDS?|MILLIS|MILLISECONDS?|MINUTES?|HOURS?|DAYS?|WEEKS?|YEARS?"
    r"|BITS?|BYTES?|KB|MB|GB|KIB|MIB|GIB|HZ|KHZ|MHZ|GHZ|PERCENT|PX|PIXELS?|MM|CM|KM|METERS?|METRES?|KG|GRAMS?"
    r"|CELSIUS|KELVIN|FAHRENHEIT|DEGREES?|RADIANS?|CENTS|USD|EUR|PER_[A-Z]+)$"
)


def _find(code: Code) -> Iterator[Strength]:
    used = {
        node.attr if isinstance(node, ast.Attribute) else node.id
        for one in code.functions
        for node in ast.walk(one.node)
        if isinstance(node, ast.Attribute | ast.Name) and isinstance(node.ctx, ast.Load)
    }
    constants = [found for found in _constants(code) if found[0] in used]
    if not constants:
        return
    name, path, line = constants[0]
    others = f" (and {len(constants) - 1} more)" if len(constants) > 1 else ""
    yield Strength(
        "readability",
        f"A number stands in a constant with its unit in the name, `{name}`{others}, so it is read right and "
        "changed in one place.",
        path,
        line,
    )


def _constants(code: Code) -> Iterator[tuple[str, str, int]]:
    """Numbers with a unit at the top of a file or a class."""
    for path, tree in code.own.items():
        bodies = [tree.body, *(node.body for node in code.nodes[path] if isinstance(node, ast.ClassDef))]
        for statement in (statement for body in bodies for statement in body):
            match statement:
                case (
                    ast.Assign(targets=[ast.Name(id=name)], value=value)
                    | ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value)
                ) if _UNIT.search(name) and name.isupper() and _is_number(value):
                    yield name, path, statement.lineno
                case _:
                    continue


def _is_number(value: ast.expr) -> bool:
    match value:
        case ast.Constant(value=int() | float() as number):
            return not isinstance(number, bool)
        case ast.BinOp(left=left, right=right):
            return all(_is_number(side) or isinstance(side, ast.Name) for side in (left, right))
        case _:
            return False


PRAISE = Praise(120, _find)
