"""The guest's first process: never runs the solution itself, so it can always say how its children ended."""

import os
import signal
import threading
from collections.abc import Callable
from functools import partial
from types import ModuleType

from sandbox.guest.forked import Forked
from sandbox.guest.link import Link
from sandbox.guest.loader import Source, load, names_of, prepare_import_path
from sandbox.guest.session import Session, rehearse
from sandbox.guest.tidying import Ground, Surroundings
from sandbox.protocol.decode import decode
from sandbox.protocol.encode import encode
from sandbox.protocol.frames import Kind
from sandbox.protocol.limits import ValueLimits
from sandbox.protocol.messages import MORE_FOLLOW, ImportOutcome
from sandbox.protocol.records import Shape
from sandbox.protocol.references import Reference, UnsupportedRef

HAS_THREADS = b"t"
"""Told by an importer that cannot be forked for tests, because the solution started threads at import."""


class Guest:
    """Holds the source and hands the channel to one child at a time."""

    def __init__(self, link: Link, source: Source, limits: ValueLimits, ground: Ground) -> None:
        self._link = link
        self._source = source
        self._limits = limits
        self._ground = ground

    def serve(self) -> None:
        """Import when told to; serve tests from this process only where forking the importer is unsafe."""
        while True:
            frame = self._link.read()
            if frame.kind is Kind.LOAD:
                told, tell = os.pipe()
                importer = Forked(_nothing, partial(self._import_and_serve, frame.nonce, tell))
                os.close(tell)
                importer.start()
                status = importer.wait()
                if not _was_told(told, HAS_THREADS):
                    self._say_ended(frame.nonce, status)
                    return
                self._serve_tests(lambda: load(self._source)[1])

    def _import_and_serve(self, nonce: bytes, tell: int) -> None:
        outcome, module, error = load(self._source)
        threaded = threading.active_count() > 1
        names = names_of(module) if module is not None else []
        answer = (str(outcome), names, error.to_wire() if error else None, threaded)
        self._link.write(Kind.LOADED, nonce, encode(answer, _unsupported, self._limits))
        if outcome is not ImportOutcome.LOADED:
            self._link.read()  # nothing to serve: stay until the host is gone, which expects one frame
            return
        if threaded:
            os.write(tell, HAS_THREADS)
            os._exit(0)
        os.close(tell)
        restore_signals = _set_signals_aside()

        def loaded() -> ModuleType | None:
            restore_signals()
            return module

        self._serve_tests(loaded)

    def _serve_tests(self, module: Callable[[], ModuleType | None]) -> None:
        surroundings = Surroundings(self._ground)
        # Forked before the test is known, so that its nonce is not in the memory of who serves it.
        ahead = self._fork_ahead(module)
        while (frame := self._link.read()).kind in (Kind.BEGIN, Kind.END):
            if frame.kind is Kind.END:
                continue  # for a test whose process has ended by itself
            test = ahead or self._fork(module)
            test.start()
            # Beside the test's own first steps; where those are measured, only when they are over.
            ahead = self._fork_ahead(module) if frame.payload == MORE_FOLLOW else None
            status = test.wait()
            surroundings.restore([ahead.pid] if ahead else [])
            self._say_ended(frame.nonce, status)
            ahead = ahead or self._fork_ahead(module)

    def _fork(self, module: Callable[[], ModuleType | None]) -> Forked:
        def run() -> None:
            Session(self._link, self._source, module(), self._limits).serve()

        return Forked(partial(rehearse, self._link, self._source, self._limits), run)

    def _fork_ahead(self, module: Callable[[], ModuleType | None]) -> Forked | None:
        """The process of the next test, or None when the present one leaves no room for it."""
        try:
            return self._fork(module)
        except OSError:
            return None

    def _say_ended(self, nonce: bytes, status: int) -> None:
        code = os.waitstatus_to_exitcode(status)
        self._link.write(Kind.ENDED, nonce, encode(code, _unsupported, self._limits))


def _was_told(pipe: int, word: bytes) -> bool:
    """Whether the word lies in the pipe, without waiting: processes left behind may hold its other end."""
    os.set_blocking(pipe, False)
    try:
        return os.read(pipe, len(word)) == word
    except BlockingIOError:
        return False
    finally:
        os.close(pipe)


def _set_signals_aside() -> Callable[[], None]:
    """Keep the solution's handlers and timers from ending the process that waits for its tests.

    Returns what gives a test's own process back the signals as the solution had set them at import.
    """
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    # Ignored children are never waited for: their status would be lost.
    on_child = signal.signal(signal.SIGCHLD, signal.SIG_DFL)

    def restore() -> None:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL if on_child is None else on_child)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)

    return restore


def _nothing() -> None:
    """What there is to prepare before an import."""


def _unsupported(value: object) -> Reference:
    return UnsupportedRef(type(value).__name__)


def _no_reference(_: Reference) -> object:
    raise ValueError("the source holds plain values only")


def main() -> None:
    """Take the source from the host, then serve until the host is gone."""
    link = Link.take_standard_streams()
    first = link.read()
    limits = ValueLimits()
    match decode(first.payload, _no_reference, limits):
        case (
            str() as directory,
            tuple() as files,
            str() as main_path,
            int() as lifetime_s,
            int(size_bytes),
            tuple() as shapes,
            tuple() as folders,
            bool() as is_alone,
        ):
            ground = Ground(folders, is_alone)
            source = Source(directory, files, main_path, tuple(Shape(*shape) for shape in shapes))
            limits = ValueLimits(size_bytes=size_bytes)
        case _:
            raise SystemExit("the first frame must hold the source")
    # The last defence against a forgotten sandbox: this process is out of the solution's reach.
    signal.alarm(lifetime_s)
    source.write()
    os.chdir(directory)
    prepare_import_path(source)
    link.write(Kind.READY, first.nonce)
    try:
        Guest(link, source, limits, ground).serve()
    except EOFError:
        return


if __name__ == "__main__":
    main()
