"""What reports say about the way to the next level."""

from dataclasses import replace

import pytest

from evaluator.model.evaluation import Change, Judgement, Level, NextLevel, UnmetGate
from evaluator.reporting.next_steps import change_facts, more_changes, outcome_text

CHANGE = Change("EV502", "vague-name", "complexity_reasoning", "solution.py", 3, "Name it.", 4.25)
MID = Judgement(60.0, Level.MID, Level.SENIOR, False, (), "high", ())


@pytest.mark.parametrize(
    ("following", "said"),
    [
        (None, ""),
        (NextLevel(Level.SENIOR, 0, Level.MID, 60.0), ""),
        (
            NextLevel(Level.SENIOR, 1, Level.SENIOR, 71.5),
            "Scored again with this change: level senior, index 71.5.",
        ),
        (
            NextLevel(Level.SENIOR, 3, Level.MID, 66.0),
            "Scored again with these 3 changes: index 66.0; senior needs the other conditions too.",
        ),
    ],
)
def test_the_outcome_is_what_scoring_again_gave(following: NextLevel | None, said: str) -> None:
    assert outcome_text(replace(MID, next=following)) == said


def test_a_change_that_gives_nothing_back_promises_nothing() -> None:
    assert change_facts(CHANGE) == ("solution.py:3", "+4.2 complexity reasoning")
    assert change_facts(replace(CHANGE, gain=0.0)) == ("solution.py:3", "complexity reasoning")


@pytest.mark.parametrize(
    ("more", "said"),
    [(0, ""), (1, "and 1 more place among the findings"), (2, "and 2 more places among the findings")],
)
def test_what_is_not_named_is_counted(more: int, said: str) -> None:
    assert more_changes(UnmetGate("gate", "detail", (CHANGE,), more)) == said
