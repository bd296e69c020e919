"""A container ends by itself, whatever runs in it, when nobody is left to end it."""

import secrets
from contextlib import closing

import docker
import pytest

from sandbox.host.docker import DockerHost
from sandbox.host.docker_settings import RUN_LABEL
from sandbox.host.sandbox import SandboxLimits, Source
from sandbox.protocol.frames import Frame, Kind, new_nonce
from tests.integration.command import wait_until

STUBBORN = b"""
import os, signal
for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
    signal.signal(number, signal.SIG_IGN)
os.fork()
while True:
    pass
"""


@pytest.mark.docker
def test_its_time_is_over(image: str, engine: docker.DockerClient) -> None:
    run_id = secrets.token_hex(8)
    with closing(DockerHost(image, run_id)) as host:
        guest = host.start(Source((("solution.py", STUBBORN),), "solution.py"), SandboxLimits(lifetime_s=3))
        try:
            guest.channel.send(Frame(Kind.LOAD, new_nonce(), b""), float("inf"))
            [container] = engine.containers.list(all=True, filters={"label": f"{RUN_LABEL}={run_id}"})
            assert wait_until(lambda: engine.containers.get(str(container.id)).status == "exited", 60.0)
        finally:
            guest.close()
