"""The parts of ``ops/engine.sh`` that decide, on files and processes made up for the purpose."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ENGINE = Path(__file__).parents[3] / "ops" / "engine.sh"


def bash(script: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run ``script`` with the functions of the engine script defined."""
    shell = shutil.which("bash")
    assert shell is not None
    return subprocess.run(
        [shell, "-c", f"source {ENGINE}; {script}"],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


@pytest.fixture
def proc(tmp_path: Path) -> Path:
    """Two living processes: 100 is dockerd, 200 is somebody else."""
    for pid, name in (("100", "dockerd"), ("200", "postgres")):
        (tmp_path / "proc" / pid).mkdir(parents=True)
        (tmp_path / "proc" / pid / "comm").write_text(f"{name}\n")
    return tmp_path / "proc"


@pytest.mark.parametrize(
    ("content", "kept"),
    [("100", True), ("100\n", True), ("200", False), ("300", False), ("", False), ("x", False)],
)
def test_a_pid_file_goes_unless_it_names_a_living_engine(
    content: str, kept: bool, proc: Path, tmp_path: Path
) -> None:
    pid_file = tmp_path / "docker.pid"
    pid_file.write_text(content)
    # Removed directly: whether this user is root is not what is tested.
    done = bash(f'as_root() {{ "$@"; }}; remove_stale {pid_file} dockerd', PROC_DIR=str(proc))
    assert done.returncode == 0, done.stderr
    assert pid_file.exists() is kept


def test_a_pid_file_that_is_not_there_is_no_fault(proc: Path, tmp_path: Path) -> None:
    assert bash(f"remove_stale {tmp_path / 'docker.pid'} dockerd", PROC_DIR=str(proc)).returncode == 0


def test_an_engine_that_is_starting_is_not_started_twice(proc: Path, tmp_path: Path) -> None:
    pid_file = tmp_path / "docker.pid"
    pid_file.write_text("100")
    script = "as_root() { echo would run: $*; }; start_engine"
    files = {"DOCKER_PID_FILE": str(pid_file), "CONTAINERD_PID_FILE": str(tmp_path / "none")}
    done = bash(script, PROC_DIR=str(proc), STATE_DIR=str(tmp_path), **files)
    assert done.returncode == 0
    assert "would run" not in done.stdout


def test_an_engine_that_stays_silent_is_told_with_the_place_of_its_log(proc: Path, tmp_path: Path) -> None:
    (tmp_path / "dockerd.log").write_text("failed to start daemon: no iptables\n")
    done = bash(
        "answers() { false; }; wait_for_engine", PROC_DIR=str(proc), STATE_DIR=str(tmp_path), WAIT_S="0"
    )
    assert done.returncode == 1
    assert "no iptables" in done.stderr
    assert f"engine: dockerd did not answer within 0 s; its log is {tmp_path}/dockerd.log" in done.stderr


def test_an_engine_that_answers_is_left_alone() -> None:
    script = "answers() { true; }; server_version() { echo 1.2; }; start_engine() { echo started; }; main"
    assert bash(script).stdout == "engine: Docker 1.2 answers\n"
