"""What the gates of a rubric must hold to, besides their shape."""

from collections.abc import Iterator
from dataclasses import fields

from evaluator.model.evaluation import Level
from evaluator.model.rubric import CRITERIA, Gate, GateCheck, Rubric
from evaluator.scoring.charges import FULL_SCORE

_OF_EVERY_GATE = frozenset({"level", "check", "text", "show", "without_evidence"})
_KEYS: dict[GateCheck, tuple[str, ...]] = {
    GateCheck.TESTS: ("groups",),
    GateCheck.INDEX: ("at_least",),
    GateCheck.CRITERIA: ("criteria", "at_least"),
    GateCheck.EFFICIENCY: ("at_most_steps", "justified_steps"),
    GateCheck.ERRORS: ("criteria",),
    GateCheck.REASONING: ("signals", "count", "one_of"),
    GateCheck.CONTRADICTIONS: (),
    GateCheck.ABSENT: ("rules",),
}
"""Which keys each check reads."""


def gate_faults(rubric: Rubric) -> Iterator[str]:
    """One line for each fault, in the order of the file."""
    for place, gate in enumerate(rubric.gates, 1):
        yield from (f"gates[{place}]{fault}" for fault in _faults(gate))
    for level in (Level.MID, Level.SENIOR, Level.STAFF):
        if not any(gate.level is level for gate in rubric.gates):
            yield f"gates: no gate guards the level {level.value}; each of mid, senior and staff needs one"


def _faults(gate: Gate) -> Iterator[str]:
    if gate.level is Level.BELOW_MID:
        yield ".level: below_mid needs no gate, it is what is left; allowed are mid, senior, staff"
    if not gate.text.strip():
        yield ".text: is empty; candidates read it, so it must be a sentence"
    yield from _meaningless(gate)
    yield from _out_of_range(gate)
    for key, names in (("criteria", gate.criteria), ("signals", gate.signals), ("one_of", gate.one_of)):
        for name in names:
            if name not in CRITERIA:
                yield f".{key}: unknown criterion {name!r}; allowed are {', '.join(CRITERIA)}"
    if outside := [name for name in gate.one_of if name in CRITERIA and name not in gate.signals]:
        yield f".one_of: {', '.join(outside)} must be among the signals"
    if (lacking := _lacking(gate)) is not None:
        yield f": the check {gate.check.value!r} needs {lacking}"


def _meaningless(gate: Gate) -> Iterator[str]:
    allowed = _KEYS[gate.check]
    for field in fields(gate):
        is_known = field.name in _OF_EVERY_GATE or field.name in allowed
        if not is_known and getattr(gate, field.name):
            names = f"allowed are {' and '.join(allowed)}" if allowed else "it takes no further key"
            yield f".{field.name}: means nothing to the check {gate.check.value!r}; {names}"


def _out_of_range(gate: Gate) -> Iterator[str]:
    scores = {"at_least": gate.at_least} | {f"signals.{name}": value for name, value in gate.signals.items()}
    for key, value in scores.items():
        if not 0 <= value <= FULL_SCORE:
            yield f".{key}: must lie between 0 and 100, not {value:g}"
    for key, steps in (("at_most_steps", gate.at_most_steps), ("justified_steps", gate.justified_steps)):
        if not steps >= 0:
            yield f".{key}: must be 0 or more, not {steps:g}"


def _lacking(gate: Gate) -> str | None:
    """The key without which the gate asks for nothing."""
    match gate.check:
        case GateCheck.INDEX if not gate.at_least:
            return "at_least"
        case GateCheck.CRITERIA if not (gate.criteria and gate.at_least):
            return "criteria and at_least"
        case GateCheck.REASONING if not 0 < gate.count <= len(gate.signals):
            return "signals, and a count between 1 and their number"
        case GateCheck.ABSENT if not gate.rules:
            return "rules"
        case _:
            return None
