from solution import apply_twice


def test_function_is_applied_twice():
    seen = []

    def double(value):
        seen.append(value)
        return value * 2

    assert apply_twice(double, 3) == 12
    assert seen == [3, 6]


def test_text():
    assert apply_twice(lambda text: text + "!", "hey") == "hey!!"


def test_identity():
    value = [1, 2]
    assert apply_twice(lambda same: same, value) == [1, 2]
