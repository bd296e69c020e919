"""EV705: a text parameter of which only a few values are meant."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.search import find
from evaluator.model.findings import Rule, Severity

_ENOUGH = 2
_TOO_MANY = 7
"""From here on the texts come from somewhere else, which may add more."""


class ImpreciseChoice(Check):
    """Looks at parameters annotated ``str`` that are only ever compared with literals."""

    rule = Rule(
        id="EV705",
        name="imprecise-choice",
        criterion="typing",
        severity=Severity.NOTE,
        message="Annotate the parameter with Literal or an Enum.",
        why="`str` promises that any text will do; a misspelled choice is found only when it runs.",
        fix='Write `Literal["up", "down"]` from typing, or an Enum where several functions ask for it.',
        bad=(
            """
            def move(position: int, direction: str) -> int:  # finding
                if direction == "up":
                    return position + 1
                if direction == "down":
                    return position - 1
                raise ValueError(f"unknown direction {direction!r}")
            """,
        ),
        good=(
            """
            def move(position: int, direction: Literal["up", "down"]) -> int:
                if direction == "up":
                    return position + 1
                if direction == "down":
                    return position - 1
                raise ValueError(f"unknown direction {direction!r}")
            """,
            """
            def width(text: str) -> int:
                if text == "tab":
                    return 8
                if text == "space":
                    return 1
                return len(text)
            """,
            """
            def is_vowel(letter: str) -> bool:
                return letter == "a" or letter == "e"
            """,
        ),
    )

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        if self.source.is_test or not self.is_public(node):
            return
        texts = {
            param.name.value: param
            for param in (*node.params.params, *node.params.kwonly_params)
            if param.annotation is not None
            and isinstance(param.annotation.annotation, cst.Name)
            and param.annotation.annotation.value == "str"
        }
        if not texts:
            return
        tested: dict[str, list[str]] = {}
        allowed: set[cst.CSTNode] = set()
        for comparison in find(node.body, cst.Comparison):
            choices = _choices(comparison)
            if choices and isinstance(comparison.left, cst.Name):
                tested.setdefault(comparison.left.value, []).extend(choices)
                allowed.add(comparison.left)
        if not tested.keys() & texts.keys():
            return
        for failure in find(node.body, cst.Raise):
            allowed.update(find(failure, cst.Name))
        used_freely = {name.value for name in find(node.body, cst.Name) if name not in allowed}
        for name, choices in tested.items():
            distinct = list(dict.fromkeys(choices))
            if (
                name in texts
                and name not in used_freely
                and _ENOUGH <= len(distinct) < _TOO_MANY
                and _are_words(distinct)
            ):
                said = ", ".join(distinct[:4]) + (", ..." if len(distinct) > 4 else "")
                self.report(texts[name], message=f"Annotate `{name}` as `Literal[{said}]`, or with an Enum.")


def _choices(comparison: cst.Comparison) -> list[str]:
    """The literals that the left side is tested against."""
    match comparison:
        case cst.Comparison(
            comparisons=[
                cst.ComparisonTarget(
                    operator=cst.Equal() | cst.NotEqual(), comparator=cst.SimpleString(value=text)
                )
            ]
        ):
            return [text]
        case cst.Comparison(
            comparisons=[
                cst.ComparisonTarget(
                    operator=cst.In() | cst.NotIn(),
                    comparator=cst.Tuple(elements=elements)
                    | cst.List(elements=elements)
                    | cst.Set(elements=elements),
                )
            ]
        ):
            texts = [one.value.value for one in elements if isinstance(one.value, cst.SimpleString)]
            return texts if len(texts) == len(elements) else []
        case _:
            return []


def _are_words(literals: list[str]) -> bool:
    """Whether the literals name choices; single letters are data more often than not."""
    return all(len(literal.strip("'\"")) > 1 for literal in literals)


CHECK = ImpreciseChoice
