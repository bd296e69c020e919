"""What takes a reader longer has the larger effort; what does not, moves nothing."""

import ast
import textwrap

import pytest

from evaluator.analysis.effort.units import OUTSIDE, measure_effort, whole_effort
from evaluator.analysis.pieces import pieces_of
from tests.readers.pairs import Pair, written


def by_unit(text: str) -> dict[str, float]:
    """The effort of each function, and of the whole as ``submission``."""
    tree = ast.parse(textwrap.dedent(text))
    measured = measure_effort("a.py", tree, pieces_of(tree))
    return {one.where: one.value for one in (*measured, *whole_effort(measured))}


def effort(text: str) -> float:
    """The effort of the whole."""
    return by_unit(text).get("submission", 0.0)


MATTERS_OF_RULES = ("a name for a number",)

SAME = {
    "layout": (
        """
        def total(prices, taxes):
            return sum(prices) + sum(taxes)
        """,
        """
        def total(
            prices,
            taxes,
        ):

            return (
                sum(prices)

                + sum(taxes)
            )
        """,
    ),
    "types": (
        """
        def total(prices):
            result = sum(prices)
            return result
        """,
        """
        def total(prices: list[int]) -> int:
            result: int = sum(prices)
            return result
        """,
    ),
    "texts": (
        """
        def total(prices):
            return sum(prices)
        """,
        """
        'Prices.'

        def total(prices):
            'The sum.'
            # adds up
            return sum(prices)  # all of them
        """,
    ),
    "imports and what runs as a program": (
        """
        def total(prices):
            return sum(prices)
        """,
        """
        import sys

        def total(prices):
            return sum(prices)

        if __name__ == "__main__":
            print(total(map(int, sys.argv[1:])))
        """,
    ),
    "a name for a number": (
        """
        def is_long(text):
            return len(text) > 280
        """,
        """
        LONGEST_POST = 280

        def is_long(text):
            return len(text) > LONGEST_POST
        """,
    ),
    "any word for a letter": (
        """
        def spread(prices):
            p = sorted(prices)
            return p[-1] - p[0]
        """,
        """
        def spread(prices):
            banana = sorted(prices)
            return banana[-1] - banana[0]
        """,
    ),
}


@pytest.mark.parametrize(
    "pair", [pair for pair in written() if pair.name not in MATTERS_OF_RULES], ids=lambda pair: pair.name
)
def test_what_is_harder_to_read_has_the_larger_effort(pair: Pair) -> None:
    assert effort(pair.better) < effort(pair.worse)


@pytest.mark.parametrize("change", SAME)
def test_what_is_no_load_moves_nothing(change: str) -> None:
    before, after = SAME[change]

    assert effort(before) == effort(after)


def test_more_code_never_makes_the_effort_less() -> None:
    """Nor does easy code make up for hard code, as an average would."""
    hard = "def spread(prices):\n    return sorted(set(prices))[-1] - sorted(set(prices))[0]\n"
    easy = "".join(f"def get{number}(store):\n    return store.value\n" for number in range(20))

    assert effort(hard + easy) > effort(hard)


def test_a_function_cut_into_numbered_parts_stays_one() -> None:
    whole = by_unit(
        """
        def report(rows):
            for row in rows:
                if row.late:
                    print(row.name, row.due - row.paid)
        """
    )
    cut = by_unit(
        """
        def report(rows):
            for row in rows:
                report_part1(row)

        def report_part1(row):
            if row.late:
                print(row.name, row.due - row.paid)
        """
    )

    assert set(cut) == {"report with report_part1", "submission"}
    assert cut["submission"] > whole["submission"]


def test_a_wrapper_around_one_call_hides_nothing() -> None:
    plain = by_unit(
        """
        class Recent:
            def get(self, key):
                self.entries.move_to_end(key)
                return self.entries[key] if len(self.entries) > 1 else None
        """
    )
    wrapped = by_unit(
        """
        class Recent:
            def get(self, key):
                self._touch(key)
                return self.entries[key] if self._size() > 1 else None

            def _touch(self, key):
                self.entries.move_to_end(key)

            def _size(self):
                return len(self.entries)
        """
    )

    assert wrapped["Recent.get"] == plain["Recent.get"]
    assert wrapped["submission"] > plain["submission"]


def test_statements_outside_functions_are_measured_too() -> None:
    """A fragment is read like the inside of a function, and fields of classes with it."""
    assert by_unit("total = 0\nfor price in prices:\n    total += price\n").keys() == {OUTSIDE, "submission"}
    assert by_unit("class Point:\n    x: int = field(default=0)\n").keys() == {OUTSIDE, "submission"}
    assert by_unit("import os\n") == {}


def test_the_effort_is_placed_at_the_line_that_takes_longest() -> None:
    tree = ast.parse("def f(a):\n    b = a\n    return [x * y for x in a for y in b if x < y]\n")

    assert [one.line for one in whole_effort(measure_effort("a.py", tree, {}))] == [3]


@pytest.mark.parametrize("text", ["x = " + "+".join("1" * 900), "x = " + "a." * 900 + "b"])
def test_long_chains_are_measured(text: str) -> None:
    assert effort(text) > 1000


def test_each_kind_of_statement_is_measured() -> None:
    text = """
    async def serve(first, *rest, limit=3, **more):
        global served
        async with first as session, session.open():
            async for row in session:
                match row:
                    case [one, *_] if one:
                        del more[one]
                    case {"end": _}:
                        break
                    case _:
                        continue
            else:
                served += 1
        try:
            assert (found := await session.read()) is not None
        except* (OSError, ValueError) as error:
            raise RuntimeError("no answer") from error
        finally:
            yield lambda key: f"{key}: {found}"
        while served:
            pass
    """

    lines = len(text.strip().splitlines())
    assert effort(text) > 4 * lines
