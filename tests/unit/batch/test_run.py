"""A batch from end to end, with workers that answer without evaluating."""

import dataclasses
import json
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from pathlib import Path

import pytest

from evaluator.batch import Batch, JobSpec, JobStatus, Outcome, Progress, run_batch
from evaluator.batch.progress import BatchSummary
from evaluator.errors import InfrastructureError, RubricError, UsageError
from evaluator.model.problem import Problem
from evaluator.pipeline import Options

DEFAULT_RUBRIC = Path(__file__).parents[3] / "evaluator" / "scoring" / "rubrics" / "default.toml"

Work = Callable[[JobSpec], Outcome]
Threads = Callable[[], Executor]
MakeBatch = Callable[..., Batch]


def stored(folder: Path) -> dict[str, bytes]:
    """Every file of a result folder, by its path in it."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def counts(summary: BatchSummary) -> tuple[int, int, int, int, int]:
    return summary.total, summary.done, summary.rejected, summary.failed, summary.unchanged


def test_each_submission_gets_a_report_a_record_and_a_row(
    make_batch: MakeBatch, work: Work, threads: Threads
) -> None:
    batch = make_batch()
    summary = run_batch(batch, executors=threads, work=work)
    assert counts(summary) == (5, 5, 0, 0, 0)
    names = {json.loads(path.read_bytes())["name"] for path in (batch.out / "evaluations").iterdir()}
    assert names == {"alice.py", "bob.py", "carol.py", "dave", "erin.py"}
    assert len(summary.results.read_text().splitlines()) == 6


def test_a_result_is_stored_before_it_is_told(make_batch: MakeBatch, work: Work, threads: Threads) -> None:
    batch = make_batch()
    told: list[str] = []

    def progress(event: Progress) -> None:
        assert (batch.out / "evaluations" / f"{event.job.id}.json").read_bytes() == event.outcome.report
        assert (batch.out / "jobs" / f"{event.job.id}.json").exists()
        told.append(event.line)

    run_batch(batch, executors=threads, work=work, progress=progress)
    assert [line.split("]")[0] for line in told] == [f"[{number}/5" for number in range(1, 6)]
    assert min(line.split("] ")[1] for line in told) == "alice.py: done, senior, 3/3 tests"


def test_rejected_and_failed_submissions_are_counted_and_stop_nothing(
    make_batch: MakeBatch, work: Work, threads: Threads
) -> None:
    def poisoned(spec: JobSpec) -> Outcome:
        match spec.job.name:
            case "alice.py":
                return Outcome(JobStatus.REJECTED, "not UTF-8")
            case "bob.py":
                raise RecursionError("too\ndeep")
            case _:
                return work(spec)

    lines: list[str] = []
    summary = run_batch(
        make_batch(), executors=threads, work=poisoned, progress=lambda event: lines.append(event.line)
    )
    assert counts(summary) == (5, 3, 1, 1, 0)
    assert summary.line.startswith("5 submissions: 3 done, 1 rejected, 1 failed; run the same command again")
    assert any(line.endswith("bob.py: failed, RecursionError: too deep") for line in lines)


def test_a_second_run_does_nothing_again(make_batch: MakeBatch, work: Work, threads: Threads) -> None:
    batch = make_batch()
    run_batch(batch, executors=threads, work=work)
    before = stored(batch.out)
    summary = run_batch(batch, executors=threads, work=work)
    assert counts(summary) == (5, 5, 0, 0, 5)
    assert stored(batch.out) == before


def test_a_failed_submission_is_tried_again_by_the_next_run(
    make_batch: MakeBatch, work: Work, threads: Threads
) -> None:
    def engine_gone(spec: JobSpec) -> Outcome:
        return Outcome(JobStatus.FAILED, "no engine") if spec.job.name == "bob.py" else work(spec)

    assert counts(run_batch(make_batch(), executors=threads, work=engine_gone)) == (5, 4, 0, 1, 0)
    assert counts(run_batch(make_batch(), executors=threads, work=work)) == (5, 5, 0, 0, 4)


@pytest.mark.parametrize("stop_after", range(5))
def test_stopped_by_hand_and_resumed_equals_a_run_that_was_not_stopped(
    stop_after: int, make_batch: MakeBatch, work: Work, threads: Threads, tmp_path: Path
) -> None:
    def interrupt(event: Progress) -> None:
        if event.finished > stop_after:
            raise KeyboardInterrupt

    through = make_batch(out=tmp_path / "through")
    run_batch(through, executors=threads, work=work)
    stopped = make_batch(out=tmp_path / "stopped")
    with pytest.raises(KeyboardInterrupt):
        run_batch(stopped, executors=threads, work=work, progress=interrupt)
    table = (stopped.out / "results.csv").read_text()
    assert table.count('"done"') == stop_after + 1
    assert table.count('"queued"') == 4 - stop_after
    summary = run_batch(stopped, executors=threads, work=work)
    assert summary.unchanged == stop_after + 1
    assert stored(stopped.out) == stored(through.out)


@pytest.mark.parametrize(
    "change", [{"problem": "digest-2"}, {"seed": 1}, {"rubric": "rubric.toml"}, {"submission": "# new\n"}]
)
def test_whatever_a_result_depends_on_makes_it_anew(
    change: dict[str, str],
    make_batch: MakeBatch,
    work: Work,
    threads: Threads,
    problem: Problem,
    tmp_path: Path,
) -> None:
    batch = make_batch()
    run_batch(batch, executors=threads, work=work)
    unchanged = 0
    match change:
        case {"problem": str(digest)}:
            batch = make_batch(problem=dataclasses.replace(problem, digest=digest))
        case {"seed": int(seed)}:
            batch = make_batch(options=Options(seed=seed))
        case {"rubric": str(name)}:
            (tmp_path / name).write_bytes(DEFAULT_RUBRIC.read_bytes() + b"# ours\n")
            batch = make_batch(options=Options(rubric=tmp_path / name))
        case {"submission": str(text)}:
            (batch.submissions_dir / "bob.py").write_text(text)
            unchanged = 4
    assert run_batch(batch, executors=threads, work=work).unchanged == unchanged


def test_untrusted_submissions_get_a_sandbox_that_is_a_boundary(
    make_batch: MakeBatch, work: Work, threads: Threads
) -> None:
    seen: set[str] = set()

    def note(spec: JobSpec) -> Outcome:
        seen.add(spec.options.sandbox)
        return work(spec)

    run_batch(make_batch(), executors=threads, work=note)
    assert seen == {"docker"}


def test_the_process_sandbox_is_refused_unless_the_submissions_are_trusted(
    make_batch: MakeBatch, work: Work, threads: Threads
) -> None:
    options = Options(sandbox="process")
    with pytest.raises(UsageError, match="a batch needs --sandbox docker"):
        run_batch(make_batch(options=options), executors=threads, work=work)
    assert run_batch(make_batch(options=options, trusted=True), executors=threads, work=work).done == 5


def test_results_among_the_submissions_are_refused(
    make_batch: MakeBatch, submissions: Path, work: Work
) -> None:
    with pytest.raises(UsageError, match="lies inside the submissions folder"):
        run_batch(make_batch(out=submissions / "out"), work=work)


def test_a_lost_submission_cannot_go_unnoticed(
    make_batch: MakeBatch, work: Work, threads: Threads, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forgetful(specs: Iterator[JobSpec], work: Work, *_: object) -> Iterator[tuple[JobSpec, Outcome]]:
        yield from ((spec, work(spec)) for spec in list(specs)[1:])

    monkeypatch.setattr("evaluator.batch.run.hand_out", forgetful)
    with pytest.raises(InfrastructureError, match="submissions were lost: 5 submissions: 4 done"):
        run_batch(make_batch(), executors=threads, work=work)


def test_a_rubric_that_is_broken_is_told_before_anything_is_evaluated(
    make_batch: MakeBatch, work: Work, threads: Threads, tmp_path: Path
) -> None:
    (tmp_path / "rubric.toml").write_text("criteria = 3\n")
    batch = make_batch(options=Options(rubric=tmp_path / "rubric.toml"))
    with pytest.raises(RubricError, match=r"rubric\.toml"):
        run_batch(batch, executors=threads, work=work)
    assert not batch.out.exists()
