"""What reports say, whatever the format."""

import pytest

from evaluator.model.evaluation import Judgement, Level, UnmetGate
from evaluator.model.reasoning import AmbiguityResult
from evaluator.reporting.content import ambiguity_text, bar_sentence

_UNASSESSED = UnmetGate("Cost grows as slowly as needed", "not assessed: growth was not measured")
_MISSED = UnmetGate("All tests pass", "2 of 9 did not pass")


@pytest.mark.parametrize(
    ("level", "unmet", "said"),
    [
        (None, (_MISSED,), "too little was observed"),
        (Level.MID, (_MISSED, _UNASSESSED), "senior bar not met"),
        (Level.MID, (_UNASSESSED,), "or higher: nothing that was assessed speaks against the senior bar"),
        (Level.SENIOR, (), "senior bar met"),
    ],
)
def test_the_bar_is_not_called_missed_when_nothing_speaks_against_it(
    level: Level | None, unmet: tuple[UnmetGate, ...], said: str
) -> None:
    is_met = level is Level.SENIOR
    verdict = Judgement(80.0, level, Level.SENIOR, is_met, unmet, "low", ())
    assert said in bar_sentence(verdict)


def test_a_settled_question_says_where() -> None:
    settled = AmbiguityResult("zero", "?", "denies", True, True, True, 1.0, detail="decided at a.py:3")
    assert ambiguity_text(settled) == (
        "denies: an acceptable outcome, on purpose, written down (decided at a.py:3)"
    )


def test_a_contradicted_question_says_what_the_text_says() -> None:
    wrong = AmbiguityResult(
        "zero", "?", "denies", True, True, False, 0.0, contradicted=True, detail='a.py:1 says otherwise: "x"'
    )
    assert ambiguity_text(wrong) == 'denies, but a.py:1 says otherwise: "x"'
