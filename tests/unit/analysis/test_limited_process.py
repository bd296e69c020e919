"""A child process ends, is stopped or fails; the caller always gets a result."""

import sys
import time
from pathlib import Path

import pytest

from evaluator.analysis.limited_process import Ending, ProcessLimits, ProcessResult, run_limited


def run(
    program: str, folder: Path, *, stdin: bytes = b"", limits: ProcessLimits | None = None
) -> ProcessResult:
    """Run a small Python program."""
    argv = (sys.executable, "-I", "-c", program)
    return run_limited(argv, stdin=stdin, cwd=folder, environment={"GREETING": "hello"}, limits=limits)


def test_output_and_exit_code_come_back(tmp_path: Path) -> None:
    """Both outputs are kept apart; any exit code is a result."""
    result = run("import sys; print('out'); print('err', file=sys.stderr); sys.exit(3)", tmp_path)

    assert (
        result.ending,
        result.code,
        result.stdout,
        result.stderr,
    ) == (Ending.EXITED, 3, b"out\n", b"err\n")


def test_more_input_than_a_pipe_holds_is_delivered(tmp_path: Path) -> None:
    """Reading and writing go on side by side."""
    sent = b"x" * 1_000_000

    assert sent == run("import sys; sys.stdout.write(sys.stdin.read())", tmp_path, stdin=sent).stdout


def test_a_child_that_does_not_read_is_no_error(tmp_path: Path) -> None:
    """The pipe breaks, the result is that of the child."""
    assert Ending.EXITED is run("pass", tmp_path, stdin=b"x" * 1_000_000).ending


def test_the_environment_is_the_given_one(tmp_path: Path) -> None:
    """Nothing is inherited; LC_CTYPE is set by the interpreter itself."""
    result = run("import os; print(sorted(set(os.environ) - {'LC_CTYPE'}))", tmp_path)

    assert result.stdout == b"['GREETING']\n"


def test_a_child_that_does_not_end_is_stopped(tmp_path: Path) -> None:
    """The wall clock decides, whether or not the child has closed its outputs."""
    limits = ProcessLimits(wall_s=0.3)
    quiet = run("import os, time; os.close(1); os.close(2); time.sleep(60)", tmp_path, limits=limits)

    assert Ending.TIMEOUT is run("import time; time.sleep(60)", tmp_path, limits=limits).ending
    assert Ending.TIMEOUT is quiet.ending
    assert quiet.describe(limits) == "no answer within 0.3 s"


def test_children_of_the_child_end_with_it(tmp_path: Path) -> None:
    """The whole session is killed, so nothing outlives the analysis."""
    program = (
        "import os, time\npid = os.fork()\n"
        "while pid == 0: time.sleep(60)\n"
        "print(pid, flush=True)\nwhile True: print('x' * 1000)"
    )

    result = run(program, tmp_path, limits=ProcessLimits(output_kb=100))

    assert Ending.OVERFLOW is result.ending
    assert ends(int(result.stdout.split()[0]))


def ends(pid: int) -> bool:
    """Whether a killed process goes away; the kernel takes its time on a busy machine."""
    state = Path(f"/proc/{pid}/stat")
    for _ in range(500):
        try:
            if state.read_text().rsplit(")", 1)[1].split()[0] in "ZX":
                return True
        except (FileNotFoundError, ProcessLookupError):
            return True
        time.sleep(0.01)
    return False


def test_too_much_output_is_cut_off(tmp_path: Path) -> None:
    """An endless writer does not fill the memory."""
    limits = ProcessLimits(output_kb=100)
    result = run("while True: print('x' * 1000)", tmp_path, limits=limits)

    assert Ending.OVERFLOW is result.ending
    assert len(result.stdout) < 300_000


@pytest.mark.parametrize(
    ("program", "limits"),
    [
        ("bytearray(3_000_000_000)", ProcessLimits(memory_mb=500)),
        ("open('big', 'wb').write(b'x' * 5_000_000)", ProcessLimits(file_mb=1)),
    ],
)
def test_limits_hold(program: str, limits: ProcessLimits, tmp_path: Path) -> None:
    """More memory or a larger file than allowed ends the program, not the caller."""
    assert run(program, tmp_path, limits=limits).code != 0


def test_cpu_time_is_limited(tmp_path: Path) -> None:
    """A busy loop ends by a signal that is named as what it means."""
    limits = ProcessLimits(cpu_s=1)
    result = run("while True: pass", tmp_path, limits=limits)

    assert Ending.SIGNALLED is result.ending
    assert result.describe(limits) == "more than 1 s of CPU time"


def test_a_crash_is_a_result(tmp_path: Path) -> None:
    """A signal is told from an exit code."""
    result = run("import os; os.abort()", tmp_path)

    assert (result.ending, result.code) == (Ending.SIGNALLED, 6)
    assert not list(tmp_path.glob("core*"))


def test_a_missing_program_is_a_result(tmp_path: Path) -> None:
    """Nothing is raised when there is nothing to start."""
    result = run_limited(("./missing",), cwd=tmp_path, environment={})

    assert Ending.NOT_STARTED is result.ending
    assert result.describe(ProcessLimits()) == "could not be started"


def open_descriptors() -> int:
    """How many descriptors this process holds."""
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def test_no_descriptor_is_left_open(tmp_path: Path) -> None:
    """Running many analysers does not use up descriptors."""
    before = open_descriptors()
    for _ in range(3):
        run("pass", tmp_path)

    assert before == open_descriptors()


def test_a_package_gets_more_time_than_one_solution_up_to_a_bound() -> None:
    limits = ProcessLimits()

    solution, package, largest = (limits.for_source(size_kb) for size_kb in (3, 250, 100_000))

    assert solution == limits
    assert (package.cpu_s, package.wall_s) == (limits.cpu_s + 25, limits.wall_s + 75)
    assert largest.cpu_s == limits.cpu_s + 30
