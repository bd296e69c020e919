"""The tree of a form: what stands between the parentheses of ``O(...)``."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal


@dataclass(frozen=True, slots=True)
class Number:
    """A constant as written; never negative."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class Variable:
    """A name such as ``n``."""

    name: str


@dataclass(frozen=True, slots=True)
class Size:
    """``|V|``, ``len(nums)`` or words such as ``number of nodes``: the name is what is counted."""

    name: str


@dataclass(frozen=True, slots=True)
class Sum:
    """At least two terms."""

    terms: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """``left - right``; as a bound no more than ``left``."""

    left: "Expression"
    right: "Expression"


@dataclass(frozen=True, slots=True)
class Product:
    """At least two factors."""

    factors: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Quotient:
    """``left / right``."""

    left: "Expression"
    right: "Expression"


@dataclass(frozen=True, slots=True)
class Power:
    """``base ^ exponent``; an exponential where the exponent holds a variable."""

    base: "Expression"
    exponent: "Expression"


@dataclass(frozen=True, slots=True)
class Log:
    """A logarithm; its base is a constant factor."""

    argument: "Expression"


@dataclass(frozen=True, slots=True)
class Sqrt:
    """A square root."""

    argument: "Expression"


@dataclass(frozen=True, slots=True)
class Factorial:
    """``argument!``."""

    argument: "Expression"


@dataclass(frozen=True, slots=True)
class Extreme:
    """The greatest or the least of its arguments."""

    name: Literal["max", "min"]
    arguments: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Choose:
    """How many ways there are to pick ``few`` of ``many``."""

    many: "Expression"
    few: "Expression"


@dataclass(frozen=True, slots=True)
class Alpha:
    """The inverse of Ackermann's function, or the iterated logarithm: at most 5 for all that exists."""

    argument: "Expression"


Expression = (
    Number
    | Variable
    | Size
    | Sum
    | Difference
    | Product
    | Quotient
    | Power
    | Log
    | Sqrt
    | Factorial
    | Extreme
    | Choose
    | Alpha
)
ONE = Number(Fraction(1))


def parts(form: Expression) -> tuple[Expression, ...]:
    """The forms directly inside."""
    match form:
        case Sum(terms=several) | Product(factors=several) | Extreme(arguments=several):
            return several
        case Difference(left=left, right=right) | Quotient(left=left, right=right):
            return (left, right)
        case Power(base=left, exponent=right) | Choose(many=left, few=right):
            return (left, right)
        case Log(argument=inner) | Sqrt(argument=inner) | Factorial(argument=inner) | Alpha(argument=inner):
            return (inner,)
        case _:
            return ()


def names_in(form: Expression) -> Iterator[str]:
    """The keys of all variables and sizes, with repetitions."""
    if isinstance(form, Variable | Size):
        yield key(form)
    for part in parts(form):
        yield from names_in(part)


def key(leaf: Variable | Size) -> str:
    """What tells one variable from another; ``|n|`` is not ``n``."""
    return leaf.name if isinstance(leaf, Variable) else f"|{leaf.name}|"
