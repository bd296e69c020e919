"""Forms as text that reads back as the same form."""

import re
from decimal import Decimal

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

_ADDITIVE = (Sum, Difference)
_LOG = re.compile(r"(?: \* )?\blog\((\w+)\)(?!\^)")
_LOOSE = (Sum, Difference, Product, Quotient)


def show(form: Expression) -> str:  # noqa: PLR0911  # a case for each kind of form
    """The form with as few parentheses as its tree allows."""
    match form:
        case Number():
            return _decimal(form)
        case Variable(name=name):
            return name
        case Size(name=name):
            return f"|{name}|"
        case Sum(terms=terms):
            return " + ".join(_wrapped(term, _ADDITIVE) for term in terms)
        case Difference(left=left, right=right):
            return f"{_wrapped(left, _ADDITIVE)} - {_wrapped(right, _ADDITIVE)}"
        case Product(factors=factors):
            return " * ".join(_wrapped(factor, _LOOSE) for factor in factors)
        case Quotient(left=left, right=right):
            return f"{_wrapped(left, _LOOSE)} / {_wrapped(right, _LOOSE)}"
        case Power(base=base, exponent=exponent):
            return f"{_tight(base)}^{_tight(exponent)}"
        case Factorial(argument=argument):
            return f"{_tight(argument)}!"
    return _call(form)


def show_as_written(form: Expression) -> str:
    """The form as people write it: ``n log n``."""
    return _LOG.sub(r" log \1", show(form)).strip()


def _call(form: Log | Sqrt | Alpha | Extreme | Choose) -> str:
    match form:
        case Log(argument=argument):
            return f"log({show(argument)})"
        case Sqrt(argument=argument):
            return f"sqrt({show(argument)})"
        case Alpha(argument=argument):
            return f"alpha({show(argument)})"
        case Extreme(name=name, arguments=arguments):
            return f"{name}({', '.join(show(one) for one in arguments)})"
        case Choose(many=many, few=few):
            return f"C({show(many)}, {show(few)})"


def _wrapped(form: Expression, kinds: tuple[type[Expression], ...]) -> str:
    text = show(form)
    return f"({text})" if isinstance(form, kinds) else text


def _tight(form: Expression) -> str:
    return _wrapped(form, (*_LOOSE, Power, Factorial))


def _decimal(number: Number) -> str:
    value = Decimal(number.value.numerator) / Decimal(number.value.denominator)
    return format(value, "f")
