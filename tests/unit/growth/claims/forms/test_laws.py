"""What holds of every form, whatever it says."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.growth.claims.forms.expression import (
    Alpha,
    Choose,
    Difference,
    Expression,
    Extreme,
    Factorial,
    Log,
    Number,
    Power,
    Product,
    Quotient,
    Size,
    Sqrt,
    Sum,
    Variable,
)
from evaluator.growth.claims.forms.order import Order, order
from evaluator.growth.claims.forms.parser import Unreadable, parse
from evaluator.growth.claims.forms.printing import show
from evaluator.growth.claims.forms.simplify import simplified

_LEAVES: st.SearchStrategy[Expression] = st.one_of(
    st.integers(0, 1000).map(lambda value: Number(Fraction(value))),
    st.sampled_from([Number(Fraction(1, 2)), Number(Fraction(3, 2))]),
    st.sampled_from(["n", "m", "k"]).map(Variable),
    st.sampled_from(["V", "nums", "number of nodes"]).map(Size),
)


def _larger(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    pairs = st.tuples(inner, inner)
    several = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return st.one_of(
        several.map(Sum),
        several.map(Product),
        pairs.map(lambda two: Difference(*two)),
        pairs.map(lambda two: Quotient(*two)),
        pairs.map(lambda two: Power(*two)),
        pairs.map(lambda two: Choose(*two)),
        inner.map(Log),
        inner.map(Sqrt),
        inner.map(Factorial),
        inner.map(Alpha),
        several.map(lambda two: Extreme("max", two)),
        several.map(lambda two: Extreme("min", two)),
    )


_FORMS = st.recursive(_LEAVES, _larger, max_leaves=8)
_SMALL = st.recursive(
    st.sampled_from([Variable("n"), Variable("m"), Number(Fraction(2))]), _larger, max_leaves=3
)
_AT_MOST = {Order.BELOW, Order.SAME}


@given(_FORMS)
def test_a_printed_form_reads_back_as_the_same_form(form: Expression) -> None:
    assert parse(show(form)) == form


@given(_FORMS)
def test_simplifying_twice_changes_nothing_more(form: Expression) -> None:
    once = simplified(form)
    assert simplified(once) == once


@given(_FORMS)
def test_a_simplified_form_stays_readable(form: Expression) -> None:
    assert not isinstance(parse(show(simplified(form))), Unreadable)


@given(_SMALL)
def test_every_form_is_the_same_as_itself(form: Expression) -> None:
    assert order(form, form) is Order.SAME


@given(_SMALL, _SMALL)
def test_the_order_reads_the_same_from_both_sides(left: Expression, right: Expression) -> None:
    turned = {Order.BELOW: Order.ABOVE, Order.ABOVE: Order.BELOW}
    one = order(left, right)
    assert order(right, left) is turned.get(one, one)


@settings(max_examples=300)
@given(_SMALL, _SMALL, _SMALL)
def test_what_is_at_most_the_middle_is_at_most_the_last(a: Expression, b: Expression, c: Expression) -> None:
    if order(a, b) in _AT_MOST and order(b, c) in _AT_MOST:
        assert order(a, c) in _AT_MOST


@given(_SMALL)
def test_simplifying_never_makes_a_form_larger(form: Expression) -> None:
    assert order(simplified(form), form) in {Order.SAME, Order.BELOW, Order.UNORDERED}


@given(st.text(max_size=80))
def test_no_text_makes_the_reader_raise(text: str) -> None:
    form = parse(text)
    if not isinstance(form, Unreadable):
        assert isinstance(order(form, Variable("n")), Order)


@given(st.text(alphabet="nmk 0123456789+-*/^!(),|log√²α{}\\sqrtmaxCV", max_size=60))
def test_no_text_of_the_signs_of_forms_makes_the_reader_raise(text: str) -> None:
    form = parse(text)
    if not isinstance(form, Unreadable):
        assert isinstance(order(simplified(form), Variable("n")), Order)
