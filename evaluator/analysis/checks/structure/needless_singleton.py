"""EV612: a class that keeps its only instance."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.model.findings import Rule, Severity

_HOLDERS = frozenset({"instance", "singleton", "uniqueinstance"})
_GETTERS = frozenset({"getinstance", "instance", "getsingleton", "__new__"})


class NeedlessSingleton(Check):
    """Looks for a class attribute called instance beside a `__new__` or `get_instance` that fills it."""

    rule = Rule(
        id="EV612",
        name="needless-singleton",
        criterion="structure",
        severity=Severity.WARNING,
        message="Make one object where the program starts, and pass it on.",
        why="The one instance is a global variable: tests share its state and cannot use another.",
        fix="Drop the instance kept in the class; create the object once and hand it to what needs it.",
        bad=(
            """
            class Registry:  # finding
                _instance = None

                @classmethod
                def get_instance(cls):
                    if cls._instance is None:
                        cls._instance = cls()
                    return cls._instance
            """,
            """
            class Settings:  # finding
                __instance = None

                def __new__(cls):
                    if cls.__instance is None:
                        cls.__instance = super().__new__(cls)
                    return cls.__instance
            """,
        ),
        good=(
            """
            class Cloud:
                instance = None

                def start(self, instance):
                    self.instance = instance
            """,
            """
            class Missing:
                def __new__(cls):
                    return super().__new__(cls)
            """,
        ),
    )

    def visit_ClassDef(self, node: cst.ClassDef) -> None:
        if self.source.is_test:
            return
        holds = gets = False
        for member in node.body.body:
            match member:
                case cst.FunctionDef(name=cst.Name(value=name)):
                    gets |= (name if name == "__new__" else name.replace("_", "").lower()) in _GETTERS
                case cst.SimpleStatementLine(
                    body=[cst.Assign(targets=[cst.AssignTarget(target=cst.Name(value=name))])]
                    | cst.AnnAssign(target=cst.Name(value=name))
                ):
                    holds |= name.replace("_", "").lower() in _HOLDERS
        if holds and gets:
            name = node.name.value
            self.report(
                node.name,
                message=f"Make one `{name}` where the program starts and pass it on, without a singleton.",
            )


CHECK = NeedlessSingleton
