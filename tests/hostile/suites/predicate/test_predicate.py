import pytest
from solution import is_even


@pytest.mark.parametrize("n", [2, -4])
def test_even_numbers(n):
    assert is_even(n) is True


@pytest.mark.parametrize("n", [1, 10**20 + 1])
def test_odd_numbers(n):
    assert is_even(n) is False
