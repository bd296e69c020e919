"""What was cut out of a function without an idea of its own is measured where it was cut out."""

import ast
import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.analysis.messages import Request
from evaluator.analysis.pieces import pieces_of
from evaluator.analysis.worker import review

_OPENINGS = ("if a:", "for b in c:", "while d:", "with e:", "try:", "if a and b:")

blocks = st.recursive(
    st.just(["f()"]),
    lambda inner: st.builds(
        lambda opening, bodies: [
            opening,
            *(f"    {line}" for body in bodies for line in body),
            *(["finally:", "    g()"] if opening == "try:" else []),
        ],
        st.sampled_from(_OPENINGS),
        st.lists(inner, min_size=1, max_size=3),
    ),
    max_leaves=8,
)


def measured(text: str) -> dict[tuple[str, str], float]:
    """Values by name and function."""
    reply = review(Request({"solution.py": text}, checks=("cognitive_complexity",)))
    return {(one.name, one.where.partition(" ")[0]): one.value for one in reply.measurements}


def function(name: str, *bodies: list[str]) -> str:
    """A function with these lines."""
    return "\n    ".join([f"def {name}():", *(line for body in bodies for line in body)]) + "\n"


@settings(max_examples=60)
@given(blocks, blocks, blocks, st.sampled_from(_OPENINGS[:4]))
def test_cutting_changes_neither_complexity_nor_depth(
    before: list[str], inside: list[str], cut: list[str], opening: str
) -> None:
    """Only the call and the head of the new function come to its lines."""

    def around(body: list[str]) -> list[str]:
        return [opening, *(f"    {line}" for line in (*inside, *body))]

    whole = measured(function("report", before, around(cut)))
    parts = measured(function("report", before, around(["report_part2()"])) + function("report_part2", cut))

    for name in ("cognitive_complexity", "nesting_depth"):
        assert parts[name, "report"] == whole[name, "report"]
        assert (name, "report_part2") not in parts
    assert parts["function_lines", "report"] == whole["function_lines", "report"] + 2


@pytest.mark.parametrize(
    ("head", "call"),
    [
        ("step2(order)", "step2(order)"),
        ("_handle(order)", "_handle(order)"),
        ("report_helper(order)", "report_helper(order)"),
        ("reportPartTwo(order)", "reportPartTwo(order)"),
        ("priced(a, b, c, d, e, f, g)", "priced(a, b, c, d, e, f, g)"),
    ],
)
def test_a_name_that_says_nothing_or_a_wide_interface_makes_a_piece(head: str, call: str) -> None:
    text = f"def report(order):\n    return {call}\n\n\ndef {head}:\n    h = 1\n    return h\n"

    assert list(pieces_of(ast.parse(text))) == [head.partition("(")[0]]


def test_what_comes_back_changed_makes_an_interface_wider() -> None:
    text = """
        def report(lines):
            rows, errors, total = {}, [], 0
            for line in lines:
                total = charged(line, rows, errors, total)
            return rows, errors, total

        def charged(line, rows, errors, total):
            rows[line] = len(line)
            errors.append(line)
            total += 1
            return total
    """
    pure = text.replace("rows[line] = len(line)", "print(rows)").replace("errors.append", "print")

    assert list(pieces_of(ast.parse(textwrap.dedent(text)))) == ["charged"]
    assert list(pieces_of(ast.parse(textwrap.dedent(pure)))) == []


@pytest.mark.parametrize(
    "text",
    [
        "def report(o):\n    return surcharge(o, 2)\ndef surcharge(o, n):\n    return o * n",
        "def report(o):\n    return step2(o) + step2(o + 1)\ndef step2(o):\n    return o",
        "def report(o):\n    return step2(o)\ndef step2(o):\n    return step2(o - 1) if o else 0",
        "def report(o):\n    return list(step2(o))\ndef step2(o):\n    yield o",
        "def report(o):\n    return map(step2, o)\ndef step2(o):\n    return o",
        "def report(o):\n    return step2(o)\n@cache\ndef step2(o):\n    return o",
        "def test_step(o):\n    assert step2(o)\ndef step2(o):\n    return o",
        "def step1(o):\n    return step2(o)\ndef step2(o):\n    return step1(o)",
        "__all__ = ['step2']\ndef report(o):\n    return step2(o)\ndef step2(o):\n    return o",
        "step2(3)\ndef step2(o):\n    return o",
        "class A:\n    def run(self):\n        return b.step2()\n    def step2(self):\n        return 1",
    ],
    ids=[
        *("narrow", "used twice", "recursive", "generator", "handed on", "decorated", "tested", "circle"),
        *("public", "called by the module", "of another object"),
    ],
)
def test_no_piece(text: str) -> None:
    assert pieces_of(ast.parse(text)) == {}


def test_a_name_that_another_file_uses_is_no_piece() -> None:
    text = "def report(o):\n    return step2(o)\ndef step2(o):\n    return o\n"
    files = {"a.py": text, "b.py": "from a import step2\n"}
    reply = review(Request(files, checks=("cognitive_complexity",)))

    assert list(pieces_of(ast.parse(text))) == ["step2"]
    assert {one.where for one in reply.measurements if one.name == "function_lines"} == {"report", "step2"}


def test_pieces_of_pieces_and_methods_count_for_the_outermost() -> None:
    text = """
        class Report:
            def make(self, lines):
                for line in lines:
                    self.part1(line)

            def part1(self, line):
                if line:
                    self.part2(line)
                elif not line:
                    print()

            def part2(self, line):
                while line:
                    line = line[1:]
    """
    values = measured(textwrap.dedent(text))

    assert values["cognitive_complexity", "Report.make"] == 1 + 2 + 1 + 3
    assert values["nesting_depth", "Report.make"] == 3
    assert ("function_lines", "Report.part1") not in values


def test_the_finding_names_what_was_cut_out() -> None:
    tangle = "".join(f"{'    ' * depth}if a:\n" for depth in range(1, 5)) + "    " * 5 + "b()\n"
    text = f"def report():\n{tangle}    part2()\ndef part2():\n{tangle}"
    reply = review(Request({"solution.py": text}, checks=("cognitive_complexity",)))
    [found] = reply.findings

    assert found.message == (
        "Split `report`: with `part2`, cut out of it, its cognitive complexity is 20, the limit is 15."
    )
    lengths = [one for one in reply.measurements if one.name == "function_lines"]
    assert [(one.where, one.value) for one in lengths] == [("report with part2", 13)]
