"""Makes one finding of what several tools say about one thing at one line."""

from collections.abc import Iterable
from dataclasses import replace

from evaluator.model.findings import Finding, Severity

_ORDER = tuple(Severity)
_SAID_BY = {
    "broad-except": {"bare-except", "test-swallows-exception"},
    "unidiomatic-annotation": {"unused-import"},
    "unidiomatic-index-loop": {"unidiomatic-search-loop"},
}
"""By name, the names that leave nothing to say at the same line: whoever acts on them removes its cause."""


def merge(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by place; of those that share name, path and line the most severe, with all sources.

    Several findings of one tool at one line that share a name are one as well, and one whose cause another
    finding at the line removes is left out.
    """
    groups: dict[tuple[str, int, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.path, finding.line, finding.name), []).append(finding)
    merged = []
    for (path, line, name), group in groups.items():
        if any((path, line, other) in groups for other in _SAID_BY.get(name, ())):
            continue
        ranked = sorted(group, key=lambda one: (_ORDER.index(one.severity), one.source, one.column, one.rule))
        sources = sorted({one.source for one in group})
        # `ruff F401` before `mypy ...`: the finding that is kept names itself first
        sources.sort(key=lambda source: source != ranked[0].source)
        merged.append(replace(ranked[0], source=", ".join(sources)))
    return tuple(sorted(merged, key=lambda one: (one.path, one.line, one.column, one.rule)))
