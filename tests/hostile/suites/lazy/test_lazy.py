from solution import evens


def test_evens_below_seven():
    assert list(evens(7)) == [0, 2, 4, 6]


def test_evens_below_two():
    assert list(evens(2)) == [0]
