"""The phrases of the shipped problems tell apart what authors write about their open questions."""

import pytest

from evaluator.ambiguities.reading.sentences import all_sentences
from evaluator.ambiguities.reading.statements import statements_about
from evaluator.catalog import load_problem

LIMIT = ("rate-limiter", "limit-zero")
CLOCK = ("rate-limiter", "clock-goes-back")
CAPACITY = ("lru-cache", "capacity-below-one")
INTERVAL = ("merge-intervals", "reversed-interval")


def told(slug: str, ambiguity: str, text: str) -> list[tuple[str, ...]]:
    spec = next(one for one in load_problem(slug).ambiguities if one.id == ambiguity)
    return [one.tells for one in statements_about(spec, list(all_sentences("README.md", text)))]


@pytest.mark.parametrize(
    ("slug", "ambiguity", "text", "outcome"),
    [
        (
            *LIMIT,
            "Raises ValueError if limit or window_s is not positive.",
            "raises ValueError",
        ),
        (*LIMIT, "A zero limit blocks all traffic.", "denies every call"),
        (*LIMIT, "When limit is 0, allow() always returns False.", "denies every call"),
        (*LIMIT, "With a limit of 0 nothing is allowed.", "denies every call"),
        (*LIMIT, "limit=0 means unlimited.", "allows calls"),
        (*CAPACITY, "With capacity 0, put is a no-op.", "keeps nothing"),
        (
            *CAPACITY,
            "capacity: must be at least 1, else ValueError.",
            "raises ValueError",
        ),
        (*CAPACITY, "A non-positive capacity is rejected.", "raises ValueError"),
        (
            *INTERVAL,
            "If start > end, the ends are swapped.",
            "orders the two ends",
        ),
        (*INTERVAL, "Intervals with end < start are skipped.", "drops it"),
        (*INTERVAL, "An inverted interval is rejected.", "raises ValueError"),
        (
            *CLOCK,
            "If the clock goes backwards, the latest time seen counts.",
            "counts by the latest time seen",
        ),
        (
            *CLOCK,
            "The clock is assumed to be monotonic.",
            "counts by the reading as it is",
        ),
        (*CLOCK, "Time never goes backwards.", "frees events in the order of the calls"),
        (*CLOCK, "When the clock steps back, now is the maximum of both.", "counts by the latest time seen"),
        (*LIMIT, "limit 0 switches the limiter off.", "allows calls"),
        (*CAPACITY, "A capacity below one is treated as one.", "keeps entries"),
        (*CAPACITY, "capacity (int): the most entries, must be positive.", "raises ValueError"),
        (
            *CAPACITY,
            "What if the capacity is 0? It is rejected, because a cache that holds nothing hides a mistake.",
            "raises ValueError",
        ),
        (*INTERVAL, "Intervals with end before start are considered empty and left out.", "drops it"),
        (*INTERVAL, "I treat [5, 1] as [1, 5].", "orders the two ends"),
    ],
)
def test_a_sentence_about_the_question_agrees_with_its_outcome(
    slug: str, ambiguity: str, text: str, outcome: str
) -> None:
    (tells,) = told(slug, ambiguity, text)
    assert outcome in tells


@pytest.mark.parametrize(
    ("slug", "ambiguity", "text"),
    [
        (*LIMIT, "Allows at most limit events in any window of window_s seconds."),
        (*LIMIT, "ValueError: limit is negative, or window_s is not positive."),
        (*LIMIT, "Raises ValueError if limit is negative or window_s is not positive."),
        (*CLOCK, "Uses time.monotonic by default; denied calls leave no trace."),
        (*CAPACITY, "The capacity is at least 1."),
        (*CAPACITY, "Drops the entry used least recently above the capacity."),
        (*INTERVAL, "Each interval is [start, end] with start <= end."),
        (
            *INTERVAL,
            "Walks the intervals in reversed order and skips merged ones.",
        ),
    ],
)
def test_a_sentence_about_something_else_is_no_statement(slug: str, ambiguity: str, text: str) -> None:
    assert told(slug, ambiguity, text) == []


@pytest.mark.parametrize(
    "text",
    ["ValueError is not raised for a reversed interval.", "A reversed interval never raises an exception."],
)
def test_what_is_said_not_to_happen_is_not_told(text: str) -> None:
    assert ("raises ValueError",) not in told(*INTERVAL, text)
