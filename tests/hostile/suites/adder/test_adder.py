import pytest
from solution import add


@pytest.mark.parametrize(("a", "b", "total"), [(2, 3, 5), (0, 0, 0), (-5, 5, 0), (10**30, 1, 10**30 + 1)])
def test_add(a, b, total):
    assert add(a, b) == total
