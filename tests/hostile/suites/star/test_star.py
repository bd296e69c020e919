def check(found, expected):
    assert found == expected


from solution import *  # noqa: E402, F403 - as teams write it


def test_two_and_three():
    check(add(2, 3), 5)  # noqa: F405


def test_zero():
    assert add(0, 0) == 0  # noqa: F405
