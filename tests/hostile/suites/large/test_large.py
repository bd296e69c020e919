from solution import head


def test_first_item_of_small_then_large_list():
    assert head([7]) == 7
    assert head(["x" * 1000] * 3000) == "x" * 1000


def test_small_list():
    assert head([1, 2]) == 1
