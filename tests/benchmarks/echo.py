"""What the engine's own stream costs: a process that sends back what it gets, attached as the guest is."""

import time
from statistics import median

from sandbox.host.docker_client import connect
from sandbox.host.docker_settings import container_settings, host_settings
from sandbox.host.sandbox import SandboxLimits

_ECHO = "import os\nwhile data := os.read(0, 65536): os.write(1, data)"
_MESSAGE = bytes(80)
"""About as long as the frame of a small call."""
_HEADER_BYTES = 8
"""What the engine puts before each piece of output."""
_WARM_UP, _TIMES = 100, 1000


def round_trip_ms(image: str) -> float:
    """The time from a message sent to the same message received: no call through this stream takes less."""
    client, limits = connect(), SandboxLimits()
    settings = container_settings(image, limits, "echo") | {"command": ["python3", "-S", "-c", _ECHO]}
    container = client.create_container(
        **settings, host_config=client.create_host_config(**host_settings(limits))
    )
    try:
        stream = client.attach_socket(container, params={"stdin": 1, "stdout": 1, "stream": 1})
        client.start(container)
        took = []
        for _ in range(_WARM_UP + _TIMES):
            start = time.perf_counter()
            stream._sock.send(_MESSAGE)
            left = _HEADER_BYTES + len(_MESSAGE)
            while left > 0:
                left -= len(stream._sock.recv(left))
            took.append((time.perf_counter() - start) * 1000)
        return median(took[_WARM_UP:])
    finally:
        client.remove_container(container, force=True, v=True)
        client.close()
