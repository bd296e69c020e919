"""Workers that die, executors that break, and jobs that come through all of it."""

import multiprocessing
import os
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from functools import partial
from pathlib import Path

import pytest

from evaluator.batch.handing_out import MAX_CRASHES_IN_A_ROW, Executors, hand_out
from evaluator.batch.jobs import Job, JobSpec, JobStatus, Outcome
from evaluator.batch.local_pool import LocalPool
from evaluator.model.problem import Problem
from evaluator.pipeline import Options

DONE = Outcome(JobStatus.DONE)


class Fragile(Executor):
    """Runs each job at once, and breaks for good at the names it is told."""

    def __init__(self, breaks_at: Callable[[str], bool], log: list[str]) -> None:
        self._breaks_at = breaks_at
        self._log = log
        self._broken = False

    def submit(  # type: ignore[override]  # the one shape of call that a batch makes
        self, work: Callable[[JobSpec], Outcome], spec: JobSpec
    ) -> Future[Outcome]:
        if self._broken:
            raise BrokenExecutor("broken")
        future: Future[Outcome] = Future()
        self._log.append(spec.job.id)
        if self._breaks_at(spec.job.id):
            self._broken = True
            future.set_exception(BrokenExecutor("a worker died"))
        else:
            future.set_result(work(spec))
        return future


def specs_of(problem: Problem, names: list[str]) -> Iterator[JobSpec]:
    return (JobSpec(Job(name, name, Path(name)), problem, Options()) for name in names)


def statuses(
    specs: Iterator[JobSpec], executors: Executors, work: Callable[[JobSpec], Outcome] = lambda _: DONE
) -> dict[str, JobStatus]:
    results = [(spec.job.id, outcome.status) for spec, outcome in hand_out(specs, work, executors, 3)]
    assert len(results) == len(dict(results))
    return dict(results)


def test_the_job_that_breaks_the_executor_fails_and_the_others_are_done(problem: Problem) -> None:
    log: list[str] = []
    names = [f"job{number}" for number in range(10)]
    result = statuses(specs_of(problem, names), lambda: Fragile(lambda name: name == "job4", log))
    assert set(result) == set(names)
    assert [name for name in names if result[name] is JobStatus.FAILED] == ["job4"]
    assert Counter(log)["job4"] == 2


def test_a_job_that_breaks_it_once_is_done_the_second_time(problem: Problem) -> None:
    log: list[str] = []
    breaks = iter([True])
    result = statuses(specs_of(problem, ["a", "b"]), lambda: Fragile(lambda _: next(breaks, False), log))
    assert set(result.values()) == {JobStatus.DONE}


def test_executors_that_always_break_are_replaced_a_bounded_number_of_times(problem: Problem) -> None:
    made: list[Executor] = []

    def make() -> Executor:
        made.append(Fragile(lambda _: True, []))
        return made[-1]

    result = statuses(specs_of(problem, [f"job{number}" for number in range(100)]), make)
    assert len(result) == 100
    assert set(result.values()) == {JobStatus.FAILED}
    assert len(made) == MAX_CRASHES_IN_A_ROW


def test_a_fault_of_the_work_is_a_failed_job_with_its_reason(
    problem: Problem, threads: Callable[[], Executor]
) -> None:
    def work(_: JobSpec) -> Outcome:
        raise ValueError("odd\nvalue")

    outcomes = [outcome for _, outcome in hand_out(specs_of(problem, ["a"]), work, threads, 1)]
    assert outcomes == [Outcome(JobStatus.FAILED, "ValueError: odd value")]


def test_no_more_jobs_are_out_than_the_window_allows(problem: Problem) -> None:
    taken: list[str] = []

    def specs() -> Iterator[JobSpec]:
        for spec in specs_of(problem, [f"job{number}" for number in range(9)]):
            taken.append(spec.job.id)
            yield spec

    given: list[str] = []
    for spec, _ in hand_out(specs(), lambda _: DONE, lambda: Fragile(lambda _: False, []), 3):
        given.append(spec.job.id)
        assert len(taken) - len(given) < 3


def in_a_process(spec: JobSpec, *, marker: str) -> Outcome:
    """Stands for a worker: killed for ``dies``, hung for ``hangs``."""
    name = spec.job.id
    if name.startswith("dies"):
        os.kill(os.getpid(), signal.SIGKILL)
    if name.startswith("hangs"):
        try:
            Path(marker).write_text("begun")
            signal.pause()
        finally:
            Path(marker).write_text("cleaned up")
    return Outcome(JobStatus.DONE, detail=str(os.getpid()))


def test_a_worker_process_that_is_killed_costs_its_own_job_only(problem: Problem) -> None:
    work = partial(in_a_process, marker="")
    result = statuses(specs_of(problem, ["a", "b", "dies", "c", "d"]), partial(LocalPool, 2), work)
    assert result.pop("dies") is JobStatus.FAILED
    assert set(result.values()) == {JobStatus.DONE}
    assert set(result) == {"a", "b", "c", "d"}


def test_stopping_ends_workers_that_are_busy_and_lets_them_clean_up(problem: Problem, tmp_path: Path) -> None:
    marker = tmp_path / "marker"
    work = partial(in_a_process, marker=str(marker))
    outcomes = hand_out(specs_of(problem, ["hangs", "a"]), work, partial(LocalPool, 2), 3)
    assert next(outcomes)[0].job.id == "a"
    for _ in range(1000):
        if marker.exists():
            break
        time.sleep(0.01)
    outcomes.close()
    assert marker.read_text() == "cleaned up"


def test_a_job_of_a_local_pool_runs_in_another_process(problem: Problem) -> None:
    work = partial(in_a_process, marker="")
    [(_, outcome)] = hand_out(specs_of(problem, ["a"]), work, partial(LocalPool, 1), 1)
    assert outcome.detail != str(os.getpid())


@pytest.fixture(autouse=True)
def no_worker_is_left() -> Iterator[None]:
    """Every test ends with the processes that it began with."""
    before = set(multiprocessing.active_children())
    yield
    assert set(multiprocessing.active_children()) <= before
