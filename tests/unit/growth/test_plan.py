"""Which families are measured, in which order they are told, and what takes the place of one that fails."""

import pytest

from evaluator.growth import Call, Inputs, MeasurementFailed
from evaluator.growth.job import Job
from evaluator.growth.plan import Plan, measure_plan, plan_of
from evaluator.growth.probe import Probe
from evaluator.model.reasoning import GrowthResult


def families(entry_point: str, *names: str, is_workload: bool = False) -> list[Inputs]:
    """Inputs of these names."""
    return [
        Inputs(entry_point, name, lambda n: Call(entry_point, (n,)), 64, is_workload=is_workload)
        for name in names
    ]


@pytest.fixture(autouse=True)
def _measured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every family takes linear time and space, but those that the solution does not take."""

    def measure(_probe: Probe, inputs: Inputs, *, share: float) -> tuple[GrowthResult, ...]:
        if "refused" in inputs.family:
            raise MeasurementFailed("raised ValueError")
        family = f"{inputs.family} at {share:g}"
        return tuple(
            GrowthResult(inputs.entry_point, resource, family, "n", ("n",), "high", (), None, ())
            for resource in ("time", "space")
        )

    monkeypatch.setattr("evaluator.growth.plan.measure", measure)


def measured(plan: Plan) -> tuple[list[str], list[str]]:
    """The families with a result in time, and the reasons for the others."""
    results, refused = measure_plan(plan, lambda: None)  # type: ignore[arg-type,return-value]  # never asked
    return [one.family for one in results if one.resource == "time"], refused


def test_all_families_of_a_problem_share_the_time_of_their_entry_point() -> None:
    plan = Plan((*families("f", "a", "b"), *families("g", "c")), (), None)
    assert measured(plan) == (["a at 0.5", "b at 0.5", "c at 1"], [])


def test_of_made_families_the_first_that_are_taken_are_measured() -> None:
    plan = Plan((*families("f", "refused", "b", "c", "d"), *families("g", "e")), (), 2)
    assert measured(plan) == (["b at 0.5", "c at 0.5", "e at 1"], ["`f` on refused: raised ValueError"])


def test_an_entry_point_that_takes_nothing_says_why() -> None:
    plan = Plan(tuple(families("f", "refused", "refused too")), (), 2)
    assert measured(plan) == (
        [],
        ["`f` on refused: raised ValueError", "`f` on refused too: raised ValueError"],
    )


def test_what_comes_too_late_is_named_and_what_was_measured_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock is past the end once the first entry point was measured."""
    readings = iter([0.0, 1.0])
    monkeypatch.setattr("evaluator.growth.plan.monotonic", lambda: next(readings, 99.0))
    monkeypatch.setattr("evaluator.growth.plan._AT_A_TIME", 1)
    plan = Plan((*families("f", "a"), *families("g", "b", "c")), (), 1)

    results, late = measure_plan(plan, lambda: None, 40.0)  # type: ignore[arg-type,return-value]  # never asked

    assert {one.entry_point for one in results} == {"f"}
    assert late == ["`g` on b: the time for measuring was over"]


def test_the_time_of_a_workload_is_told_for_one_of_its_calls_and_its_space_for_all() -> None:
    results, _ = measure_plan(
        Plan(tuple(families("C.add", "a", is_workload=True)), (), None),
        lambda: None,  # type: ignore[arg-type,return-value]  # never asked
    )
    assert [(one.resource, one.measured) for one in results] == [("time", "1"), ("space", "n")]


def test_sizes_follow_from_the_text_of_the_submission() -> None:
    def offset(comment: str) -> int:
        source = f"def f(values: list[int]) -> int:  # {comment}\n    return len(values)\n"
        job = Job((("s.py", source.encode()),), "s.py", None, None, (), "docker", "", 0, 512, 1.0, 60.0)
        return plan_of(job).families[0].offset

    assert len({offset(str(number)) for number in range(20)}) > 3
    assert offset("one") == offset("one")
