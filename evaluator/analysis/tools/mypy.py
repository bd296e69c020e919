"""mypy: types that do not fit; missing ones are counted by slots instead."""

import json
import sys
from functools import partial

from evaluator.analysis.limited_process import ProcessResult
from evaluator.analysis.tool import Report, Tool, UnreadableOutput, Workspace, borrow, borrowed_finding
from evaluator.model.findings import Location, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
_BLOCKED = 2
_OVERLOADED = "incompatible type overloaded function"
"""Said of `max(counts, key=counts.get)`, which is right: mypy issue 9765."""
_row = partial(borrow, "mypy")
_TYPE = "Either the type or the code is wrong, and a caller will find out at run time."

# A row is read at one look: code, shared name, criterion, severity; advice; reason; what to do instead.
# fmt: off
RULES = dict((
    _row("arg-type", "wrong-argument-type", "typing", WARNING, "Pass what the parameter asks for.", _TYPE,
         "Convert the argument, or widen the parameter's type."),
    _row("return-value", "wrong-return-type", "typing", WARNING, "Return what the annotation promises.",
         _TYPE, "Correct the annotation, or the value."),
    _row("return", "inconsistent-return", "typing", WARNING, "Return a value on every path.",
         "A path that falls off the end returns None, which the annotation does not allow.",
         "Add the missing return, or raise."),
    _row("assignment", "wrong-assignment-type", "typing", WARNING, "Keep one type for one name.", _TYPE,
         "Use a second name, or correct the annotation."),
    _row("union-attr", "unchecked-optional", "typing", WARNING, "Rule None out before the value is used.",
         "For one of the possible types the line raises AttributeError.",
         "Test `is None` first, and leave or raise."),
    _row("index", "unsubscriptable", "typing", WARNING, "Index a value whose type allows it.", _TYPE,
         "Rule None out first, or use the right key type."),
    _row("operator", "wrong-operand-type", "typing", WARNING, "Combine values whose types fit the operator.",
         _TYPE, "Convert one side, or rule None out first."),
    _row("call-arg", "wrong-arguments", "correctness", WARNING, "Pass the arguments that the function takes.",
         "The call raises TypeError.", "Compare the call with the signature."),
    _row("attr-defined", "unknown-member", "typing", WARNING, "Use a member that the type has.",
         "The line raises AttributeError when it is reached.", "Correct the name, or the type."),
    _row("name-defined", "undefined-name", "correctness", ERROR,
         "Define or import the name before it is used.",
         "The line raises NameError as soon as it is reached.", "Import it, or correct the spelling."),
    _row("override", "wrong-override", "typing", WARNING,
         "Keep the signature of the method that is overridden.",
         "Code written for the base class breaks with this one.",
         "Take and return what the base class does."),
    _row("possibly-undefined", "possibly-undefined", "correctness", WARNING,
         "Give the variable a value on every path.", "On one path the line raises UnboundLocalError.",
         "Assign a default before the branch, or add the missing branch."),
    _row("no-redef", "redefined-while-unused", "correctness", WARNING, "Keep one of the two definitions.",
         "The second definition silently replaces the first.", "Delete or rename one of them."),
    _row("comparison-overlap", "impossible-comparison", "typing", NOTE, "Compare values of the same type.",
         "The types have no value in common, so the answer is always the same.", "Convert one side."),
))
# fmt: on


def argv(space: Workspace) -> tuple[str, ...]:
    """Strict, with an empty configuration and without what happens to be installed beside us."""
    trusted = ("--config-file=", "--no-site-packages", "--explicit-package-bases", "--ignore-missing-imports")
    # one file per module: a process that is killed cannot leave a locked database to the next one
    cache = ("--cache-dir", str(space.cache / "mypy"), "--no-sqlite-cache")
    # in a function without types nothing contradicts anything; its missing types are counted as slots
    checks = ("--strict", "--no-check-untyped-defs", "--enable-error-code", "possibly-undefined")
    output = ("--no-error-summary", "--no-color-output", "--show-column-numbers", "--show-error-end")
    program = (sys.executable, "-P", "-s", "-m", "mypy")
    return (*program, *trusted, *cache, *checks, *output, "--output", "json", "--", *space.files)


def parse(result: ProcessResult, space: Workspace) -> Report:
    """Read mypy's JSON, one object on each line; columns are 0-based there."""
    if result.code >= _BLOCKED:
        raise UnreadableOutput(f"it stopped with exit code {result.code}")
    findings = []
    for line in result.stdout.splitlines():
        one = json.loads(line)
        rule = RULES.get(one["code"])
        if rule is None or one["severity"] != "error" or _OVERLOADED in one["message"]:
            continue
        path = space.submission_path(one["file"])
        at = Location(path, one["line"], one["column"] + 1, one["end_line"], one["end_column"] + 1)
        findings.append(borrowed_finding("mypy", one["code"], rule, at, one["message"]))
    return Report(tuple(findings))


TOOL = Tool(
    name="mypy",
    distribution="mypy",
    argv=argv,
    parse=parse,
    rules=RULES,
    environment=lambda space: {"MYPYPATH": space.sources.name},
)
