from solution import mean


def test_a_difference():
    assert abs(mean([1, 2]) - 1.5) <= 1e-9


def test_the_other_way_round():
    assert abs(2.0 - mean([1, 3])) <= 1e-9


def test_one_value():
    assert -1e-9 < mean([4]) - 4 < 1e-9
