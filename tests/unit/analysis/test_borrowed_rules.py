"""The borrowed rows agree with one another and with what the tools really report."""

import os
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from evaluator.analysis import analyse
from evaluator.analysis.children import run_tool
from evaluator.analysis.registry import all_tools
from evaluator.analysis.tool import Workspace
from evaluator.model.findings import Severity
from evaluator.model.rubric import CRITERIA
from evaluator.model.submission import Submission

MakeSubmission = Callable[[dict[str, str]], Submission]
TOOLS = {name: tool for name, tool in all_tools().items() if tool.rules}
SAMPLES = Path(__file__).parents[2] / "data" / "borrowed_rules"


@pytest.mark.parametrize("name", TOOLS)
def test_borrowed_rules_are_complete(name: str) -> None:
    """Each row has an id of its tool, a shared name and all texts."""
    for code, rule in TOOLS[name].rules.items():
        assert f"{name}-{code}" == rule.id
        assert rule.name == rule.name.lower().replace(" ", "-")
        assert rule.criterion in CRITERIA
        assert all(text.endswith(".") for text in (rule.message, rule.why, rule.fix))


def test_rules_that_share_a_name_share_its_meaning() -> None:
    """Tools that report one thing agree on what should be done about it."""
    advice: dict[str, set[str]] = {}
    for tool in TOOLS.values():
        for rule in tool.rules.values():
            advice.setdefault(rule.name, set()).add(rule.message)

    assert [name for name, messages in advice.items() if len(messages) > 1] == []


def test_only_what_is_certain_to_fail_is_an_error() -> None:
    """An error keeps a solution from a level, so inference must not raise one."""
    errors = {
        rule.name
        for tool in TOOLS.values()
        for rule in tool.rules.values()
        if rule.severity is Severity.ERROR
    }

    assert {"undefined-name", "wrong-format-string", "print-operator", "duplicate-base"} == errors


@pytest.mark.parametrize("name", TOOLS)
def test_each_row_is_reported_by_the_tool_itself(name: str, tmp_path: Path) -> None:
    """A code that a new version renames, drops or defines otherwise turns this red, as does one unsampled."""
    samples = tomllib.loads((SAMPLES / f"{name}.toml").read_text("utf-8"))
    sources, empty = tmp_path / "sources", tmp_path / "empty"
    sources.mkdir()
    empty.mkdir()
    files = {f"sample_{number}.py": code for number, code in enumerate(samples)}
    for file, code in files.items():
        (sources / file).write_text(samples[code], "utf-8")

    cache = Path(os.environ["XDG_CACHE_HOME"])  # that of the other tests, so that mypy knows its stubs

    outcome = run_tool(TOOLS[name], Workspace(tmp_path, sources, empty, cache, files))

    assert outcome.failure == ""
    reported = {(one.path, one.rule.removeprefix(f"{name}-")) for one in outcome.report.findings}
    assert {code for code in TOOLS[name].rules if (code, code) not in reported} == set()
    assert set(samples) == set(TOOLS[name].rules)


ONE_THING = '''
import abc


class Box:
    """Something to open."""

    def open(self) -> str:
        return self.lid  # unknown-member


def double(value: int) -> int:
    return value * missing  # undefined-name


def sign(value: int) -> str:  # inconsistent-return
    if value > 0:
        return "plus"


def size(values: list[int]) -> int:
    if values:
        number = len(values)
    return number  # used-before-assignment


def show(text: str) -> None:
    double(1, 2)  # wrong-arguments
    double(value=1, times=2)  # wrong-arguments
    shown = show(text)  # assigned-nothing
    print("{} {}".format(shown))  # wrong-format-string
    text == "text"  # pointless-expression


def first() -> int:
    number = 10
    return number[0]  # unsubscriptable


def parse(text: str) -> int:
    try:
        return int(text)
    except:  # bare-except
        pass
    return 0


class Shape(abc.ABC):
    """A shape."""

    @abc.abstractmethod
    def area(self) -> float: ...


Shape()  # abstract-instantiated
print(-"text")  # wrong-operand-type


def double(value: int) -> int:  # redefined-while-unused
    return value
'''


def test_what_several_tools_say_about_one_thing_is_one_finding(submission: MakeSubmission) -> None:
    """Codes that overlap share a name, so each line gets the one finding that its comment names."""
    findings = [
        one for one in analyse(submission({"a.py": ONE_THING})).findings if one.source != "senior-bar"
    ]

    lines = enumerate(ONE_THING.splitlines(), start=1)
    expected = [(number, line.rsplit("# ")[1]) for number, line in lines if "  # " in line]
    assert [(one.line, one.name) for one in findings] == expected
    several = {one.name for one in findings if ", " in one.source}
    assert several == {name for _, name in expected} - {"bare-except"}


SENTINEL = """
def cheapest(costs: list[int]) -> int:
    best = {before}
    for cost in costs:
        best = min(best, cost)
    return best


def half(cost: int) -> int:
    return cost / 2  # wrong-return-type
"""


def test_infinity_as_the_start_of_a_search_is_no_wrong_type(submission: MakeSubmission) -> None:
    """What is found is an int, and the sentinel of the search beside it excuses no other function."""
    text = SENTINEL.format(before='float("inf")')

    findings = analyse(submission({"solution.py": text})).findings

    assert [one.line for one in findings if one.name == "wrong-return-type"] == [10]


LINKS = """
class Node:
    value: int = 0
    next: "Node | None" = None


def middle(head: Node | None) -> Node | None:
    slow = fast = head
    while fast and fast.next:
        fast = fast.next.next
        slow = slow.next
    return slow


def second(head: Node) -> int:
    return head.next.value  # unchecked-optional
"""


def test_a_step_along_links_is_not_asked_to_rule_none_out(submission: MakeSubmission) -> None:
    """The slow pointer follows where the fast one has been; a link that nobody looked at may be missing."""
    findings = analyse(submission({"solution.py": LINKS})).findings

    assert [one.line for one in findings if one.name == "unchecked-optional"] == [16]
