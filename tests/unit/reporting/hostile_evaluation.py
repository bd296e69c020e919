"""An evaluation in which one text stands wherever the model has room for text."""

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, get_args, get_origin, get_type_hints

from evaluator.model.evaluation import Evaluation
from tests.unit.reporting.samples import FAILING, GOOD

FULL = replace(FAILING, strengths=GOOD.strengths)
"""A sample with something in every list."""


def evaluation_of(text: str) -> Evaluation:
    """``FULL`` with ``text`` in each field of type ``str``, new fields of the model included."""
    filled = _fill(FULL, Evaluation, text)
    assert isinstance(filled, Evaluation)
    return filled


def _fill(value: Any, hint: Any, text: str) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        hints = get_type_hints(type(value))
        names = [field.name for field in fields(value) if field.init]
        return replace(value, **{name: _fill(getattr(value, name), hints[name], text) for name in names})
    if isinstance(value, Enum) or value is None:
        return value
    if hint is str:
        return text
    if get_origin(hint) is tuple:
        return tuple(_fill(item, get_args(hint)[0], text) for item in value)
    if get_origin(hint) is dict:
        return dict.fromkeys([text], text)
    return value
