"""Nothing is graded in a container before its limits were proved by effect; a proof is made once and kept."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import platformdirs

from evaluator.errors import InfrastructureError, SandboxUnavailable

_IDENTITY_CHARACTERS = 64
_known: set[str] = set()
"""Proved by this process; what is left where no file can be kept."""


def proved() -> tuple[str, ...]:
    """Identities of the sandboxes of which the limits were seen to hold."""
    with suppress(OSError):
        _known.update(path.name for path in _folder().iterdir() if len(path.name) == _IDENTITY_CHARACTERS)
    return tuple(sorted(_known))


def prove(identity: str) -> None:
    """Try to pass every limit of the Docker sandbox, and remember when all of them hold.

    Raises:
        SandboxUnavailable: one does not hold, so nothing may be graded.
        InfrastructureError: the sandbox failed in mid-run.
    """
    with _one_at_a_time():
        if identity in proved():
            return
        from evaluator.execution.doctor import examine  # noqa: PLC0415 - needed once on a machine

        failed = [result for result in examine("docker").results if not result.held]
        if failed:
            told = "; ".join(f"{result.name}: {result.promise}" for result in failed)
            raise SandboxUnavailable(
                f"the sandbox does not hold here what grading needs ({told}): see `evaluate doctor`"
            )
        _known.add(identity)
        with suppress(OSError):
            (_folder() / identity).touch()


def prove_docker() -> None:
    """Make the proof for this machine's engine and image now, where there is none.

    Raises:
        SandboxUnavailable: as :func:`prove`, or there is no engine or no image.
        InfrastructureError: as :func:`prove`.
    """
    from evaluator.execution.hosts import choose_host, unproved  # noqa: PLC0415 - as above
    from sandbox.host.faults import HostFailure, HostUnavailable  # noqa: PLC0415 - as above

    try:
        with closing(choose_host("docker", run_id="", allow_process=False)[0]) as host:
            identity = unproved(host, proved())
    except HostUnavailable as error:
        raise SandboxUnavailable(str(error)) from None
    except HostFailure as error:
        raise InfrastructureError(str(error)) from None
    if identity is not None:
        prove(identity)


def _folder() -> Path:
    folder = Path(platformdirs.user_cache_dir("senior-bar")) / "proved"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Several graders that start together make one proof."""
    try:
        lock = os.open(_folder() / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError:
        yield
        return
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)
