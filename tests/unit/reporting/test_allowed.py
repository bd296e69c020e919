"""What a person allows in code of their own is listed with the reason, for whoever reads the report."""

from dataclasses import replace

import pytest

from evaluator.model.evaluation import Allowance
from evaluator.reporting import RenderOptions, render
from tests.unit.reporting.samples import GOOD

ALLOWED = (
    Allowance("magic-number", "solution.py", 14, True, "the protocol says 42"),
    Allowance("EV999", "solution.py", 20, False, "nothing of that name is found there"),
    Allowance("", "solution.py", 30, False, "it names no rule"),
)


@pytest.mark.parametrize("audience", ["candidate", "reviewer"])
@pytest.mark.parametrize("name", ["terminal", "markdown"])
def test_allowances_are_listed_with_reason_and_place(name: str, audience: str) -> None:
    options = RenderOptions(audience="reviewer" if audience == "reviewer" else "candidate")

    text = render(replace(GOOD, allowed=ALLOWED), name, options)

    assert "Allowed by comment" in text
    assert "magic-number: the protocol says 42" in text
    assert "not honoured for EV999: nothing of that name is found there" in text
    assert "not honoured: it names no rule" in text
    assert all(f"solution.py:{one.line}" in text for one in ALLOWED)


@pytest.mark.parametrize("name", ["terminal", "markdown"])
def test_nothing_is_said_where_nothing_was_asked(name: str) -> None:
    assert "Allowed by comment" not in render(GOOD, name, RenderOptions())
