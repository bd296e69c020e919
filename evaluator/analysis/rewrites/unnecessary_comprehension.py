"""A comprehension that only copies becomes ``list(...)``, ``set(...)`` or ``dict(...)``."""

import libcst as cst

from evaluator.analysis.proposals.rewrite import Rewrite


class UnnecessaryComprehension(Rewrite):
    """Turns comprehensions without a condition whose element is the loop's variable."""

    pairs = (
        (
            """
            def letters(text):
                return [letter for letter in text]  # finding
            """,
            """
            def letters(text):
                return list(text)
            """,
        ),
        (
            """
            def table(pairs):
                return {key: value for key, value in pairs}  # finding
            """,
            """
            def table(pairs):
                return dict(pairs)
            """,
        ),
        (
            """
            def distinct(values):
                return {value for value in values}  # finding
            """,
            """
            def distinct(values):
                return set(values)
            """,
        ),
    )

    def leave_ListComp(self, original_node: cst.ListComp, updated_node: cst.ListComp) -> cst.BaseExpression:
        if self.is_reported(original_node) and _is_copy(updated_node.for_in, updated_node.elt):
            return _call("list", updated_node)
        return updated_node

    def leave_SetComp(self, original_node: cst.SetComp, updated_node: cst.SetComp) -> cst.BaseExpression:
        if self.is_reported(original_node) and _is_copy(updated_node.for_in, updated_node.elt):
            return _call("set", updated_node)
        return updated_node

    def leave_DictComp(self, original_node: cst.DictComp, updated_node: cst.DictComp) -> cst.BaseExpression:
        pair = [updated_node.key, updated_node.value]
        if self.is_reported(original_node) and _is_copy(updated_node.for_in, *pair):
            return _call("dict", updated_node)
        return updated_node


def _is_copy(loop: cst.CompFor, *parts: cst.BaseExpression) -> bool:
    """Whether each round gives ``parts`` as they come."""
    if loop.ifs or loop.inner_for_in is not None or loop.asynchronous is not None:
        return False
    match loop.target:
        case cst.Name() as target if len(parts) == 1:
            return target.deep_equals(parts[0])
        case cst.Tuple(elements=elements) if len(elements) == len(parts) > 1:
            return all(
                isinstance(one.value, cst.Name) and one.value.deep_equals(part)
                for one, part in zip(elements, parts, strict=True)
            )
        case _:
            return False


def _call(name: str, made: cst.ListComp | cst.SetComp | cst.DictComp) -> cst.Call:
    return cst.Call(cst.Name(name), [cst.Arg(made.for_in.iter)], lpar=made.lpar, rpar=made.rpar)


REWRITE = UnnecessaryComprehension
