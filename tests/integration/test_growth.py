"""A report with --growth says how running time grows, and at which line."""

import json
from pathlib import Path

import pytest

from tests.integration.command import Command
from tests.integration.samples import SAMPLES

pytestmark = pytest.mark.docker


def growth_of(path: Path, command: Command) -> dict[str, dict[str, object]]:
    """The measured growth by family."""
    outcome = command.run(str(path), "--growth", "--format", "json", "--quiet")
    assert outcome.status == 0, outcome.stderr
    report = json.loads(outcome.stdout)
    assert report["failures"] == []
    return {one["family"]: one for one in report["growth"]}


def test_a_cache_that_searches_a_list_is_seen(command: Command, image: str) -> None:
    found = growth_of(SAMPLES["lru-cache/accepted/list_order"][1].path, command)
    assert {one["measured"] for one in found.values()} == {"n"}


def test_the_reference_is_within_what_is_accepted(command: Command, image: str) -> None:
    for one in growth_of(SAMPLES["merge-intervals/accepted/reference"][1].path, command).values():
        accepted, possible = one["accepted"], one["set"]
        assert isinstance(accepted, list)
        assert isinstance(possible, list)
        assert set(accepted) & set(possible), one


def test_a_solution_that_fails_on_large_input_is_no_fault_of_ours(command: Command, image: str) -> None:
    path = command.write("deep.py", DEEP)
    outcome = command.run(path, "--problem", "merge-intervals", "--growth", "--format", "json", "--quiet")
    assert outcome.status == 0, outcome.stderr
    assert json.loads(outcome.stdout)["growth"]


DEEP = """
def merge_intervals(intervals):
    ordered = sorted(intervals)

    def merge(at):
        if at < 0:
            return []
        done = merge(at - 1)
        start, end = ordered[at]
        if done and start <= done[-1][1]:
            done[-1] = [done[-1][0], max(done[-1][1], end)]
        else:
            done.append([start, end])
        return done

    return merge(len(ordered) - 1)
"""
