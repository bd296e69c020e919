"""The names of families: what is made, and what n is."""

from evaluator.growth.made_inputs.calls import Plan, Sought, held
from evaluator.growth.made_inputs.fields import Field
from evaluator.growth.made_inputs.kinds import Kind
from evaluator.growth.made_inputs.roles import Role
from evaluator.growth.made_inputs.shapes.graphs import Graph
from evaluator.growth.made_inputs.shapes.series import Series
from evaluator.growth.made_inputs.shapes.shape import Shape
from evaluator.growth.made_inputs.shapes.texts import Brackets, Words


def alike_text(shape: Shape) -> str:
    """How the items are alike."""
    match shape:
        case Graph():
            return "one path through all nodes"
        case Words():
            return "one word repeated"
        case Brackets():
            return "side by side"
    return "all alike"


def depth_of(shape: Shape) -> int:
    """How many containers of n items lie inside one another."""
    if isinstance(shape, Series):
        has_own_size = shape.length.between is not None
        inner = 0 if shape.item_size is not None else depth_of(shape.item)
        return inner + (0 if has_own_size else 1)
    return 0


def kind_text(field: Field) -> str:
    """What the container is."""
    match field.shape:
        case Graph():
            return f"graph ({_named(field.kind)})"
        case Words():
            return "text of words"
        case Brackets():
            return "balanced brackets"
    return _named(field.kind)


def _named(kind: Kind) -> str:
    return str(kind).replace("any", "int").replace("mixed", "values of the examples")


def numbers_text(plan: Plan) -> str:
    """What n is among numbers, the largest first."""
    grow = [field.name for field in plan.fields if plan.roles[field.name] is Role.VALUE]
    largest_first = reversed(grow) if plan.rises else grow
    text = "n = value of " + ", about that of ".join(f"`{name}`" for name in largest_first)
    return text + _held_text(plan)


def sizes_text(plan: Plan, sought: Sought) -> str:
    """What n is among containers, and how the other parameters follow from it."""
    grows = [field for field in plan.fields if plan.roles[field.name] is Role.GROWS]
    told = "n = " + " = ".join(f"{_measure(field)}" for field in grows)
    for field in plan.fields:
        match plan.roles[field.name]:
            case Role.HALF if field.is_sized:
                told += f", half of that for len({field.name})"
            case Role.HALF:
                told += f", `{field.name}` half of that"
            case Role.LENGTH:
                told += f" = `{field.name}`"
            case Role.TARGET:
                told += f", `{field.name}` {'at its end' if sought == 'present' else 'not in it'}"
            case Role.PAIR:
                told += f", `{field.name}` the sum of the last two"
    return told + _held_text(plan)


def _held_text(plan: Plan) -> str:
    fixed = [field for field in plan.fields if plan.roles[field.name] is Role.HELD]
    return "".join(f", {field.name} = {held(field)!r:.40}" for field in fixed)


def _measure(field: Field) -> str:
    match field.shape:
        case Graph():
            return f"nodes of `{field.name}`"
        case Words():
            return f"words of `{field.name}`"
        case shape if depth_of(shape) > 1:
            return f"side of the square `{field.name}`"
    return f"len({field.name})"
