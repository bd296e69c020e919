"""Where statements are found and what they are tied to."""

from textwrap import dedent

from hypothesis import given
from hypothesis import strategies as st

from evaluator.growth.claims import cost_claims_in_python, cost_claims_in_text, promised_claims


def _found(source: str) -> list[tuple[int, str | None, str, str]]:
    claims = cost_claims_in_python("solution.py", dedent(source))
    return [(one.line, one.entry_point, one.stated.resource, one.stated.text) for one in claims]


def test_a_docstring_speaks_about_its_function() -> None:
    source = '''
        def total(nums):
            """Add them up.

            Time: O(n)
            Space: O(1)
            """
            return sum(nums)
        '''
    assert _found(source) == [(5, "total", "time", "n"), (6, "total", "space", "1")]


def test_lines_below_a_heading_are_about_its_resource() -> None:
    source = '''
        class Stack:
            """A stack.

            Time complexity:
                push: O(1)
                pop: O(n)
            """
            def push(self, item): ...
            def pop(self): ...
        '''
    assert _found(source) == [(6, "Stack.push", "time", "1"), (7, "Stack.pop", "time", "n")]


def test_a_comment_above_a_class_speaks_about_its_only_method() -> None:
    source = """
        # Time:  O(n)
        # Space: O(1)

        class Solution(object):
            def solve(self, nums):
                return nums[0]

            def _step(self): ...

        # Time: O(n^2)
        class Solution2(object):
            def solve(self, nums):
                return nums[0]
        """
    assert _found(source) == [
        (2, "Solution.solve", "time", "n"),
        (3, "Solution.solve", "space", "1"),
        (11, "Solution2.solve", "time", "n^2"),
    ]


def test_comments_above_beside_and_at_the_top_of_a_function() -> None:
    source = """
        # Time: O(n)
        @cache
        def first(nums):
            return nums

        def second(nums):  # Time: O(n^2)
            # Space: O(n)
            return nums
        """
    assert _found(source) == [
        (2, "first", "time", "n"),
        (7, "second", "time", "n^2"),
        (8, "second", "space", "n"),
    ]


def test_a_comment_at_a_statement_speaks_about_that_statement() -> None:
    source = """
        def first(nums):
            nums = sorted(nums)  # O(n log n) time
            # this runs in O(n) time
            return nums
        """
    assert _found(source) == []


def test_a_constructor_has_its_own_cost() -> None:
    source = """
        # Time: ctor: O(n), get: O(1)
        class Store:
            def __init__(self, items): ...
            def get(self): ...
            def put(self): ...
        """
    assert [one[1] for one in _found(source)] == ["Store.__init__", "Store.get"]


def test_a_step_of_a_function_is_tied_to_nothing() -> None:
    source = """
        # Time: precompute: O(r)
        def first(nums): ...
        """
    assert _found(source) == [(2, None, "time", "r")]


def test_a_module_docstring_speaks_about_the_only_function() -> None:
    source = '''
        """Time: O(n)"""

        def first(nums): ...

        def _helper(nums): ...
        '''
    assert _found(source) == [(2, "first", "time", "n")]
    assert _found(source + "\n        def other(nums): ...\n")[0][1] is None


def test_a_readme_speaks_about_what_it_names() -> None:
    text = dedent(
        """
        # Notes

        ## `merge`

        Time complexity: O(n log n)

        The `lookup` function runs in O(1) time.
        """
    )
    found = cost_claims_in_text("README.md", text, ["merge", "lookup"])
    assert [(one.line, one.entry_point, one.stated.text) for one in found] == [
        (6, "merge", "n log n"),
        (8, "lookup", "1"),
    ]


def test_a_readme_speaks_about_the_only_entry_point_there_is() -> None:
    (claim,) = cost_claims_in_text("README.md", "Space: O(n)\n", ["merge"])
    assert claim.entry_point == "merge"


_HOSTILE = [
    "O(" * 100_000,
    "(" * 200_000,
    "# Time: O(" + "n " * 100_000,
    "# " + "time complexity " * 13_000 + "O(n)",
    "# Time: O(n)\n" * 15_000,
    "# " + "a, " * 66_000 + ": O(n)",
    "# " + "`a` " * 50_000 + "O(n) time",
    "# excluding " + "x " * 100_000 + "output",
    '"""' + "Raises:\n" * 25_000 + '"""',
    "x = " + "-" * 50_000 + "1",
    "def f(a: " + "|".join(["int"] * 20_000) + '):\n    """Time: O(n)"""',
    "def f(a):\n" + '    """' + "does not modify " * 1_000 + '"""\n    return ' + "(" * 150 + "a" + ")" * 150,
    "def f(a):\n    " + '"""returns None if"""' + "\n    return " + "not " * 900 + "a",
]


def test_hostile_texts_are_read_to_the_end() -> None:
    for text in _HOSTILE:
        assert len(cost_claims_in_python("a.py", text)) <= 300
        assert len(cost_claims_in_text("a.md", text, ["f"])) <= 100
        assert len(promised_claims("a.py", text)) <= 300


@given(st.text(max_size=200))
def test_no_docstring_makes_the_readers_raise(text: str) -> None:
    source = f"def f(nums):\n    {text!r}\n    return nums\n"
    for claim in cost_claims_in_python("a.py", source):
        assert claim.path == "a.py"
    for promise in promised_claims("a.py", source):
        assert promise.path == "a.py"
    for found in cost_claims_in_text("a.md", text, ["f"]):
        assert found.line >= 1


def test_what_a_later_definition_replaces_is_about_nothing() -> None:
    source = """
        # Time: O(n)
        def first(nums): ...

        # Time: O(n^2)
        def first(nums): ...
        """
    assert [one[1] for one in _found(source)] == [None, "first"]


def test_a_sentence_under_a_heading_speaks_for_itself() -> None:
    source = '''
        def first(nums):
            """Sort.

            Time complexity:
            When all fall into one bucket, the cost in this case is O(n log n) overall.
            Average case: O(n)
            """
        '''
    assert _found(source) == [(7, "first", "time", "n")]


def test_the_head_of_a_file_speaks_about_what_uses_its_parts() -> None:
    source = """
        # Time: O(n log n)
        import heapq

        # Space: O(n)

        class Part:
            def get(self): ...

        class Solution:
            def solve(self, nums):
                return Part().get()
        """
    assert _found(source) == [(2, None, "time", "n log n"), (5, "Solution.solve", "space", "n")]


def test_a_list_of_functions_says_of_each_what_it_costs() -> None:
    source = '''
        """Two sum.

        two_sum   -- O(n log n) time, O(1) space (binary search)
        two_sum1  -- O(n) time, O(n) space (hash table)
        """

        def two_sum(nums): ...

        def two_sum1(nums): ...
        '''
    assert _found(source) == [
        (4, "two_sum", "time", "n log n"),
        (4, "two_sum", "space", "1"),
        (5, "two_sum1", "time", "n"),
        (5, "two_sum1", "space", "n"),
    ]


def test_a_class_names_its_methods_in_a_sentence() -> None:
    source = '''
        class Cache:
            """Both get and put are O(1) on average. Time: O(n) for clear."""
            def get(self, key): ...
            def put(self, key, value): ...
            def clear(self): ...
        '''
    assert [(entry, text) for _, entry, _, text in _found(source)] == [
        ("Cache.get", "1"),
        ("Cache.put", "1"),
        ("Cache.clear", "n"),
    ]


def test_a_file_with_several_functions_may_speak_of_each() -> None:
    source = '"""Sorts, then sweeps. O(n log n) time."""\ndef first(nums): ...\ndef second(nums): ...\n'
    (claim,) = cost_claims_in_python("solution.py", source)
    assert claim.entry_point is None
    assert [one.entry_point for one in claim.candidates] == ["first", "second"]


def test_a_table_says_in_its_head_what_a_column_is_about() -> None:
    text = "| | Time | Space |\n|---|---|---|\n| `merge` | O(n log n) | O(n) |\n"
    found = cost_claims_in_text("README.md", text, ["merge", "other"])
    assert [(one.entry_point, one.stated.resource, one.stated.text) for one in found] == [
        ("merge", "time", "n log n"),
        ("merge", "space", "n"),
    ]


def test_what_stands_under_alternatives_is_no_claim_down_to_the_next_heading() -> None:
    text = "## Alternatives\n\nTime: O(n^2)\n\n### Trees\n\nTime: O(n)\n\n## Complexity\n\nTime: O(n log n)\n"
    found = cost_claims_in_text("README.md", text, ["merge"])
    assert [one.stated.text for one in found] == ["n log n"]


def test_one_of_several_numbered_ways_may_be_another_version() -> None:
    text = "## Approach 1\n\nTime: O(n^2)\n\n## Complexity\n\nTime: O(n)\n"
    found = cost_claims_in_text("README.md", text, ["merge"])
    assert [one.stated.may_be_step for one in found] == [True, False]
