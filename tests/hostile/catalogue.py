"""The table in README.md: every case of the catalogue with its test, or the reason why it has none."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from tests.hostile.corpus import FOLDER

CASES = range(1, 235)
SAMPLES = "samples"
NOT_TESTED = "not tested: "
_HEADING = re.compile(r"### ([A-N])\. (.+)")
_ROW = re.compile(r"\| (\d+) \| (.+?) \| (.+?) \|")


@dataclass(frozen=True, slots=True)
class Row:
    """One case."""

    class_letter: str
    number: int
    case: str
    tested_by: tuple[str, ...]
    """``samples``, paths of tests, or ``not tested: `` and the reason."""


def read_rows() -> list[Row]:
    """The table, in the order of the file."""
    rows, letter = [], ""
    for line in (FOLDER / "README.md").read_text(encoding="utf-8").splitlines():
        if heading := _HEADING.fullmatch(line):
            letter = heading[1]
        elif row := _ROW.fullmatch(line):
            rows.append(Row(letter, int(row[1]), row[2], _parts(row[3])))
    return rows


def table(verdicts: Mapping[str, str]) -> list[str]:
    """One line for each case: number, name, how it is tested, and the verdicts of its samples."""
    lines = []
    for row in read_rows():
        found = [verdict for sample, verdict in verdicts.items() if _number_of(sample) == row.number]
        counts = ", ".join(f"{found.count(each)} {each}" for each in sorted(set(found)))
        tested = "; ".join(counts or "samples not run" if part == SAMPLES else part for part in row.tested_by)
        lines.append(f"{row.class_letter} {row.number:>3}  {row.case[:48]:<48}  {tested}")
    return lines


def _number_of(sample: str) -> int:
    return int(sample.rpartition("/")[2].partition("_")[0])


def _parts(text: str) -> tuple[str, ...]:
    if text.startswith(NOT_TESTED):
        return (text,)
    return tuple(part.strip().strip("`") for part in text.split("; "))
