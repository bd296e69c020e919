"""EV001: the file is not Python as the analysing interpreter knows it."""

from evaluator.model.findings import Rule, Severity

SYNTAX_ERROR = Rule(
    id="EV001",
    name="syntax-error",
    criterion="correctness",
    severity=Severity.ERROR,
    message="Make the file parse.",
    why="Nothing in the file can be run or reviewed before it does.",
    fix="Correct the line that the interpreter names, or the one before it.",
    bad=("def total(:  # finding\n    return 0\n",),
    good=("def total():\n    return 0\n",),
)
