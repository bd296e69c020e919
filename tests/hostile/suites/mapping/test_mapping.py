import pytest
from solution import count


@pytest.mark.parametrize(
    ("words", "counts"), [(["a", "b", "a"], {"a": 2, "b": 1}), ([], {}), (["x"] * 3, {"x": 3})]
)
def test_count(words, counts):
    assert count(words) == counts
