"""Two graders with one result folder take turns or are refused; neither spoils what the other has stored."""

import os
import subprocess
import sys
from pathlib import Path

from evaluator.batch.jobs import Job
from evaluator.batch.store import Store

ROOT = Path(__file__).parents[3]
COMMITS = 300
"""Of each grader."""
SCRIPT = """
import os, sys, time
from pathlib import Path
from evaluator.batch.jobs import Job, JobStatus, Outcome
from evaluator.batch.store import Store
from evaluator.errors import UsageError

os.fsync = lambda _: None
folder, grader, commits = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
refused = number = 0
while number < commits:
    try:
        with Store(folder, {}).opened() as store:
            for _ in range(min(7, commits - number)):
                for name in (f"{grader}-{number}", "shared"):
                    text = f"{grader} {number}" * 50
                    outcome = Outcome(JobStatus.DONE, "", text, b'{"report": "%s"}' % text.encode())
                    store.commit(Job(name, name, Path(name)), outcome)
                number += 1
    except UsageError as error:
        assert "another batch is writing" in str(error)
        refused += 1
    time.sleep(0.001)
print(refused)
"""


def test_interleaved_commits_are_all_whole(tmp_path: Path) -> None:
    (tmp_path / ".lock").write_text("pid 1 of a boot long ago")  # a name alone holds nobody up
    graders = [
        subprocess.Popen(
            [sys.executable, "-c", SCRIPT, str(tmp_path), name, str(COMMITS)],
            env=os.environ | {"PYTHONPATH": f"{ROOT}:{os.environ.get('PYTHONPATH', '')}"},
            stdout=subprocess.PIPE,
            text=True,
        )
        for name in ("one", "two")
    ]
    refused = [int(grader.communicate()[0]) for grader in graders]
    assert [grader.returncode for grader in graders] == [0, 0]
    assert sum(refused) > 0, "they were never at it at the same time"
    store = Store(tmp_path, {})
    for grader in ("one", "two"):
        for number in range(COMMITS):
            name = f"{grader}-{number}"
            assert store.finished_sha256(Job(name, name, Path(name))) == f"{grader} {number}" * 50
    assert store.finished_sha256(Job("shared", "shared", Path("shared")))
    assert not list(tmp_path.rglob(".unfinished-*"))
