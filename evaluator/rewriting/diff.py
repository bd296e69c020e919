"""What a rewrite changes, as a unified diff."""

from difflib import unified_diff

from evaluator.analysis.proposals.proposal import Proposal
from evaluator.model.evaluation import Rewrite

_CONTEXT_LINES = 1


def shown(before: str, proposal: Proposal) -> Rewrite:
    """The rewrite as a report holds it."""
    lines = unified_diff(
        _lines(before),
        _lines(proposal.text),
        f"a/{proposal.path}",
        f"b/{proposal.path}",
        n=_CONTEXT_LINES,
        lineterm="",
    )
    return Rewrite(proposal.rule, proposal.path, proposal.line, "\n".join(lines))


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").removesuffix("\n").split("\n")
