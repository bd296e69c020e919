"""A bundle's probes are plain functions, found by the question's id and given what they ask for."""

from pathlib import Path
from typing import cast

import pytest

from evaluator.ambiguities.probes import read_probes
from evaluator.errors import ProblemError
from evaluator.execution.plugin.clock import Clock
from evaluator.execution.remote.exceptions import SolutionError
from evaluator.execution.remote.module import SolutionModule

SOLUTION = cast("SolutionModule", object())


def written(folder: Path, text: str) -> Path:
    path = folder / "probes.py"
    path.write_text(text)
    return path


def test_a_probe_gets_what_its_parameters_name(tmp_path: Path) -> None:
    text = (
        "def ordinary_one(solution): ...\ndef ordinary_two(): ...\n"
        "def a_b(own_error, clock, solution):\n    return own_error, clock, solution\n"
    )
    probes = read_probes(written(tmp_path, text), ["a-b"])
    assert len(probes.ordinary) == 2
    own_error, clock, solution = cast("tuple[object, ...]", probes.by_id["a-b"](SOLUTION))
    assert own_error is SolutionError
    assert isinstance(clock, Clock)
    assert solution is SOLUTION


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("def ordinary(solution): ...\n", "no probe for a-b"),
        ("import nothing_of_that_name\n", "ModuleNotFoundError"),
        ("def a_b(:\n", "SyntaxError"),
    ],
)
def test_a_file_that_cannot_be_used_is_a_fault_of_the_problem(tmp_path: Path, text: str, fault: str) -> None:
    with pytest.raises(ProblemError, match=fault):
        read_probes(written(tmp_path, text), ["a-b"])
