"""Proves the limits of the sandbox that would be used, by trying to pass each of them."""

import secrets
from dataclasses import dataclass

from evaluator.discovery import discover
from evaluator.errors import InfrastructureError, SandboxUnavailable
from evaluator.execution import probes
from evaluator.execution.hosts import choose_host
from evaluator.execution.plugin.rendering import shorten
from evaluator.execution.probe import Probe, ProbeResult
from evaluator.execution.remote.faults import SolutionFault
from evaluator.execution.remote.session import RemoteSession
from evaluator.model.problem import Limits
from evaluator.model.test_run import Verdict
from sandbox.host.faults import HostFailure, HostUnavailable
from sandbox.host.sandbox import Isolation, SandboxHost, SandboxLimits, Source
from sandbox.protocol.messages import Operation

LIMITS = Limits(call_timeout_s=6.0)


@dataclass(frozen=True, slots=True)
class Examination:
    """What the sandbox is, and which of its promises hold."""

    isolation: Isolation
    results: tuple[ProbeResult, ...]

    @property
    def is_sound(self) -> bool:
        """Whether every promise holds."""
        return all(result.held for result in self.results)


def examine(kind: str) -> Examination:
    """Run every probe in a sandbox of this kind: ``auto``, ``docker`` or ``process``.

    Raises:
        SandboxUnavailable: there is no such sandbox.
        InfrastructureError: it failed in mid-run.
    """
    found = discover(probes, "PROBE", Probe)
    try:
        host, isolation = choose_host(kind, run_id=secrets.token_hex(8), allow_process=True)
        is_contained = isolation.sandbox != "process"
        results = tuple(
            _try(host, name, probe)
            if is_contained or probe.is_safe_anywhere
            else ProbeResult(name, probe.promise, held=False, seen="not promised without a container")
            for name, probe in found.items()
        )
    except HostUnavailable as error:
        raise SandboxUnavailable(str(error)) from None
    except HostFailure as error:
        raise InfrastructureError(str(error)) from error
    return Examination(isolation, results)


def _try(host: SandboxHost, name: str, probe: Probe) -> ProbeResult:
    source = Source((("solution.py", probe.source.encode()),), "solution.py")
    limits = SandboxLimits(memory_mb=LIMITS.memory_mb, processes=LIMITS.processes, output_kb=LIMITS.output_kb)
    session = RemoteSession(lambda: host.start(source, limits), LIMITS)
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
    return ProbeResult(name, probe.promise, probe.holds(seen), said)
