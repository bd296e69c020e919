"""What is too big or too deep is refused with the limit; all else is split into tokens."""

import pytest

from evaluator.analysis.prescan import ScanLimits, scan

ORDINARY = "def total(prices):\n    return sum(price for price in prices if price)\n"


def test_ordinary_code_passes() -> None:
    """The tokens are handed on."""
    scanned = scan(ORDINARY)

    assert scanned.refusal == ""
    assert scanned.tokens[0].string == "def"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("x = 1\n" * 40_000, "characters"),
        ("x = " + "1" * 6_000, "line of 6004 characters"),
        ("x = " + "(" * 61 + ")" * 61, "line 1 nests more than 60 brackets"),
        ("x = (\n" + "[\n" * 1_000, "nests more than 60 brackets"),
        ("x = " + "+".join("1" * 1_000), "chains more than 400 operators"),
        ("x = " + "not " * 1_000 + "y", "chains more than 400 operators"),
        ("x = (\n" + "-\n" * 1_000 + "1)", "chains more than 400 operators"),
        ("x = y" + ".a" * 1_000, "chains more than 400 operators"),
        ("x\n" * 35_000, "more than 60000 tokens"),
    ],
)
def test_limit_is_named(text: str, reason: str) -> None:
    """Each limit refuses the file and says which it is."""
    scanned = scan(text)

    assert reason in scanned.refusal
    assert scanned.tokens == ()


def test_a_long_table_is_no_long_chain() -> None:
    """Literals between commas do not nest."""
    assert scan("TABLE = [\n" + "    (1, -2),\n" * 2_000 + "]\n").refusal == ""


@pytest.mark.parametrize("text", ["x = (1,\n", "'''never closed", "  x = 1\n y = 2\n", "x = 1\x00\n"])
def test_what_cannot_be_split_is_left_to_the_parser(text: str) -> None:
    """A broken text is not refused: the syntax error is what the author needs to hear."""
    assert scan(text).refusal == ""


def test_limits_can_be_chosen() -> None:
    """Smaller limits refuse earlier."""
    assert "more than 3 tokens" in scan(ORDINARY, ScanLimits(tokens=3)).refusal
