"""EV613: a method that only gets or sets an attribute."""

import re

import libcst as cst

from evaluator.analysis.check import Check, is_dunder
from evaluator.analysis.reading.bindings import dotted
from evaluator.analysis.reading.search import is_text_statement
from evaluator.model.findings import Rule, Severity

_NAMED = re.compile(r"_*(get|set)_?(\w+)")


class NeedlessAccessor(Check):
    """Looks at `get_x` and `set_x` methods, and at property pairs, with nothing but the attribute inside."""

    rule = Rule(
        id="EV613",
        name="needless-accessor",
        criterion="structure",
        severity=Severity.NOTE,
        message="Use a plain attribute; Python can turn it into a property later.",
        why="An attribute can become a property without any change for callers, so the method hides nothing.",
        fix="Make the attribute public, and write a property once there is something to check or compute.",
        bad=(
            """
            class Node:
                def __init__(self, data):
                    self._data = data

                def get_data(self):  # finding
                    return self._data

                def set_data(self, data):
                    self._data = data
            """,
            """
            class Node:
                @property
                def data(self):
                    return self._data

                @data.setter
                def data(self, data):  # finding
                    self._data = data
            """,
        ),
        good=(
            """
            class State:
                def __setstate__(self, state):
                    self.state = state
            """,
            """
            class Node:
                @property
                def data(self):
                    return self._data
            """,
            """
            class Node:
                def set_data(self, data):
                    self._data = list(data)
                    self.size = len(data)

                def get_total(self):
                    return sum(self._data)
            """,
            """
            class Shape(Base):
                def get_name(self):
                    return self.name
            """,
        ),
    )

    def visit_ClassDef(self, node: cst.ClassDef) -> None:
        derived = any(dotted(one.value) != "object" for one in node.bases)
        if derived or node.keywords or self.source.is_test:
            return
        properties: dict[str, str] = {}
        accessors: list[cst.Name] = []
        for member in node.body.body:
            if not isinstance(member, cst.FunctionDef):
                continue
            name = member.name.value
            decorators = [dotted(one.decorator) for one in member.decorators]
            attribute = _touched(member)
            if decorators == ["property"]:
                properties[name] = attribute
            elif decorators == [f"{name}.setter"]:
                if attribute and attribute == f"={properties.get(name)}":
                    advice = f"Make `{name}` a plain attribute: this property pair adds nothing to it."
                    self.report(member.name, message=advice)
            elif not decorators and self._is_accessor(name, attribute):
                accessors.append(member.name)
        if accessors:
            said = ", ".join(f"`{one.value}`" for one in accessors[:3])
            more = f" and {len(accessors) - 3} more" if len(accessors) > 3 else ""
            self.report(
                accessors[0],
                message=f"Let callers of `{node.name.value}` use plain attributes instead of {said}{more}.",
            )

    def _is_accessor(self, name: str, attribute: str) -> bool:
        named = _NAMED.fullmatch(name)
        if (
            named is None
            or is_dunder(name)
            or not attribute
            or name.replace("_", "").lower() in self.source.problem_words
        ):
            return False
        bare = attribute.lstrip("=_").replace("_", "").lower()
        right_way = attribute.startswith("=") == (named[1] == "set")
        return right_way and bare == named[2].replace("_", "").lower()


def _touched(method: cst.FunctionDef) -> str:
    """The attribute that the method returns, or ``=`` and the one that it sets; empty if it does more."""
    body = [one for one in method.body.body if not is_text_statement(one)]
    if method.decorators and len(body) != len(method.body.body):
        return ""  # a property that says something of its own
    match body, list(method.params.params):
        case [cst.SimpleStatementLine(body=[cst.Return(value=cst.Attribute() as attribute)])], [_]:
            prefix = ""
        case [
            [
                cst.SimpleStatementLine(
                    body=[cst.Assign(targets=[cst.AssignTarget(target=attribute)], value=value)]
                )
            ],
            [_, cst.Param(name=cst.Name(value=given))],
        ] if isinstance(value, cst.Name) and value.value == given:
            prefix = "="
        case _:
            return ""
    name = dotted(attribute)
    return f"{prefix}{name.removeprefix('self.')}" if name.startswith("self.") else ""


CHECK = NeedlessAccessor
