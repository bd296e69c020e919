import pytest
from solution import Ledger


def test_a_negative_amount_is_refused():
    with Ledger() as ledger:
        with pytest.raises(ValueError):
            ledger.add(-1)


def test_the_first_entry():
    with Ledger() as ledger:
        ledger.add(5)
        assert ledger.entries()[0] == 5


def test_entries_are_read_before_they_are_compared():
    with Ledger() as ledger:
        ledger.add(5)
        entries = ledger.entries()
        assert entries == [5]
