"""A report says how cost grows, at which line, and whether that is what the author claims."""

import json
from typing import Any

import pytest

from tests.integration.command import Command
from tests.integration.samples import SAMPLES

pytestmark = pytest.mark.docker


def report_of(command: Command, *arguments: str) -> Any:
    """The report as it is read by machines."""
    outcome = command.run(*arguments, "--growth", "--format", "json", "--quiet")
    assert outcome.status == 0, outcome.stderr
    return json.loads(outcome.stdout)


def test_a_cache_that_searches_a_list_is_seen(command: Command, image: str) -> None:
    report = report_of(command, str(SAMPLES["lru-cache/accepted/list_order"][1].path))
    assert report["failures"] == []
    assert {one["measured"] for one in report["growth"] if one["resource"] == "time"} == {"n"}


def test_the_reference_is_within_what_is_accepted(command: Command, image: str) -> None:
    report = report_of(command, str(SAMPLES["merge-intervals/accepted/reference"][1].path))
    judged = [one for one in report["growth"] if one["accepted"]]
    assert {one["resource"] for one in judged} == {"time", "space"}
    for one in judged:
        assert set(one["accepted"]) & set(one["set"]), one
    assert [one["acceptable"] for one in report["ambiguities"]] == [True]


def test_a_wrong_claim_is_contradicted_without_any_problem(command: Command, image: str) -> None:
    """Inputs are made from the type hints, and two measurements agree."""
    report = report_of(command, command.write("pairs.py", PAIRS), "--entry", "count_pairs")
    assert {one["entry_point"] for one in report["growth"]} == {"count_pairs"}
    verdicts = {claim["value"]: claim["verdict"] for claim in report["claims"] if claim["kind"] == "time"}
    assert verdicts["O(n)"] == "contradicted"
    assert "contradicted-claim" in {finding["name"] for finding in report["findings"]}


def test_an_entry_point_that_is_not_there_is_named_in_one_line(command: Command, image: str) -> None:
    outcome = command.run(command.write("pairs.py", PAIRS), "--entry", "pairs", "--growth", "--quiet")
    assert outcome.status == 2
    assert outcome.is_one_line_error()
    assert "count_pairs" in outcome.stderr


def test_a_solution_that_fails_on_large_input_is_no_fault_of_ours(command: Command, image: str) -> None:
    path = command.write("deep.py", DEEP)
    assert report_of(command, path, "--problem", "merge-intervals")["growth"]


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

PAIRS = """
def count_pairs(nums: list[int], total: int) -> int:
    '''How many pairs add up to total. Time: O(n) for n = len(nums).'''
    found = 0
    for at, first in enumerate(nums):
        for second in nums[at + 1 :]:
            if first + second == total:
                found += 1
    return found


def triple(nums: list[int]) -> list[int]:
    return [3 * num for num in nums]
"""
