"""Following code tells its decisions apart, those on one line too."""

import builtins
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sandbox.guest.trace import Choice, Step, Trace

SOURCE = """
def grade(n):
    word = "small" if n < 10 else "large"
    if n < 0:
        word = "none"
    return word if n != 3 or word else None

def clamp(n):
    return max(n, 0)

def order(pair):
    return sorted(pair)

def lower(pair):
    return min(pair)

def keep(pairs):
    return [pair for pair in pairs if pair[0] <= pair[1]]

def skip(n):
    try:
        return 1 // n
    except ZeroDivisionError:
        return 0
"""
Seen = tuple[set[Step], set[Choice]]
Follow = Callable[..., Seen]


@pytest.fixture
def follow(tmp_path: Path) -> Iterator[Follow]:
    """Calls a function of the source under a new trace, and gives what was seen."""
    path = tmp_path / "solution.py"
    path.write_text(SOURCE)
    names: dict[str, object] = {}
    exec(compile(SOURCE, str(path), "exec"), names)  # noqa: S102 - the text above
    kept = {name: getattr(builtins, name) for name in ("min", "max", "abs", "sorted")}
    tracer = sys.gettrace()

    def run(name: str, *calls: object) -> Seen:
        trace = Trace(str(tmp_path))
        trace.serve("on")
        try:
            for argument in calls:
                names[name](argument)  # type: ignore[operator]  # a function of the text above
        finally:
            sys.settrace(tracer)
            threading.settrace(tracer)
        seen = trace.seen()
        for key, value in kept.items():
            setattr(builtins, key, value)
        return set(seen[0]), set(seen[1])

    yield run
    sys.settrace(tracer)


@pytest.mark.parametrize(
    ("name", "ordinary", "odd"),
    [
        ("grade", (5, 6, 50), -1),
        ("grade", (5, 6), 50),
        ("skip", (1, 2), 0),
        ("keep", ([], [[1, 2], [3, 3]]), [[5, 1]]),
    ],
    ids=["an if", "a conditional expression", "an except", "the condition of a comprehension"],
)
def test_a_decision_leaves_a_step_of_its_own(
    follow: Follow, name: str, ordinary: tuple[object, ...], odd: object
) -> None:
    steps, _ = follow(name, *ordinary)
    own = follow(name, odd)[0] - steps
    assert own
    assert {path for path, *_ in own} == {"solution.py"}


def test_the_same_decisions_leave_the_same_steps(follow: Follow) -> None:
    assert follow("grade", 7)[0] <= follow("grade", 5)[0]


def test_not_entering_a_branch_is_a_step_too(follow: Follow) -> None:
    assert follow("grade", 5)[0] - follow("grade", -1)[0]


@pytest.mark.parametrize(
    ("name", "ordinary", "odd"),
    [
        ("clamp", (5, 7), -1),
        ("order", ([1, 2], [3, 3], [9, 5, 1]), [5, 1]),
        ("lower", ([1, 2], [3, 3], [9, 5, 1]), [5, 1]),
    ],
)
def test_what_a_call_picks_is_a_choice(
    follow: Follow, name: str, ordinary: tuple[object, ...], odd: object
) -> None:
    _, choices = follow(name, *ordinary)
    assert follow(name, odd)[1] - choices


def test_equal_values_are_no_choice(follow: Follow) -> None:
    assert follow("clamp", 0)[1] == set()
