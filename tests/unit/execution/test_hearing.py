"""What was printed, logged and warned of in the sandbox is said here."""

import logging
from typing import Any

import pytest

from evaluator.execution.remote.hearing import listens, say
from sandbox.protocol.limits import ProtocolError


def test_it_is_printed_logged_and_warned_of(
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.warns(DeprecationWarning, match="old"):
        say(("out", "err", [("a.b", logging.WARNING, "100 %s")], [("DeprecationWarning", "old")]))
    assert tuple(capsys.readouterr()) == ("out", "err")
    assert [(each.name, each.getMessage()) for each in caplog.records] == [("a.b", "100 %s")]


def test_no_class_is_made_from_the_name_of_a_warning() -> None:
    with pytest.warns(UserWarning, match="odd"):
        say(("", "", [], [("Popen", "odd")]))


def test_lone_surrogates_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    say(("\ud800", "", [], []))
    assert capsys.readouterr().out == "?"


@pytest.mark.parametrize(
    "heard",
    [
        None,
        ("", ""),
        ("", b"", [], []),
        ("", "", [("a", "30", "m")], []),
        ("", "", [("a", -1, "m")], []),
        ("", "", [], ["text"]),
    ],
    ids=repr,
)
def test_another_shape_breaks_the_protocol(heard: Any) -> None:
    with pytest.raises(ProtocolError):
        say(heard)


@pytest.mark.parametrize("source", ["def test(capsys): ...", "redirect_stdout", "with pytest.warns(X):"])
def test_tests_that_look_at_output_are_told_it(source: str) -> None:
    assert listens(source)


def test_other_tests_are_not() -> None:
    assert not listens("def test(): assert solve(1) == 2")
