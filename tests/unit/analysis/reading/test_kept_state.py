"""A container that grows is told from one that something is taken out of."""

import ast

import pytest

from evaluator.analysis.reading.kept_state import measure_kept_state

CLASS = """
class Log:
    def __init__(self):
        self.events = {start}

    def add(self, key, event):
        {add}

    def later(self, key):
        {later}
"""


def places(start: str = "{}", add: str = "self.events[key] = event", later: str = "return 1") -> list[float]:
    text = CLASS.format(start=start, add=add, later=later)
    return [one.value for one in measure_kept_state("a.py", ast.parse(text))]


@pytest.mark.parametrize(
    ("start", "add"),
    [
        ("{}", "self.events[key] = event"),
        ("[]", "self.events.append(event)"),
        ("defaultdict(list)", "self.events.setdefault(key, event)"),
        ("deque()", "self.events.append(event)"),
    ],
)
def test_what_is_only_added_to_has_no_place_of_removal(start: str, add: str) -> None:
    assert places(start, add) == [0]


@pytest.mark.parametrize(
    "later",
    [
        "del self.events[key]",
        "self.events.pop(key)",
        "self.events = {}",
        "events = self.events\n        events.clear()",
        "heappop(self.events)",
        "self.expire(self.events)",
    ],
)
def test_every_way_to_remove_counts(later: str) -> None:
    assert places(later=later) == [1]


@pytest.mark.parametrize(
    ("start", "add"),
    [
        ("deque(maxlen=9)", "self.events.append(event)"),
        ("{}", "return self.events"),
        ("0", "self.events += 1"),
    ],
)
def test_what_is_bounded_or_never_added_to_is_not_measured(start: str, add: str) -> None:
    assert places(start, add) == []


def test_a_measurement_names_the_attribute_and_its_line() -> None:
    text = CLASS.format(start="{}", add="self.events[key] = event", later="return len(self.events)")
    (one,) = measure_kept_state("a.py", ast.parse(text))

    assert (one.name, one.where, one.line, one.value) == ("removal_places", "Log.events", 4, 0)
