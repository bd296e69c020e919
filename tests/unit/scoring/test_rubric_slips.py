"""Any slip of the pen in a rubric file is read or refused, never a crash."""

import json
import tomllib
from importlib import resources
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.errors import RubricError
from evaluator.scoring import parse_rubric, score
from tests.unit.scoring.evidence_builders import finding, senior_evaluation

DEFAULT = (resources.files("evaluator.scoring") / "rubrics" / "default.toml").read_text(encoding="utf-8")
KNOWN = ("EV502", "vague-name", "needless-class")

anything = st.recursive(
    st.integers(-3, 300)
    | st.floats(width=16)
    | st.booleans()
    | st.sampled_from(["", "mid", "tests", "vague-*"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["cap", "rules", "x"]), inner)
    ),
    max_leaves=4,
)


def toml(value: object) -> str:
    """The value as TOML writes it in one line."""
    match value:
        case dict():
            return "{" + ", ".join(f"{json.dumps(key)} = {toml(item)}" for key, item in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(toml, value)) + "]"
        case float():
            return str(value)
        case _:
            return json.dumps(value)


@settings(max_examples=150)
@given(st.data())
def test_any_slip_is_read_or_refused_in_lines(data: st.DataObject) -> None:
    """No value in any place of the file gives anything but a rubric or its faults."""
    document = tomllib.loads(DEFAULT)
    table: Any = document
    while True:
        key = data.draw(st.sampled_from(sorted(table) if isinstance(table, dict) else range(len(table))))
        if not isinstance(table[key], dict | list) or not table[key] or data.draw(st.booleans()):
            break
        table = table[key]
    table[key] = data.draw(anything)
    text = "\n".join(f"{json.dumps(key)} = {toml(value)}" for key, value in document.items())
    rubric = None
    told: tuple[str, ...] = ("read",)
    try:
        rubric = parse_rubric(text.encode(), "team.toml", known_rules=KNOWN)
    except RubricError as error:
        told = error.faults
    assert told
    assert not [fault for fault in told if "\n" in fault]
    if rubric is not None:
        assert score(senior_evaluation(findings=(finding(),)), rubric).verdict.score is not None
