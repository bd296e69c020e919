import pytest
from solution import shout


@pytest.mark.parametrize(("text", "loud"), [("hey", "HEY!"), ("", "!"), ("straße\n", "STRASSE\n!")])
def test_shout(text, loud):
    assert shout(text) == loud
