"""Forms as authors write them."""

import pytest

from evaluator.growth.claims.forms.order import Order, order
from evaluator.growth.claims.forms.parser import Unreadable, parse
from evaluator.growth.claims.forms.printing import show
from evaluator.growth.claims.forms.simplify import simplified


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("n", "n"),
        ("26 * n", "n"),
        ("nlogn", "n * log(n)"),
        ("n log n", "n * log(n)"),
        ("m * nlogn", "m * n * log(n)"),
        ("logn + k", "log(n) + k"),
        ("k log n", "k * log(n)"),
        ("(m + n)logn", "(m + n) * log(n)"),
        ("log^2 n", "log(n)^2"),
        ("(logn)^2", "log(n)^2"),
        ("log2(n)", "log(n)"),
        ("log_2 n", "log(n)"),
        ("log log n", "log(log(n))"),
        ("eloge", "e * log(e)"),
        ("n ** 2", "n^2"),
        ("n²", "n^2"),
        ("n^{2}", "n^2"),
        ("n \\log n", "n * log(n)"),
        ("n \\cdot m", "n * m"),
        ("n*n", "n^2"),
        ("√n", "sqrt(n)"),
        ("n * sqrt(n)", "n * sqrt(n)"),
        ("n^1.5", "n^1.5"),
        ("n * α(n)", "n"),  # noqa: RUF001  # Greek on purpose
        ("alpha(n)", "1"),
        ("nlog*n", "n"),
        ("V + E", "V + E"),
        ("|V| * |E|", "|V| * |E|"),
        ("(|E| + |V|) * log|V|", "(|E| + |V|) * log(|V|)"),
        ("len(nums) * k", "|nums| * k"),
        ("nums.length", "|nums|"),
        ("number of nodes", "|number of nodes|"),
        ("max(m, n)", "max(m, n)"),
        ("min(m, n) * k", "min(m, n) * k"),
        ("n^2 * 2^n", "n^2 * 2^n"),
        ("2^n + n^2 + 3", "2^n"),
        ("10^(2n)", "10^(2 * n)"),
        ("n!", "n!"),
        ("n * n!", "n * n!"),
        ("C(n, k)", "C(n, k)"),
        ("mn", "m * n"),
        ("n(n + 1)/2", "n^2"),
        ("1", "1"),
        ("26^3", "1"),
        ("log10/log7", "1"),
    ],
)
def test_a_form_is_read_and_simplified(written: str, shown: str) -> None:
    form = parse(written)
    assert not isinstance(form, Unreadable), form
    assert show(simplified(form)) == shown


def test_a_word_that_the_author_explains_is_one_variable() -> None:
    form = parse("n * mn", names=["mn"])
    assert not isinstance(form, Unreadable)
    assert show(form) == "n * mn"


@pytest.mark.parametrize(
    ("written", "part"),
    [
        ("n + ... + 1", "... + 1"),
        ("n * pi(n)", "pi("),
        ("n^2 ~ 2^n", "~ 2^n"),
        ("n *", ""),
        ("", ""),
        ("(n", ""),
        ("n)", ")"),
        ("C(n)", "C("),
        ("n!!", "!"),
        ("1234567890123456", "1234567890123456"),
    ],
)
def test_what_cannot_be_read_is_told(written: str, part: str) -> None:
    form = parse(written)
    assert isinstance(form, Unreadable)
    assert form.part == part
    assert str(form).startswith("cannot read ")


@pytest.mark.parametrize(
    "hostile", ["(" * 5000, "n" * 5000, "log " * 60 + "n", "2^" * 60 + "n", "n!" * 140, "|" * 300]
)
def test_hostile_forms_are_refused(hostile: str) -> None:
    assert isinstance(parse(hostile), Unreadable)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("n", "n log n", Order.BELOW),
        ("n * m", "n + m", Order.ABOVE),
        ("n * m", "n^2 + m^2", Order.BELOW),
        ("max(m, n)", "m + n", Order.SAME),
        ("m log n", "n log m", Order.UNORDERED),
        ("min(m, n)", "n", Order.BELOW),
        ("2^n", "3^n", Order.BELOW),
        ("n^100", "2^n", Order.BELOW),
        ("n!", "2^n", Order.ABOVE),
        ("n^n", "n!", Order.ABOVE),
        ("C(n, 2)", "n^2", Order.SAME),
        ("n^k", "n", Order.UNORDERED),
        ("log(n)^9", "sqrt(n)", Order.BELOW),
        ("log(n!)", "n log n", Order.SAME),
        ("log(n^2)", "log n", Order.SAME),
        ("n log log n", "n log n", Order.BELOW),
        ("n - k", "n", Order.SAME),
    ],
)
def test_forms_are_put_in_order(left: str, right: str, expected: Order) -> None:
    one, other = parse(left), parse(right)
    assert not isinstance(one, Unreadable)
    assert not isinstance(other, Unreadable)
    assert order(one, other) is expected
