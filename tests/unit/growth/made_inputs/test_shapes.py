"""Growing inputs keep the shape of the examples: order, range, letters, balance, and the size is n."""

import ast
from collections.abc import Sequence
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from evaluator.growth.made_inputs import made_inputs
from evaluator.growth.made_inputs.hints import kind_of_hint
from evaluator.growth.made_inputs.kinds import NotMakeable, fits, kind_of
from evaluator.growth.made_inputs.shapes.build import shape_of
from evaluator.growth.made_inputs.shapes.shape import Shape, Style

STYLES: Sequence[Style] = ("random", "sorted", "alike", "nested", "exact")
HINTS = (
    *("list[int]", "List[float]", "Sequence[str]", "tuple[int, ...]", "set[int]", "frozenset[int]"),
    *(
        "str",
        "bytes",
        "dict[str, int]",
        "Iterable[tuple[int, int]]",
        "list[bool]",
        "collections.deque | list",
    ),
    *("'list[int]'", "Optional[List[int]]", "list[int] | None", "Annotated[list[int], 'x']", "list"),
)


def shape(hint: str, *examples: object, name: str = "xs") -> Shape:
    node = ast.parse(hint, mode="eval").body
    hinted = kind_of_hint(node, {})
    kind = kind_of(examples) if examples else hinted
    return shape_of(kind if examples else hinted, examples, name)


def make(one: Shape, n: int, style: Style = "random") -> Any:
    return one.make(n, Random(0), style)  # noqa: S311 - inputs, nothing secret


@pytest.mark.parametrize("hint", HINTS)
@given(n=st.integers(1, 200), style=st.sampled_from(["random", "sorted"]))
def test_every_container_holds_n_items_of_the_kind_that_its_hint_promises(
    hint: str, n: int, style: Style
) -> None:
    value = make(shape(hint), n, style)
    assert len(value) == n
    assert fits(value, kind_of_hint(ast.parse(hint, mode="eval").body, {}))


@example(example=((0, ""), (0, None)), n=6, seed=0)
@given(
    example=st.recursive(
        st.integers() | st.text(max_size=8) | st.floats(allow_nan=False) | st.booleans() | st.none(),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.tuples(inner, inner)
            | st.dictionaries(st.text(max_size=3) | st.integers(), inner, max_size=3)
        ),
        max_leaves=12,
    ),
    n=st.integers(1, 70),
    seed=st.integers(0, 3),
)
def test_any_example_gives_the_same_inputs_each_time_or_a_reason(example: object, n: int, seed: int) -> None:
    text = f"def f(x):\n    r'''\n    f({example!r})\n    '''\n    return x\n\nf({example!r})\n"
    files = [("solution.py", text.encode("utf-8", "surrogatepass"))]
    first, second = (made_inputs(files, "solution.py", seed=seed) for _ in range(2))
    assert first.inputs or first.left_out
    for one, other in zip(first.inputs, second.inputs, strict=True):
        assert one.make(n) == other.make(n) == one.make(n)


def test_sorted_stays_sorted_and_unsorted_does_not() -> None:
    in_order = make(shape("list[int]", [1, 4, 9], [2, 2, 7]), 50)
    assert in_order == sorted(in_order)
    assert make(shape("list[int]", [4, 1, 9]), 50) != sorted(make(shape("list[int]", [4, 1, 9]), 50))


def test_one_two_three_is_no_order() -> None:
    value = make(shape("list[int]", [1, 2, 3]), 50)
    assert value != sorted(value)


def test_a_permutation_stays_one() -> None:
    one = shape("list[int]", [2, 0, 1, 3], [1, 0])
    assert sorted(make(one, 30)) == list(range(30))


def test_few_values_stay_few_and_positions_stay_positions() -> None:
    assert set(make(shape("list[int]", [2, 0, 2, 1, 1, 0]), 60)) == {0, 1, 2}
    assert all(0 <= each < 60 for each in make(shape("list[int]", [3, 0, 1, 0]), 60))


def test_signs_are_those_of_the_examples() -> None:
    assert min(make(shape("list[int]"), 99)) > 0
    assert min(make(shape("list[int]", [3, -1, 2]), 99)) < 0


def test_pairs_stay_ordered() -> None:
    rows = make(shape("list[list[int]]", [[1, 3], [8, 10], [2, 6]]), 40)
    assert all(len(row) == 2 and row[0] <= row[1] for row in rows)
    assert all(row[0] <= row[1] for row in make(shape("list[tuple[int, int]]", name="intervals"), 40))


def test_edges_join_nodes_below_n() -> None:
    rows = make(shape("list[list[int]]", name="edges"), 40)
    assert all(0 <= node < 40 for row in rows for node in row)


def test_a_matrix_has_n_rows_of_n_and_its_letters() -> None:
    rows = make(shape("list[list[int]]", name="grid"), 12)
    assert {len(row) for row in rows} == {len(rows)} == {12}
    cells = make(shape("list[list[str]]", [["1", "0"], ["1", "1"]], name="grid"), 12)
    assert {cell for row in cells for cell in row} == {"0", "1"}


def test_a_graph_names_its_own_nodes_and_all_can_be_reached() -> None:
    table = make(shape("dict[int, list[int]]"), 30)
    seen, waiting = {0}, [0]
    while waiting:
        new = set(table[waiting.pop()]) - seen
        seen |= new
        waiting += new
    assert seen == set(table) == set(range(30))


@given(n=st.integers(2, 300))
def test_brackets_stay_balanced(n: int) -> None:
    for style in STYLES:
        text = make(shape("str", "()[]", "([)]"), n, style)
        assert len(text) == n - n % 2
        while any(pair in text for pair in ("()", "[]")):
            text = text.replace("()", "").replace("[]", "")
        assert not text


@given(n=st.integers(1, 300))
def test_letters_are_those_of_the_examples_in_their_order(n: int) -> None:
    text = make(shape("str", "o-a", "e-a-o"), n)
    assert set(text) <= set("oae-")
    assert len(text) == n
    assert not any(one == other == "-" for one, other in pairwise(text))
    assert text[0] != "-" != text[-1]


def test_words_are_those_of_the_examples() -> None:
    assert set(make(shape("str", "three one five"), 20).split()) == {"three", "one", "five"}


def test_fixed_parts_of_texts_stay_and_numbers_grow() -> None:
    text = make(shape("str", "5 apples and 6 oranges", "0 apples and 1 oranges"), 60)
    first, second = text.removesuffix(" oranges").split(" apples and ")
    assert first.isdigit()
    assert second.isdigit()
    assert len(first) > 10


@pytest.mark.parametrize(
    "hint", ["Callable[[int], int]", "np.ndarray", "deque[int]", "Iterator[int]", "1 + 1"]
)
def test_what_cannot_be_sent_is_no_guess(hint: str) -> None:
    with pytest.raises(NotMakeable):
        kind_of_hint(ast.parse(hint, mode="eval").body, {})


def test_types_that_name_one_another_end() -> None:
    wide = ast.parse(f"tuple[{', '.join(['A'] * 9)}]", mode="eval").body
    with pytest.raises(NotMakeable, match="too long"):
        kind_of_hint(wide, {"A": wide})
