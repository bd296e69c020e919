import pytest
from solution import evens


@pytest.mark.parametrize("n", [10, 200_000])
def test_evens(n):
    assert evens(n) == list(range(0, n, 2))
