from solution import visit


def test_each_value_in_order():
    due = iter([1, 2, 3])

    def check(value):
        assert value == next(due)

    visit(check, [1, 2, 3])


def test_values_are_handed_on():
    seen = []
    visit(lambda value: seen.append(value), ["a", "b"])
    assert seen == ["a", "b"]
