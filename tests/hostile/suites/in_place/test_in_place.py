import pytest
from solution import order


@pytest.mark.parametrize("values", [[3, 1, 2], [], [1], [2, 1, 2, -5]])
def test_order(values):
    expected = sorted(values)
    assert order(values) is None
    assert values == expected
