"""Reads a rubric from TOML and tells all of its faults at once."""

import hashlib
import tomllib
from dataclasses import fields, is_dataclass
from importlib import resources
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from evaluator.errors import RubricError
from evaluator.model.rubric import (
    ClaimRules,
    Criterion,
    FindingCosts,
    FindingGroup,
    Gate,
    GrowthRules,
    Metric,
    Percentiles,
    Rubric,
    TestRules,
)
from evaluator.scoring.rubric_rules import broken_rules

T = TypeVar("T")

_SECTIONS = frozenset(
    {
        "name",
        "costs",
        "criteria",
        "percentiles",
        "metrics",
        "tests",
        "growth",
        "claims",
        "trade_offs",
        "gates",
        "limits",
    }
)


def load_rubric(path: Path | None = None) -> Rubric:
    """The rubric in the TOML file ``path``, or the shipped one.

    Raises:
        RubricError: the file cannot be read or has faults; all of them are listed.
    """
    source = path if path is not None else resources.files("evaluator.scoring") / "rubrics" / "default.toml"
    try:
        return parse_rubric(source.read_bytes(), str(path or "default.toml"))
    except OSError as error:
        raise RubricError(str(path), (f"cannot be read: {error.strerror}",)) from error


def parse_rubric(content: bytes, name: str) -> Rubric:
    """The rubric in the bytes of a TOML file; ``name`` stands in the error messages.

    Raises:
        RubricError: it has faults; all of them are listed.
    """
    try:
        data = tomllib.loads(content.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RubricError(name, (f"is not TOML: {error}",)) from error
    reader = _Reader(data)
    rubric = reader.rubric(hashlib.sha256(content).hexdigest())
    faults = tuple(reader.faults)
    if rubric is not None and not faults:
        faults = broken_rules(rubric)
    if rubric is None or faults:
        raise RubricError(name, faults)
    return rubric


class _Reader:
    """Turns TOML tables into the model's dataclasses and collects what is wrong with them."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._data = data
        self.faults = [f"unknown section {key!r}" for key in data if key not in _SECTIONS]

    def rubric(self, digest: str) -> Rubric | None:
        """The whole rubric, or None when a part of it cannot be understood."""
        parts: dict[str, Any] = {
            "name": self._convert(self._data.get("name"), str, "name"),
            "digest": digest,
            "criteria": self._criteria(),
            "costs": self._section("costs", FindingCosts),
            "percentiles": self._section("percentiles", Percentiles),
            "metrics": self._sections("metrics", Metric),
            "tests": self._section("tests", TestRules),
            "growth": self._section("growth", GrowthRules),
            "claims": self._section("claims", ClaimRules),
            "trade_off_credit": self._convert(
                self._table("trade_offs").get("credit"), tuple[float, ...], "trade_offs.credit"
            ),
            "gates": self._sections("gates", Gate),
            "not_observable": self._convert(
                self._table("limits").get("not_observable", []), tuple[str, ...], "limits.not_observable"
            ),
        }
        return None if self.faults else Rubric(**parts)

    def _table(self, name: str) -> dict[str, Any]:
        value = self._data.get(name, {})
        if isinstance(value, dict):
            return value
        self.faults.append(f"[{name}] must be a table")
        return {}

    def _criteria(self) -> dict[str, Criterion | None]:
        criteria = {}
        for name, table in self._table("criteria").items():
            where = f"criteria.{name}"
            criteria[name] = self._convert(table, Criterion, where)
            groups = table.get("groups") if isinstance(table, dict) else None
            for group, value in groups.items() if isinstance(groups, dict) else ():
                self._know(value, FindingGroup, f"{where}.groups.{group}")
        return criteria

    def _section(self, name: str, kind: type[T]) -> T | None:
        return self._convert(self._table(name), kind, name)

    def _sections(self, name: str, kind: type[T]) -> tuple[T | None, ...]:
        values = self._data.get(name, [])
        if not isinstance(values, list):
            self.faults.append(f"[[{name}]] must be a list of tables")
            return ()
        return tuple(self._convert(value, kind, f"{name}[{place}]") for place, value in enumerate(values, 1))

    def _convert(self, value: Any, kind: type[T], where: str) -> T | None:
        self._know(value, kind, where)
        try:
            return msgspec.convert(value, kind)
        except msgspec.ValidationError as error:
            self.faults.append(f"{where}: {error}")
            return None

    def _know(self, value: Any, kind: Any, where: str) -> None:
        """Report keys that mean nothing here: mostly slips of the pen, which would be lost in silence."""
        if isinstance(value, dict) and is_dataclass(kind):
            known = {member.name for member in fields(kind)}
            self.faults.extend(f"{where}: unknown key {key!r}" for key in value if key not in known)
