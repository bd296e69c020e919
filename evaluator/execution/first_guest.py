"""The first guest of a run, which starts while the rest of the run is prepared."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress

from sandbox.host.sandbox import Guest


class FirstGuest:
    """Starting mostly waits for the engine; whoever takes the guest waits for it, and no thread is left."""

    def __init__(self, start: Callable[[], Guest]) -> None:
        self._start = start
        self._future: Future[Guest] = Future()
        self._is_taken = False
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def take(self) -> Guest:
        """The guest, which is the caller's to close from now on.

        Raises:
            HostFailure: it could not be started.
        """
        self._thread.join()  # a test that finds a second thread would be taken for one with threads
        self._is_taken = True
        return self._future.result()

    def close(self) -> None:
        """End the guest where nobody has taken it: what should have followed its start has failed."""
        if not self._is_taken:
            with suppress(Exception):  # the failure that brought us here is the one to be told
                self.take().close()

    def _run(self) -> None:
        try:
            self._future.set_result(self._start())
        except BaseException as error:  # noqa: BLE001 - raised again by whoever asks for the result
            self._future.set_exception(error)
