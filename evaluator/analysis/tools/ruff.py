"""ruff: the quick look at names, idiom and error handling."""

import json
import sys
from functools import partial

from ruff import find_ruff_bin

from evaluator.analysis.limited_process import ProcessResult
from evaluator.analysis.tool import Report, Tool, UnreadableOutput, Workspace, borrow, borrowed_finding
from evaluator.model.findings import Location, Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE
_row = partial(borrow, "ruff")
_ONCE = frozenset({"A001", "E741"})
"""Said of each assignment to a name; one choice of a name is one finding in a file."""

# A row is read at one look: code, shared name, criterion, severity; advice; reason; what to do instead.
# fmt: off
RULES = dict((
    _row("F821", "undefined-name", "correctness", ERROR, "Define or import the name before it is used.",
         "The line raises NameError as soon as it is reached.", "Import it, or correct the spelling."),
    _row("F811", "redefined-while-unused", "correctness", WARNING, "Keep one of the two definitions.",
         "The second definition silently replaces the first.", "Delete or rename one of them."),
    _row("F632", "identity-of-literal", "correctness", WARNING, "Compare values with ==.",
         "`is` compares identity, which for literals is an accident of the interpreter.", "Use == or !=."),
    _row("F601", "repeated-dictionary-key", "correctness", WARNING, "Write each key once.",
         "The later value silently wins.", "Remove one of the two entries."),
    _row("B023", "loop-variable-in-closure", "correctness", WARNING,
         "Bind the loop variable when the function is made.",
         "All functions made in the loop see its last value.",
         "Pass it as a default argument or through a factory."),
    _row("B015", "pointless-comparison", "correctness", WARNING, "Use the result of the comparison.",
         "The line compares and forgets, so an assertion or assignment was probably meant.",
         "Assert, assign or delete it."),
    _row("B018", "pointless-expression", "correctness", WARNING, "Use the value or delete the line.",
         "The line computes and forgets, so a call or assignment was probably meant.",
         "Call, assign or delete it."),
    _row("B006", "mutable-default", "robustness", WARNING,
         "Take None as the default and make the container inside.",
         "The default is made once; what one call leaves in it, the next call finds.",
         "Write `if items is None: items = []`."),
    _row("RUF012", "mutable-class-attribute", "robustness", WARNING, "Make the container in __init__.",
         "All instances share one container.", "Assign it to self in __init__, or annotate it as ClassVar."),
    _row("E722", "bare-except", "robustness", WARNING, "Name the exception that this handler expects.",
         "A bare handler also hides spelling mistakes and Ctrl-C.",
         "Write `except ValueError:` or what the call raises."),
    _row("BLE001", "broad-except", "robustness", WARNING, "Name the exception that this handler expects.",
         "Catching everything hides faults nobody thought of.",
         "Catch what the call is documented to raise."),
    _row("S110", "silent-except", "robustness", WARNING,
         "Handle the exception, or say why it may be ignored.",
         "A swallowed failure shows up later and elsewhere.",
         "Handle it, or use contextlib.suppress with the one type."),
    _row("B904", "raise-without-cause", "robustness", NOTE, "Chain the exception with `from`.",
         "Without it the traceback looks like a second failure inside the handler.",
         "Write `raise ... from error`."),
    _row("TRY002", "raise-vanilla-exception", "robustness", NOTE,
         "Raise ValueError, TypeError or a class of your own.",
         "A caller can only catch Exception, and with it everything else.",
         "Choose the built-in type that says what was wrong."),
    _row("S307", "eval-call", "robustness", WARNING, "Parse the text instead of evaluating it.",
         "eval runs whatever the text says.", "Use ast.literal_eval, int or a small parser."),
    _row("PLW0603", "global-statement", "robustness", WARNING, "Pass the value in and return it.",
         "Calls influence each other through the module, so their order matters.",
         "Return the new value, or keep it in an object."),
    _row("F401", "unused-import", "structure", NOTE, "Remove the import.",
         "A reader looks for the use that is not there.", "Delete the line."),
    _row("F841", "unused-variable", "structure", NOTE, "Remove the variable.",
         "A reader looks for the use that is not there; it may be a forgotten step.",
         "Delete it, or use it as was meant."),
    _row("F403", "star-import", "structure", NOTE, "Import the names that are used.",
         "Nobody can tell where a name comes from.", "List the names, or import the module."),
    _row("PLR0913", "too-many-arguments", "structure", NOTE, "Group the arguments that belong together.",
         "A call with this many positions is easily written in the wrong order.",
         "Pass a dataclass, or make some keyword-only."),
    _row("PLW0120", "useless-loop-else", "structure", NOTE, "Dedent the code of the loop's else.",
         "Without break, else always runs, so it only puzzles.", "Remove the else and dedent its body."),
    _row("PIE790", "unnecessary-pass", "structure", NOTE, "Delete the placeholder.",
         "It says that something is missing where nothing is.", "Delete the line."),
    _row("A001", "shadowed-builtin", "readability", NOTE, "Choose a name that Python does not use.",
         "The built-in is out of reach in the rest of the scope, and readers are misled.",
         "Say what the value holds."),
    _row("E741", "ambiguous-name", "readability", NOTE, "Choose a name that is not mistaken for a digit.",
         "l, O and I look like 1 and 0 in many fonts.", "Say what the value holds."),
    _row("E731", "assigned-lambda", "readability", NOTE, "Write a def.",
         "A def gives the function its name in tracebacks and room for types.",
         "Write `def name(...): return ...`."),
    _row("N801", "class-name", "readability", NOTE, "Write class names in CapWords.",
         "Readers tell classes from functions by the form of the name.",
         "Rename it, for example RateLimiter."),
    _row("E711", "comparison-to-none", "readability", NOTE, "Compare with None by `is`.",
         "== can be redefined by the other side.", "Write `is None` or `is not None`."),
    _row("E712", "comparison-to-truth", "readability", NOTE, "Test the value itself.",
         "`== True` says nothing more and fails for other true values.",
         "Write `if flag:` or `if not flag:`."),
    _row("SIM103", "unnecessary-truth-branch", "readability", NOTE, "Return the condition itself.",
         "Four lines say what one says.", "Write `return condition`."),
    _row("RET505", "unnecessary-else", "readability", NOTE, "Drop the else after a return.",
         "The branch has already left, so the else only indents the rest.", "Dedent the code of the else."),
    _row("SIM118", "unnecessary-keys", "readability", NOTE, "Test the dictionary itself.",
         "`in d.keys()` says the same as `in d` with more words.", "Drop `.keys()`."),
    _row("C416", "unnecessary-comprehension", "readability", NOTE, "Call list, set or dict.",
         "The comprehension copies each element unchanged.", "Write `list(values)`."),
    _row("F541", "unnecessary-f-string", "readability", NOTE, "Drop the f.",
         "Nothing is filled in, so a reader looks for what is missing.", "Write a plain string."),
))
# fmt: on


def argv(space: Workspace) -> tuple[str, ...]:
    """No file of the submission, no configuration and no cache takes part in the choice of rules."""
    version = f"py{sys.version_info.major}{sys.version_info.minor}"
    options = ("--isolated", "--ignore-noqa", "--no-cache", "--no-fix", "--exit-zero", "--quiet")
    chosen = ("--select", ",".join(RULES), "--target-version", version)
    return (find_ruff_bin(), "check", *options, "--output-format", "json", *chosen, "--", *space.files)


def parse(result: ProcessResult, space: Workspace) -> Report:
    """Read ruff's JSON; rows and columns are 1-based there as well."""
    if result.code != 0:
        raise UnreadableOutput(f"exit code {result.code}")
    findings = []
    named: set[tuple[str, str, str]] = set()
    for one in json.loads(result.stdout):
        if (rule := RULES.get(one["code"])) is None:
            continue
        start, end = one["location"], one["end_location"]
        path = space.submission_path(one["filename"])
        if one["code"] in _ONCE:
            if (key := (path, one["code"], one["message"])) in named:
                continue
            named.add(key)
        at = Location(path, start["row"], start["column"], end["row"], end["column"])
        findings.append(borrowed_finding("ruff", one["code"], rule, at, one["message"]))
    return Report(tuple(findings))


TOOL = Tool(
    name="ruff",
    distribution="ruff",
    argv=argv,
    parse=parse,
    rules=RULES,
    environment=lambda _: {"RAYON_NUM_THREADS": "1"},  # each thread reserves address space
)
