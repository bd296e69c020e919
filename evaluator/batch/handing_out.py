"""Hands jobs to an executor, a few at a time, and gives back exactly one outcome for each."""

from collections.abc import Callable, Generator, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait

from evaluator.batch.jobs import JobSpec, JobStatus, Outcome, fault_line
from evaluator.batch.local_pool import LocalPool

Work = Callable[[JobSpec], Outcome]
Executors = Callable[[], Executor]

MAX_CRASHES_IN_A_ROW = 8
"""Executors lost one after the other, with no job finished between, before the batch gives up on the rest."""

_CRASHED = Outcome(JobStatus.FAILED, "the worker process ended while this submission was evaluated")
_NOT_TRIED = Outcome(JobStatus.FAILED, "not evaluated: worker processes kept ending; see `evaluate doctor`")


class Crew:
    """An executor that is replaced when it breaks."""

    def __init__(self, work: Work, executors: Executors) -> None:
        self._work = work
        self._executors = executors
        self._executor: Executor | None = None
        self._crashes_in_a_row = 0

    @property
    def exhausted(self) -> bool:
        """Whether replacing the executor has stopped helping."""
        return self._crashes_in_a_row >= MAX_CRASHES_IN_A_ROW

    def start(self, spec: JobSpec) -> Future[Outcome]:
        """Hand out ``spec``; an executor that is broken already shows in the future, as it does later."""
        if self._executor is None:
            self._executor = self._executors()
        try:
            return self._executor.submit(self._work, spec)
        except BrokenExecutor as error:
            broken: Future[Outcome] = Future()
            broken.set_exception(error)
            return broken

    def outcome(self, future: Future[Outcome]) -> Outcome | None:
        """What came of a finished future, or nothing when its executor broke under it."""
        if future.cancelled():
            return Outcome(JobStatus.FAILED, "the executor cancelled the job")
        error = future.exception()
        if isinstance(error, BrokenExecutor):
            return None
        self._crashes_in_a_row = 0
        if error is not None:
            return Outcome(JobStatus.FAILED, fault_line(error))
        return future.result()

    def replace(self) -> None:
        """Let go of a broken executor; the next job gets a new one."""
        self._crashes_in_a_row += 1
        self.stop()

    def stop(self, *, abort: bool = False) -> None:
        """Wait for the workers to end; with ``abort``, tell those of this machine to end now."""
        if self._executor is not None:
            if abort and isinstance(self._executor, LocalPool):
                self._executor.abort()
            self._executor.shutdown(wait=True)
            self._executor = None


def hand_out(
    specs: Iterator[JobSpec], work: Work, executors: Executors, window: int
) -> Generator[tuple[JobSpec, Outcome], None, None]:
    """Each spec with its outcome, in the order in which they finish; at most ``window`` are out at a time.

    A broken executor does not say which of its jobs broke it: each that was out is tried again, alone.
    """
    crew = Crew(work, executors)
    completed = False
    try:
        while not crew.exhausted:
            suspects = yield from _together(specs, crew, window)
            if not suspects:
                break
            yield from _one_by_one(suspects, crew)
        yield from ((spec, _NOT_TRIED) for spec in specs)
        completed = True
    finally:
        crew.stop(abort=not completed)


def _together(
    specs: Iterator[JobSpec], crew: Crew, window: int
) -> Generator[tuple[JobSpec, Outcome], None, list[JobSpec]]:
    """Run specs side by side until all are done or the executor breaks; return the ones it broke under."""
    out: dict[Future[Outcome], JobSpec] = {}
    suspects: list[JobSpec] = []
    try:
        while True:
            while len(out) < window and not suspects and (spec := next(specs, None)) is not None:
                out[crew.start(spec)] = spec
            if not out:
                break
            for future in wait(out, return_when=FIRST_COMPLETED).done:
                spec = out.pop(future)
                outcome = crew.outcome(future)
                if outcome is None:
                    suspects.append(spec)
                else:
                    yield spec, outcome
    finally:
        for future in out:
            future.cancel()
    if suspects:
        crew.replace()
    return suspects


def _one_by_one(suspects: list[JobSpec], crew: Crew) -> Generator[tuple[JobSpec, Outcome], None, None]:
    for spec in suspects:
        if crew.exhausted:
            yield spec, _NOT_TRIED
            continue
        future = crew.start(spec)
        wait([future])
        outcome = crew.outcome(future)
        if outcome is None:
            crew.replace()
        yield spec, outcome or _CRASHED
