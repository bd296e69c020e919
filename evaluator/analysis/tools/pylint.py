"""pylint: what only its inference sees, across functions and through values."""

import json
import sys
from functools import partial

from evaluator.analysis.limited_process import ProcessResult
from evaluator.analysis.tool import Report, Tool, UnreadableOutput, Workspace, borrow, borrowed_finding
from evaluator.model.findings import Location, Severity

WARNING, NOTE = Severity.WARNING, Severity.NOTE
_FATAL, _USAGE = 1, 32
_row = partial(borrow, "pylint")

# A row is read at one look: code, shared name, criterion, severity; advice; reason; what to do instead.
# fmt: off
RULES = dict((
    _row("E0601", "used-before-assignment", "correctness", WARNING, "Assign the variable before it is read.",
         "The line raises UnboundLocalError or NameError.", "Move the assignment up, or correct the name."),
    _row("E0606", "possibly-undefined", "correctness", WARNING, "Give the variable a value on every path.",
         "On one path the line raises UnboundLocalError.",
         "Assign a default before the branch, or add the missing branch."),
    _row("E1101", "unknown-member", "correctness", WARNING, "Use a member that the object has.",
         "The line raises AttributeError when it is reached.", "Correct the name, or define the member."),
    _row("E1102", "not-callable", "correctness", WARNING, "Call something that can be called.",
         "The line raises TypeError when it is reached.",
         "Drop the parentheses, or look for a shadowed name."),
    _row("E1120", "wrong-arguments", "correctness", WARNING, "Pass the arguments that the function takes.",
         "The call raises TypeError.", "Compare the call with the signature."),
    _row("E1121", "wrong-arguments", "correctness", WARNING, "Pass the arguments that the function takes.",
         "The call raises TypeError.", "Compare the call with the signature."),
    _row("E1111", "assigned-nothing", "correctness", WARNING,
         "Call it for its effect only, or make it return.",
         "The function returns nothing, so the variable is always None.",
         "Return the value, or drop the assignment."),
    _row("E1128", "assigned-nothing", "correctness", WARNING,
         "Call it for its effect only, or make it return.", "The function only ever returns None.",
         "Return the value, or drop the assignment."),
    _row("E1133", "not-iterable", "correctness", WARNING, "Loop over something that can be iterated.",
         "The loop raises TypeError.", "Iterate over the container, or over range(count)."),
    _row("E1135", "unsupported-membership", "correctness", WARNING, "Test membership in a container.",
         "`in` raises TypeError on this value.", "Test against the container that was meant."),
    _row("E1136", "unsubscriptable", "correctness", WARNING, "Index something that can be indexed.",
         "The line raises TypeError on this value.", "Look at where the value comes from; it may be None."),
    _row("E1137", "unsupported-assignment", "correctness", WARNING,
         "Assign to an item of a container that allows it.", "The line raises TypeError on this value.",
         "Use a list or dictionary, or build a new value."),
    _row("E1130", "bad-operand", "correctness", WARNING, "Apply the operator to a value that supports it.",
         "The line raises TypeError on this value.", "Convert the value first."),
    _row("E4702", "modified-while-iterated", "correctness", WARNING,
         "Change a copy, or collect the changes first.",
         "Changing a dictionary or set during its own loop raises RuntimeError.",
         "Loop over list(container)."),
    _row("W4701", "modified-while-iterated", "correctness", WARNING,
         "Change a copy, or collect the changes first.",
         "Removing from a list during its own loop skips elements.",
         "Loop over a copy, or build a new list."),
    _row("W0101", "unreachable-code", "structure", WARNING, "Delete the code that cannot be reached.",
         "It looks as if it ran, and will never be tested.", "Delete it, or correct the return above it."),
    _row("W0199", "assert-on-tuple", "correctness", WARNING,
         "Remove the parentheses around condition and message.",
         "A tuple is always true, so the assertion never fails.", "Write `assert condition, message`."),
    _row("W0631", "loop-variable-after-loop", "robustness", NOTE,
         "Keep what is needed in a variable of its own.",
         "If the loop ran zero times the name does not exist.", "Assign a default before the loop."),
    _row("R1710", "inconsistent-return", "robustness", WARNING, "Return a value on every path, or on none.",
         "Paths that fall off the end return None without saying so.", "Add the missing return, or raise."),
    _row("C0200", "unidiomatic-index-loop", "readability", NOTE,
         "Loop over the values, or over enumerate(values).", "The index is only used to fetch the element.",
         "Write `for index, value in enumerate(values):`."),
    _row("R1714", "unidiomatic-comparison-chain", "readability", NOTE, "Test membership once.",
         "The same variable is compared again and again.", "Write `value in (first, second)`."),
))
# fmt: on


def argv(space: Workspace) -> tuple[str, ...]:
    """An empty configuration, no plug-ins, and imports that cannot resolve to a submitted file.

    pylint puts the source root on the path that its own imports use. The root named here is the folder
    above the sources, so no module of a submission can take the place of one that pylint loads.
    """
    trusted = (
        "--rcfile=/dev/null",
        "--load-plugins=",
        "--persistent=n",
        "--jobs=1",
        f"--source-roots={space.root}",
    )
    chosen = ("--disable=all", f"--enable={','.join(RULES)}")
    program = (sys.executable, "-P", "-s", "-m", "pylint")
    return (*program, *trusted, *chosen, "--score=n", "--output-format=json2", "--", *space.files)


def parse(result: ProcessResult, space: Workspace) -> Report:
    """Read pylint's JSON; columns are 0-based there."""
    if result.code & (_FATAL | _USAGE):
        raise UnreadableOutput(f"it stopped with exit code {result.code}")
    findings = []
    for one in json.loads(result.stdout)["messages"]:
        if (rule := RULES.get(one["messageId"])) is None:
            continue
        path = space.submission_path(one["absolutePath"])
        end = one["endColumn"]
        at = Location(path, one["line"], one["column"] + 1, one["endLine"], None if end is None else end + 1)
        findings.append(borrowed_finding("pylint", one["messageId"], rule, at, one["message"]))
    return Report(tuple(findings))


TOOL = Tool(
    name="pylint",
    distribution="pylint",
    argv=argv,
    parse=parse,
    rules=RULES,
    environment=lambda space: {"PYLINTHOME": str(space.empty)},
)
