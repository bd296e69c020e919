"""EV622: an else after a branch that has already left."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.search import find
from evaluator.model.findings import Rule, Severity

_JUMPS: dict[type[cst.CSTNode], str] = {
    cst.Raise: "raise",
    cst.Continue: "continue",
    cst.Break: "break",
    cst.Return: "return",
}


class NeedlessElseAfterJump(Check):
    """Looks at guards: a short branch that leaves, and a longer else; two arms of one size are a choice."""

    rule = Rule(
        id="EV622",
        name="needless-else-after-jump",
        criterion="structure",
        severity=Severity.NOTE,
        message="Drop the else and dedent its code.",
        why="The branch has already left, so the else only indents the rest.",
        fix="Keep the condition as a guard and dedent what stands in the else.",
        bad=(
            """
            def collect(values):
                result = []
                for value in values:
                    if value < 0:
                        continue
                    else:  # finding
                        doubled = 2 * value
                        result.append(doubled)
                return result
            """,
            """
            def root(value):
                if value < 0:
                    raise ValueError("value must not be negative")
                else:  # finding
                    scaled = value * 2
                    return scaled ** 0.5
            """,
            """
            def root(value):
                if value < 0:
                    return None
                else:  # finding
                    scaled = value * 2
                    return scaled ** 0.5
            """,
            """
            def total(rows):
                if not rows:
                    return 0
                else:  # finding
                    for row in rows:
                        print(row)
            """,
        ),
        good=(
            """
            def collect(values):
                for value in values:
                    if value < 0:
                        continue
                    print(value)
            """,
            """
            def walk(values):
                for value in values:
                    if value < 0:
                        continue
                    elif value == 0:
                        print(value)
                    else:
                        print(-value)
                        print(value)
            """,
            """
            def median(values):
                middle = len(values) // 2
                if len(values) % 2:
                    return values[middle]
                else:
                    return (values[middle - 1] + values[middle]) / 2
            """,
            """
            def grade(points):
                if points < 50:
                    note = "try again"
                    return note
                else:
                    note = "passed"
                    return note
            """,
            """
            def classify(values):
                for value in values:
                    if value < 0:
                        break
                    elif value == 0:
                        break
                    else:
                        print(value)
                        print(-value)
            """,
            """
            def step(values):
                for value in values:
                    if value < 0:
                        break
                    else:
                        continue
            """,
        ),
    )

    def visit_If(self, node: cst.If) -> None:
        if isinstance(self.parent(node), cst.If) or not isinstance(node.orelse, cst.Else):
            return
        jump, rest = _last(node.body), node.orelse.body
        if jump and _size(rest) > _size(node.body) and not isinstance(rest.body[0], cst.If):
            self.report(node.orelse, message=f"Drop the else after `{jump}`, and dedent its code.")


def _size(body: cst.BaseSuite) -> int:
    """How many statements the branch holds, nested ones included."""
    blocks = (*find(body, cst.IndentedBlock), *find(body, cst.SimpleStatementSuite))
    return sum(len(block.body) for block in blocks)


def _last(body: cst.BaseSuite) -> str:
    """The word by which the branch leaves, if it does."""
    match body.body[-1]:
        case cst.SimpleStatementLine(body=[*_, jump]) | (cst.BaseSmallStatement() as jump):
            return _JUMPS.get(type(jump), "")
        case _:
            return ""


CHECK = NeedlessElseAfterJump
