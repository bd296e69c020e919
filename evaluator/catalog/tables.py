"""Builds dataclasses from parsed TOML by their type hints, and collects every fault on the way."""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import msgspec

T = TypeVar("T")


def build(kind: type[T], table: Mapping[str, object], where: str, faults: list[str]) -> T | None:
    """An instance of the dataclass ``kind``, or None when anything in ``table`` is wrong.

    Keys are the field names. Each fault is one line in ``faults`` that begins with its place. msgspec
    alone would stop at the first fault and pass over unknown keys.
    """
    declared = {item.name: item for item in fields(kind)}  # type: ignore[arg-type]  # T is a dataclass
    hints = get_type_hints(kind)
    before = len(faults)
    faults += [f"{where}: unknown key {key!r}" for key in sorted(table.keys() - declared.keys())]
    values: dict[str, object] = {}
    for name, item in declared.items():
        if name in table:
            values[name] = _value(hints[name], table[name], f"{where}: {name}", faults)
        elif item.default is MISSING and item.default_factory is MISSING:
            faults.append(f"{where}: {name} is missing")
    return kind(**values) if len(faults) == before else None


def _value(hint: Any, value: object, where: str, faults: list[str]) -> object:
    """``value`` as ``hint`` wants it, or None with a fault added."""
    if is_dataclass(hint) and isinstance(hint, type) and isinstance(value, Mapping):
        return build(hint, value, where, faults)
    if get_origin(hint) is tuple and is_dataclass(get_args(hint)[0]) and isinstance(value, list):
        item_hint = get_args(hint)[0]
        return tuple(
            _value(item_hint, item, f"{where} {number}", faults) for number, item in enumerate(value, start=1)
        )
    try:
        return msgspec.convert(value, hint)
    except msgspec.ValidationError as error:
        faults.append(f"{where}: {error}")
        return None
