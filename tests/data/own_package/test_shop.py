"""Tests that import the modules of a project by their names."""

from unittest.mock import patch

import shop.fill as filling
from shop import cart
from shop.cart import Cart
from shop.fill import fill


def test_a_class_of_one_module_is_that_of_another():
    assert fill(2).items == [0, 1]
    assert isinstance(fill(1), Cart)
    assert isinstance(fill(1), cart.Cart)


def test_a_name_of_a_module_is_replaced(monkeypatch):
    with patch("shop.fill.Cart") as replaced:
        fill(3)
        assert replaced.return_value.add.call_count == 3
    monkeypatch.setattr(filling, "LIMIT", 9)
    assert filling.LIMIT == 9
