"""Integers and texts that count what is done with them: work that sorting and searching do out of sight.

Nothing that is counted in this process is believed on its own; the host's clock has the last word.
"""

from collections.abc import Callable, Iterator
from typing import Any

_OPERATIONS = (
    *("__lt__", "__le__", "__gt__", "__ge__", "__eq__", "__ne__", "__hash__"),
    *("__add__", "__radd__", "__sub__", "__rsub__", "__mul__", "__rmul__"),
    *("__floordiv__", "__rfloordiv__", "__mod__", "__rmod__", "__neg__"),
)


_TEXT_OPERATIONS = ("__lt__", "__le__", "__gt__", "__ge__", "__eq__", "__ne__", "__hash__", "__add__")


def counting_types(tick: Callable[[], None]) -> dict[type, type]:
    """Classes to take the place of ``int`` and ``str``, which call ``tick`` at each operation."""
    return {int: _counting(int, _OPERATIONS, tick), str: _counting(str, _TEXT_OPERATIONS, tick)}


def _counting(base: type, operations: tuple[str, ...], tick: Callable[[], None]) -> type:
    kind: type = type(f"Counting{base.__name__.title()}", (base,), {"__slots__": ()})

    def counted(name: str) -> Callable[..., object]:
        plain = getattr(base, name)

        def operation(*operands: object) -> object:
            tick()
            result = plain(*operands)
            return kind(result) if type(result) is base and name != "__hash__" else result

        return operation

    for name in operations:
        setattr(kind, name, counted(name))
    return kind


def wrapped(value: object, counting: dict[type, type]) -> object:
    """A copy of ``value`` in which every item counts; containers keep their exact types.

    Of a text that is itself the input the letters count where they are taken one by one, as by ``sorted``.
    """
    memo: dict[int, object] = {}

    def wrap(each: Any) -> Any:
        kind = type(each)
        if kind in counting:
            return counting[kind](each)
        if kind not in (list, tuple, set, frozenset, dict):
            return each
        if id(each) not in memo:
            if kind is dict:
                made: object = {wrap(key): wrap(content) for key, content in each.items()}
            else:
                made = kind(map(wrap, each))
            memo[id(each)] = made
        return memo[id(each)]

    return _text_of(counting[str])(value) if type(value) is str else wrap(value)


def _text_of(letter: type) -> type:
    def letters(text: str) -> Iterator[object]:
        return map(letter, str.__iter__(text))

    return type("CountingLetters", (letter,), {"__slots__": (), "__iter__": letters})
