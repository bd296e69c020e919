"""Which parameter a variable of a stated cost stands for."""

from textwrap import dedent

from evaluator.growth.claims import cost_claims_in_python


def _ties(source: str) -> dict[str, tuple[tuple[str, ...], bool]]:
    (claim,) = cost_claims_in_python("solution.py", dedent(source))
    return {tie.variable: (tie.parameters, tie.is_certain) for tie in claim.ties}


def test_variables_are_tied_by_explanation() -> None:
    source = '''
        def join(words, text):
            """Time: O(n * k + m), n is the length of text, k is the max size, where m = len(words)"""
        '''
    ties = _ties(source)
    assert ties["n"][0] == ("text",)
    assert ties["m"] == (("words",), True)
    assert not ties["k"][1]


def test_n_is_the_only_collection() -> None:
    assert _ties('def f(nums: list[int], k: int):\n    """Time: O(n)"""') == {"n": (("nums",), True)}
    assert _ties('def f(nums):\n    """Time: O(n)"""\n    return len(nums)') == {"n": (("nums",), True)}


def test_n_may_be_rows_or_cells_of_a_grid() -> None:
    assert _ties('def f(grid: list[list[int]]):\n    """Time: O(n)"""') == {"n": (("grid",), False)}
    assert _ties('def f(grid):\n    """Time: O(n)"""\n    return grid[0][0]') == {"n": (("grid",), False)}


def test_a_variable_of_the_name_of_a_parameter_is_that_parameter() -> None:
    assert _ties('def f(n: int):\n    """Time: O(n)"""') == {"n": (("n",), True)}
    assert _ties('def f(nums: list[int]):\n    """Time: O(len(nums))"""') == {"|nums|": (("nums",), True)}


def test_a_variable_that_nothing_explains_stays_open() -> None:
    assert _ties('def f(nums: list[int]):\n    """Time: O(h)"""') == {"h": ((), False)}


def test_a_parameter_in_backticks_is_no_other_function() -> None:
    source = '''
        def allow(key: str) -> bool:
            """Whether ``key`` may act now. O(1) amortised time."""
            return bool(key)
        '''
    (claim,) = cost_claims_in_python("solution.py", dedent(source))
    assert claim.entry_point == "allow"


def test_n_counts_records_of_a_fixed_size() -> None:
    body = "    for start, end in sorted(intervals):\n        print(start, end)"
    assert _ties(f'def f(intervals: list[list[int]]):\n    """Time: O(n)"""\n{body}') == {
        "n": (("intervals",), True)
    }


def test_n_is_said_to_count_a_parameter() -> None:
    assert _ties('def f(grid: list[list[int]]):\n    """Time: O(n) for n grid rows"""') == {
        "n": (("grid",), True)
    }


def test_words_say_what_a_cost_is_linear_in() -> None:
    assert _ties('def f(nums: list[int]):\n    """Time: linear in the number of elements"""') == {
        "n": (("nums",), True)
    }
