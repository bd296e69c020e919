"""The nearest change that reaches the next level, found by scoring without the findings it would mend."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from evaluator.model.evaluation import Change, NextLevel, UnmetGate
from evaluator.model.findings import Finding
from evaluator.model.rubric import Gate, GateCheck
from evaluator.scoring.climb import blocks, climb
from evaluator.scoring.gates import Evidence, Outcome, check, offends
from evaluator.scoring.rescoring import Rescoring

_NAMED = 5
_PRUNED = 40
"""Above so many places no reader mends one by one, and finding the fewest would take long."""

_UNASSESSED = "Nothing in the code decides this yet: it has to be assessed first."
_SHARED = "The changes named for the other conditions are enough for this one."
_NOT_ENOUGH = "Mending the findings is not enough here: without any of them, {}."
_IF_MISSING = "As far as it is not there yet: {}"
_OFFENCES = (GateCheck.ERRORS, GateCheck.ABSENT)

_Mended = frozenset[int]
_Where = tuple[str, str, str, int]


@dataclass(frozen=True, slots=True)
class Place:
    """All findings that say one thing about one line: whoever mends one mends all of them."""

    keys: _Mended
    findings: tuple[Finding, ...]
    """The dearest first."""

    @property
    def dearest(self) -> Finding:
        """The one that is named."""
        return self.findings[0]


def plan(
    rescoring: Rescoring, evidence: Evidence, blocking: Sequence[tuple[Gate, Outcome]]
) -> tuple[tuple[UnmetGate, ...], NextLevel | None]:
    """The blocking gates, each with what passes it, and where all of that leads."""
    if not blocking:
        return (), None
    places = _places(rescoring, evidence)
    mended: _Mended = frozenset()
    unmet: dict[int, UnmetGate] = {}
    # Where findings themselves are the offence there is no choice, and what they give back counts elsewhere.
    order = sorted(range(len(blocking)), key=lambda number: blocking[number][0].check not in _OFFENCES)
    count = 0
    for number in order:
        gate, outcome = blocking[number]
        chosen = _nearest(rescoring, gate, places, mended)
        unmet[number] = _unmet(rescoring, gate, outcome, chosen, mended)
        mended = mended.union(*(place.keys for place in chosen or ()))
        count += len(chosen or ())
    after = rescoring.without(mended)
    following = NextLevel(blocking[0][0].level, count, climb(after).level, after.index)
    return tuple(unmet[number] for number in range(len(blocking))), following


def _places(rescoring: Rescoring, evidence: Evidence) -> list[Place]:
    """What costs most comes first."""
    keys: dict[_Where, set[int]] = {}
    for member in rescoring.weighed:
        keys.setdefault(_where(member.finding), set()).add(member.key)
    findings: dict[_Where, list[Finding]] = {}
    for finding in evidence.findings:
        findings.setdefault(_where(finding), []).append(finding)
    return [Place(frozenset(keys[where]), tuple(members)) for where, members in findings.items()]


def _where(finding: Finding) -> _Where:
    return (finding.criterion, finding.name, finding.path, finding.line)


def _nearest(
    rescoring: Rescoring, gate: Gate, places: Sequence[Place], mended: _Mended
) -> list[Place] | None:
    """The places to mend for the gate, in the order of their cost; None where mending does not pass it."""
    if gate.check is not GateCheck.CRITERIA:
        return _fewest(rescoring, gate, places, mended)
    chosen: list[Place] = []
    for criterion in gate.criteria:
        found = _fewest(rescoring, replace(gate, criteria=(criterion,)), places, mended)
        if found is None:
            return None
        chosen += found
    return sorted(chosen, key=places.index)


def _fewest(rescoring: Rescoring, gate: Gate, places: Sequence[Place], mended: _Mended) -> list[Place] | None:
    """The dearest places, and no more of them than it takes, to pass the gate; None where none do.

    Mending more never lowers a score, so the shortest run of dearest places that is enough can be found by
    halving; then each place that turns out not to be needed is put back, the cheapest first.
    """
    candidates = _candidates(rescoring, gate, places, mended)

    def is_enough(chosen: Sequence[Place]) -> bool:
        without = mended.union(*(place.keys for place in chosen))
        return not blocks(gate, check(gate, rescoring.without(without)))

    if not is_enough(candidates):
        return None
    if gate.check in _OFFENCES:
        return candidates
    low, high = 0, len(candidates)
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if is_enough(candidates[:middle]) else (middle + 1, high)
    chosen = list(candidates[:low])
    for place in reversed(chosen[:-1]) if len(chosen) <= _PRUNED else ():
        rest = [other for other in chosen if other is not place]
        if is_enough(rest):
            chosen = rest
    return chosen


def _candidates(rescoring: Rescoring, gate: Gate, places: Sequence[Place], mended: _Mended) -> list[Place]:
    """The places that bear on the gate; for the index, by what they cost there."""
    left = [place for place in places if not place.keys <= mended]
    match gate.check:
        case GateCheck.ERRORS | GateCheck.ABSENT:
            return [place for place in left if any(offends(gate, finding) for finding in place.findings)]
        case GateCheck.CRITERIA:
            return [place for place in left if place.dearest.criterion in gate.criteria]
        case GateCheck.REASONING:
            return [place for place in left if place.dearest.criterion in gate.signals]
        case GateCheck.INDEX:
            weights = {name: criterion.weight for name, criterion in rescoring.rubric.criteria.items()}
            return sorted(
                left, key=lambda place: -place.dearest.points * weights.get(place.dearest.criterion, 0.0)
            )
        case _:
            return []


def _unmet(
    rescoring: Rescoring, gate: Gate, outcome: Outcome, chosen: list[Place] | None, mended: _Mended
) -> UnmetGate:
    if chosen is None:
        return UnmetGate(gate.text, outcome.detail, show=_what_to_show(rescoring, gate, outcome))
    if not chosen:
        return UnmetGate(gate.text, outcome.detail, show=_SHARED)
    named = chosen[:_NAMED]
    without = mended.union(*(place.keys for place in chosen[_NAMED:]))
    changes = []
    for place in reversed(named):
        changes.append(_change(rescoring, place, without))
        without |= place.keys
    return UnmetGate(gate.text, outcome.detail, tuple(reversed(changes)), len(chosen) - len(named))


def _change(rescoring: Rescoring, place: Place, without: _Mended) -> Change:
    finding = place.dearest
    before = rescoring.without(without).scores[finding.criterion].score
    after = rescoring.without(without | place.keys).scores[finding.criterion].score
    gain = round((after or 0.0) - (before or 0.0), 1)
    return Change(
        finding.rule, finding.name, finding.criterion, finding.path, finding.line, finding.message, gain
    )


def _what_to_show(rescoring: Rescoring, gate: Gate, outcome: Outcome) -> str:
    if outcome.passed is None and gate.check is not GateCheck.REASONING:
        return _UNASSESSED
    everything = frozenset(member.key for member in rescoring.weighed)
    rest = check(gate, rescoring.without(everything)).detail
    if gate.check in (GateCheck.INDEX, GateCheck.CRITERIA) and everything:
        return " ".join(filter(None, [_NOT_ENOUGH.format(rest), gate.show]))
    # The author may have written it down already, where nothing was measured that could confirm it.
    return _IF_MISSING.format(gate.show) if outcome.passed is None and gate.show else gate.show
