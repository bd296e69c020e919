"""What one line states."""

import pytest

from evaluator.growth.claims.forms.printing import show
from evaluator.growth.claims.statements.line import stated_in
from evaluator.growth.claims.statements.stated import Qualifier


def _said(line: str) -> list[tuple[str, ...]]:
    return [(one.resource, *(show(form) for form in one.forms)) for one in stated_in(line)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Time: O(n log n), Space: O(1)", [("time", "n * log(n)"), ("space", "1")]),
        ("Time:  O(26 * n)", [("time", "26 * n")]),
        ("O(n) time and O(1) space", [("time", "n"), ("space", "1")]),
        ("O(n) time, O(n) space", [("time", "n"), ("space", "n")]),
        ("Time and space: O(n)", [("time", "n"), ("space", "n")]),
        ("Runs in linear time and constant extra space.", [("time", "n"), ("space", "1")]),
        ("Time complexity is O(n log n) because of the sort", [("time", "n * log(n)")]),
        ("- **Time Complexity**: O(n)", [("time", "n")]),
        ("Time Complexity: $O(n \\log n)$", [("time", "n * log(n)")]),
        ("Time: Theta(n)", [("time", "n")]),
        ("Time: linear", [("time", "n")]),
        ("Takes O(n) memory", [("space", "n")]),
        ("Complexity: O(n)", [("time", "n")]),
        ("Time: O(|V| + |E|) = O(|E|)", [("time", "|V| + |E|", "|E|")]),
        ("Time: O(n) ~ O(n^2)", [("time", "n", "n^2")]),
        ("Time: O(n^2) states * O(n^2) per state = O(n^4)", [("time", "n^2", "n^4")]),
        ("Time: O(n) * O(m)", [("time", "n * m")]),
    ],
)
def test_costs_are_read(line: str, expected: list[tuple[str, ...]]) -> None:
    assert _said(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Uses a set for O(1) lookups.",
        "Sorting takes O(n log n) time",
        "The naive approach takes O(n^2) time.",
        "This is not linear time.",
        "We could do it in O(n) time.",
        "Beats an O(n^2) time solution.",
        "Each lookup runs in O(1) time.",
        "foo(n) and GO(n) are calls",
        "There is no cost here.",
    ],
)
def test_what_is_no_statement_about_the_whole_is_left_out(line: str) -> None:
    assert _said(line) == []


def test_what_could_be_is_no_second_claim() -> None:
    assert _said("Time: O(n * k), could be improved to O(n) with a heap") == [("time", "n * k")]


def test_each_form_keeps_its_own_qualifier() -> None:
    first, second = stated_in("Time: O(nlogn) on average, O(n^2) on worst case")
    assert (first.qualifiers, second.qualifiers) == (
        frozenset({Qualifier.AVERAGE}),
        frozenset({Qualifier.WORST}),
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Time: O(1), amortized", Qualifier.AMORTISED),
        ("Time: O(n) expected", Qualifier.AVERAGE),
        ("Best case time: O(1)", Qualifier.BEST),
        ("Auxiliary space: O(1)", Qualifier.AUXILIARY),
        ("Space: O(1), excluding the output", Qualifier.WITHOUT_OUTPUT),
        ("Space: O(1) not counting the recursion stack", Qualifier.WITHOUT_STACK),
        ("Time: O(1) since the alphabet is fixed", Qualifier.ASSUMED),
    ],
)
def test_qualifiers_are_read(line: str, expected: Qualifier) -> None:
    (stated,) = stated_in(line)
    assert expected in stated.qualifiers


def test_the_explanation_of_a_variable_is_no_qualifier() -> None:
    (stated,) = stated_in("Time: O(n * k), k is the average length of words")
    assert not stated.qualifiers


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Time: push: O(n), pop: O(1)", [("push",), ("pop",)]),
        ("Time: get, put: O(1)", [("get", "put")]),
        ("`get` and `put` run in O(1) time.", [("get", "put")]),
        ("Time: O(logn) per addNum", [("addNum",)]),
        ("Time: ctor: O(1)", [("ctor",)]),
        ("Time: O(1)", [()]),
    ],
)
def test_operations_are_named(line: str, expected: list[tuple[str, ...]]) -> None:
    assert [one.labels for one in stated_in(line)] == expected


def test_a_form_that_cannot_be_read_says_which_part() -> None:
    (stated,) = stated_in("Time: O(n * pi(n))")
    assert stated.forms == ()
    assert stated.unread == "cannot read `pi(` in `n * pi(n)`"
