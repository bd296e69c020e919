"""How fast a form grows when some of its variables do and the others stand still."""

import math
from collections.abc import Mapping
from functools import cmp_to_key

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
    key,
    names_in,
)
from evaluator.growth.claims.forms.series import (
    CONSTANT,
    Powers,
    Series,
    Undetermined,
    compare,
    constant,
    is_constant,
    leading,
    log_of_growth,
    plus,
    raised,
    rising,
    scaled,
    times,
)

Growth = tuple[tuple[Powers, float], ...]
"""The growing part of the logarithm; empty for what is constant."""
Weights = Mapping[str, float]
"""A variable with weight w is t^w; one without, or with 0, is fixed but unknown."""
_LN2 = math.log(2)
_HALF = 0.5


def growth(form: Expression, weights: Weights) -> Growth | None:
    """How the form grows as t does; None where that depends on a constant that nobody knows."""
    try:
        return rising(_log(form, weights))
    except (Undetermined, ArithmeticError, ValueError):
        return None


def _log(form: Expression, weights: Weights) -> Series:  # noqa: C901, PLR0911  # a case for each kind
    """The logarithm of the form, as a series."""
    match form:
        case Number(value=value):
            return constant(math.log(value) if value > 0 else 0.0)
        case Variable() | Size():
            weight = weights.get(key(form), 0.0)
            return {(0.0, 1.0, 0.0, 0.0): weight} if weight else constant(_LN2)
        case Sum(terms=several) | Extreme(name="max", arguments=several):
            return _extreme([_log(one, weights) for one in several], -1)
        case Extreme(arguments=several):
            return _extreme([_log(one, weights) for one in several], 0)
        case Difference(left=left):
            return _log(left, weights)
        case Product(factors=factors):
            total: Series = {}
            for factor in factors:
                total = plus(total, _log(factor, weights))
            return total
        case Quotient(left=left, right=right):
            return plus(_log(left, weights), _log(right, weights), -1.0)
        case Power():
            return _log_of_power(form, weights)
        case Sqrt(argument=argument):
            return scaled(_log(argument, weights), _HALF)
    return _log_of_call(form, weights)


def _extreme(several: list[Series], which: int) -> Series:
    return sorted(several, key=cmp_to_key(_compare))[which]


def _compare(left: Series, right: Series) -> int:
    return compare(rising(left), rising(right))


def _log_of_power(form: Power, weights: Weights) -> Series:
    base = _log(form.base, weights)
    exponent = _value(form.exponent, weights)
    if is_constant(exponent) and any(True for _ in names_in(form.exponent)) and rising(base):
        raise Undetermined  # n^k: a polynomial, but nobody knows which
    return times(exponent, base)


def _log_of_call(form: Log | Factorial | Choose | Alpha, weights: Weights) -> Series:
    match form:
        case Log(argument=argument):
            return log_of_growth(_log(argument, weights))
        case Factorial(argument=argument):
            value = _value(argument, weights)
            if is_constant(value):
                return constant(0.0)
            return plus(times(value, _log(argument, weights)), value, -1.0)
        case Choose(many=many, few=few):
            chosen = _value(few, weights)
            if not rising(_log(many, weights)):
                return constant(0.0)
            if is_constant(chosen) and not any(True for _ in names_in(few)):
                return scaled(_log(many, weights), leading(chosen)[1])
            raise Undetermined
        case Alpha():
            return constant(0.0)


def _value(form: Expression, weights: Weights) -> Series:  # noqa: C901, PLR0911, PLR0912  # a case each
    """The form itself as a series, where it is one: exponentials are not."""
    match form:
        case Number(value=value):
            return constant(float(value))
        case Variable() | Size():
            weight = weights.get(key(form), 0.0)
            return {(weight, 0.0, 0.0, 0.0): 1.0} if weight else constant(2.0)
        case Sum(terms=terms):
            total: Series = {}
            for term in terms:
                total = plus(total, _value(term, weights))
            return total
        case Difference(left=left, right=right):
            rest = plus(_value(left, weights), _value(right, weights), -1.0)
            return rest if leading(rest)[1] > 0 else constant(1.0)
        case Product(factors=factors):
            product = constant(1.0)
            for factor in factors:
                product = times(product, _value(factor, weights))
            return product
        case Quotient(left=left, right=right):
            return times(_value(left, weights), raised(_value(right, weights), -1.0))
        case Power(base=base, exponent=exponent):
            power = _value(exponent, weights)
            if not is_constant(power):
                raise Undetermined
            return raised(_value(base, weights), power.get(CONSTANT, 0.0))
        case Sqrt(argument=argument):
            return raised(_value(argument, weights), _HALF)
        case Log(argument=argument):
            return scaled(_log(argument, weights), 1 / _LN2)
        case Alpha():
            return constant(1.0)
    return _value_of_call(form, weights)


def _value_of_call(form: Extreme | Factorial | Choose, weights: Weights) -> Series:
    if isinstance(form, Extreme):
        values = [_value(one, weights) for one in form.arguments]
        ordered = sorted(values, key=cmp_to_key(_compare))
        return ordered[-1 if form.name == "max" else 0]
    if rising(_log(form, weights)):
        raise Undetermined
    return constant(2.0)
