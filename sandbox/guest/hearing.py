"""What the solution prints, logs and warns of, for tests that look at it; it goes to the log as ever, too."""

import io
import logging
import sys
import threading
import warnings
from typing import Any

MAX_CHARACTERS = 1 << 20
"""Of each stream, for one call; the log has a limit of its own."""
MAX_RECORDS = 1000


class _Heard(io.TextIOBase):
    """Stands for a standard stream, and keeps a copy."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._copy: list[str] = []
        self._size = 0

    def write(self, text: str) -> int:
        """Print, and remember."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if self._size < MAX_CHARACTERS:
            self._copy.append(text[: MAX_CHARACTERS - self._size])
            self._size += len(text)
        self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        """As the stream does it."""
        self._stream.flush()

    def writable(self) -> bool:
        """It is."""
        return True

    @property
    def encoding(self) -> str:  # type: ignore[override]  # read only, as that of any stream
        """That of the stream."""
        return str(self._stream.encoding)

    @property
    def buffer(self) -> "_HeardBytes":
        """For what is printed as bytes."""
        return _HeardBytes(self)

    def take(self) -> str:
        """What was printed since it was last asked."""
        text, self._copy, self._size = "".join(self._copy), [], 0
        return text


class _HeardBytes(io.RawIOBase):
    def __init__(self, text: _Heard) -> None:
        self._text = text

    def write(self, data: Any) -> int:
        """Print bytes."""
        return self._text.write(bytes(data).decode("utf-8", "replace"))


class Hearing(logging.Handler):
    """Listens from now on, until the test ends."""

    def __init__(self, module_name: str) -> None:
        super().__init__()
        self._module_name = module_name
        self._records: list[tuple[str, int, str]] = []
        self._warnings: list[tuple[str, str]] = []
        self._guard = threading.Lock()
        self._out, self._err = _Heard(sys.stdout), _Heard(sys.stderr)
        sys.stdout, sys.stderr = self._out, self._err
        root = logging.getLogger()
        root.addHandler(self)
        root.setLevel(1)
        warnings.simplefilter("always")
        warnings.showwarning = self._show_warning

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record of a log, under the name that the module has for its tests."""
        name = record.name.replace(self._module_name, "solution")
        with self._guard:
            if len(self._records) < MAX_RECORDS:
                self._records.append((name[:200], int(record.levelno), record.getMessage()[:10_000]))

    def take(self) -> tuple[object, ...]:
        """Output, errors, records and warnings since it was last asked."""
        with self._guard:
            records, self._records = self._records, []
            noted, self._warnings = self._warnings, []
        return (self._out.take(), self._err.take(), records, noted)

    def _show_warning(
        self, message: Warning | str, category: type[Warning], *_: object, **__: object
    ) -> None:
        with self._guard:
            if len(self._warnings) < MAX_RECORDS:
                self._warnings.append((category.__name__[:200], str(message)[:10_000]))
