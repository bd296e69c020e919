"""A folder of submissions, good and bad, graded to the end; and what an interruption leaves to do."""

import csv
import io
import os
import signal
import zipfile
from pathlib import Path

import pytest

from tests.integration.command import Command, wait_until
from tests.integration.engine_proxy import EngineProxy
from tests.integration.samples import SAMPLES

pytestmark = pytest.mark.docker

TAKEN = (
    "accepted/end_points",
    "accepted/hard_to_read",
    "accepted/reference",
    "missing_entry_point/another_name",
    "syntax_error/missing_colon",
    "timeout/endless_loop",
    "wrong_answer/busy_times",
    "wrong_answer/loses_single_points",
    "wrong_type/tuples",
)
SHIPPED = {name.replace("/", "-"): SAMPLES[f"merge-intervals/{name}"][1] for name in TAKEN}
CALL = ("batch", "inbox", "--problem", "merge-intervals", "--out", "results", "--jobs", "2")


@pytest.fixture
def expected(command: Command) -> dict[str, tuple[str, str]]:
    """A folder of submissions, and the status and verdict that each of them must get."""
    wanted = {}
    for name, sample in SHIPPED.items():
        command.write(f"inbox/{name}.py", sample.path.read_bytes())
        wanted[f"{name}.py"] = ("done", sample.verdict.value)
    command.write("inbox/empty.py", "")
    command.write("inbox/folder/solution.py", SHIPPED["accepted-reference"].path.read_bytes())
    command.write("inbox/.hidden.py", "while True: pass\n")
    (command.work / "inbox" / "link.py").symlink_to(command.work / "inbox" / "accepted-reference.py")
    return (
        wanted
        | {
            "empty.py": ("done", "missing_entry_point"),
            "folder": ("done", "accepted"),
            "link.py": ("rejected", ""),
        }
        | hand_in_poison(command)
    )


def hand_in_poison(command: Command) -> dict[str, tuple[str, str]]:
    """What could stop a batch at reading, listing, analysing, running or reporting."""
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(30):
            archive.writestr(f"{number}.txt", b"0" * 900_000)
        archive.writestr("solution.py", "")
    command.write("inbox/bomb.zip", bomb.getvalue())
    command.write("inbox/torn.zip", bomb.getvalue()[:500])
    command.write("inbox/nul.py", b"x = 1\0\n")
    command.write("inbox/rot13.py", "# -*- coding: rot13 -*-\n")
    command.write("inbox/=cmd|'' !A1.py", "def merge_intervals(intervals):\n    return 1\n")
    command.write("inbox/deep.py", f"x = {'(' * 20_000}\n"[:19_000] + "\n")
    command.write(
        "inbox/surrogates.py", "def merge_intervals(intervals):\n    raise ValueError('\\ud800\\x1b[2J')\n"
    )
    (command.work / "inbox" / "loop").mkdir()
    (command.work / "inbox" / "loop" / "loop").symlink_to(".")
    os.mkfifo(command.work / "inbox" / "pipe.py")
    rejected = ("bomb.zip", "torn.zip", "nul.py", "rot13.py", "loop", "pipe.py", "=cmd|'' !A1.py")
    return dict.fromkeys(rejected, ("rejected", "")) | {
        "deep.py": ("done", "syntax_error"),
        "surrogates.py": ("done", "exception"),
    }


def table(command: Command) -> dict[str, tuple[str, str]]:
    """Status and verdict of each row of ``results.csv``, by name."""
    with (command.work / "results" / "results.csv").open(newline="", encoding="utf-8") as file:
        return {
            row["name"].removeprefix("'"): (row["status"], row["verdict"]) for row in csv.DictReader(file)
        }


def stored(command: Command) -> dict[Path, bytes]:
    """The evaluations on disk."""
    folder = command.work / "results" / "evaluations"
    return {path: path.read_bytes() for path in folder.glob("*.json")}


def test_a_batch_is_interrupted_then_completed_then_has_nothing_left_to_do(
    command: Command, proxy: EngineProxy, expected: dict[str, tuple[str, str]]
) -> None:
    command.environment["DOCKER_HOST"] = proxy.address

    process = command.start(*CALL)
    assert wait_until(lambda: len(stored(command)) >= 3, 90.0), command.finish(process)
    process.send_signal(signal.SIGINT)
    interrupted = command.finish(process)
    assert (interrupted.status, interrupted.stdout) == (130, "")
    assert interrupted.stderr.endswith("evaluate: interrupted; nothing was left running\n")
    assert command.leftovers() == []
    rows, kept = table(command), stored(command)
    assert rows.keys() == expected.keys()
    assert {status for status, _ in rows.values()} >= {"done", "queued"}
    done = {name: row for name, row in rows.items() if row[0] == "done"}
    assert all(row == expected[name] for name, row in done.items())
    assert {name for name, row in rows.items() if row[0] == "rejected"} <= {
        name for name, row in expected.items() if row[0] == "rejected"
    }

    completed = command.run(*CALL)
    assert completed.status == 0, completed.stderr
    assert table(command) == expected
    rejected = sum(status == "rejected" for status, _ in expected.values())
    counts = f"{len(expected) - rejected} done, {rejected} rejected, 0 failed"
    assert f"{len(expected)} submissions: {counts}" in completed.stderr
    assert "Traceback" not in completed.stderr
    # One may be whole on disk and not counted yet when the signal comes: it is judged again, to the same end.
    assert f"{len(done)} of the done ones were stored by an earlier run" in completed.stderr
    counted = {path: text for path, text in kept.items() if path.name.rpartition("-")[0] in done}
    assert len(counted) >= len(done)
    assert {path: stored(command)[path] for path in counted} == counted

    containers = set(proxy.containers)
    again = command.run(*CALL)
    assert again.status == 0, again.stderr
    assert f"{len(expected) - rejected} of the done ones were stored by an earlier run" in again.stderr
    assert proxy.containers == containers  # nothing was run again
    assert table(command) == expected


def test_the_process_sandbox_is_refused(command: Command, expected: dict[str, tuple[str, str]]) -> None:
    outcome = command.run(*CALL, "--sandbox", "process")
    assert (outcome.status, outcome.is_one_line_error()) == (2, True), outcome
    assert "--trusted" in outcome.stderr
    assert not (command.work / "results").exists()


def test_without_an_engine_each_submission_is_to_be_tried_again(command: Command) -> None:
    command.write("inbox/solution.py", SHIPPED["accepted-reference"].path.read_bytes())
    command.environment["DOCKER_HOST"] = "unix:///nonexistent/engine.sock"
    outcome = command.run(*CALL)
    assert outcome.status == 3, outcome
    assert table(command) == {"solution.py": ("failed", "")}
    assert "Traceback" not in outcome.stderr
