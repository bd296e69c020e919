"""The processor time of a container, on control groups made up for the purpose."""

import os
from pathlib import Path

import pytest

from sandbox.host import cpu_clock
from sandbox.host.cpu_clock import charged_s, container_cpu_clock

PID = os.getpid()


@pytest.fixture
def groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of control groups."""
    monkeypatch.setattr(cpu_clock, "_GROUPS", tmp_path)
    return tmp_path


def own_group() -> tuple[str, str]:
    """A line of this process's own groups that the clock can use: controllers and path."""
    for line in Path(f"/proc/{PID}/cgroup").read_text().splitlines():
        _, controllers, path = line.split(":", 2)
        if not controllers or "cpuacct" in controllers.split(","):
            return controllers, path
    raise AssertionError("this machine has no control groups")


@pytest.fixture
def counter(groups: Path) -> Path:
    """The counter of this process, at half a second."""
    controllers, path = own_group()
    folder = groups / controllers / path.lstrip("/")
    folder.mkdir(parents=True)
    counter = folder / ("cpuacct.usage" if controllers else "cpu.stat")
    counter.write_text("500000000\n" if controllers else "nr_periods 3\nusage_usec 500000\n")
    return counter


@pytest.mark.usefixtures("counter")
def test_the_counter_is_read_in_seconds() -> None:
    clock = container_cpu_clock(PID, own_group()[1])
    assert clock is not None
    assert clock() == 0.5


@pytest.mark.usefixtures("counter")
def test_a_counter_that_goes_with_its_container_stands_still(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = container_cpu_clock(PID, own_group()[1])
    assert clock is not None
    clock()

    def gone(*_: object) -> bytes:
        raise OSError(19, "No such device")

    monkeypatch.setattr("os.pread", gone)
    assert clock() == 0.5


@pytest.mark.usefixtures("groups")
def test_without_a_counter_there_is_no_clock() -> None:
    assert container_cpu_clock(PID, own_group()[1]) is None


@pytest.mark.usefixtures("counter")
def test_a_process_that_is_not_the_containers_has_no_clock() -> None:
    assert container_cpu_clock(PID, "another container") is None
    assert container_cpu_clock(0, "a process that is not here") is None


@pytest.mark.parametrize(
    ("cpu_s", "wall_s", "charged"),
    [(1.0, 1.0, 1.0), (0.0, 4.0, 1.0), (0.05, 4.0, 1.0), (0.2, 4.0, 4.0 / 12), (0.2, 1.0, 0.2)],
    ids=["works", "waits", "waits in a loop", "is kept from its work", "works a little"],
)
def test_waiting_costs_a_part_of_its_time_and_less_where_the_machine_is_to_blame(
    cpu_s: float, wall_s: float, charged: float
) -> None:
    assert charged_s(cpu_s, wall_s) == pytest.approx(charged)
