from __future__ import annotations

import tomllib
from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class Pair:
    a: int
    b: int


def add(a: int, b: int, /) -> int:
    match Pair(a=a, b=b):
        case Pair(a=int() as first, b=int() as second) if (total := first + second) is not None:
            assert tomllib.loads('x = 1')
            return total
    raise AssertionError
