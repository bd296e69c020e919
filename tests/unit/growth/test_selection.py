"""A series that follows one class is told as that class, whatever its factor, offset and small noise."""

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluator.growth.classes import BY_NAME, CLASSES, EXPONENTIAL, is_exponential, rank
from evaluator.growth.selection import select

SIZES = [64, 91, 128, 181, 256, 362, 512, 724, 1024]
POLYNOMIAL = [each for each in CLASSES if each.name not in EXPONENTIAL]
NAMES = [each.name for each in POLYNOMIAL]


@pytest.mark.parametrize("name", NAMES)
@given(factor=st.floats(0.1, 1e3), offset=st.floats(0, 5))
def test_an_exact_series_is_told_exactly(name: str, factor: float, offset: float) -> None:
    ys = [factor * (BY_NAME[name].of(n) + offset) for n in SIZES]
    found = select(SIZES, ys, POLYNOMIAL, 0.004)
    assert found.name == name
    assert name in found.possible


@pytest.mark.parametrize("name", NAMES)
def test_a_noisy_series_keeps_its_class_among_the_possible_ones(name: str) -> None:
    draw = random.Random(7)  # noqa: S311 - noise, no secret
    for _ in range(50):
        ys = [BY_NAME[name].of(n) * 3 * draw.uniform(0.97, 1.03) for n in SIZES]
        assert name in select(SIZES, ys, POLYNOMIAL, 0.06).possible


def test_a_search_in_a_part_of_the_items_is_logarithmic() -> None:
    steps = [10.0 * math.log2(n / 3) for n in SIZES]
    assert select(SIZES, steps, POLYNOMIAL, 0.004).possible == ("log n",)


def test_what_does_not_grow_is_not_taken_for_anything_that_does() -> None:
    assert select(SIZES, [5.0] * len(SIZES), POLYNOMIAL, 0.004).possible == ("1",)


@given(st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_a_faster_growing_class_has_the_higher_rank_and_slope(one: str, other: str) -> None:
    steeper = BY_NAME[one].slope(512, 4096) > BY_NAME[other].slope(512, 4096)
    assert (rank(one) > rank(other)) == steeper or one == other or {one, other} == {"log n", "sqrt n"}


@pytest.mark.parametrize(
    ("counts", "is_so"),
    [
        ([2.0**n for n in range(2, 13)], True),
        ([1.618**n * 5 for n in range(2, 13)], True),
        ([n**4 for n in range(2, 13)], False),
        ([n**5 for n in range(2, 13)], False),
        ([n**2 for n in range(2, 13)], False),
    ],
    ids=["2^n", "fib", "n^4", "n^5", "n^2"],
)
def test_powers_are_no_exponentials(counts: list[float], is_so: bool) -> None:
    assert is_exponential(range(2, 13), counts) is is_so
