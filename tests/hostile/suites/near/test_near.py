import pytest
from solution import halves


def test_two_halves():
    assert halves([1, 3]) == pytest.approx([0.5, 1.5])


def test_the_expected_one_first():
    assert [1.0] == pytest.approx(halves([2]))


def test_whole_halves():
    assert halves([2, 4]) == pytest.approx([1.0, 2.0])


def test_the_first_half():
    assert halves([4])[0] == pytest.approx(2.0)
