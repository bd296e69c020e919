"""EV620: a lambda that only calls another function with its own arguments."""

import libcst as cst

from evaluator.analysis.check import Check
from evaluator.analysis.reading.bindings import dotted
from evaluator.model.findings import Rule, Severity


class NeedlessLambda(Check):
    """Looks at lambdas whose body is a call of a plain name with exactly their parameters."""

    rule = Rule(
        id="EV620",
        name="needless-lambda",
        criterion="structure",
        severity=Severity.NOTE,
        message="Pass the function itself.",
        why="The lambda is one more function to read and to call, and does what the inner one does.",
        fix="Write `key=len` instead of `key=lambda value: len(value)`.",
        bad=(
            """
            def by_length(words):
                return sorted(words, key=lambda word: len(word))  # finding
            """,
            """
            from collections import defaultdict

            def grouped(pairs):
                groups = defaultdict(lambda: list())  # finding
                for key, value in pairs:
                    groups[key].append(value)
                return groups
            """,
        ),
        good=(
            """
            def by_length(words):
                return sorted(words, key=lambda word: -len(word))
            """,
            """
            def by_second(pairs):
                return sorted(pairs, key=lambda pair: str(pair[1]))
            """,
            """
            def padded(words, width):
                return map(lambda word: word.ljust(width), words)
            """,
            """
            def late(handlers):
                return [lambda event: handler(event) for handler in handlers]
            """,
        ),
    )

    def visit_Lambda(self, node: cst.Lambda) -> None:
        call = node.body
        if not isinstance(call, cst.Call) or not isinstance(self.parent(node), cst.Arg):
            return
        params = node.params
        names = [one.name.value for one in params.params]
        if len(call.args) != len(names) or not isinstance(params.star_arg, cst.MaybeSentinel):
            return
        if (
            params.kwonly_params
            or params.posonly_params
            or params.star_kwarg
            or any(one.default for one in params.params)
        ):
            return
        called = call.func
        if not isinstance(called, cst.Name) or called.value in names:
            return
        if all(_is_plain(arg, name) for arg, name in zip(call.args, names, strict=True)):
            self.report(node, message=f"Pass `{called.value}` itself instead of a lambda around it.")


def _is_plain(arg: cst.Arg, name: str) -> bool:
    return not arg.star and arg.keyword is None and dotted(arg.value) == name


CHECK = NeedlessLambda
