"""Strengths are earned by code; neither trivial code nor stuffed texts get one."""

import ast

import pytest

from evaluator.analysis import strengths
from evaluator.analysis.measures import measure_file
from evaluator.analysis.messages import Request
from evaluator.analysis.praise import SHOWN, Code, Praise
from evaluator.analysis.worker import review
from evaluator.discovery import discover
from evaluator.model.findings import Measurement, Strength
from tests.unit.analysis.strength_examples import (
    COUNTER,
    EARNED,
    FIRST_REPEATED,
    KEPT,
    LOOK_ALIKES,
    MERGE,
    NO_TRADE_OFFS,
    PIPELINE,
)

KINDS = discover(strengths, "PRAISE", Praise)


def found(name: str, files: dict[str, str], words: frozenset[str] = frozenset()) -> list[Strength]:
    """What one kind of strength says about the files."""
    if name == "precise_types":
        return [one for one in review(Request(files)).strengths if one.criterion == "typing"]
    trees = {path: ast.parse(text) for path, text in files.items()}
    measured: list[Measurement] = []
    for path, tree in trees.items():
        measured += measure_file(path, tree)
    return list(KINDS[name].find(Code(trees, files, measured, words)))


def test_every_kind_has_examples() -> None:
    assert set(EARNED) == set(KINDS)
    assert set(KINDS) == {name for name, _ in LOOK_ALIKES} | {"documented_trade_off"}


@pytest.mark.parametrize("name", EARNED)
def test_a_strength_is_named_once_with_its_place(name: str) -> None:
    strength = found(name, EARNED[name])[0]

    assert len(found(name, EARNED[name])) == 1
    assert strength.path in EARNED[name]
    assert 1 <= strength.line <= len(EARNED[name][strength.path].splitlines())
    assert strength.message.endswith(".")


@pytest.mark.parametrize(("name", "files"), LOOK_ALIKES)
def test_what_only_looks_like_it_earns_nothing(name: str, files: dict[str, str]) -> None:
    assert found(name, files) == []


@pytest.mark.parametrize("text", NO_TRADE_OFFS.values(), ids=NO_TRADE_OFFS)
def test_words_alone_are_no_trade_off(text: str) -> None:
    assert found("documented_trade_off", {"a.py": FIRST_REPEATED.format(text=text)}) == []


@pytest.mark.parametrize(
    "text",
    [
        "A merge of a slice would halve the memory of the names, but it needs a second loop over them.",
        "Each name is kept in seen, at the price of O(n) memory.",
        "Hashing each name costs memory but saves the search in the list of names.",
        "Sorting the names would need no set, though it costs O(n log n) time.",
        "This gives up the order of the names for the speed of a lookup in seen.",
    ],
)
def test_what_is_given_up_for_what_is_gained_is_a_trade_off(text: str) -> None:
    assert len(found("documented_trade_off", {"a.py": FIRST_REPEATED.format(text=text)})) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The same name would be found twice, but seen takes care of that each time it is read.",
        "The names are kept in exchange for nothing in particular because memory is cheap.",
        "A new list will be created instead of copying the names that it points to.",
        "In exchange for memory we get speed, in exchange for speed we get memory, as with names.",
    ],
)
def test_a_description_with_the_same_words_is_none(text: str) -> None:
    assert found("documented_trade_off", {"a.py": FIRST_REPEATED.format(text=text)}) == []


def test_a_trade_off_counts_once_however_often_it_is_repeated() -> None:
    text = "\n".join(FIRST_REPEATED.format(text=KEPT).replace("first_repeated", f"f{n}") for n in range(9))
    other = text.replace(KEPT, f"{KEPT}\n\n    {KEPT}")

    assert len(found("documented_trade_off", {"a.py": text})) == 1
    assert len(found("documented_trade_off", {"a.py": other})) == 1


def test_reasons_do_not_outnumber_decisions() -> None:
    """However many sentences differ, short code gives credit for one."""
    texts = [KEPT, KEPT.replace("names", "values"), KEPT.replace("set", "table")]
    comments = "\n\n".join(f"# {text}" for text in texts)

    assert (
        len(found("documented_trade_off", {"a.py": comments + FIRST_REPEATED.format(text="Find it.")})) == 1
    )


def test_a_comment_above_the_code_is_a_trade_off_too() -> None:
    text = FIRST_REPEATED.format(text="Find it.").replace("    seen =", f"    # {KEPT}\n    seen =")

    (strength,) = found("documented_trade_off", {"a.py": text})

    assert strength.criterion == "trade_offs"
    assert text.splitlines()[strength.line - 1].strip() == f"# {KEPT}"


def test_what_the_problem_asks_for_is_not_the_authors_idea() -> None:
    files = EARNED["injected_dependency"]

    assert found("injected_dependency", files, frozenset({"clock"})) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x = 1\n",
        "def f() -> int:\n    return 1\n",
        "def f(a):\n    if a:\n        return 1\n    return 2\n",
    ],
)
def test_trivial_code_earns_nothing(text: str) -> None:
    assert review(Request({"solution.py": text})).strengths == ()


def test_a_docstring_alone_earns_nothing() -> None:
    text = f'"""{KEPT}\n\nTime O(n), space O(n). Raises ValueError.\n"""\nVALUE_S = 1\n'

    assert review(Request({"solution.py": text})).strengths == ()


def test_the_most_telling_come_first_and_few_are_shown() -> None:
    everything = "\n\n".join(
        [
            FIRST_REPEATED.format(text=f"{KEPT}\n\n    Time: O(n). Space: O(n).\n    "),
            MERGE,
            COUNTER.format(reset="with self._lock:\n            self.count = 0"),
            PIPELINE.format(step="kept = dict(counts)"),
            *(EARNED[name]["a.py"] for name in ("immutable_values", "injected_dependency", "named_units")),
        ]
    )

    shown = review(
        Request({"solution.py": everything, "test_solution.py": EARNED["edge_tests"]["test_a.py"]})
    )

    assert len(shown.strengths) == SHOWN
    assert shown.strengths[0].criterion == "trade_offs"
    assert (
        shown.strengths
        == review(
            Request({"solution.py": everything, "test_solution.py": EARNED["edge_tests"]["test_a.py"]})
        ).strengths
    )


def test_code_that_is_nested_too_deep_costs_only_the_praise() -> None:
    deep = (
        "TIMEOUT_S = "
        + "+".join(["1"] * 390)
        + "\n\n\ndef f():\n    return TIMEOUT_S + x"
        + ".y()" * 120
        + "\n"
    )

    assert review(Request({"a.py": deep + MERGE})).broken == ()


def test_two_alternatives_in_one_docstring_are_two_trade_offs() -> None:
    second = (
        "A heap of the names would give the smallest one first, but at the cost of O(log n) time for each."
    )
    text = FIRST_REPEATED.format(text=f"{KEPT} {second} {KEPT.replace('every pair', 'all pairs')}") + PIPELINE

    assert [one.line for one in found("documented_trade_off", {"a.py": text.replace("{step}", "")})] == [3, 3]
