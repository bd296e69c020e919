"""Reads a form: a grammar of sums, products, powers and a few functions, bounded in length and depth."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction

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
    names_in,
)
from evaluator.growth.claims.forms.sizes import with_sizes
from evaluator.growth.claims.forms.tokens import MAX_TOKENS, Token, Unknown, plain, tokens_of

LONGEST = 300
_DEEPEST = 16
_MOST_NAMES = 8
_END = Token("end", "", -1)
_UNARY: dict[str, type[Sqrt] | type[Alpha]] = {"sqrt": Sqrt, "alpha": Alpha, "α": Alpha, "ackermann": Alpha}  # noqa: RUF001  # Greek on purpose
_CHOOSE = frozenset({"C", "nCr", "nHr", "binom", "comb", "choose", "P", "nPr"})


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a form could not be read."""

    text: str
    part: str
    """The piece at which reading stopped; empty for a form that ends too soon."""

    def __str__(self) -> str:
        at = f"`{self.part}` in " if self.part else "the end of "
        return f"cannot read {at}`{self.text}`"


def parse(text: str, names: Collection[str] = ()) -> Expression | Unreadable:
    """Read a form; ``names`` are words that the author explains. Never raises, whatever the text."""
    shown = " ".join(text[:LONGEST].split())
    if len(text) > LONGEST:
        return Unreadable(shown[:60], shown[:30])
    try:
        tokens = list(tokens_of(plain(with_sizes(text)), names))
        if len(tokens) > MAX_TOKENS:
            return Unreadable(shown[:60], shown[:30])
        form = _Parser(tokens).read()
    except Unknown as unknown:
        return Unreadable(shown, unknown.part)
    if len(set(names_in(form))) > _MOST_NAMES:
        return Unreadable(shown, "more variables than can be compared")
    return form


class _Parser:
    """Recursive descent; ``_depth`` keeps hostile nesting off the stack."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def read(self) -> Expression:
        form = self._sum()
        if self._next is not _END:
            raise self._error()
        return form

    @property
    def _next(self) -> Token:
        return self._tokens[self._at] if self._at < len(self._tokens) else _END

    def _take(self, *signs: str) -> str:
        """The sign that comes next, if it is one of these."""
        token = self._next
        if token.kind == "sign" and token.text in signs:
            self._at += 1
            return token.text
        return ""

    def _need(self, sign: str) -> None:
        if not self._take(sign):
            raise self._error()

    def _error(self) -> Unknown:
        rest = "".join(f"{one.text} " for one in self._tokens[self._at : self._at + 6])
        return Unknown(self._next.at, rest.strip()[:30])

    def _sum(self) -> Expression:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self._error()
        terms = [self._product()]
        while sign := self._take("+", "-"):
            right = self._product()
            if sign == "+":
                terms.append(right)
            else:
                terms = [Difference(_joined(terms, Sum), right)]
        self._depth -= 1
        return _joined(terms, Sum)

    def _product(self) -> Expression:
        factors = [self._power()]
        while True:
            if self._take("/"):
                factors = [Quotient(_joined(factors, Product), self._power())]
            elif self._take("*") or self._begins_factor():
                factors.append(self._power())
            else:
                return _joined(factors, Product)

    def _begins_factor(self) -> bool:
        token = self._next
        return token.kind in {"word", "size", "log", "iterated"} or token.text in {"(", "√"}

    def _power(self) -> Expression:
        base = self._postfix()
        if not self._take("^"):
            return base
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self._error()
        exponent = self._power()
        self._depth -= 1
        return Power(base, exponent)

    def _postfix(self) -> Expression:
        form = self._atom()
        return Factorial(form) if self._take("!") else form

    def _atom(self) -> Expression:  # noqa: PLR0911  # a case for each kind of token
        token = self._next
        if self._take("("):
            form = self._sum()
            self._need(")")
            return form
        if self._take("√"):
            return Sqrt(self._tight())
        if token.kind not in {"number", "word", "size", "log", "iterated"}:
            raise self._error()
        self._at += 1
        match token.kind:
            case "number":
                return Number(Fraction(token.text))
            case "size":
                return Size(token.text[1:-1].strip() or "?")
            case "log":
                return self._log(token.text.removeprefix("log"))
            case "iterated":
                return Alpha(self._tight())
        return self._word(token)

    def _log(self, base: str) -> Expression:
        if base and not (self._begins_factor() or self._next.kind == "number" or self._next.text == "^"):
            return Log(Number(Fraction(base)))  # ``log10`` with nothing behind it is a number
        if not self._take("^"):
            return Log(self._tight())
        exponent = self._postfix()
        return Power(Log(self._tight()), exponent)

    def _tight(self) -> Expression:
        """What a function without parentheses is applied to."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self._error()
        in_parentheses = self._next.text == "("
        form = self._atom() if in_parentheses else self._postfix()
        if not in_parentheses and self._take("^"):
            form = Power(form, self._postfix())
        self._depth -= 1
        return form

    def _word(self, token: Token) -> Expression:
        name = token.text
        if not token.touches:
            return self._plain_word(token)
        if name in _UNARY:
            return _UNARY[name](self._tight())
        if name in {"max", "min"} or name in _CHOOSE:
            self._at += 1
            arguments = [self._sum()]
            while self._take(","):
                arguments.append(self._sum())
            self._need(")")
            if name in _CHOOSE and len(arguments) == 2:
                return Choose(arguments[0], arguments[1])
            if name in _CHOOSE:
                raise Unknown(token.at, f"{name}(")
            return Extreme("max" if name == "max" else "min", tuple(arguments))
        if len(name) > 1:
            raise Unknown(token.at, f"{name}(")  # a function that is not known
        return Variable(name)

    def _plain_word(self, token: Token) -> Expression:
        if token.text in _UNARY and self._begins_factor():
            return _UNARY[token.text](self._tight())
        words = [token.text]
        while self._next.kind == "word" and (len(words[-1]) > 2 or len(self._next.text) > 2):
            if self._next.text in _UNARY:
                break
            words.append(self._next.text)
            self._at += 1
        if len(words) == 1:
            return Variable(words[0])
        return Size(" ".join(words)[:80])


def _joined(forms: Sequence[Expression], kind: type[Sum] | type[Product]) -> Expression:
    return forms[0] if len(forms) == 1 else kind(tuple(forms))
