"""What reports say, whatever the format."""

import pytest

from evaluator.model.evaluation import Judgement, Level, UnmetGate
from evaluator.reporting.content import bar_sentence

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
