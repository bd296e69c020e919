import pytest
from solution import mean


@pytest.mark.parametrize(("values", "expected"), [([0.1, 0.2], 0.15), ([1.0, 2.0, 6.0], 3.0), ([-1.5], -1.5)])
def test_mean(values, expected):
    result = mean(values)
    assert result == pytest.approx(expected)
    assert type(result) is float
