"""How the arguments of a callable are made, and from what."""

from collections.abc import Sequence

from evaluator.growth.made_inputs.calls import Plan
from evaluator.growth.made_inputs.documented_types import documented_types
from evaluator.growth.made_inputs.entry_points import Signature
from evaluator.growth.made_inputs.examples import Example, examples_in_code, examples_in_text
from evaluator.growth.made_inputs.fields import Field, field_of
from evaluator.growth.made_inputs.files import File
from evaluator.growth.made_inputs.hints import kind_of_hint
from evaluator.growth.made_inputs.kinds import ANY, NotMakeable
from evaluator.growth.made_inputs.roles import Role, primary_of, roles

_SMALLER_SECOND = frozenset({"k", "r"})


def plan_of(function: Signature, docstring: str, file: File) -> tuple[Plan, str]:
    """The plan, and from what it was made.

    Raises:
        NotMakeable: a parameter cannot be made, or none of them grows; the text is a whole reason.
    """
    if not function.parameters:
        raise NotMakeable("takes no argument, so nothing grows")
    text = "\n".join([function.docstring, docstring])
    names = [parameter.name for parameter in function.parameters]
    examples, where = _examples(function.name, names, text, file)
    documented = documented_types(function.docstring)
    fields: list[Field] = []
    sources: set[str] = set()
    for parameter in function.parameters:
        hint = parameter.hint or documented.get(parameter.name)
        try:
            kind = kind_of_hint(hint, file.aliases)
            fields.append(field_of(parameter, kind, examples))
        except NotMakeable as reason:
            raise NotMakeable(f"`{parameter.name}` {reason}") from None
        if kind != ANY:
            sources.add("the type hints" if parameter.hint else "the types in the docstring")
    given = roles(fields)
    if not {Role.GROWS, Role.VALUE} & set(given.values()):
        raise NotMakeable("takes nothing that could grow")
    made = [f"made from {' and '.join(sorted(sources))}"] if sources else []
    if examples:
        made.append(f"shaped like {where}")
    rises = _rises(fields, given)
    return Plan(tuple(fields), given, primary_of(fields, given), rises), ", ".join(made)


def _examples(name: str, names: Sequence[str], text: str, file: File) -> tuple[Sequence[Example], str]:
    for source, where in ((text, "the docstring"), (file.comments, "the comments")):
        examples = _whole(examples_in_text(source, name, names, file.constants), names)
        if examples:
            return examples, f"the example{'s' if len(examples) > 1 else ''} in {where}"
    for path, tree in file.trees.items():
        examples = _whole(examples_in_code([tree], name, names, file.constants), names)
        if examples:
            return examples, f"the call{'s' if len(examples) > 1 else ''} in {path}"
    return (), ""


def _whole(examples: Sequence[Example], names: Sequence[str]) -> list[Example]:
    """Those that give every parameter, so that the values of one call can be held against each other."""
    return [example for example in examples if set(names) <= example.keys()]


def _rises(fields: Sequence[Field], given: dict[str, Role]) -> bool:
    """Whether of several numbers the later is the larger: by the examples, else as in ``low, high``."""
    numbers = [field for field in fields if given[field.name] is Role.VALUE and field.kind.name != "fixed"]
    if len(numbers) < 2:
        return True
    first, second = numbers[:2]
    if not first.values:
        return second.name not in _SMALLER_SECOND
    pairs = list(zip(first.values, second.values, strict=False))
    return bool(sum(one < other for one, other in pairs) >= sum(one > other for one, other in pairs))
