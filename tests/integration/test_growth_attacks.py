"""No solution looks faster than it is: whatever it does to the counting, the host's clock sees its work."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from evaluator.growth import Call, Inputs, measure_time
from evaluator.growth.sandbox_probe import SandboxProbe
from sandbox.host.docker import DockerHost
from sandbox.host.sandbox import SandboxLimits, Source

pytestmark = pytest.mark.docker
ATTACKS = Path(__file__).parents[1] / "data" / "growth" / "attacks.py"


def numbers(n: int) -> list[int]:
    draw = random.Random(n)  # noqa: S311 - inputs, nothing secret
    return [draw.randrange(9 * n + 9) for _ in range(n)]


@pytest.fixture(scope="module")
def probe(image: str) -> Iterator[SandboxProbe]:
    """Each call has a process of its own, so that one attack does not meet the next."""
    host = DockerHost(image)
    source = Source((("solution.py", ATTACKS.read_bytes()),), "solution.py")
    limits = SandboxLimits(memory_mb=512, lifetime_s=120)
    probe = SandboxProbe(lambda: host.start(source, limits), 10.0, 5.0)
    yield probe
    probe.close()
    host.close()


@pytest.mark.parametrize(
    "name",
    [
        "ends_the_tracing",
        "spots_the_counting",
        "works_in_another_session",
        "works_in_a_thread",
        "works_in_another_program",
        "remembers_in_a_file",
        "puts_work_off",
        "puts_work_off_in_its_own_iterator",
        "knows_the_usual_sizes",
        "is_quick_on_small_input",
        "works_before_it_is_called",
    ],
)
def test_a_comparison_of_all_pairs_does_not_look_faster(probe: SandboxProbe, name: str) -> None:
    inputs = Inputs(name, "numbers", lambda n: Call(name, (numbers(n),)), 1 << 13, offset=3)
    result = measure_time(probe, inputs)
    assert result is not None
    assert result.confidence != "high" or result.measured == "n^2", result
