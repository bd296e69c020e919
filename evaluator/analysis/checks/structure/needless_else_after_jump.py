"""EV622: an else after a branch that has already left."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.model.findings import Rule, Severity

_MIN_STATEMENTS = 2
_JUMPS: dict[type[cst.CSTNode], str] = {
    cst.Raise: "raise",
    cst.Continue: "continue",
    cst.Break: "break",
    cst.Return: "return",
}


class NeedlessElseAfterJump(Check):
    """Looks at choices whose every condition ends in raise, continue or break."""

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
            def root(value):
                if value < 0:
                    return None
                else:
                    scaled = value * 2
                    return scaled ** 0.5
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
        if node.orelse is None or isinstance(self.parent(node), cst.If):
            return
        jumps = set()
        branch: cst.If | cst.Else | None = node
        while isinstance(branch, cst.If):
            jump = _last(branch.body)
            if not jump:
                return
            jumps.add(jump)
            branch = branch.orelse
        if branch is None or len(branch.body.body) < _MIN_STATEMENTS or "return" in jumps:
            return
        self.report(
            branch, message=f"Drop the else after `{' and '.join(sorted(jumps))}`, and dedent its code."
        )


def _last(body: cst.BaseSuite) -> str:
    """The word by which the branch leaves, if it does."""
    match body.body[-1]:
        case cst.SimpleStatementLine(body=[*_, jump]) | (cst.BaseSmallStatement() as jump):
            return _JUMPS.get(type(jump), "")
        case _:
            return ""


CHECK = NeedlessElseAfterJump
