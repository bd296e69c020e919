"""EV509: a negation of a name that is a negation itself."""

import re

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.model.findings import Rule, Severity

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_NEGATIONS = frozenset({"not", "cannot", "isnt", "invalid", "never"})
_STANDARD = re.compile(r"no_?colou?rs?$", re.IGNORECASE)
"""NO_COLOR is the name of an environment variable that many programs agree on."""
_AUXILIARIES = frozenset({"is", "has", "was", "are", "should", "can", "does"})


class NegatedName(Check):
    """Looks at names with `not` in them under a `not`; names of flags that begin with `no` as well."""

    rule = Rule(
        id="EV509",
        name="negated-name",
        criterion="readability",
        severity=Severity.NOTE,
        message="Name the flag for what is the case, so that nothing is negated twice.",
        why="Two negations have to be undone in the mind, and are easily undone wrong.",
        fix="Take the positive word and turn its values around, for example `found` for `not_found`.",
        bad=(
            """
            def report(rows, wanted):
                not_found = wanted not in rows
                if not not_found:  # finding
                    return rows
            """,
            """
            def check(form):
                noErrors = True
                for field in form:
                    noErrors = noErrors and field.ok
                return form.isNotReady() or not noErrors  # finding
            """,
        ),
        good=(
            """
            def report(rows, wanted, no_of_rows):
                not_found = wanted not in rows
                no_color = rows.environment.get("NO_COLOR")
                if not_found or not no_of_rows or not no_color:
                    return rows
            """,
            """
            def annotate(note, node, notified):
                return not note or not node or not notified
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._flags: set[str] = set()
        self._reported: set[str] = set()

    def visit_Assign(self, node: cst.Assign) -> None:
        for target in node.targets:
            if isinstance(target.target, cst.Name) and _is_truth(node.value):
                self._flags.add(target.target.value)

    def visit_UnaryOperation(self, node: cst.UnaryOperation) -> None:
        if not isinstance(node.operator, cst.Not):
            return
        name = _last_name(node.expression)
        if (
            not name
            or name[0].isupper()  # a class or NotImplemented
            or name in self._reported
            or _STANDARD.search(name)
            or name.lower() in self.source.problem_words
        ):
            return
        if _is_negated(name) or (name in self._flags and _words(name)[:1] == ["no"]):
            self._reported.add(name)
            self.report(node, message=f"Turn `{name}` into its opposite: `not {name}` negates twice.")


def _last_name(expression: cst.BaseExpression) -> str:
    """The name that is read in ``name``, ``one.name`` or ``one.name()``."""
    match expression:
        case cst.Call(func=func):
            return _last_name(func)
        case cst.Attribute(attr=cst.Name(value=name)) | cst.Name(value=name):
            return name
    return ""


def _words(name: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(name)]


def _is_negated(name: str) -> bool:
    words = _words(name)
    if len(words) > 1 and words[0] in _AUXILIARIES:
        words = words[1:]
        return words[0] in _NEGATIONS or (words[0] == "no" and len(words) > 1)
    return len(words) > 1 and words[0] in _NEGATIONS - {"invalid"}


def _is_truth(value: cst.BaseExpression) -> bool:
    match value:
        case cst.Name(value="True" | "False") | cst.Comparison() | cst.UnaryOperation(operator=cst.Not()):
            return True
        case cst.Call(func=cst.Name(value="any" | "all" | "bool" | "isinstance")):
            return True
    return False


CHECK = NegatedName
