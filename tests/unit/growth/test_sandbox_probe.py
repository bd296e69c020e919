"""What the guest says of itself is taken only where an honest one could have said it."""

import pytest

from evaluator.growth import Call, MeasurementFailed
from evaluator.growth.probe import Weight
from evaluator.growth.sandbox_probe import SandboxProbe

LIMIT = 100
CALL = Call("f", ())


def probe_that_hears(answer: object, monkeypatch: pytest.MonkeyPatch) -> SandboxProbe:
    monkeypatch.setattr(SandboxProbe, "_measure", lambda *_: answer)
    return SandboxProbe(lambda: pytest.fail("no guest is needed"), 1.0, 1.0)


def test_counts_are_taken_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    probe = probe_that_hears((True, [(3, 7, 0), (4, 0, 2)], 1), monkeypatch)
    count = probe.count(CALL, LIMIT, count_values=True)
    assert (count.lines, count.steps, count.depth) == ({3: 7}, {4: 2}, 1)


@pytest.mark.parametrize(
    "answer",
    [
        None,
        (True, [(3, -7, 0)], 1),
        (True, [(3, 7, 10**400)], 1),
        (True, [(3, LIMIT + 2, 0)], 1),
        (True, [(3, 7.5, 0)], 1),
        (True, [(3, 7)], 1),
        (True, [(3, 7, 0)], 10**400),
        (True, [(-3, 7, 0)], 1),
    ],
    ids=range(8),
)
def test_counts_that_no_honest_guest_gives_are_refused(
    answer: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(MeasurementFailed, match="malformed counts"):
        probe_that_hears(answer, monkeypatch).count(CALL, LIMIT, count_values=True)


def test_a_result_weighs_no_more_than_the_peak(monkeypatch: pytest.MonkeyPatch) -> None:
    assert probe_that_hears((500, 300), monkeypatch).weigh(CALL) == Weight(500, 300)
    assert probe_that_hears((500, 10**400), monkeypatch).weigh(CALL) == Weight(500, 500)


@pytest.mark.parametrize(
    "answer", [None, 500, (-1, 0), (10**400, 0), (5.5, 0), (500, -1), (500, 0, 0), ("5", 0)]
)
def test_weights_that_no_honest_guest_gives_are_refused(
    answer: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(MeasurementFailed, match="malformed weight"):
        probe_that_hears(answer, monkeypatch).weigh(CALL)
