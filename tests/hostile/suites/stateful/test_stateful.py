from solution import Counter


def test_total_after_additions():
    counter = Counter()
    counter.add(2)
    counter.add(3)
    assert counter.total() == 5
    assert counter.history() == [2, 3]


def test_new_counter_is_empty():
    counter = Counter()
    assert counter.total() == 0
    assert counter.history() == []


def test_default_step():
    counter = Counter()
    counter.add()
    assert counter.total() == 1


def test_name_is_kept_for_each_counter():
    first, second = Counter(), Counter()
    first.name = "first"
    second.name = "second"
    first.add(7)
    assert first.name == "first"
    assert second.name == "second"
    assert second.total() == 0
