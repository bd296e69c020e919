"""What a call is charged, by the processor time of its container and the time of the wall."""

import pytest

from sandbox.host.cpu_clock import charged_s


@pytest.mark.parametrize(
    ("cpu_s", "wall_s", "charged"),
    [(1.0, 1.0, 1.0), (0.0, 4.0, 1.0), (0.05, 4.0, 1.0), (0.2, 4.0, 4.0 / 12), (0.2, 1.0, 0.2)],
    ids=["works", "waits", "waits in a loop", "is kept from its work", "works a little"],
)
def test_waiting_costs_a_part_of_its_time_and_less_where_the_machine_is_to_blame(
    cpu_s: float, wall_s: float, charged: float
) -> None:
    assert charged_s(cpu_s, wall_s) == pytest.approx(charged)
