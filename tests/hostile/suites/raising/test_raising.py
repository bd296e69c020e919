import pytest
from solution import parse


@pytest.mark.parametrize(("text", "number"), [("12", 12), ("0", 0), ("007", 7), ("1" * 30, int("1" * 30))])
def test_digits_are_parsed(text, number):
    assert parse(text) == number


@pytest.mark.parametrize("text", ["", "1x", "-"])
def test_anything_else_is_refused(text):
    with pytest.raises(ValueError):
        parse(text)
