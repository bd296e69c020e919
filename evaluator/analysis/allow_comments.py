"""``# evaluate: allow[EV101] reason``: what a person accepts in code of their own, and why.

Reading them changes nothing: they are blanked and counted like every comment that silences an analyser.
Only ``honour`` takes findings away, and only a run over one's own code calls it.
"""

import re
import tokenize
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evaluator.model.evaluation import Allowance
from evaluator.model.findings import Finding

_COMMENT = re.compile(r"#\s*evaluate\s*:\s*allow\b(?:\s*\[([^\]]*)\])?\s*(.*)", re.IGNORECASE | re.DOTALL)
_IN_A_WORD = re.compile(r"\w*[^\W\d_]{2}\w*")
_FORM = "`# evaluate: allow[magic-number] reason`"
_LAYOUT = frozenset({tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.COMMENT})


@dataclass(frozen=True, slots=True)
class AllowComment:
    """One comment, with the rules that it names by id or by name."""

    path: str
    line: int
    covers: frozenset[int]
    """Its own line, or, when it stands alone, the line of code below it."""
    rules: tuple[str, ...]
    reason: str


def find_allow_comments(path: str, tokens: Sequence[tokenize.TokenInfo]) -> tuple[AllowComment, ...]:
    """The comments of one file, in the order of the text."""
    found = []
    for position, token in enumerate(tokens):
        if token.type != tokenize.COMMENT or (match := _COMMENT.search(token.string)) is None:
            continue
        row, column = token.start
        is_alone = not token.line[:column].strip()
        covers = _next_code_line(tokens[position + 1 :]) if is_alone else row
        rules = tuple(part.strip() for part in (match[1] or "").split(",") if part.strip())
        reason = match[2].strip(" \t:-.")
        found.append(AllowComment(path, row, frozenset({covers}), rules, reason))
    return tuple(found)


def honour(
    findings: Iterable[Finding], comments: Sequence[AllowComment]
) -> tuple[tuple[Finding, ...], tuple[Allowance, ...]]:
    """The findings that nobody allows, and what became of each comment."""
    rest = list(findings)
    outcomes: list[Allowance] = []
    for comment in comments:
        if not comment.rules:
            outcomes.append(_void(comment, "", f"it names no rule: write {_FORM}"))
        elif _IN_A_WORD.search(comment.reason) is None:
            outcomes += (
                _void(comment, rule, f"it gives no reason: write why after the bracket, as in {_FORM}")
                for rule in comment.rules
            )
        else:
            for rule in comment.rules:
                allowed = [finding for finding in rest if _is_meant(finding, comment, rule)]
                rest = [finding for finding in rest if finding not in allowed]
                outcomes.append(_used(comment, allowed) if allowed else _void(comment, rule, _NOTHING_THERE))
    return tuple(rest), tuple(outcomes)


_NOTHING_THERE = "nothing of that name is found there: take the comment away"


def _is_meant(finding: Finding, comment: AllowComment, rule: str) -> bool:
    names = {finding.rule.casefold(), finding.name.casefold()}
    return finding.path == comment.path and finding.line in comment.covers and rule.casefold() in names


def _used(comment: AllowComment, allowed: Sequence[Finding]) -> Allowance:
    return Allowance(allowed[0].name, comment.path, comment.line, True, comment.reason)


def _void(comment: AllowComment, rule: str, detail: str) -> Allowance:
    return Allowance(rule, comment.path, comment.line, False, detail)


def _next_code_line(tokens: Iterable[tokenize.TokenInfo]) -> int:
    """The line of the next token that is code; 0 when there is none."""
    return next(
        (
            token.start[0]
            for token in tokens
            if token.type not in _LAYOUT and token.type != tokenize.ENDMARKER
        ),
        0,
    )
