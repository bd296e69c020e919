"""A form without what does not matter to its growth: constant factors and dominated terms."""

from fractions import Fraction

from evaluator.growth.claims.forms.expression import (
    ONE,
    Alpha,
    Difference,
    Expression,
    Extreme,
    Log,
    Number,
    Power,
    Product,
    Quotient,
    Sqrt,
    Sum,
    names_in,
)
from evaluator.growth.claims.forms.order import Order, order

_MOST_TERMS = 12


def simplified(form: Expression) -> Expression:  # noqa: C901, PLR0911  # a case for each kind of form
    """The same growth, said shorter."""
    if isinstance(form, Alpha) or not any(True for _ in names_in(form)):
        return ONE
    match form:
        case Sum(terms=terms):
            return _sum([simplified(term) for term in terms])
        case Difference(left=left):
            return simplified(left)
        case Product(factors=factors):
            return _product([simplified(factor) for factor in factors])
        case Quotient(left=left, right=right):
            divisor = simplified(right)
            return simplified(left) if divisor == ONE else Quotient(simplified(left), divisor)
        case Power(base=base, exponent=exponent) if not any(True for _ in names_in(exponent)):
            inner = simplified(base)
            return ONE if inner == ONE else Power(inner, exponent)
        case Log(argument=argument):
            inner = simplified(argument)
            # log(n^2) is log n up to a constant factor
            while isinstance(inner, Power) and not any(True for _ in names_in(inner.exponent)):
                inner = inner.base
            return ONE if inner == ONE else Log(inner)
        case Sqrt(argument=argument):
            inner = simplified(argument)
            return ONE if inner == ONE else Sqrt(inner)
        case Extreme(name=name, arguments=arguments):
            several = tuple(dict.fromkeys(simplified(one) for one in arguments))
            return several[0] if len(several) == 1 else Extreme(name, several)
        case _:
            return form


def _sum(terms: list[Expression]) -> Expression:
    flat = [inner for term in terms for inner in (term.terms if isinstance(term, Sum) else (term,))]
    kept: list[Expression] = []
    for term in flat[:_MOST_TERMS]:
        if any(order(term, one) in {Order.BELOW, Order.SAME} for one in kept):
            continue
        kept = [one for one in kept if order(one, term) is not Order.BELOW]
        kept.append(term)
    kept += flat[_MOST_TERMS:]
    return kept[0] if len(kept) == 1 else Sum(tuple(kept))


def _product(factors: list[Expression]) -> Expression:
    flat = [
        inner
        for factor in factors
        for inner in (factor.factors if isinstance(factor, Product) else (factor,))
    ]
    exponents: dict[Expression, Fraction] = {}
    for factor in flat:
        base, exponent = _base_and_exponent(factor)
        exponents[base] = exponents.get(base, Fraction(0)) + exponent
    kept = [
        base if exponent == 1 else Power(base, Number(exponent))
        for base, exponent in exponents.items()
        if base != ONE
    ]
    if not kept:
        return ONE
    return kept[0] if len(kept) == 1 else Product(tuple(kept))


def _base_and_exponent(factor: Expression) -> tuple[Expression, Fraction]:
    match factor:
        case Power(base=base, exponent=Number(value=value)):
            return base, value
        case _:
            return factor, Fraction(1)
