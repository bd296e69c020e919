"""Where a growth stands to a set of measured classes."""

from collections.abc import Sequence
from enum import StrEnum

from evaluator.growth.claims.forms.growth import Growth, growth
from evaluator.growth.claims.forms.parser import Unreadable, parse
from evaluator.growth.claims.forms.series import compare
from evaluator.growth.classes import BY_NAME, CLASSES

_EXPONENTIAL = (1.0, 0.0, 0.0, 0.0)
_FACTORIAL = (1.0, 1.0, 0.0, 0.0)


class Relation(StrEnum):
    """How a claim stands to the classes that the data cannot tell apart."""

    BELOW = "below"
    WITHIN = "within"
    ABOVE = "above"
    UNCLEAR = "unclear"


def _growth_of(name: str) -> Growth:
    form = parse(name)
    found = None if isinstance(form, Unreadable) else growth(form, {"n": 1.0})
    if found is None:
        raise ValueError(f"{name} is no form")
    return found


_GROWTHS = {name: _growth_of(name) for name in BY_NAME}
_TOLD_APART = [each.name for each in CLASSES]


def place(claimed: Growth, measured: Sequence[str]) -> Relation:
    """Compare with the whole set; what lies between two classes that are told apart may be either."""
    known = [_GROWTHS[name] for name in measured if name in _GROWTHS]
    if not known:
        return Relation.UNCLEAR
    claimed = _class_like(claimed)
    if any(compare(claimed, one) == 0 for one in known):
        return Relation.WITHIN
    lower = [_GROWTHS[name] for name in _TOLD_APART if compare(_GROWTHS[name], claimed) <= 0]
    upper = [_GROWTHS[name] for name in _TOLD_APART if compare(_GROWTHS[name], claimed) >= 0]
    if upper and all(compare(upper[0], one) < 0 for one in known):
        return Relation.BELOW
    if all(compare(lower[-1], one) > 0 for one in known):
        return Relation.ABOVE
    return Relation.UNCLEAR


def _class_like(claimed: Growth) -> Growth:
    """Every exponential counts as ``2^n``: the data does not tell their bases."""
    if claimed and claimed[0][0] == _EXPONENTIAL:
        return _GROWTHS["2^n"]
    if claimed and claimed[0][0] == _FACTORIAL:
        return _GROWTHS["n!"]
    return claimed
