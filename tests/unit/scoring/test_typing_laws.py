"""Types cost by what lacks them: nothing that is added makes up for it, in a file of any size."""

from dataclasses import dataclass, replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.analysis.messages import Request
from evaluator.analysis.worker import review
from evaluator.scoring import load_rubric, score
from tests.unit.scoring.evidence_builders import evaluation

_TYPES = ("", "Any", "object", "list", "list[int]", "int")
"""From none to precise; a later one says no less than those before."""


@dataclass(frozen=True, slots=True)
class Function:
    """A function by what stands at its parameters, and last at its result."""

    name: str
    types: tuple[str, ...]

    @property
    def text(self) -> str:
        """Its source."""
        *parameters, result = self.types
        signature = ", ".join(
            f"a{number}: {each}" if each else f"a{number}" for number, each in enumerate(parameters)
        )
        return f"def {self.name}({signature}){f' -> {result}' if result else ''}:\n    ...\n"


functions = st.builds(
    Function,
    name=st.sampled_from(("total", "Store", "_private", "count")),
    types=st.lists(st.sampled_from(_TYPES), min_size=1, max_size=5).map(tuple),
)
few = settings(max_examples=40)
modules = st.lists(functions, min_size=1, max_size=8)


def typing_score(module: list[Function], attributes: str = "") -> float:
    """The score of the criterion typing, as far as missing types decide it."""
    text = "from typing import Any\n" + attributes + "".join(one.text for one in module)
    reply = review(Request({"solution.py": text}, checks=("missing_type_annotation",)))
    scored = score(evaluation(reply.findings, measurements=reply.measurements), load_rubric())
    return next(one.score for one in scored.scores if one.criterion == "typing" and one.score is not None)


@few
@given(modules, st.lists(st.just(Function("added", ("int", "int"))), max_size=20), st.integers(0, 8))
def test_a_typed_function_that_is_added_changes_nothing(
    module: list[Function], added: list[Function], place: int
) -> None:
    assert typing_score([*module[:place], *added, *module[place:]]) == typing_score(module)


@few
@given(modules, functions, st.integers(0, 8))
def test_no_function_that_is_added_raises_the_score(
    module: list[Function], added: Function, place: int
) -> None:
    assert typing_score([*module[:place], added, *module[place:]]) <= typing_score(module)


@few
@given(modules, st.data())
def test_a_more_precise_type_lowers_nothing(module: list[Function], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(module) - 1))
    types = list(module[place].types)
    slot = data.draw(st.integers(0, len(types) - 1))
    types[slot] = data.draw(st.sampled_from(_TYPES[_TYPES.index(types[slot]) :]))
    typed = [*module[:place], replace(module[place], types=tuple(types)), *module[place + 1 :]]

    assert typing_score(typed) >= typing_score(module)


def test_one_missing_type_costs_the_same_in_a_small_file_and_in_a_large_one() -> None:
    lacking, full = Function("total", ("int", "", "int")), Function("count", ("int", "int", "int"))

    assert typing_score([lacking]) == typing_score([lacking] + [full] * 100)
    assert 85 <= typing_score([lacking]) < 90


def test_a_file_without_any_types_loses_most_however_large_it_is() -> None:
    untyped = Function("total", ("", "", ""))

    assert [typing_score([untyped] * count) for count in (1, 2, 100)] == [50, 45, 45]


def test_the_first_type_in_a_function_is_worth_most() -> None:
    """One without any guides nobody."""
    scores = [typing_score([Function("total", ("int",) * typed + ("",) * (3 - typed))]) for typed in range(4)]
    gains = [after - before for before, after in pairwise(scores)]
    assert scores == sorted(scores)
    assert gains[1] == max(gains[1:])


def test_an_attribute_is_one_place() -> None:
    assert typing_score([], "rows = []\nnames: list[str] = []\n") == 90
