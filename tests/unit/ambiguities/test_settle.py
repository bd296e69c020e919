"""Credit needs an acceptable outcome, and a decision in the code, in writing, or both."""

from dataclasses import replace

import msgspec
import pytest

from evaluator.ambiguities.job import Observation
from evaluator.ambiguities.reading.__main__ import reply_to
from evaluator.ambiguities.reading.messages import Request
from evaluator.ambiguities.settle import settle
from evaluator.model.problem import AmbiguitySpec
from evaluator.model.reasoning import AmbiguityResult

SPEC = AmbiguitySpec(
    id="zero",
    question="What does 0 mean?",
    outcomes=("raises ValueError", "denies", "allows", "another exception"),
    acceptable=("raises ValueError", "denies"),
    keywords=("limit 0",),
    essential=True,
)
SOURCE = """
def allow(limit, used):
    if limit == 0:
        return False
    least = max(limit, 1)
    if limit < 0:
        raise ValueError(limit)
    for _ in range(used):
        least -= 1
    return least > 0 if limit else used < limit
"""
DENIES = Observation("zero", "denies")
RAISES = Observation("zero", "raises ValueError", raised_at=("s.py", 7))
BRANCH = ((("s.py", 3, 7, 4, 15)),)


def settled(seen: Observation, written: str = "", spec: AmbiguitySpec = SPEC) -> AmbiguityResult:
    files = {"s.py": SOURCE, "README.md": written}
    return settle(spec, seen, reply_to(Request(files, (spec,))))


def test_a_raise_of_its_own_is_deliberate_and_one_that_happens_is_not() -> None:
    assert settled(RAISES).credit == 0.5
    accident = settled(msgspec.structs.replace(RAISES, raised_at=("s.py", 9)))
    assert (accident.deliberate, accident.credit) == (False, 0.0)


@pytest.mark.parametrize(
    ("steps", "choices", "line"),
    [
        (BRANCH, (), 3),
        ((("s.py", 10, 11, 10, 35),), (), 10),
        ((("s.py", 0, 0, 2, 0),), (), 2),
        ((), (("s.py", 5, 12, 1),), 5),
        ((("s.py", 3, -1, 4, -1),), (), 3),
    ],
    ids=["if", "conditional expression", "a function of its own", "max", "unknown columns"],
)
def test_a_way_that_only_the_probe_takes_is_deliberate(
    steps: tuple[tuple[str, int, int, int, int], ...],
    choices: tuple[tuple[str, int, int, int], ...],
    line: int,
) -> None:
    result = settled(msgspec.structs.replace(DENIES, steps=steps, choices=choices))
    assert (result.deliberate, result.credit, result.detail) == (True, 0.5, f"decided at s.py:{line}")


@pytest.mark.parametrize(
    ("steps", "choices"),
    [
        ((("s.py", 2, 0, 3, 4),), ()),
        ((("s.py", 8, 13, 9, 8),), ()),
        ((("gone.py", 3, 7, 4, 8),), ()),
        ((), (("s.py", 9, 8, 1),)),
    ],
    ids=["no branch", "a loop that ends", "no such file", "no call that picks"],
)
def test_a_trace_that_does_not_fit_the_source_shows_nothing(
    steps: tuple[tuple[str, int, int, int, int], ...], choices: tuple[tuple[str, int, int, int], ...]
) -> None:
    assert not settled(msgspec.structs.replace(DENIES, steps=steps, choices=choices)).deliberate


def test_written_and_deliberate_is_full_credit_with_both_places() -> None:
    result = settled(msgspec.structs.replace(DENIES, steps=BRANCH), "A limit of 0 denies all.")
    assert (result.written, result.credit, result.contradicted) == (True, 1.0, False)
    assert result.detail == "decided at s.py:3, written at README.md:1"
    assert result.essential


def test_a_text_that_says_something_else_takes_all_credit() -> None:
    text = "A limit of 0 denies all.\n\nA limit of 0 raises ValueError."
    result = settled(msgspec.structs.replace(DENIES, steps=BRANCH), text)
    assert (result.contradicted, result.written, result.credit) == (True, False, 0.0)
    assert result.detail == 'README.md:3 says otherwise: "A limit of 0 raises ValueError."'


def test_an_outcome_that_is_not_acceptable_earns_nothing_however_well_it_is_written() -> None:
    result = settled(Observation("zero", "allows", steps=BRANCH), "A limit of 0 allows all.")
    assert (result.acceptable, result.written, result.credit) == (False, True, 0.0)


def test_what_the_problem_does_not_name_is_never_acceptable() -> None:
    seen = Observation("zero", "another outcome", "the process ended", steps=BRANCH)
    careless = replace(SPEC, acceptable=(*SPEC.acceptable, "another exception"))
    result = settled(seen, "A limit of 0 denies all.", careless)
    assert (result.acceptable, result.contradicted, result.credit) == (False, False, 0.0)
    assert result.detail == "the process ended"
