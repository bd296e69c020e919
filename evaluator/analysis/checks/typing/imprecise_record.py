"""EV704: a record in the shape of a dictionary."""

import re

import libcst as cst

from evaluator.analysis.check import Check, Source
from evaluator.analysis.reading.expressions import code
from evaluator.analysis.reading.search import find_own
from evaluator.model.findings import Rule, Severity

_ENOUGH = 2
_TOO_MANY = 7
"""From here on the dictionary is more likely a table."""
_EXPORTING = re.compile(
    r"dict|json|serial|payload|headers|params|config|settings|context|kwargs|options|state|export|dump|schema"
)


class ImpreciseRecord(Check):
    """Looks at public functions all of whose results are dictionaries with a few fixed keys."""

    rule = Rule(
        id="EV704",
        name="imprecise-record",
        criterion="typing",
        severity=Severity.NOTE,
        message="Return a dataclass or a TypedDict.",
        why="The keys are known when the code is written, yet a misspelled one shows up only when it runs.",
        fix="Write a frozen dataclass with these fields, or a TypedDict where callers need a dictionary.",
        bad=(
            """
            def summary(values: list[int]) -> dict[str, float]:
                return {"low": min(values), "high": max(values), "mean": sum(values) / len(values)}  # finding
            """,
            """
            def ohms_law(voltage: float, current: float) -> dict[str, float]:
                if not voltage:
                    return {"voltage": current * 2}  # finding
                return {"current": voltage / 2}
            """,
            """
            def find(rows, wanted):
                for row in rows:
                    if row.name == wanted:
                        return {"row": row, "found": True}  # finding
                return {"row": None, "found": False}
            """,
        ),
        good=(
            """
            def summary(values: list[int]) -> Summary:
                return {"low": min(values), "high": max(values)}
            """,
            """
            def to_dict(self) -> dict[str, int]:
                return {"low": self.low, "high": self.high}
            """,
            """
            def by_length(words):
                if not words:
                    return {"a": [], "b": []}
                return {len(word): word for word in words}
            """,
            """
            def headers(token):
                return {"Content-Type": "text/plain", "Authorization": token}
            """,
            """
            def _summary(values):
                return {"low": min(values), "high": max(values)}
            """,
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._seen: set[cst.FunctionDef] = set()

    def visit_Dict(self, node: cst.Dict) -> None:
        function = self.function_around(node)
        if self.source.is_test or not isinstance(self.parent(node), cst.Return):
            return
        if function is not None and function not in self._seen:
            self._seen.add(function)
            self._consider(function)

    def _consider(self, function: cst.FunctionDef) -> None:
        name = function.name.value
        if function.decorators or not self.is_public(function) or _EXPORTING.search(name):
            return
        annotation = code(function.returns.annotation) if function.returns is not None else "dict"
        if name in self.source.problem_words or not annotation.startswith(("dict", "Dict")):
            return
        returns = [one for one in find_own(function, cst.Return) if one.value is not None]
        fields = [_fields(one.value) for one in returns]
        keys = list(dict.fromkeys(key for one in fields for key in one))
        if all(fields) and _ENOUGH <= len(keys) < _TOO_MANY:
            said = ", ".join(f"`{key}`" for key in keys[:3]) + (", ..." if len(keys) > 3 else "")
            self.report(returns[0], message=f"Return a dataclass or a TypedDict from `{name}` with {said}.")


def _fields(value: cst.BaseExpression | None) -> tuple[str, ...]:
    """The keys of a display all of whose keys are texts that could be names."""
    if not isinstance(value, cst.Dict):
        return ()
    keys = []
    for element in value.elements:
        match element:
            case cst.DictElement(key=cst.SimpleString() as key):
                text = key.evaluated_value
                if not isinstance(text, str) or not text.isidentifier():
                    return ()
                keys.append(text)
            case _:
                return ()
    return tuple(keys)


CHECK = ImpreciseRecord
