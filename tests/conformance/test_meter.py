"""The guest counts, times and weighs a call; what it says of itself the host takes with care."""

from collections.abc import Iterator

import pytest

from evaluator.execution.hosts import choose_host
from evaluator.growth import Call, MeasurementFailed
from evaluator.growth.sandbox_probe import SandboxProbe
from sandbox.host.sandbox import SandboxLimits, Source

SOLUTION = b"""
def total(values):
    result = 0
    for value in values:
        result += value
    return result

def ordered(values):
    return sorted(values)

def doubled(values):
    return [2 * value for value in values]

def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)

class Stack:
    def __init__(self):
        self.items = []

    def push(self, item):
        self.items.append(item)

def fails(values):
    raise ValueError("no such thing")

def hangs(values):
    while True:
        pass

SEEN = []

def remembers(values):
    SEEN.append(1)
    for _ in range(len(SEEN)):
        pass

def forgets(n):
    import tracemalloc
    seen = list(range(n))
    tracemalloc.clear_traces()
    return len(seen)

def append_one(values):
    values.append(7)

def on_demand(n):
    seen = []
    for number in range(n):
        seen.append(number)
        yield number

def without_end():
    while True:
        yield 1
"""


@pytest.fixture
def probe(host: str) -> Iterator[SandboxProbe]:
    sandbox, _ = choose_host(host, run_id="meter", allow_process=False)
    source = Source((("solution.py", SOLUTION),), "solution.py")
    probe = SandboxProbe(lambda: sandbox.start(source, SandboxLimits()), 5.0, 1.0)
    yield probe
    probe.close()
    sandbox.close()


def test_lines_and_steps_are_counted(probe: SandboxProbe) -> None:
    count = probe.count(Call("total", ([3, 1, 2],)), 1000, count_values=True)
    assert (count.is_complete, count.lines[5], count.steps[5]) == (True, 3, 3)
    assert probe.count(Call("ordered", ([4, 3, 2, 1],)), 1000, count_values=True).steps[9] >= 3
    assert probe.count(Call("depth", (20,)), 1000, count_values=True).depth == 21


def test_a_count_stops_at_its_limit(probe: SandboxProbe) -> None:
    assert not probe.count(Call("total", ([1] * 500,)), 100, count_values=True).is_complete


def test_a_class_is_measured_by_what_is_done_with_it(probe: SandboxProbe) -> None:
    call = Call("Stack", (), tuple(("push", (number,)) for number in range(30)))
    assert probe.count(call, 1000, count_values=True).lines[22] == 30


def test_more_memory_weighs_more(probe: SandboxProbe) -> None:
    small, large = (probe.weigh(Call("doubled", ([7] * n,))) for n in (1_000, 10_000))
    assert 70_000 < large.peak_bytes - small.peak_bytes < 500_000
    assert 0 <= large.peak_bytes - large.result_bytes < 2_000


def test_what_is_done_in_place_weighs_little(probe: SandboxProbe) -> None:
    assert probe.weigh(Call("append_one", (list(range(4_096)),))).peak_bytes < 2_000
    assert probe.weigh(Call("total", (list(range(4_096)),))).result_bytes < 100


def test_an_object_weighs_what_it_holds_after_all_calls(probe: SandboxProbe) -> None:
    small, large = (
        probe.weigh(Call("Stack", (), tuple(("push", (number,)) for number in range(n)))).peak_bytes
        for n in (100, 1_000)
    )
    assert 6_000 < large - small < 12_000


def test_a_solution_that_clears_the_traces_has_no_weight(probe: SandboxProbe) -> None:
    with pytest.raises(MeasurementFailed, match="malformed weight"):
        probe.weigh(Call("forgets", (5_000,)))


def test_what_is_made_on_demand_is_made(probe: SandboxProbe) -> None:
    """A generator that nobody asks has cost nothing yet."""
    assert probe.count(Call("on_demand", (50,)), 1000, count_values=True).total > 100
    assert (
        probe.weigh(Call("on_demand", (50,))).peak_bytes < probe.weigh(Call("on_demand", (5_000,))).peak_bytes
    )
    assert not probe.count(Call("without_end", ()), 1000, count_values=True).is_complete


def test_nothing_is_remembered_between_measurements(probe: SandboxProbe) -> None:
    counts = [probe.count(Call("remembers", ([],)), 1000, count_values=True).total for _ in range(3)]
    assert len(set(counts)) == 1


def test_a_call_that_fails_says_how_and_the_next_one_works(probe: SandboxProbe) -> None:
    with pytest.raises(MeasurementFailed, match="raised ValueError: no such thing"):
        probe.cpu_s(Call("fails", ([],)))
    with pytest.raises(MeasurementFailed, match="no answer"):
        probe.cpu_s(Call("hangs", ([],)))
    with pytest.raises(MeasurementFailed, match="does not define"):
        probe.cpu_s(Call("missing", ([],)))
    assert probe.cpu_s(Call("total", ([1, 2],))) >= 0
