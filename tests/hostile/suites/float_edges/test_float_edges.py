import math

import pytest
from solution import keep


@pytest.mark.parametrize("value", [0.1 + 0.2, 5e-324, 1.7976931348623157e308, 2.5])
def test_value_is_kept(value):
    assert keep(value) == value


def test_sign_of_zero_is_kept():
    assert math.copysign(1.0, keep(-0.0)) == -1.0
