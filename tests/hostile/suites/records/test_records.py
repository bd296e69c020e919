import pytest
from solution import parse_point


@pytest.mark.parametrize(("text", "x", "y"), [("3,4", 3, 4), ("-1, 0", -1, 0)])
def test_parse_point(text, x, y):
    point = parse_point(text)
    assert point.x == x
    assert point.y == y
