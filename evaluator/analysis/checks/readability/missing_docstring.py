"""EV518: the one public function of a documented file that has no docstring and needs one."""

import libcst as cst

from evaluator.analysis.check import Check, Source, is_dunder
from evaluator.analysis.reading.search import find_own
from evaluator.model.findings import Rule, Severity

FEWEST_DOCUMENTED = 3
FEWEST_PARAMETERS = 2
_EXPLAINED_ELSEWHERE = frozenset(
    {"override", "overload", "setter", "abstractmethod", "property", "wraps", "fixture"}
)


class MissingDocstring(Check):
    """Looks at typed functions that raise, in files where most others are documented; one finding a file."""

    rule = Rule(
        id="EV518",
        name="missing-docstring",
        criterion="readability",
        severity=Severity.NOTE,
        message="Say in a docstring when the function raises.",
        why="A signature does not show which arguments are refused, and the rest of the file is documented.",
        fix="One sentence on the result, and one for each exception.",
        bad=(
            '''
            def opened(path: str) -> int:
                """Open the path."""

            def closed(path: str) -> int:
                """Close the path."""

            def moved(path: str) -> int:
                """Move the path."""

            def share(part: int, whole: int) -> float:  # finding
                if whole == 0:
                    raise ValueError("whole must not be 0")
                return part / whole
            ''',
        ),
        good=(
            """
            def share(part: int, whole: int) -> float:
                if whole == 0:
                    raise ValueError("whole must not be 0")
                return part / whole
            """,
            '''
            class Path:
                def opened(self) -> int:
                    """Open the path."""

                def closed(self) -> int:
                    """Close the path."""

                def moved(self) -> int:
                    """Move the path."""

                def _share(self, part: int, whole: int) -> float:
                    if whole == 0:
                        raise ValueError("whole must not be 0")
                    return part / whole

                def sum(self, part: int, whole: int) -> int:
                    return part + whole

                def split(self, part: int, whole: int) -> int:
                    raise NotImplementedError
            ''',
        ),
    )

    def __init__(self, source: Source) -> None:
        super().__init__(source)
        self._documented = 0
        self._undocumented: list[cst.FunctionDef] = []

    def visit_FunctionDef(self, node: cst.FunctionDef) -> None:
        name = node.name.value
        if name.startswith("_") or is_dunder(name) or self.source.is_test or not self.is_public(node):
            return
        if node.get_docstring() is not None:
            self._documented += 1
        elif not _is_explained_elsewhere(node):
            self._undocumented.append(node)

    def leave_Module(self, original_node: cst.Module) -> None:  # noqa: ARG002 - LibCST's signature
        if self._documented < FEWEST_DOCUMENTED or self._documented <= len(self._undocumented):
            return
        for node in self._undocumented:
            if _is_typed(node) and (raised := _raised(node)):
                name = node.name.value
                self.report(node.name, message=f"Say in a docstring of `{name}` when it raises `{raised}`.")
                return


def _is_explained_elsewhere(function: cst.FunctionDef) -> bool:
    for decorator in function.decorators:
        match decorator.decorator:
            case cst.Name(value=word) | cst.Attribute(attr=cst.Name(value=word)) if (
                word in _EXPLAINED_ELSEWHERE
            ):
                return True
    return False


def _is_typed(function: cst.FunctionDef) -> bool:
    params = (*function.params.params, *function.params.kwonly_params)
    typed = [param for param in params if param.annotation is not None]
    return function.returns is not None and len(typed) >= FEWEST_PARAMETERS


def _raised(function: cst.FunctionDef) -> str:
    for one in find_own(function, cst.Raise):
        match one.exc:
            case cst.Call(func=cst.Name(value=name)) if name[0].isupper() and name != "NotImplementedError":
                return name
    return ""


CHECK = MissingDocstring
