"""What the statement leaves open is probed in a container; a hostile solution can only lose."""

from pathlib import Path

import pytest

from evaluator.ambiguities import settle_ambiguities
from evaluator.catalog import load_problem
from evaluator.intake import read_submission
from evaluator.model.reasoning import AmbiguityResult
from tests.integration.samples import SAMPLES

pytestmark = pytest.mark.docker


def settled(slug: str, path: Path) -> dict[str, AmbiguityResult]:
    """The results by the id of the question."""
    outcome = settle_ambiguities(read_submission(str(path)), load_problem(slug), sandbox="docker")
    assert outcome.failures == ()
    return {one.id: one for one in outcome.results}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("merge-intervals/accepted/reference", {"reversed-interval": ("raises ValueError", 1.0)}),
        ("merge-intervals/accepted/end_points", {"reversed-interval": ("orders the two ends", 1.0)}),
        ("merge-intervals/accepted/hard_to_read", {"reversed-interval": ("returns it unchanged", 0.0)}),
        ("lru-cache/accepted/reference", {"capacity-below-one": ("raises ValueError", 1.0)}),
        ("lru-cache/accepted/ordered_dict", {"capacity-below-one": ("keeps nothing", 1.0)}),
        ("lru-cache/accepted/list_order", {"capacity-below-one": ("keeps nothing", 0.5)}),
        (
            "rate-limiter/accepted/reference",
            {
                "limit-zero": ("denies every call", 1.0),
                "clock-goes-back": ("counts by the latest time seen", 1.0),
            },
        ),
        (
            "rate-limiter/accepted/one_queue",
            {
                "limit-zero": ("raises ValueError", 1.0),
                "clock-goes-back": ("frees events in the order of the calls", 0.5),
            },
        ),
        (
            "rate-limiter/accepted/hard_to_read",
            {
                "limit-zero": ("denies every call", 0.5),
                "clock-goes-back": ("counts by the reading as it is", 0.0),
            },
        ),
        ("lru-cache/wrong_answer/first_in_first_out", {"capacity-below-one": ("keeps nothing", 0.0)}),
    ],
)
def test_a_shipped_solution_is_read_as_a_reviewer_would(
    image: str, name: str, expected: dict[str, tuple[str, float]]
) -> None:
    problem, sample = SAMPLES[name]
    found = settled(problem.slug, sample.path)
    assert {each: (one.outcome, one.credit) for each, one in found.items()} == expected


CACHE = '''
"""A cache. A capacity of 0 raises ValueError."""

import os
import sys


class LRUCache:
    def __init__(self, capacity):
        self.capacity, self.entries = capacity, {}
        if capacity < 1:
            HOSTILE

    def get(self, key):
        if key in self.entries:
            self.entries[key] = self.entries.pop(key)
        return self.entries.get(key)

    def put(self, key, value):
        self.entries.pop(key, None)
        self.entries[key] = value
        if len(self.entries) > self.capacity:
            del self.entries[next(iter(self.entries))]
'''


@pytest.mark.parametrize(
    ("hostile", "detail"),
    [
        ("os._exit(3)", "ended itself with status 3"),
        ("print('x' * 1000); sys.exit('no')", "tried to exit"),
        ("exec('while True: pass')", "no answer within the time limit"),
        ("os.kill(os.getpid(), 9)", "ended by signal 9"),
    ],
)
def test_who_ends_or_hangs_when_probed_has_settled_nothing(
    image: str, tmp_path: Path, hostile: str, detail: str
) -> None:
    path = tmp_path / "solution.py"
    path.write_text(CACHE.replace("HOSTILE", hostile))
    (one,) = settled("lru-cache", path).values()
    assert (one.outcome, one.acceptable, one.credit, one.contradicted) == (
        "another outcome",
        False,
        0.0,
        False,
    )
    assert detail in one.detail


def test_a_forged_trace_shows_no_decision(image: str, tmp_path: Path) -> None:
    path = tmp_path / "solution.py"
    forged = "sys.gettrace().__self__._choices.add(('solution.py', 10**9, 0, 1))"
    path.write_text(CACHE.replace("HOSTILE", forged).replace("raises ValueError", "keeps nothing"))
    (one,) = settled("lru-cache", path).values()
    assert (one.outcome, one.deliberate, one.written, one.credit) == ("keeps nothing", False, True, 0.5)


def test_a_text_that_the_code_belies_is_quoted(image: str, tmp_path: Path) -> None:
    path = tmp_path / "solution.py"
    path.write_text(CACHE.replace("HOSTILE", "self.capacity = 0"))
    (one,) = settled("lru-cache", path).values()
    assert (one.outcome, one.deliberate, one.contradicted, one.credit) == ("keeps nothing", True, True, 0.0)
    assert one.detail == 'solution.py:2 says otherwise: "A capacity of 0 raises ValueError."'
