"""Which reports of an outside analyser count, and what they mean in our words: a table beside each tool."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from importlib.resources import files
from typing import Annotated

import msgspec

from evaluator.errors import PluginError
from evaluator.model.findings import Finding, Location, Rule, Severity
from evaluator.model.rubric import CRITERIA

_Text = Annotated[str, msgspec.Meta(min_length=1)]


class Once(StrEnum):
    """How a tool that repeats itself in a file is cut short."""

    BY_FILE = "file"
    """One habit is one finding, however often it shows."""
    BY_TEXT = "text"
    """One choice of a name is one finding, however often the name stands there."""


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of the file; its key is the name that tools share."""

    codes: Annotated[list[_Text], msgspec.Meta(min_length=1)]
    criterion: str
    severity: Severity
    message: _Text
    why: _Text
    fix: _Text
    once: Once | None = None
    unless: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """What a code of a tool means to us, and when it is said."""

    rule: Rule
    once: Once | None
    unless: re.Pattern[str] | None
    """Found in the tool's words where it is wrong, or right and not worth a reader's time."""


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that a tool reported, at its place in the submission."""

    code: str
    at: Location
    text: str


class BorrowedRules(Mapping[str, Rule]):
    """The table of one tool, by the tool's own codes; read when it is first asked, for that takes a while."""

    def __init__(self, tool: str) -> None:
        self._tool = tool

    def __getitem__(self, code: str) -> Rule:
        return self._rows[code].rule

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def findings(self, reports: Iterable[Said]) -> tuple[Finding, ...]:
        """A finding for each report whose code is in the table; the tool's words follow our advice."""
        found = []
        told: set[tuple[str, ...]] = set()
        for said in reports:
            row = self._rows.get(said.code)
            if row is None or (row.unless and row.unless.search(said.text)):
                continue
            if row.once is not None:
                key = (said.at.path, row.rule.name, said.text if row.once is Once.BY_TEXT else "")
                if key in told:
                    continue
                told.add(key)
            found.append(self._finding(row.rule, said))
        return tuple(found)

    def _finding(self, rule: Rule, said: Said) -> Finding:
        text = said.text[:1].lower() + said.text[1:]
        message = f"{rule.message.rstrip('.')}: {text}" if text else rule.message
        return Finding.of(rule, said.at, message=message, source=f"{self._tool} {said.code}")

    @cached_property
    def _rows(self) -> dict[str, Row]:
        path = files("evaluator.analysis.tools") / f"{self._tool}_rules.toml"
        return read_table(self._tool, path.read_text("utf-8"))


def read_table(tool: str, text: str) -> dict[str, Row]:
    """What each code means and how often it is said, from the text of ``tool``'s table.

    Raises:
        PluginError: the table is broken; the message names the row and what is wrong with it.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PluginError(f"{tool}_rules.toml: {error}") from None
    rows: dict[str, Row] = {}
    for name, entry in table.items():
        try:
            read = _rows_of(tool, name, msgspec.convert(entry, _Entry))
        except (ValueError, re.error) as error:
            raise PluginError(f"{tool}_rules.toml: [{name}]: {error}") from None
        if twice := sorted(read.keys() & rows.keys()):
            raise PluginError(f"{tool}_rules.toml: [{name}]: {twice[0]} stands in another row")
        rows |= read
    return rows


def _rows_of(tool: str, name: str, entry: _Entry) -> dict[str, Row]:
    if entry.criterion not in CRITERIA:
        raise ValueError(f"{entry.criterion} is no criterion")
    unless = re.compile(entry.unless) if entry.unless else None
    said = (name, entry.criterion, entry.severity, entry.message, entry.why, entry.fix)
    return {code: Row(Rule(f"{tool}-{code}", *said), entry.once, unless) for code in entry.codes}
