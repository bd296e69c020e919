import math

import pytest
from solution import echo

DEEP = 1
for _ in range(100):
    DEEP = [DEEP]


@pytest.mark.parametrize(
    "value",
    [
        10**5_000,
        -(2**64),
        True,
        None,
        1e308,
        math.inf,
        -0.0,
        "",
        "\ud800 lone",
        "\0 \u202e \x1b[0m 🎉",
        b"\xff\0",
        [[], (), {}, set(), frozenset()],
        {(1, "a"): [1.5], frozenset({2}): None},
        DEEP,
        ["x" * 1_000_000],
        [1, True, 1.0],
    ],
    ids=range(16),
)
def test_echo(value):
    assert echo(value) == value


def test_not_a_number():
    assert math.isnan(echo(math.nan))
