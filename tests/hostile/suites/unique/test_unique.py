from solution import make_id


def test_no_two_are_the_same():
    assert len({make_id() for _ in range(20)}) == 20


def test_each_is_new():
    seen = []
    for _ in range(5):
        assert make_id() not in seen
        seen.append(make_id())
