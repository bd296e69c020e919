"""Proves the limits of the sandbox that would be used, by trying to pass each of them."""

import secrets
from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass

from evaluator.discovery import discover
from evaluator.errors import InfrastructureError, SandboxUnavailable
from evaluator.execution import probes
from evaluator.execution.engine_facts import EngineFacts, engine_facts
from evaluator.execution.hosts import choose_host
from evaluator.execution.plugin.rendering import shorten
from evaluator.execution.probe import Outside, Probe, ProbeResult
from evaluator.execution.remote.faults import SolutionFault
from evaluator.execution.remote.session import RemoteSession
from evaluator.model.problem import Limits
from evaluator.model.test_run import Verdict
from sandbox.host.docker import DockerHost
from sandbox.host.faults import HostFailure, HostUnavailable
from sandbox.host.sandbox import Guest, Isolation, SandboxHost, SandboxLimits, Source
from sandbox.protocol.messages import Operation

_AT_ONCE = 3
"""Most probes wait for something."""


@dataclass(frozen=True, slots=True)
class Examination:
    """What the sandbox is, and which of its promises hold."""

    isolation: Isolation
    results: tuple[ProbeResult, ...]
    engine: EngineFacts | None = None
    """None where no engine takes part."""

    @property
    def is_sound(self) -> bool:
        """Whether every promise holds."""
        return all(result.held for result in self.results)


def examine(kind: str, only: Collection[str] = ()) -> Examination:
    """Run every probe, or those named, in a sandbox of this kind: ``auto``, ``docker`` or ``process``.

    Raises:
        SandboxUnavailable: there is no such sandbox.
        InfrastructureError: it failed in mid-run.
    """
    found = discover(probes, "PROBE", Probe)
    found = {name: probe for name, probe in found.items() if not only or name in only}
    try:
        host, isolation = _host(kind)
        with closing(host):
            engine = engine_facts(host.engine_info(), host.runtime) if isinstance(host, DockerHost) else None
        kernel = engine.kernel if engine else ""
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            results = tuple(pool.map(lambda name: _result(isolation, name, found[name], kernel), found))
    except HostUnavailable as error:
        raise SandboxUnavailable(str(error)) from None
    except HostFailure as error:
        raise InfrastructureError(str(error)) from error
    return Examination(isolation, results, engine)


def _host(kind: str) -> tuple[SandboxHost, Isolation]:
    return choose_host(kind, run_id=secrets.token_hex(8), allow_process=True)


def _result(isolation: Isolation, name: str, probe: Probe, kernel: str) -> ProbeResult:
    if isolation.sandbox == "process" and not probe.is_safe_anywhere:
        return ProbeResult(name, probe.promise, held=False, seen="not promised without a container")
    with closing(_host(isolation.sandbox)[0]) as host:  # each probe has its own: they run side by side
        return _try(host, name, probe, kernel)


def _try(host: SandboxHost, name: str, probe: Probe, kernel: str) -> ProbeResult:
    source = Source((("solution.py", probe.source.encode()),), "solution.py")
    limits = Limits(call_timeout_s=probe.call_timeout_s)
    bounds = SandboxLimits(memory_mb=limits.memory_mb, processes=limits.processes, output_kb=limits.output_kb)
    guests: list[Guest] = []

    def start() -> Guest:
        guests.append(host.start(source, bounds))
        return guests[-1]

    session = RemoteSession(start, limits, has_threads=lambda: False)
    session.begin_test()
    try:
        seen: object = session.operate(name, (str(Operation.CALL), "probe", (), {}))
    except SolutionFault as fault:
        seen = fault.verdict
    except Exception as error:  # noqa: BLE001 - a probe that raises has seen something that nobody expected
        seen = f"{type(error).__name__}: {error}"
    finally:
        session.close()
    if session.lost is not None:
        raise session.lost
    said = str(seen) if isinstance(seen, Verdict) else shorten(seen)
    outside = Outside(kernel, guests[-1].granted_processors if guests else None)
    return ProbeResult(name, probe.promise, probe.holds(seen, outside), said)
