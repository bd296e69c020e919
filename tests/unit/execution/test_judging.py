"""In a team's own tests, what an object of the solution says of itself wins nothing against a plain value."""

from typing import Any

import pytest

from evaluator.execution.remote.faults import RemoteUseError
from evaluator.execution.remote.judging import COMPARISONS


class Session:
    """Answers in place of a solution, and keeps what reviewers are told."""

    is_strict = False

    def __init__(self, answers: dict[str, object]) -> None:
        self.answers = {"content": (False, None), **answers}
        self.noted: list[tuple[str, str]] = []

    def operate(self, _: str, request: tuple[Any, ...]) -> object:
        answer = self.answers[request[1]]
        return answer(*request[2]) if callable(answer) else answer

    def misuse(self, message: str) -> RemoteUseError:
        return RemoteUseError(message)

    def note(self, kind: str, detail: str) -> None:
        self.noted.append((kind, detail))


class StandIn:
    """As the stand-ins of the solution's objects have it."""

    def __init__(self, session: Session) -> None:
        self.__session__ = session

    def __shown__(self) -> str:
        return "Thing"


def compare(sign: str, answers: dict[str, object], other: object = None) -> tuple[object, Session]:
    session = Session(answers)
    left = StandIn(session)
    right = StandIn(session) if other is None else other
    return COMPARISONS[f"__{sign}__"](left, right), session


@pytest.mark.parametrize("answer", [True, False])
@pytest.mark.parametrize("sign", ["lt", "le", "gt", "ge"])
def test_no_order_with_a_plain_value_is_taken_from_the_solution(sign: str, answer: bool) -> None:
    with pytest.raises(RemoteUseError, match="compares with a plain value"):
        compare(sign, {sign: answer}, 3)


def test_it_equals_no_plain_value_whatever_it_says() -> None:
    assert compare("eq", {"eq": False}, 3)[0] is False
    assert compare("ne", {"ne": True}, 3)[0] is True
    with pytest.raises(RemoteUseError):
        compare("eq", {"eq": True}, 3)
    with pytest.raises(RemoteUseError):
        compare("ne", {"ne": False}, 3)


def test_what_is_a_plain_value_by_its_class_is_compared_here() -> None:
    assert compare("eq", {"content": (True, (1, 2)), "eq": False}, (1, 2))[0] is True
    assert compare("lt", {"content": (True, 5), "lt": True}, 3)[0] is False


def test_reviewers_learn_where_the_solution_compared_its_own_objects() -> None:
    answer, session = compare("eq", {"eq": lambda _, other: isinstance(other, StandIn)})
    assert answer is True
    assert session.noted == [("compared_by_solution", "`==` of two of its objects is its own answer")]


def test_what_equals_even_a_random_text_says_nothing() -> None:
    with pytest.raises(RemoteUseError):
        compare("eq", {"eq": True})
