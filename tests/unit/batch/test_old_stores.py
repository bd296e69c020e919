"""A store that is older, cut short or damaged opens; what cannot be trusted in it is made anew."""

import random
import shutil
from collections.abc import Callable
from concurrent.futures import Executor
from pathlib import Path

import pytest

from evaluator.batch import JobSpec, Outcome, run_batch
from tests.unit.batch.conftest import MakeBatch

Work = Callable[[JobSpec], Outcome]
Threads = Callable[[], Executor]
OLDER = Path(__file__).parent / "stores"
"""One folder for each shape that stores have had."""
FLIPS = 60


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here loses its power, so nothing need wait for the disk."""
    monkeypatch.setattr("os.fsync", lambda _: None)


@pytest.fixture
def run(make_batch: MakeBatch, threads: Threads, work: Work, tmp_path: Path) -> Callable[[Path], int]:
    """Runs the batch over a store; returns how many of its results still held."""

    def run(out: Path) -> int:
        summary = run_batch(make_batch(out=out), executors=threads, work=work)
        assert (summary.total, summary.done) == (5, 5)
        return summary.unchanged

    return run


def results(out: Path) -> dict[str, bytes]:
    """What a person or a program reads of a store."""
    return {path.name: path.read_bytes() for path in (out / "results.csv", *(out / "evaluations").iterdir())}


@pytest.fixture
def whole(run: Callable[[Path], int], tmp_path: Path) -> Path:
    out = tmp_path / "whole"
    assert run(out) == 0
    assert run(out) == 5
    return out


@pytest.mark.parametrize("name", sorted(path.name for path in OLDER.iterdir()))
def test_a_store_of_another_version_opens_and_its_results_are_made_anew(
    name: str, run: Callable[[Path], int], whole: Path, tmp_path: Path
) -> None:
    out = Path(shutil.copytree(OLDER / name, tmp_path / name))
    (out / "notes of the team.txt").write_text("keep me")
    assert run(out) == 0
    assert (out / "notes of the team.txt").read_text() == "keep me"
    assert results(out)["results.csv"] == results(whole)["results.csv"]


@pytest.mark.parametrize("folder", ["jobs", "evaluations"])
@pytest.mark.parametrize("length", [0, 1, 40, -1])
def test_a_file_that_was_cut_short_is_made_anew(
    folder: str, length: int, run: Callable[[Path], int], whole: Path
) -> None:
    expected = results(whole)
    path = sorted((whole / folder).iterdir())[2]
    path.write_bytes(path.read_bytes()[:length])
    assert run(whole) == 4
    assert results(whole) == expected


@pytest.mark.parametrize("folder", ["jobs", "evaluations"])
def test_a_flipped_bit_is_found_and_the_result_made_anew(
    folder: str, run: Callable[[Path], int], whole: Path
) -> None:
    expected, draw = results(whole), random.Random(7)  # noqa: S311 - where to flip, not a secret
    path = sorted((whole / folder).iterdir())[1]
    content = path.read_bytes()
    for _ in range(FLIPS):
        damaged = bytearray(content)
        damaged[draw.randrange(len(damaged))] ^= 1 << draw.randrange(8)
        path.write_bytes(damaged)
        kept = run(whole)
        assert kept == 4 or (kept == 5 and damaged.split() == content.split())
        assert results(whole) == expected
        path.write_bytes(content)
