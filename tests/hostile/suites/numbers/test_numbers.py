import math

import pytest
from solution import factorial


@pytest.mark.parametrize("n", [0, 5, 2_000, 5_000])
def test_factorial(n):
    assert factorial(n) == math.factorial(n)
