"""A run that is cut off, by a signal or by the loss of the engine, ends at once and cleans up."""

import os
import shutil
import signal
import time
from collections.abc import Iterator
from contextlib import closing

import docker
import pytest
from docker.errors import APIError

from sandbox.host.docker import DockerHost
from sandbox.host.docker_settings import DEADLINE_LABEL, RUN_LABEL
from tests.integration.command import Command, wait_until
from tests.integration.engine_proxy import EngineProxy, exists

ENDLESS = "def merge_intervals(intervals):\n    while True:\n        pass\n"
CALL = ("solution.py", "--problem", "merge-intervals", "--sandbox")
SIGNALS = [signal.SIGINT, signal.SIGTERM]


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_ends_a_run_in_the_process_sandbox(number: signal.Signals, command: Command) -> None:
    command.write("solution.py", ENDLESS)
    process = command.start(*CALL, "process")
    assert wait_until(lambda: command.has_process("sandbox.guest")), command.finish(process)
    process.send_signal(number)
    outcome = command.finish(process)
    assert (outcome.status, outcome.stdout) == (130, "")
    assert outcome.stderr == "evaluate: interrupted; nothing was left running\n"


@pytest.mark.docker
@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_ends_a_run_in_a_container(
    number: signal.Signals, command: Command, proxy: EngineProxy
) -> None:
    command.write("solution.py", ENDLESS)
    process = command.start(*CALL, "docker", DOCKER_HOST=proxy.address)
    assert proxy.started.wait(60), command.finish(process)
    process.send_signal(number)
    outcome = command.finish(process)
    assert (outcome.status, outcome.stdout) == (130, "")
    assert outcome.stderr == "evaluate: interrupted; nothing was left running\n"
    assert proxy.containers  # that they are gone is what the fixture checks


@pytest.mark.docker
@pytest.mark.parametrize(("number", "pause_s"), [(signal.SIGINT, 0.3), (signal.SIGTERM, 0.05)])
def test_an_impatient_second_signal_leaves_no_container_either(
    number: signal.Signals, pause_s: float, command: Command, proxy: EngineProxy
) -> None:
    command.write("solution.py", ENDLESS)
    process = command.start(*CALL, "docker", DOCKER_HOST=proxy.address)
    assert proxy.started.wait(60), command.finish(process)
    for _ in range(3):
        process.send_signal(number)
        time.sleep(pause_s)
    outcome = command.finish(process)
    assert (outcome.status, outcome.stdout) == (130, "")
    assert outcome.stderr == "evaluate: interrupted; nothing was left running\n"
    assert proxy.containers  # that they are gone is what the fixture checks


@pytest.mark.docker
@pytest.mark.parametrize("pause_s", [0.0, 1.0, 3.0])
def test_ctrl_c_in_a_terminal_ends_a_batch_with_one_line(
    pause_s: float, command: Command, proxy: EngineProxy
) -> None:
    """A terminal tells all processes at once, and people press it more than once."""
    for number in range(4):
        command.write(f"inbox/s{number}.py", ENDLESS)
    batch = ("batch", "inbox", "--problem", "merge-intervals", "--out", "results", "--jobs", "2")
    process = command.start(*batch, "--quiet", DOCKER_HOST=proxy.address)
    assert wait_until((command.work / "results" / ".lock").exists), command.finish(process)
    time.sleep(pause_s)  # wherever it is by then
    for _ in range(4):
        os.killpg(process.pid, signal.SIGINT)
        time.sleep(0.05)
    outcome = command.finish(process)
    assert (outcome.status, outcome.stdout) == (130, "")
    assert outcome.stderr == "evaluate: interrupted; nothing was left running\n"


@pytest.mark.docker
def test_containers_of_other_runs_are_left_alone(
    command: Command, proxy: EngineProxy, engine: docker.DockerClient, image: str
) -> None:
    """Neither the command nor these tests may take what somebody else is using for their own."""
    labels = {RUN_LABEL: "elsewhere", DEADLINE_LABEL: str(int(time.time()) + 600)}
    other = engine.containers.create(image, labels=labels)
    try:
        command.write("solution.py", "def merge_intervals(\n")
        outcome = command.run(*CALL, "docker", "--quiet", DOCKER_HOST=proxy.address)
        assert outcome.status == 0, outcome
        assert proxy.containers
        assert other.name not in proxy.containers
        assert exists(engine, str(other.id))
    finally:
        other.remove()


@pytest.mark.docker
def test_a_command_that_is_killed_outright_leaves_no_container(command: Command, proxy: EngineProxy) -> None:
    """The process that holds the container notices by itself that nobody listens any more."""
    command.write("solution.py", ENDLESS)
    process = command.start(*CALL, "docker", DOCKER_HOST=proxy.address)
    assert proxy.started.wait(60), command.finish(process)
    process.kill()
    process.communicate()
    assert wait_until(lambda: not command.has_process("evaluator.execution"), 60.0)
    for left in command.temporary.iterdir():  # a later run removes them after a day
        shutil.rmtree(left)


@pytest.mark.docker
class TestEverythingIsKilled:
    """Nobody is left to clean up: the container must end, and be found when its time is over."""

    @pytest.fixture
    def proxy(self, proxy: EngineProxy, engine: docker.DockerClient) -> Iterator[EngineProxy]:
        """The watched engine, swept as a later run sweeps it."""
        yield proxy
        for container in proxy.containers:
            engine.containers.get(container).remove(force=True)

    def test_the_container_is_bounded_and_left_alone_until_its_time_is_over(
        self, command: Command, proxy: EngineProxy, engine: docker.DockerClient
    ) -> None:
        command.write("solution.py", ENDLESS)
        process = command.start(*CALL, "docker", DOCKER_HOST=proxy.address)
        assert proxy.started.wait(60), command.finish(process)
        assert wait_until(lambda: is_busy(engine, proxy.containers))
        command.kill_everything()
        process.communicate()
        [name] = proxy.containers
        assert time.time() < float(engine.containers.get(name).labels[DEADLINE_LABEL]) < time.time() + 600
        with closing(DockerHost("none")) as host:
            host.sweep()
        assert exists(engine, name), "its time is not over"
        for left in command.temporary.iterdir():
            shutil.rmtree(left)


@pytest.mark.docker
class TestTheEngineIsLost:
    """It cannot be asked to clean up any more, so what is left must end and be found by its labels."""

    @pytest.fixture
    def command(self, command: Command) -> Command:
        """The command, with a solution that keeps a container busy."""
        command.write("solution.py", ENDLESS)
        return command

    @pytest.fixture
    def proxy(self, proxy: EngineProxy, engine: docker.DockerClient) -> Iterator[EngineProxy]:
        """The watched engine; what the command could not remove is removed afterwards, by the real one."""
        yield proxy
        for container in proxy.containers:
            if exists(engine, container):
                labels = engine.containers.get(container).labels
                assert labels[RUN_LABEL]
                assert time.time() < float(labels[DEADLINE_LABEL]) < time.time() + 600
                engine.containers.get(container).remove(force=True, v=True)

    @pytest.mark.parametrize("proxy", ["create", "start"], indirect=True)
    def test_while_the_sandbox_starts(self, command: Command, proxy: EngineProxy) -> None:
        outcome = command.run(*CALL, "docker", "--quiet", DOCKER_HOST=proxy.address)
        assert (outcome.status, outcome.is_one_line_error()) == (3, True), outcome

    def test_during_a_call(self, command: Command, proxy: EngineProxy, engine: docker.DockerClient) -> None:
        process = command.start(*CALL, "docker", "--quiet", DOCKER_HOST=proxy.address)
        assert proxy.started.wait(60), command.finish(process)
        assert wait_until(lambda: is_busy(engine, proxy.containers))
        proxy.cut()
        outcome = command.finish(process)
        assert (outcome.status, outcome.is_one_line_error()) == (3, True), outcome
        assert any(exists(engine, container) for container in proxy.containers)


def is_busy(engine: docker.DockerClient, containers: set[str]) -> bool:
    """Whether the solution runs: the guest's first process has forked an importer, and that one a test."""
    try:
        return any(len(engine.api.top(container)["Processes"]) >= 4 for container in containers)
    except APIError:  # told to start, and not running yet
        return False
