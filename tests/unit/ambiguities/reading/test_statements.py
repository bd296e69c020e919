"""A sentence counts when it names the question and tells one outcome of it; keywords alone earn nothing."""

import pytest

from evaluator.ambiguities.reading.messages import Statement
from evaluator.ambiguities.reading.sentences import all_sentences
from evaluator.ambiguities.reading.statements import statements_about
from evaluator.model.problem import AmbiguitySpec

RAISES, OWN, NOTHING, KEEPS = (
    "raises ValueError",
    "raises an error of its own",
    "keeps nothing",
    "keeps entries",
)
SPEC = AmbiguitySpec(
    id="capacity-zero",
    question="What does a capacity of 0 mean?",
    outcomes=(RAISES, OWN, NOTHING, KEEPS, "another exception"),
    acceptable=(RAISES, OWN, NOTHING),
    keywords=("capacity 0", "0 capacity", "capacity < 1", "capacity <= 0", "unless ... capacity >= 1"),
    words={NOTHING: ("never holds", "switched off", "stores nothing"), KEEPS: ("unlimited",)},
)


def statements(text: str, path: str = "README.md") -> list[Statement]:
    return list(statements_about(SPEC, list(all_sentences(path, text))))


def told(text: str, path: str = "README.md") -> list[tuple[str, ...]]:
    return [one.tells for one in statements(text, path)]


@pytest.mark.parametrize(
    "text",
    [
        "A capacity of zero raises ValueError.",
        "Raises ValueError if `capacity` is 0.",
        "ValueError: ``capacity`` is less than 1.",
        "A capacity below one raises ValueError rather than a cache that never holds anything.",
        "Raise ValueError unless the capacity is at least 1.",
        "Zero capacity: I do not make it unlimited, it raises a ValueError.",
        "A capacity of 0 could mean unlimited, but I decided to raise ValueError.",
        "capacity <= 0 raises ValueError",
    ],
)
def test_a_sentence_tells_what_happens(text: str) -> None:
    assert told(text) == [(RAISES,)]


@pytest.mark.parametrize(
    "text",
    [
        "A capacity of 0 is an interesting question.",
        "Raises ValueError for a negative key.",
        "Should a capacity of 0 raise ValueError?",
        "TODO: raise ValueError for a capacity of 0.",
        "A capacity of 0 raises ValueError or keeps nothing or is unlimited.",
        "capacity 0, 0 capacity, capacity < 1, capacity <= 0, raises ValueError",
    ],
    ids=range(6),
)
def test_what_tells_nothing_or_everything_is_no_statement(text: str) -> None:
    assert statements(text) == []


def test_of_two_outcomes_the_one_in_the_same_part_of_the_sentence_counts() -> None:
    assert told("A capacity of 0 keeps nothing, and a negative one raises ValueError.") == [(NOTHING,)]


def test_a_denied_outcome_is_ruled_out() -> None:
    (one,) = statements("A capacity of 0 never raises ValueError.")
    assert (one.tells, one.denies) == ((), (RAISES, OWN))


def test_an_exception_that_no_outcome_names_is_another_one() -> None:
    assert told("A capacity of 0 raises CapacityTooSmallError.") == [(OWN,)]


def test_the_next_sentence_may_answer_but_not_contradict() -> None:
    (one,) = statements("What of a capacity of 0? Such a cache is switched off.")
    assert one.tells == (NOTHING,)
    assert not one.is_plain


def test_docstrings_comments_and_names_of_tests_are_read_with_their_lines() -> None:
    source = (
        '"""A cache.\n\nA capacity of 0 keeps nothing.\n"""\n\n\n'
        "def put():\n    # with a capacity of 0 it stores nothing\n    pass\n\n\n"
        "def test_capacity_zero_keeps_nothing():\n    assert True\n"
    )
    found = statements(source, "solution.py")
    assert [(one.line, one.tells, one.is_plain) for one in found] == [
        (3, (NOTHING,), True),
        (8, (NOTHING,), True),
        (12, (NOTHING,), False),
    ]


def test_a_docstring_that_cannot_be_written_as_utf_8_is_read_all_the_same() -> None:
    (one,) = statements('"""A capacity of 0 keeps nothing \\ud800."""\n', "solution.py")
    assert one.text.encode() == b"A capacity of 0 keeps nothing \\ud800."


def test_code_in_a_readme_and_source_that_does_not_parse_say_nothing() -> None:
    assert statements("```\nA capacity of 0 raises ValueError.\n```\n") == []
    assert statements('"""A capacity of 0 raises ValueError."""\ndef f(:\n', "solution.py") == []
