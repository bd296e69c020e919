"""Finds the problem that a submission answers, by what its text says and defines.

The text is hostile until proven otherwise: it is searched with linear regular expressions, line by line,
and never compiled or parsed in this process.
"""

import re
from collections.abc import Iterable, Sequence

from evaluator.catalog.bank import unknown_problem
from evaluator.errors import ProblemError
from evaluator.model.problem import Problem
from evaluator.model.submission import SourceFile, Submission

_NAMED = r"problem:[ \t]*([\w-]{1,100})[ \t]*$"
_COMMENT = re.compile(r"[ \t]*#[ \t]*" + _NAMED, re.IGNORECASE)
_DOCSTRING_LINE = re.compile(r"[ \t]*" + _NAMED, re.IGNORECASE)
_DOCSTRING_OPENING = re.compile(r"[rRuU]?(\"\"\"|'''|\"|')")
_DEFINITION = re.compile(r"^(?:async[ \t]+def|def|class)[ \t]+(\w{1,200})", re.MULTILINE)


def find_problem(submission: Submission, problems: Sequence[Problem]) -> Problem | None:
    """The problem named by a ``# problem: slug`` line, else by the docstring, else by entry points.

    Raises:
        ProblemError: the named problem is unknown, or the entry points fit several problems.
    """
    slug = named_problem(submission.main_file.text)
    if slug is not None:
        for problem in problems:
            if problem.slug == slug:
                return problem
        raise unknown_problem(slug, [problem.slug for problem in problems])
    for files in ((submission.main_file,), submission.python_files):
        matching = _matching(files, problems)
        if len(matching) > 1:
            slugs = ", ".join(problem.slug for problem in matching)
            raise ProblemError(f"matches several problems: {slugs}; choose with --problem")
        if matching:
            return matching[0]
    return None


def named_problem(text: str) -> str | None:
    """The slug that a comment or, failing that, the module's docstring names."""
    lines = text.splitlines()
    for pattern, searched in ((_COMMENT, lines), (_DOCSTRING_LINE, _docstring(lines))):
        for line in searched:
            found = pattern.match(line)
            if found:
                return found[1].lower()
    return None


def defined_names(files: Iterable[SourceFile]) -> set[str]:
    """Names of functions and classes that begin in the first column."""
    return {name for file in files for name in _DEFINITION.findall(file.text)}


def _matching(files: Iterable[SourceFile], problems: Iterable[Problem]) -> list[Problem]:
    defined = defined_names(files)
    return [problem for problem in problems if {entry.name for entry in problem.entry_points} <= defined]


def _docstring(lines: Sequence[str]) -> list[str]:
    """The lines of the text that opens the module, without its quotes."""
    start = next(
        (number for number, line in enumerate(lines) if line.strip() and not line.startswith("#")), None
    )
    opening = None if start is None else _DOCSTRING_OPENING.match(lines[start])
    if start is None or opening is None:
        return []
    quotes = opening[1]
    inside = [lines[start][opening.end() :], *lines[start + 1 :]]
    for number, line in enumerate(inside):
        before, closing, _ = line.partition(quotes)
        if closing:
            return [*inside[:number], before]
    return []
