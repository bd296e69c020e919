"""A rubric that a team copied and changed is read whole, or refused with all of its faults."""

import re
from importlib import resources
from pathlib import Path

import pytest

from evaluator.errors import RubricError
from evaluator.scoring import load_rubric

DEFAULT = (resources.files("evaluator.scoring") / "rubrics" / "default.toml").read_text(encoding="utf-8")


def written(folder: Path, text: str) -> Path:
    """The text as a rubric file."""
    path = folder / "team.toml"
    path.write_text(text, encoding="utf-8")
    return path


def faults(folder: Path, *changes: tuple[str, str]) -> tuple[str, ...]:
    """The faults of the shipped rubric with these texts replaced."""
    text = DEFAULT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    with pytest.raises(RubricError) as caught:
        load_rubric(written(folder, text))
    return caught.value.faults


def test_a_copy_is_the_same_rubric(tmp_path: Path) -> None:
    """The digest is that of the bytes, wherever the file lies."""
    assert load_rubric(written(tmp_path, DEFAULT)) == load_rubric()


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    """One run of the command is enough to mend a file, whether a part has a wrong shape or breaks a rule."""
    told = faults(
        tmp_path,
        ("formatting = { cap = 3,", "formatting = { cap = 30,"),
        ("weight = 25", "weight = -1"),
        ('check = "index"', 'check = "charm"'),
        ("at_least = 70", "at_least = 170"),
        ("error = 20", 'error = "much"'),
        ("credit = [70, 85, 100]", "credit = [70, 60]"),
    )
    assert [fault.partition(": ")[0] for fault in told] == [
        "costs.error",
        "gates[3].check",
        "criteria.correctness.weight",
        "criteria.readability.groups",
        "trade_offs.credit",
        "gates[7].at_least",
    ]


CASES = {
    "a check that does not exist": (
        'check = "index"',
        'check = "charm"',
        "gates[3].check: Invalid enum value 'charm'; allowed are tests, index, criteria, ",
    ),
    "a level that does not exist": (
        'level = "mid"',
        'level = "wizard"',
        "gates[1].level: Invalid enum value 'wizard'; allowed are below_mid, mid, senior, staff",
    ),
    "a choice that does not exist": (
        'curve = "count"\nfull',
        'curve = "bell"\nfull',
        "metrics[4].curve: Invalid enum value 'bell'; allowed are percentile, shortfall, count",
    ),
    "a count that is never full": (
        "full = 5\n",
        "",
        "metrics.type-completeness.full: must be above 0, the number from which the cost is whole",
    ),
    "a gate below the lowest level": (
        'level = "mid"',
        'level = "below_mid"',
        "gates[1].level: below_mid needs",
    ),
    "a gate without a sentence": (
        'text = "All tests pass, those of edge cases and of speed included"',
        'text = " "',
        "gates[5].text: is empty; candidates read it, so it must be a sentence",
    ),
    "a key that the check does not read": (
        'groups = ["core"]',
        'criteria = ["tests"]',
        "gates[1].criteria: means nothing to the check 'tests'; allowed are groups",
    ),
    "a gate that asks for nothing": ("at_least = 50\n", "", "gates[3]: the check 'index' needs at_least"),
    "an unknown criterion of a gate": (
        'criteria = ["correctness"]',
        'criteria = ["charm"]',
        "gates[4].criteria: unknown criterion 'charm'; allowed are correctness, efficiency, ",
    ),
    "a signal that is not among the signals": (
        'one_of = ["complexity_reasoning", "ambiguity"]',
        'one_of = ["typing"]',
        "gates[9].one_of: typing must be among the signals",
    ),
    "a score above 100": (
        "trade_offs = 60",
        "trade_offs = 600",
        "gates[9].signals.trade_offs: must lie between 0 and 100, not 600",
    ),
    "negative steps": ("at_most_steps = 0\n", "at_most_steps = -1\n", "gates[6].at_most_steps: must be 0 or"),
    "a text for a number": (
        "weight = 25",
        'weight = "much"',
        "criteria.correctness.weight: Expected `float`, got `str`",
    ),
    "a negative weight": (
        "weight = 25",
        "weight = -1",
        "criteria.correctness.weight: must not be negative or infinite, but is -1",
    ),
    "an infinite weight": (
        "weight = 25",
        "weight = inf",
        "criteria.correctness.weight: must not be negative or",
    ),
    "caps that do not sum to 100": (
        "formatting = { cap = 3,",
        "formatting = { cap = 30,",
        "criteria.readability.groups: the caps sum to 127, and must sum to 100",
    ),
    "a negative cap": (
        "cap = 20 }",
        "cap = -20 }",
        "criteria.correctness.groups.other.cap: must not be negative",
    ),
    "an unknown criterion": (
        "[criteria.typing]",
        "[criteria.charm]\nweight = 1\nabout = ''\ngroups = { other = { cap = 1 } }\n[criteria.typing]",
        "criteria.charm: unknown criterion 'charm'; allowed are correctness, efficiency, ",
    ),
    "an unknown criterion that lacks a key": (
        "[criteria.typing]\n",
        "[criteria.charm]\n",
        "criteria.charm: unknown criterion 'charm'; allowed are correctness, efficiency, ",
    ),
    "a criterion without a weight": (
        "weight = 25\n",
        "",
        "criteria.correctness.weight: is missing",
    ),
    "a fade above 1": ("fade = 0.7", "fade = 1.7", "costs.fade: must lie between 0 and 1, but is 1.7"),
    "a warning above an error": (
        "warning = 8",
        "warning = 80",
        "costs: error, warning and note must not grow",
    ),
    "a number that is none": ("warning = 8", "warning = nan", "costs: error, warning and note must not grow"),
    "a table that is not there": (
        '\ncalibration = "',
        '\ncalibration = "un',
        "percentiles: unknown calibration 'un",
    ),
    "names of one metric in two groups": (
        'same_as = ["long-function",',
        'same_as = ["vague-name",',
        "function-length and its same_as must belong",
    ),
    "an unknown section": ("[claims]", "[clams]", "unknown section 'clams'; allowed are claims, costs, "),
    "an unknown key": (
        "cap = 20 }",
        "cap = 20, rule = 3 }",
        "criteria.correctness.groups.other: unknown key 'rule'; allowed are cap, rules",
    ),
    "no TOML": ("[costs]", "costs]", "is not TOML"),
}


@pytest.mark.parametrize(("old", "new", "expected"), CASES.values(), ids=CASES)
def test_a_fault_names_its_key_and_what_is_allowed(tmp_path: Path, old: str, new: str, expected: str) -> None:
    """In a line of its own."""
    told = faults(tmp_path, (old, new))
    assert any(fault.startswith(expected) or expected in fault.partition(": ")[2] for fault in told), told
    assert not [fault for fault in told if "\n" in fault]


def test_weights_that_are_all_zero_are_refused(tmp_path: Path) -> None:
    """There would be nothing to take the mean of."""
    text = re.sub(r"(?m)^(\[criteria\.\w+\]\n)weight = \d+", r"\1weight = 0", DEFAULT)
    with pytest.raises(RubricError, match="criteria: all weights are 0; at least one must be above"):
        load_rubric(written(tmp_path, text))


KNOWN = ("EV502", "vague-name", "needless-class")


def test_a_rule_that_does_not_exist_is_refused_with_one_that_does(tmp_path: Path) -> None:
    """By name or id, wherever the rubric names rules; patterns may match nothing."""
    text = DEFAULT.replace(
        "missing-type-annotation = 0", "missing-type-annotation = 0\nvauge-name = 1\nEV502 = 2"
    )
    text = text.replace(
        "naming = { cap = 20, rules = [", 'naming = { cap = 20, rules = ["no-such", "no-such-*", '
    )
    text = text.replace('rules = ["needless-abstraction"', 'rules = ["needles-class", "needless-abstraction"')
    with pytest.raises(RubricError) as caught:
        load_rubric(written(tmp_path, text), KNOWN)
    rules = "allowed are names and ids of rules"
    unlike_any = "see a report, or use * for any ending"
    assert caught.value.faults == (
        f"costs.rules: no rule is called 'vauge-name'; {rules}, did you mean 'vague-name'?",
        f"criteria.readability.groups.naming.rules: no rule is called 'no-such'; {rules}, {unlike_any}",
        f"gates[13].rules: no rule is called 'needles-class'; {rules}, did you mean 'needless-class'?",
    )


def test_a_copy_of_the_shipped_rubric_names_no_unknown_rule(tmp_path: Path) -> None:
    """Whatever rules have come and gone."""
    assert load_rubric(written(tmp_path, DEFAULT), ("only-rule",)).name == "default"


def test_a_file_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    """The error names the file."""
    with pytest.raises(RubricError, match=r"none\.toml: cannot be read"):
        load_rubric(tmp_path / "none.toml")
