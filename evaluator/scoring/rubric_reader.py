"""Turns the tables of a rubric file into the model, and collects what is wrong with their shape."""

from dataclasses import fields, is_dataclass, replace
from enum import EnumType
from pathlib import Path
from typing import Any, get_args, get_type_hints

import msgspec

from evaluator.errors import UsageError
from evaluator.model.calibration import Calibration
from evaluator.model.evaluation import Level
from evaluator.model.rubric import (
    ClaimRules,
    Criterion,
    EffortRules,
    FindingCosts,
    FindingGroup,
    Gate,
    GrowthRules,
    Metric,
    Percentiles,
    Rubric,
    TestRules,
)
from evaluator.scoring.calibration import named_table

_MISSING = "Object missing required field "
_SECTIONS = frozenset(
    {
        "name",
        "costs",
        "criteria",
        "percentiles",
        "metrics",
        "reading_effort",
        "tests",
        "growth",
        "claims",
        "trade_offs",
        "gates",
        "limits",
    }
)


class RubricReader:
    """One TOML document on its way to a rubric."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._data = data
        allowed = ", ".join(sorted(_SECTIONS))
        self.faults = [
            f"unknown section {key!r}; allowed are {allowed}" for key in data if key not in _SECTIONS
        ]

    def table(self, folder: Path | None) -> tuple[Calibration | None, bytes]:
        """The percentile table that is named, and its bytes where it is the team's own."""
        section = self._data.get("percentiles")
        name = section.get("calibration") if isinstance(section, dict) else None
        if not isinstance(name, str):
            return None, b""  # the section's own fault says what is missing
        try:
            table, content = named_table(name, folder)
        except UsageError as error:
            self.faults.append(f"percentiles: {error}")
            return None, b""
        return table.calibration(), content

    def rubric(self, digest: str, calibration: Calibration | None, spare: Rubric | None) -> Rubric | None:
        """The whole rubric, with parts of ``spare`` for those that cannot be understood."""
        parts: dict[str, Any] = {
            "name": self._convert(self._data.get("name"), str, "name"),
            "digest": digest,
            "criteria": self._criteria(),
            "costs": self._section("costs", FindingCosts),
            "percentiles": self._section("percentiles", Percentiles),
            "calibration": calibration,
            "metrics": self._sections("metrics", Metric),
            "reading_effort": self._section("reading_effort", EffortRules),
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
        if not self.faults:
            return Rubric(**parts)
        return None if spare is None else self._filled(parts, spare)

    def _filled(self, parts: dict[str, Any], spare: Rubric) -> Rubric:
        """A rubric in which nothing is missing, and only what was read can break a rule."""
        for name, criterion in parts["criteria"].items():
            parts["criteria"][name] = criterion or spare.criteria.get(name) or _any_of(spare)
        parts["metrics"] = tuple(metric for metric in parts["metrics"] if metric is not None)
        tables = self._data.get("gates") if parts["gates"] else []
        parts["gates"] = tuple(
            gate or replace(spare.gates[0], level=_level(table))
            for gate, table in zip(parts["gates"], tables or [], strict=True)
        )
        return Rubric(
            **{name: getattr(spare, name) if value is None else value for name, value in parts.items()}
        )

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

    def _section(self, name: str, kind: type) -> Any:
        return self._convert(self._table(name), kind, name)

    def _sections(self, name: str, kind: type) -> tuple[Any, ...]:
        values = self._data.get(name, [])
        if not isinstance(values, list):
            self.faults.append(f"[[{name}]] must be a list of tables")
            return ()
        return tuple(self._convert(value, kind, f"{name}[{place}]") for place, value in enumerate(values, 1))

    def _convert(self, value: Any, kind: Any, where: str) -> Any:
        self._know(value, kind, where)
        try:
            return msgspec.convert(value, kind)
        except msgspec.ValidationError as error:
            self.faults.append(_shape_fault(str(error), kind, where))
            return None

    def _know(self, value: Any, kind: Any, where: str) -> None:
        """Report keys that mean nothing here: mostly slips of the pen, which would be lost in silence."""
        if isinstance(value, dict) and is_dataclass(kind):
            known = [member.name for member in fields(kind)]
            allowed = ", ".join(known)
            self.faults.extend(
                f"{where}: unknown key {key!r}; allowed are {allowed}" for key in value if key not in known
            )


def _shape_fault(message: str, kind: Any, where: str) -> str:
    """The fault behind the key that has it, with the names that are allowed there."""
    what, _, path = message.partition(" - at `$")
    key = path.removesuffix("`").removeprefix(".")
    if what.startswith(_MISSING):
        return f"{'.'.join(filter(None, [where, key]))}.{what.removeprefix(_MISSING).strip('`')}: is missing"
    hint = get_type_hints(kind).get(key) if is_dataclass(kind) else None
    names = list(hint) if isinstance(hint, EnumType) else get_args(hint)
    allowed = f"; allowed are {', '.join(names)}" if what.startswith("Invalid enum value") and names else ""
    return f"{where}{'.' if key and not key.startswith('[') else ''}{key}: {what}{allowed}"


def _any_of(spare: Rubric) -> Criterion:
    """For a criterion whose name is unknown too, which is a fault of its own."""
    return next(iter(spare.criteria.values()))


def _level(table: Any) -> Level:
    """The level that a gate names as far as it can be read: else a fault of the gate would look like two."""
    name = table.get("level") if isinstance(table, dict) else None
    return Level(name) if name in list(Level) else Level.MID
