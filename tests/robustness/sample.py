"""``python -m tests.robustness.sample TABLE...``: draw findings at random, each with the code beside it.

A table is what ``python -m tests.robustness --findings`` wrote. Whoever judges reads what is printed.
"""

import argparse
import csv
import random
import sys
from pathlib import Path

_BEFORE, _AFTER = 5, 6
"""Lines that are shown around a finding."""


def main() -> None:
    """Print the sample, in the order in which it was drawn."""
    parser = argparse.ArgumentParser(prog="python -m tests.robustness.sample", description="Draw findings.")
    parser.add_argument("tables", nargs="+", type=Path, metavar="TABLE")
    parser.add_argument(
        "--corpora", type=Path, required=True, metavar="DIR", help="the folder of the folders"
    )
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--rule", help="of this rule only")
    parser.add_argument("--at-most", metavar="RULE=N", help="no more than N of one frequent rule")
    options = parser.parse_args()
    rows = [row for table in options.tables for row in _rows(table)]
    if options.rule:
        rows = [row for row in rows if options.rule in (row["rule"], row["name"])]
    drawn = _draw(rows, options.count, random.Random(options.seed), options.at_most)  # noqa: S311 - no secret
    for number, row in enumerate(drawn, 1):
        sys.stdout.write(f"[{number}] {row['rule']} {row['name']} {row['severity']} {row['place']}\n")
        sys.stdout.write(f"    {row['message']}\n{_code(options.corpora, row['place'])}\n\n")


def _rows(table: Path) -> list[dict[str, str]]:
    with table.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _draw(
    rows: list[dict[str, str]], count: int, chance: random.Random, at_most: str | None
) -> list[dict[str, str]]:
    """``count`` rows without replacement, the frequent rule bounded."""
    rule, _, limit = (at_most or "").partition("=")
    left = int(limit or 0)
    drawn: list[dict[str, str]] = []
    for row in chance.sample(rows, len(rows)):
        if len(drawn) == count:
            break
        if row["name"] == rule:
            left -= 1
            if left < 0:
                continue
        drawn.append(row)
    return drawn


def _code(corpora: Path, place: str) -> str:
    path, _, number = place.rpartition(":")
    at = int(number)
    text = (corpora / path).read_text(encoding="utf-8-sig").splitlines()
    first = max(at - _BEFORE, 1)
    return "\n".join(
        f"{'>' if line == at else ' '}{line:5} {text[line - 1]}"
        for line in range(first, min(at + _AFTER, len(text)) + 1)
    )


if __name__ == "__main__":
    main()
