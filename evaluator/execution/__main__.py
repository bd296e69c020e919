"""The trusted child process: pytest with our plugin on one side, the sandbox on the other."""

import os
import resource
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from evaluator.execution.first_guest import FirstGuest
from evaluator.execution.hosts import choose_host, clear_up_after_others, unproved
from evaluator.execution.job import JOB_DECODER, Job
from evaluator.execution.nodes import shapes_of
from evaluator.execution.plugin.events import EVENT_ENCODER, Environment, Event, Failed, Finished, Noticed
from evaluator.execution.plugin.rendering import sendable
from sandbox.host.faults import HostFailure, HostUnavailable
from sandbox.host.sandbox import Guest, Isolation, SandboxHost, SandboxLimits, Source

_PYTEST_CONFIGURATION = "[pytest]\naddopts =\n"
_NOT_WANTED = (
    "cacheprovider",
    "doctest",
    "junitxml",
    "nose",
    "pastebin",
    "terminal",
    "unraisableexception",  # collects all garbage twice at the end, for warnings that nobody reads
)


TEMPORARY_FOLDER = "tmp"
"""In the folder of the run: where ``tmp_path`` lies."""
MEMORY_BYTES = 2 << 30
"""Of this process: a solution can hand huge numbers to a function of the test, such as ``bytes``."""


def main() -> None:
    """Run the job that comes on standard input."""
    job = JOB_DECODER.decode(sys.stdin.buffer.read())
    run_job(job, job.events_fd)


def run_job(job: Job, events_fd: int) -> None:
    """Run one job and tell its events on a descriptor."""
    tempfile.tempdir = job.folder
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY_BYTES, hard))
    events = os.fdopen(events_fd, "wb", buffering=0)

    def tell(event: Event) -> None:
        events.write(EVENT_ENCODER.encode(event) + b"\n")

    try:
        _run(job, tell)
    except HostUnavailable as error:
        tell(Failed("unavailable", str(error)))
    except HostFailure as error:
        tell(Failed("infrastructure", str(error)))


def _run(job: Job, tell: Callable[[Event], None]) -> None:
    host, isolation = choose_host(job.sandbox, run_id=job.run_id, allow_process=job.allow_process)
    if (identity := unproved(host, job.proved)) is not None:
        tell(Failed("unproved", identity))
        return
    with closing(FirstGuest(lambda: _start(host, job))) as first_guest:
        _run_tests(job, tell, host, isolation, first_guest)
    clear_up_after_others(host, Path(job.folder).parent)


def _run_tests(
    job: Job, tell: Callable[[Event], None], host: SandboxHost, isolation: Isolation, first_guest: FirstGuest
) -> None:
    import pytest  # noqa: PLC0415 - the sandbox starts while pytest is imported

    from evaluator.execution.plugin.fixtures import Fixtures  # noqa: PLC0415 - as above
    from evaluator.execution.plugin.hooks import Hooks  # noqa: PLC0415 - as above
    from evaluator.execution.plugin.watchdog import Watchdog  # noqa: PLC0415 - as above
    from evaluator.execution.remote.dataclass_questions import answer_for_records  # noqa: PLC0415 - as above
    from evaluator.execution.remote.imports import install_finder  # noqa: PLC0415 - as above
    from evaluator.execution.remote.module import install  # noqa: PLC0415 - as above
    from evaluator.execution.remote.paths import keep_apart  # noqa: PLC0415 - as above
    from evaluator.execution.remote.session import RemoteSession  # noqa: PLC0415 - as above

    tell(Environment(isolation.sandbox, isolation.description, isolation.image, isolation.python))
    waiting = [first_guest.take()]
    session = RemoteSession(
        lambda: waiting.pop() if waiting else _start(host, job),
        job.limits,
        job.nodes,
        is_strict=job.is_strict,
    )
    keep_apart()
    if isolation.sandbox != "process" and not job.is_strict:
        session.shared.folder = Path(job.folder) / TEMPORARY_FOLDER
    try:
        install(session, [_module_name(job.main)])
        if not job.is_strict:
            answer_for_records()
        finder = (
            None
            if job.is_strict
            else install_finder(session, [path for path, _ in job.files], _module_name(job.main))
        )
        hooks = Hooks(session, job.groups, tell, is_strict=job.is_strict, finder=finder)
        status = pytest.main(_arguments(job), plugins=[hooks, Fixtures(session), Watchdog(session)])
    finally:
        session.close()
        for guest in waiting:
            guest.close()
    if session.lost is not None:
        raise session.lost
    for kind, detail in session.loaded_guest.incidents.seen:
        tell(Noticed(kind, sendable(detail)))
    if status in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.NO_TESTS_COLLECTED):
        tell(Finished())


def _module_name(main: str) -> str:
    """How a team's own tests call the main module, besides ``solution``."""
    path = Path(main)
    return path.parent.name if path.stem == "__init__" and path.parent.name else path.stem


def _start(host: SandboxHost, job: Job) -> Guest:
    limits = SandboxLimits(
        memory_mb=job.limits.memory_mb,
        processes=job.limits.processes,
        output_kb=job.limits.output_kb,
        value_mb=job.limits.value_mb,
        lifetime_s=int(job.limits.run_timeout_s + job.limits.import_timeout_s) + 30,
        seed=job.seed,
    )
    return host.start(Source(job.files, job.main, shapes_of(job.nodes)), limits)


def _arguments(job: Job) -> list[str]:
    """Our configuration only: none of the project's, the user's or the submission's."""
    folder = Path(job.folder)
    configuration = folder / "pytest.ini"
    configuration.write_text(_PYTEST_CONFIGURATION, encoding="utf-8")
    tests = Path(job.tests)
    root = tests if tests.is_dir() else tests.parent
    options = [f"--rootdir={root}", f"--confcutdir={root}", f"--basetemp={folder / TEMPORARY_FOLDER}"]
    if not tests.is_dir():
        options.append("--noconftest")
    plugins = [f"no:{name}" for name in _NOT_WANTED]
    return [
        "-c",
        str(configuration),
        *options,
        *(part for plugin in plugins for part in ("-p", plugin)),
        "--assert=plain",
        "--capture=sys",
        "--continue-on-collection-errors",
        str(tests),
    ]


if __name__ == "__main__":
    main()
