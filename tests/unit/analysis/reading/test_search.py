"""Nodes are found where LibCST's own visitors find them, and in their order."""

from pathlib import Path

import libcst as cst
import pytest

from evaluator.analysis.reading.search import find, find_own

ROOT = Path(__file__).parents[4]
EVERYTHING = '''
@cache(a)
def first[T: int](p, /, q: int = 1, *rest: str, kw=2, **more: dict) -> T:
    """Text."""
    x, *y = (lambda z: z if z else -z)(p), f"{q!r:>{kw}}"
    with open(p) as source, lock:
        del x[1:2:3], y.z
    try:
        assert p, q
    except ValueError as error:
        raise KeyError(name=p) from error
    finally:
        global g
    match p:
        case [1, *others] | Point(x=0) if others:
            return {**more, "k": [b async for b in c if d if e]}
        case {"a": value, **rest}:
            yield from (i for i in value)
    return {k: v for k, v in more}, {s for s in rest}, not p, (n := 1), await q


@wraps(f)
class Second(Base, metaclass=Meta):
    a: int = 1
    b += 1
    type Row[U] = list[U]

    def method(self):
        while a < b <= c and d or e:
            break
        else:
            return "a" "b"
'''


class Collector(cst.CSTVisitor):
    """All nodes of a class, as LibCST walks through them."""

    def __init__(self, kind: type[cst.CSTNode], *, own: bool) -> None:
        super().__init__()
        self.found: list[cst.CSTNode] = []
        self._kind, self._own = kind, own

    def on_visit(self, node: cst.CSTNode) -> bool:
        if isinstance(node, self._kind):
            self.found.append(node)
        return not self._own or not isinstance(node, cst.FunctionDef | cst.Lambda | cst.ClassDef)


FILES = {path.name: path.read_text("utf-8") for path in (ROOT / "evaluator" / "analysis").glob("*.py")}


@pytest.mark.parametrize("text", [EVERYTHING, *FILES.values()], ids=["everything", *FILES])
def test_every_kind_of_expression_and_statement_is_found_in_order(text: str) -> None:
    module = cst.parse_module(text)
    kinds = (cst.BaseExpression, cst.BaseSmallStatement, cst.BaseCompoundStatement, cst.Arg, cst.Param)
    for kind in (*kinds, cst.CompFor, cst.ComparisonTarget, cst.MatchCase, cst.Name):
        collector = Collector(kind, own=False)
        module.visit(collector)

        assert [id(one) for one in find(module, kind)] == [id(one) for one in collector.found]


def test_what_belongs_to_an_inner_function_is_left_out() -> None:
    [outer] = cst.parse_module("def f():\n    return a\n    def g():\n        return b\n").body
    assert isinstance(outer, cst.FunctionDef)
    collector = Collector(cst.Return, own=True)
    outer.body.visit(collector)

    assert [id(one) for one in find_own(outer, cst.Return)] == [id(one) for one in collector.found]
    assert len(collector.found) == 1


@pytest.mark.parametrize("text", [*FILES.values()], ids=[*FILES])
def test_every_comment_is_found(text: str) -> None:
    module = cst.parse_module(text)
    collector = Collector(cst.Comment, own=False)
    module.visit(collector)

    assert {id(one) for one in find(module, cst.Comment)} == {id(one) for one in collector.found}
