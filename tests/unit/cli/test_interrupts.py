"""The first signal ends the run; one that comes while it cleans up does not."""

import os
import signal
from collections.abc import Iterator

import pytest

from evaluator.cli._interrupts import PATIENCE_S, Interrupts

NUMBERS = [signal.SIGINT, signal.SIGTERM]


@pytest.fixture(autouse=True)
def _handlers() -> Iterator[None]:
    """Put back what was there before."""
    usual = {number: signal.getsignal(number) for number in NUMBERS}
    yield
    for number, handler in usual.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("first", NUMBERS)
@pytest.mark.parametrize("second", NUMBERS)
def test_a_second_signal_cuts_no_clean_up_short(first: signal.Signals, second: signal.Signals) -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)
    Interrupts().install()
    cleaned_up = False
    with pytest.raises(KeyboardInterrupt):  # noqa: PT012 - the clean-up is what is tested
        try:
            os.kill(os.getpid(), first)
        finally:
            os.kill(os.getpid(), second)
            cleaned_up = True
    assert cleaned_up


def test_a_clean_up_that_hangs_can_be_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]
    monkeypatch.setattr("evaluator.cli._interrupts.time.monotonic", lambda: now[0])
    handler = Interrupts()
    with pytest.raises(KeyboardInterrupt):
        handler(signal.SIGINT, None)
    handler(signal.SIGINT, None)
    now[0] += PATIENCE_S
    with pytest.raises(KeyboardInterrupt):
        handler(signal.SIGINT, None)


def test_a_job_of_a_shell_that_ignores_ctrl_c_goes_on_ignoring_it() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Interrupts().install()
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
