import pytest
from solution import QuotaExceeded, Store


def test_beyond_the_quota():
    store = Store(2)
    with pytest.raises(QuotaExceeded):
        for number in range(5):
            assert store.put(number) == number


def test_up_to_the_quota():
    store = Store(2)
    assert [store.put(number) for number in range(2)] == [0, 1]
