"""Inputs come from hints and examples only, are named for what they are, and are the same each time."""

import pytest

from evaluator.errors import UsageError
from evaluator.growth.made_inputs import MOST_ENTRY_POINTS, MadeInputs, made_inputs

TWO = '''
def largest(numbers: list[int]) -> int:
    """The largest number."""
    return max(positive(numbers))

def positive(numbers: list[int]) -> list[int]:
    return [number for number in numbers if number > 0]

class Box:
    def __init__(self, capacity: int) -> None:
        self.items = {}

    def get(self, key: int) -> int:
        return self.items[key]

    def pop(self, key: int) -> int:
        return self.items.pop(key)

    def put(self, key: int, value: int) -> None:
        self.items[key] = value
'''


def made(text: str, entry: str | None = None) -> MadeInputs:
    return made_inputs([("solution.py", text.encode())], "solution.py", entry)


def args(text: str, n: int, family: int = 0) -> tuple[object, ...]:
    return made(text).inputs[family].make(n).args


def test_only_what_nobody_else_calls_is_measured() -> None:
    assert list(dict.fromkeys(one.entry_point for one in made(TWO).inputs)) == ["largest", "Box"]


def test_an_entry_point_can_be_picked() -> None:
    assert {one.entry_point for one in made(TWO, "positive").inputs} == {"positive"}


def test_one_method_of_a_class_is_measured_with_those_that_fill_the_object() -> None:
    (inputs,) = made(TWO, "Box.get").inputs
    call = inputs.make(2)
    assert call.calls is not None
    assert (call.target, inputs.entry_point) == ("Box", "Box.get")
    assert [name for name, _ in call.calls] == ["put", "put", "get", "get"]
    with pytest.raises(UsageError):
        made(TWO, "Box.none")


def test_an_unknown_entry_point_is_told_with_those_that_exist() -> None:
    with pytest.raises(UsageError, match="no entry point 'smallest'; it has largest, positive, Box"):
        made(TWO, "smallest")


def test_a_class_gets_a_workload_of_which_what_adds_comes_first_and_what_removes_last() -> None:
    (inputs,) = made(TWO, "Box").inputs
    call = inputs.make(3)
    assert call.calls is not None
    assert inputs.is_workload
    assert call.args == (3,)
    assert [name for name, _ in call.calls] == ["put"] * 3 + ["get"] * 3 + ["pop"] * 3
    put = {given[0] for name, given in call.calls if name == "put"}
    assert {given[0] for name, given in call.calls if name != "put"} <= put


def test_positions_in_a_workload_lie_inside_what_the_constructor_got() -> None:
    text = (
        "class Sums:\n  def __init__(self, xs: list[int]): ...\n  def total(self, left: int, right: int): ..."
    )
    call = made(text).inputs[0].make(4)
    assert call.calls is not None
    assert [len(each) for each in call.args if isinstance(each, list)] == [4]
    assert [given for _, given in call.calls] == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_a_method_of_a_class_without_state_is_one_call_on_an_instance() -> None:
    solution = "class Solution:\n    def total(self, nums: 'List[int]') -> int:\n        return sum(nums)\n"
    inputs = made(solution).inputs[0]
    call = inputs.make(4)
    assert call.calls is not None
    assert (call.target, call.args, inputs.entry_point) == ("Solution", (), "Solution.total")
    assert [name for name, _ in call.calls] == ["total"]
    assert not inputs.is_workload


def test_families_say_from_what_they_are_made_and_what_n_is() -> None:
    told = made("def f(xs: list[int], k: int) -> int:\n    '''\n    >>> f([5, 3, 9, 3], 2)\n    '''\n").inputs
    assert told[0].family == (
        "random list[int], n = len(xs), `k` half of that, made from the type hints, "
        "shaped like the example in the docstring"
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("def main(xs: list[int]): ...", "`main`: it runs the program or its tests"),
        ("def _own(xs: list[int]): ...", "`_own`: its name says that it is private"),
        ("async def f(xs: list[int]): ...", "`f`: it is async: a call alone does no work"),
        ("def f(): ...", "`f`: takes no argument, so nothing grows"),
        ("def f(xs): ...", "`f`: `xs` has neither a type hint nor an example"),
        ("def f(head: ListNode): ...", "`f`: `head` needs a `ListNode`, which cannot be made"),
        ("def f(*, xs: list[int]): ...", "`f`: it takes `xs` by name only"),
        ("def f(flag: bool): ...", "`f`: takes nothing that could grow"),
        ("class A(Base):\n    def f(self, x: int): ...", "`A`: it inherits from `Base`"),
        ("def f(:", "solution.py cannot be parsed"),
    ],
)
def test_what_is_left_out_has_a_reason(text: str, reason: str) -> None:
    found = made(text)
    assert not found.inputs
    assert len(found.left_out) == 1
    assert found.left_out[0].startswith(reason)


def test_at_most_three_entry_points_are_measured_and_the_others_are_named() -> None:
    found = made("".join(f"def f{number}(n: int): ...\n" for number in range(5)))
    assert len({one.entry_point for one in found.inputs}) == MOST_ENTRY_POINTS
    assert found.left_out == ("`f3`, `f4`: only 3 entry points are measured; --entry NAME picks one",)


def test_where_no_root_can_be_called_those_below_it_are_measured() -> None:
    found = made("def run(config: Config):\n    solve([1])\ndef solve(nums: list[int]): ...\n")
    assert {one.entry_point for one in found.inputs} == {"solve"}
    assert found.left_out[0].startswith("`run`: `config` needs a `Config`")


def test_parameters_with_a_default_stay_at_it() -> None:
    assert args("def f(xs: list[int], key: object = None): ...", 3) == (args("def f(xs: list[int]): ...", 3))


def test_a_target_is_first_sought_in_vain_then_found_at_the_end() -> None:
    text = "def find(items: list[int], target: int) -> int: ..."
    in_vain = [one for one in made(text).inputs if "not in it" in one.family]
    found = next(one for one in made(text).inputs if "at its end" in one.family)
    for one in in_vain:
        items, target = one.make(16).args
        assert isinstance(items, list)
        assert target not in items
        assert not any(target == a + b for a in items for b in items)
    items, target = found.make(16).args
    assert isinstance(items, list)
    assert items[-1] == target


def test_a_sum_of_two_in_the_example_is_the_sum_of_the_last_two() -> None:
    items, target = args("def two(a: list[int], target: int):\n    '''>>> two([2, 7, 11, 15], 9)'''", 8)
    assert isinstance(items, list)
    pairs = [(i, j) for i in range(8) for j in range(i) if items[i] + items[j] == target]
    assert pairs == [(7, 6)]


def test_a_number_is_a_prime_near_n_where_divisors_could_be_sought() -> None:
    text = "def f(n: int): ..."
    assert [args(text, n) for n in (2, 10, 22, 32, 1 << 20)] == [(2,), (10,), (22,), (31,), (1048573,)]
    assert args(text, 32, family=1) == (32,)


def test_calls_of_the_tests_show_the_shape_too() -> None:
    files = [
        ("solution.py", b"def f(words): ..."),
        ("test_solution.py", b"from solution import f\ndef test_f():\n    assert f(['ab', 'ba']) == 2\n"),
    ]
    found = made_inputs(files, "solution.py")
    assert "shaped like the call in test_solution.py" in found.inputs[0].family
    (words,) = found.inputs[0].make(5).args
    assert isinstance(words, list)
    assert set("".join(words)) <= {"a", "b"}


def test_a_number_beside_words_is_none_of_them() -> None:
    assert args("def justify(words: list[str], max_width: int): ...", 8)[1] == 4
    assert args("def f(words: list[str], limit: int):\n    '''>>> f(['ab', 'b'], 16)'''", 8)[1] == 16


def test_one_example_makes_no_sum_of_two_of_a_number_of_another_name() -> None:
    told = made("def slide(xs: list[int], k: int):\n    '''>>> slide([1, 2, 9, 5], 3)'''").inputs[0].family
    assert "`k` half of that" in told


def test_a_text_that_is_one_of_a_few_options_does_not_grow() -> None:
    calls = "".join(f"f('{unit}', {number})\n" for unit in ("kilo", "gram") for number in (3, 20, 500))
    found = made(f"def f(unit, value):\n    '''\n{calls}'''\n").inputs[0]
    assert found.make(16).args == ("kilo", 16)


def test_what_gives_its_results_one_by_one_is_measured_too() -> None:
    """Whoever measures takes all of them."""
    found = made("def f(xs: list[int]):\n    for x in xs:\n        yield x")
    assert {one.entry_point for one in found.inputs} == {"f"}
