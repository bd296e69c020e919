"""A probe with a container of its own for each thread that measures."""

import threading

from evaluator.execution.hosts import choose_host
from evaluator.growth.job import Job
from evaluator.growth.sandbox_probe import SandboxProbe
from sandbox.host.sandbox import Guest, SandboxHost, SandboxLimits, Source

_CALL_TIMEOUT_S = 3.0
_LIFETIME_S = 120


class Probes:
    """Begins a probe where a thread first asks for one, and closes all of them."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._source = Source(job.files, job.main)
        self._limits = SandboxLimits(memory_mb=job.memory_mb, lifetime_s=_LIFETIME_S, seed=job.seed)
        self._thread = threading.local()
        self._open: list[tuple[SandboxProbe, SandboxHost]] = []

    def mine(self) -> SandboxProbe:
        """The probe of this thread.

        Raises:
            HostFailure: there is no sandbox of the kind that the job names.
        """
        if not hasattr(self._thread, "probe"):
            host, _ = choose_host(self._job.sandbox, run_id=self._job.run_id, allow_process=False)

            def start() -> Guest:
                return host.start(self._source, self._limits)

            self._thread.probe = SandboxProbe(start, self._job.import_timeout_s, _CALL_TIMEOUT_S)
            self._open.append((self._thread.probe, host))
        probe: SandboxProbe = self._thread.probe
        return probe

    def close(self) -> None:
        """End the sandboxes."""
        for probe, host in self._open:
            probe.close()
            host.close()
