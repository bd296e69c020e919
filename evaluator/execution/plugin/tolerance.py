"""What ``pytest.approx`` leaves open: it takes True or a complex number for 1.0, and a dict for a list."""

import pytest

_REAL = (int, float)
_SEQUENCES = (list, tuple)


def types_within_tolerance(left: object, right: object) -> tuple[object, object] | None:
    """What came and what was expected in its place, where two sides are near but of other types.

    None where the types are right as well, or where neither side is a ``pytest.approx``.
    """
    if isinstance(right, pytest.Approx):
        return _difference(left, right.expected)
    if isinstance(left, pytest.Approx):
        return _difference(left.expected, right)
    return None


def _difference(actual: object, expected: object) -> tuple[object, object] | None:
    pending = [(actual, expected)]
    while pending:
        left, right = pending.pop()
        if not _are_alike(left, right):
            return left, right
        if isinstance(left, _SEQUENCES) and isinstance(right, _SEQUENCES):
            pending.extend(zip(left, right, strict=False))
        elif isinstance(left, dict) and isinstance(right, dict):
            pending.extend((left[key], right[key]) for key in right if key in left)
    return None


def _are_alike(left: object, right: object) -> bool:
    """Whether one may stand for the other: an integer may for a float, nothing else for anything else."""
    if type(right) in _REAL:
        return type(left) in _REAL
    return type(left) is type(right) or type(right) not in (bool, complex, str, *_SEQUENCES, dict)
