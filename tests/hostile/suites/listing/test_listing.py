import pytest
from solution import evens


@pytest.mark.parametrize(
    ("n", "numbers"), [(7, [0, 2, 4, 6]), (0, []), (2, [0]), (30, list(range(0, 30, 2)))]
)
def test_evens(n, numbers):
    assert evens(n) == numbers
