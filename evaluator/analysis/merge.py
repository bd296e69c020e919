"""Makes one finding of what several tools say about one thing at one line."""

from collections.abc import Iterable
from dataclasses import replace

from evaluator.model.findings import Finding, Severity

_ORDER = tuple(Severity)


def merge(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by place; of those that share name, path and line the most severe, with all sources.

    Several findings of one tool at one line that share a name are one as well.
    """
    groups: dict[tuple[str, int, str], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.path, finding.line, finding.name), []).append(finding)
    merged = []
    for group in groups.values():
        ranked = sorted(group, key=lambda one: (_ORDER.index(one.severity), one.source, one.column, one.rule))
        sources = sorted({one.source for one in group})
        # `ruff F401` before `mypy ...`: the finding that is kept names itself first
        sources.sort(key=lambda source: source != ranked[0].source)
        merged.append(replace(ranked[0], source=", ".join(sources)))
    return tuple(sorted(merged, key=lambda one: (one.path, one.line, one.column, one.rule)))
