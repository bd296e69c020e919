"""Tests that look at what the solution prints, logs and warns of."""

import io
from contextlib import redirect_stdout
from unittest.mock import patch

import pytest
import solution


def test_output(capsys):
    solution.greet("Ann")
    assert capsys.readouterr().out == "Hello, Ann!\n"
    solution.greet("Bob")
    assert capsys.readouterr().out == "Hello, Bob!\n"


def test_errors(capsys):
    with pytest.warns(DeprecationWarning, match="old"):
        solution.grumble("old")
    captured = capsys.readouterr()
    assert (captured.out, captured.err.splitlines()[0]) == ("", "old")


def test_descriptors(capfd):
    solution.greet("Cy")
    assert capfd.readouterr().out == "Hello, Cy!\n"


def test_redirected():
    out = io.StringIO()
    with redirect_stdout(out):
        solution.greet("Di")
    assert out.getvalue() == "Hello, Di!\n"
    with patch("sys.stdout", new_callable=io.StringIO) as out:
        solution.greet("Ed")
    assert out.getvalue() == "Hello, Ed!\n"


def test_print_itself():
    with patch("builtins.print") as printed:
        solution.greet("Fay")
    printed.assert_called_once_with("Hello, Fay!")


@pytest.mark.filterwarnings("ignore")
def test_logs(caplog):
    solution.grumble("log")
    assert "grumbled log" in caplog.text
    assert caplog.records[0].levelname == "WARNING"


def test_input_from_a_stream(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.StringIO("Gus\n"))
    assert solution.ask() == "Gus"
    assert capsys.readouterr().out == "name? "
