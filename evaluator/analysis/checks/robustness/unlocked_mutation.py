"""EV811: thread-safe in words only."""

import re

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.search import find
from evaluator.model.findings import Rule, Severity

_CLAIM = re.compile(r"\b(is|are|be|being)?\s*thread[- ]?safe\b|safe for concurrent", re.IGNORECASE)
_DENIAL = re.compile(
    r"\b(not|isn't|aren't|never|no)\s+(\w+\s+)?thread[- ]?safe|non-?thread|unless", re.IGNORECASE
)
_MEANS = re.compile(
    r"lock|mutex|semaphore|condition|queue|thread|atomic|contextvar|ContextVar|synchron", re.IGNORECASE
)


class UnlockedMutation(Check):
    """Looks at classes whose docstring says thread-safe and that change themselves without a lock."""

    rule = Rule(
        id="EV811",
        name="unlocked-mutation",
        criterion="robustness",
        severity=Severity.WARNING,
        message="Take a lock around the state, or drop the claim.",
        why="Reading and writing back are two steps, and another thread can come between them.",
        fix="Keep a threading.Lock in the instance and change the state in `with self._lock:`.",
        bad=(
            '''
            class Counter:  # finding
                """A thread-safe counter."""

                def __init__(self):
                    self.count = 0

                def add(self):
                    self.count += 1
            ''',
        ),
        good=(
            '''
            class Counter:
                """A thread-safe counter."""

                def __init__(self):
                    self.count = 0
                    self._lock = threading.Lock()

                def add(self):
                    with self._lock:
                        self.count += 1
            ''',
            '''
            class Counter:
                """A counter; it is not thread-safe."""

                def __init__(self):
                    self.count = 0

                def add(self):
                    self.count += 1
            ''',
            '''
            class Point:
                """A point; thread-safe because nothing changes."""

                def __init__(self, x):
                    self.x = x
            ''',
        ),
    )

    def visit_ClassDef(self, node: cst.ClassDef) -> None:
        said = node.get_docstring() or ""
        if not _CLAIM.search(said) or _DENIAL.search(said) or node.bases:
            return
        if any(_MEANS.search(name.value) for name in find(node.body, cst.Name)):
            return
        if any(self._is_change(step) for step in find(node.body, cst.AugAssign)):
            self.report(
                node.name,
                message=f"Guard the state of `{node.name.value}` with a lock: its docstring promises it.",
            )

    def _is_change(self, step: cst.AugAssign) -> bool:
        target: cst.CSTNode = step.target
        while isinstance(target, cst.Subscript):
            target = target.value
        function = self.function_around(step)
        is_own = isinstance(target, cst.Attribute) and getattr(target.value, "value", "") == "self"
        return is_own and function is not None and function.name.value != "__init__"


CHECK = UnlockedMutation
