"""Conditions turned into values and into their opposites, as a person would write them."""

import libcst as cst

_OPPOSITES: dict[type[cst.BaseCompOp], cst.BaseCompOp] = {
    cst.Equal: cst.NotEqual(),
    cst.NotEqual: cst.Equal(),
    cst.In: cst.NotIn(),
    cst.NotIn: cst.In(),
    cst.Is: cst.IsNot(),
    cst.IsNot: cst.Is(),
}
"""Not those of order: neither ``x < y`` nor ``x >= y`` holds of a NaN, nor of two sets."""
_TRUTH_CALLS = frozenset({"all", "any", "bool", "callable", "hasattr", "isinstance", "issubclass"})
_TRUTH_METHODS = frozenset(
    {"endswith", "isalnum", "isalpha", "isdecimal", "isdigit", "isdisjoint", "islower", "isnumeric"}
    | {"isspace", "issubset", "issuperset", "isupper", "startswith"}
)
_LOOSE = (cst.BooleanOperation, cst.IfExp, cst.Lambda, cst.NamedExpr)
"""What binds less tightly than ``not``."""


def is_truth(condition: cst.BaseExpression) -> bool:
    """Whether the expression is visibly True or False, and not merely truthy."""
    match condition:
        case cst.Comparison() | cst.Name(value="True" | "False"):
            return True
        case cst.UnaryOperation(operator=cst.Not()):
            return True
        case cst.BooleanOperation(left=left, right=right):
            return is_truth(left) and is_truth(right)
        case cst.Call(func=cst.Name(value=name)):
            return name in _TRUTH_CALLS
        case cst.Call(func=cst.Attribute(attr=cst.Name(value=name))):
            return name in _TRUTH_METHODS
        case _:
            return False


def as_truth(condition: cst.BaseExpression) -> cst.BaseExpression:
    """The condition as True or False."""
    if is_truth(condition):
        return condition
    return cst.Call(cst.Name("bool"), [cst.Arg(condition)])


def opposite(comparison: cst.BaseExpression) -> cst.Comparison | None:
    """The comparison with the opposite operator, where there is exactly one."""
    match comparison:
        case cst.Comparison(comparisons=[cst.ComparisonTarget(operator=operator) as target]):
            if type(operator) in _OPPOSITES:
                changed = target.with_changes(operator=_OPPOSITES[type(operator)])
                return comparison.with_changes(comparisons=[changed])
    return None


def negated(condition: cst.BaseExpression) -> cst.BaseExpression:
    """What holds exactly when ``condition`` does not."""
    match condition:
        case cst.UnaryOperation(operator=cst.Not(), expression=inner):
            return as_truth(inner)
    if (turned := opposite(condition)) is not None:
        return turned
    if isinstance(condition, _LOOSE) and not condition.lpar:
        condition = condition.with_changes(lpar=[cst.LeftParen()], rpar=[cst.RightParen()])
    return cst.UnaryOperation(cst.Not(), condition)
