"""A socket between the command and the real engine: it knows every container, and can be cut."""

import re
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import docker
from docker.errors import NotFound

_CHUNK = 1 << 16
Look = Callable[[bytes], None]
_CREATE = re.compile(rb"POST /\S*containers/create\?\S*name=(senior-bar-[0-9a-f]+-[0-9a-f]+)")
_START = re.compile(rb"POST /\S*containers/[0-9a-f]{64}/start")
STEPS = {
    "version": rb"GET /version",
    "image": rb"GET /\S*images/",
    "info": rb"GET /\S*info",
    "create": rb"POST /\S*containers/create",
    "attach": rb"POST /\S*containers/[0-9a-f]{64}/attach",
    "start": rb"POST /\S*containers/[0-9a-f]{64}/start",
    "inspect": rb"GET /\S*containers/[0-9a-f]{64}/json",
    "kill": rb"POST /\S*containers/[0-9a-f]{64}/kill",
    "remove": rb"DELETE /\S*containers/[0-9a-f]{64}",
}
"""What the sandbox asks of the engine, in order; at each of them the engine may be gone."""


class EngineProxy:
    """Passes bytes both ways; ``cut_at`` names the event at which something happens to the engine.

    With ``fate`` "gone" it never comes back; "restarted", all connections are lost ``times`` times and new
    ones are served; "hanging", it takes requests and no longer answers.
    """

    def __init__(self, path: Path, engine: str, cut_at: str = "", fate: str = "gone", times: int = 1) -> None:
        self.address = f"unix://{path}"
        self.containers: set[str] = set()
        """Names of all containers that were asked for through this proxy; no other is ever touched."""
        self.started = threading.Event()
        """Set when the first container was told to start."""
        self._path = path
        self._engine = engine
        self._cut_at = cut_at
        self._fate = fate
        self._times_left = times
        self._sockets: list[socket.socket] = []
        self._dropped: list[socket.socket] = []
        self._is_cut = False
        self._is_hanging = False
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(path))
        self._listener.listen(64)
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    def __enter__(self) -> "EngineProxy":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.cut()
        for thread in self._threads:
            thread.join()
        for each in (self._listener, *self._sockets, *self._dropped):
            each.close()

    def cut(self) -> None:
        """From now on no engine answers, on open connections or on new ones."""
        self._is_cut = True
        self._path.unlink(missing_ok=True)
        for each in (self._listener, *self._sockets):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def _strike(self) -> None:
        match self._fate:
            case "gone":
                self.cut()
            case "hanging":
                self._is_hanging = True
            case "restarted" if self._times_left:
                self._times_left -= 1
                self._drop()

    def _drop(self) -> None:
        """Lose all connections, as when the engine starts anew."""
        dropped, self._sockets = self._sockets, []
        for each in dropped:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        self._dropped += dropped

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            engine = socket.socket(socket.AF_UNIX)
            engine.connect(self._engine)
            self._sockets += [client, engine]
            if self._is_cut:
                return
            for way in ((client, engine, self._asked), (engine, client, lambda _: None)):
                self._threads.append(threading.Thread(target=self._pump, args=way))
                self._threads[-1].start()

    def _pump(self, source: socket.socket, target: socket.socket, look: Look) -> None:
        with suppress(OSError):
            while data := source.recv(_CHUNK):
                look(data)
                if not self._is_hanging:
                    target.sendall(data)
        with suppress(OSError):
            target.shutdown(socket.SHUT_WR)

    def _asked(self, data: bytes) -> None:
        if create := _CREATE.search(data):
            self.containers.add(create[1].decode())
        if self._cut_at in STEPS and re.search(STEPS[self._cut_at], data):
            self._strike()
        if _START.search(data):
            self.started.set()


def exists(engine: docker.DockerClient, container: str) -> bool:
    """Whether the engine knows the container, running or not."""
    try:
        engine.containers.get(container)
    except NotFound:
        return False
    return True
