"""What the integration tests share: the command, the image, a watched engine, and the shipped samples."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import docker
import pytest

from evaluator.execution.sandboxes import build_sandbox_image
from tests.integration.command import Command
from tests.integration.engine_proxy import EngineProxy, exists
from tests.integration.samples import SAMPLES, Reviews

DEFAULT_ENGINE = "unix:///var/run/docker.sock"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of one sample side by side: worker processes that share them out review it once."""
    order = {name: place for place, name in enumerate(SAMPLES)}
    places = {
        place: order[str(item.callspec.params["name"])]
        for place, item in enumerate(items)
        if isinstance(item, pytest.Function) and Path(__file__).parent in item.path.parents
        if "reviews" in item.fixturenames
    }
    in_turn = [items[place] for place in sorted(places, key=places.__getitem__)]
    for place, item in zip(places, in_turn, strict=True):
        items[place] = item


@pytest.fixture(scope="session", autouse=True)
def heeded_interrupts() -> None:
    """A shell has its background jobs ignore Ctrl-C, and what they start inherits that."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def command(tmp_path: Path) -> Iterator[Command]:
    """The command; whatever a test does with it, nothing may be left behind."""
    command = Command(tmp_path)
    yield command
    command.abandon()
    assert command.leftovers() == []


@pytest.fixture(scope="session")
def image() -> str:
    """The sandbox image, built where it is missing."""
    return build_sandbox_image(offline=True)[0]


@pytest.fixture(scope="session")
def engine() -> Iterator[docker.DockerClient]:
    """The real engine."""
    client = docker.from_env()
    yield client
    client.close()


@pytest.fixture
def proxy(request: pytest.FixtureRequest, image: str, engine: docker.DockerClient) -> Iterator[EngineProxy]:
    """A watched way to the engine, cut where an indirect parameter says; no container may be left behind."""
    with (
        TemporaryDirectory(prefix="proxy-") as folder,  # a socket's path must be short
        EngineProxy(Path(folder) / "s", engine_socket(), getattr(request, "param", "")) as proxy,
    ):
        yield proxy
    assert [each for each in proxy.containers if exists(engine, each)] == []


@pytest.fixture(scope="session")
def reviews(image: str) -> Iterator[Reviews]:
    """Every shipped sample, reviewed once in a container."""
    with Reviews() as reviews:
        yield reviews


def engine_socket() -> str:
    """Path of the engine's socket; the proxy speaks to local engines only."""
    address = os.environ.get("DOCKER_HOST") or DEFAULT_ENGINE
    assert address.startswith("unix://"), f"the watched engine must be local, not {address}"
    return address.removeprefix("unix://")
