import time

import pytest
from solution import squares


@pytest.mark.time_limit(0.4)
def test_work_between_calls_counts():
    for _ in range(3):
        assert squares(100_000) == 333328333350000
        time.sleep(0.3)


@pytest.mark.parametrize(("n", "total"), [(0, 0), (4, 14), (100, 328350)])
def test_squares(n, total):
    assert squares(n) == total
