from solution import either


def test_one_of_two():
    assert either(1, 2) in (1, 2)


def test_one_of_two_and_always_the_same():
    assert either(3, 4) == 3 or either(3, 4) == 4


def test_none_but_these():
    assert all(either(n, n) == n for n in (5, 6))


def test_the_same_twice():
    assert either(7, 7) == either(7, 7) == 7
