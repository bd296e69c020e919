import pytest
from solution import repeat


@pytest.mark.parametrize(("text", "times"), [("ab c", 250_000), ("line\n", 40_000)])
def test_repeat(text, times):
    assert repeat(text, times) == text * times
