import pytest
from solution import power


@pytest.mark.parametrize(("base", "exponent"), [(7, 6000), (-3, 20001), (10, 100_000)])
def test_power(base, exponent):
    assert power(base, exponent) == base**exponent


def test_wide_argument():
    assert power(2**50_000, 2) == 2**100_000
