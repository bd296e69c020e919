from solution import Ledger


def test_total_inside_the_block():
    with Ledger() as ledger:
        ledger.add(2)
        ledger.add(3)
        assert ledger.total() == 5


def test_new_ledger_is_empty():
    assert Ledger().total() == 0
