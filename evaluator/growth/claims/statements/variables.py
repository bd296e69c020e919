"""Ties the variables of a form to parameters: by what the text explains, by name, by the only collection."""

import re
from collections.abc import Mapping

from evaluator.analysis.measures import Function
from evaluator.growth.claims.forms.expression import names_in
from evaluator.growth.claims.statements.parameters import Shape, shapes_of
from evaluator.growth.claims.statements.stated import Stated, Tie

_CUSTOMARY = frozenset({"n", "N"})
_EXPLAINED = (
    r"(?<![\w.]){0}\s{{0,3}}(?:=|:|is|are|being|denotes|stands for|represents)\s{{0,3}}([^;,.\n]{{1,120}})"
)
_COUNTED = r"(?<![\w.(]){0}\s(?:\w{{1,20}}\s)?`{{0,2}}{1}\b"
"""As in "for n intervals", of a parameter of that name."""
_OF_OBJECT = frozenset({"self"})
_COUNTS = re.compile(r"\b(?:length|len|size|number|count|elements?|items?|entries|amount)\b", re.IGNORECASE)
_VALUES = re.compile(
    r"\b(?:max|min|sum|value|range|largest|smallest|biggest|total|result|output|answer|height|depth|distinct"
    r"|unique|different|longest|matches|found)\b",
    re.IGNORECASE,
)
_INPUT = re.compile(
    r"\b(?:input|array|list|string|sequence|collection|nums|nodes?|elements|items|values|numbers)\b",
    re.IGNORECASE,
)


def ties_of(
    stated: Stated, function: Function | None, text: str, *, is_method: bool = False
) -> tuple[Tie, ...]:
    """One tie for each variable of the forms, in their order."""
    shapes = shapes_of(function) if function is not None else {}
    variables = dict.fromkeys(name for form in stated.forms for name in names_in(form))
    return tuple(_tie(name, shapes, text, is_method=is_method) for name in variables)


def _tie(variable: str, shapes: Mapping[str, Shape], text: str, *, is_method: bool) -> Tie:
    explained = re.search(_EXPLAINED.format(re.escape(variable)), text)
    if explained is not None:
        return _by_text(variable, explained[1], shapes, is_method=is_method)
    counted = [one for one in shapes if re.search(_COUNTED.format(re.escape(variable), re.escape(one)), text)]
    if counted:
        return Tie(variable, (counted[0],), is_size=True, is_certain=len(counted) == 1)
    return _by_name(variable, shapes, is_method=is_method)


def _by_name(variable: str, shapes: Mapping[str, Shape], *, is_method: bool) -> Tie:
    name = variable.strip("|")
    if name in shapes:
        is_number = shapes[name] is Shape.NUMBER and variable == name
        is_certain = len(shapes) == 1 if is_number else shapes[name] is not Shape.UNKNOWN
        return Tie(variable, (name,), is_size=not is_number, is_certain=is_certain)
    sized = [one for one, shape in shapes.items() if shape in {Shape.FLAT, Shape.NESTED}]
    if variable not in _CUSTOMARY:
        return Tie(variable, (), is_size=True, is_certain=False)
    if sized:
        # Of a grid or a list of words, n may be the rows, the words or all that is in them.
        is_plain = all(shapes[one] is Shape.FLAT for one in sized)
        return Tie(variable, tuple(sized), is_size=True, is_certain=is_plain)
    if len(shapes) == 1:
        ((only, shape),) = shapes.items()
        return Tie(variable, (only,), is_size=shape is not Shape.NUMBER, is_certain=False)
    return Tie(variable, ("self",) if is_method and not shapes else (), is_size=True, is_certain=False)


def _by_text(variable: str, phrase: str, shapes: Mapping[str, Shape], *, is_method: bool) -> Tie:
    words = set(re.findall(r"\w+", phrase))
    named = [one for one in shapes if one in words]
    sized = [one for one, shape in shapes.items() if shape in {Shape.FLAT, Shape.NESTED}]
    if _VALUES.search(phrase):
        return Tie(variable, tuple(named), is_size=False, is_certain=False)
    if named:
        is_size = shapes[named[0]] is not Shape.NUMBER
        return Tie(
            variable,
            tuple(named[:1]),
            is_size=is_size,
            is_certain=not is_size or bool(_COUNTS.search(phrase)),
        )
    if sized and _COUNTS.search(phrase) and _INPUT.search(phrase):
        is_plain = len(sized) == 1 or all(shapes[one] is Shape.FLAT for one in sized)
        return Tie(variable, tuple(sized), is_size=True, is_certain=is_plain)
    if is_method and not shapes and _COUNTS.search(phrase):
        return Tie(variable, tuple(_OF_OBJECT), is_size=True, is_certain=False)
    return Tie(variable, (), is_size=True, is_certain=False)
