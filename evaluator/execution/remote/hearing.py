"""Says here what the solution has printed, logged and warned of there, so that ``capsys`` hears it."""

import builtins
import logging
import re
import sys
import warnings

from sandbox.protocol.limits import ProtocolError

_NAME_CHARACTERS = 200
"""Of a logger: each dot in it makes another one, and all of them stay."""
_LISTENS = re.compile(
    r"\b(stdout|stderr|redirect_stdout|redirect_stderr|capsys|capsysbinary|capfd|capfdbinary|caplog|assertLogs|assertNoLogs|recwarn|warns"
    r"|catch_warnings|assertWarns|assertWarnsRegex|deprecated_call)\b"
)


def listens(source: str) -> bool:
    """Whether a test module looks at what is printed, logged or warned of."""
    return _LISTENS.search(source) is not None


def say(heard: object) -> None:
    """Print, log and warn.

    Raises:
        ProtocolError: not of the right shape.
    """
    match heard:
        case (str() as out, str() as err, list() as records, list() as noted):
            pass
        case _:
            raise ProtocolError("malformed output")
    for stream, text in ((sys.stdout, out), (sys.stderr, err)):
        if text:
            stream.write(text.encode("utf-8", "replace").decode("utf-8"))
    for record in records:
        _log(record)
    for each in noted:
        _warn(each)


def _log(record: object) -> None:
    match record:
        case (str() as name, int() as level, str() as message) if (
            0 <= level <= 1000 and len(name) <= _NAME_CHARACTERS
        ):
            logging.getLogger(name).log(level, "%s", message)
        case _:
            raise ProtocolError("a malformed record of a log")


def _warn(noted: object) -> None:
    match noted:
        case (str() as name, str() as message):
            found = getattr(builtins, name, None)
            is_warning = isinstance(found, type) and issubclass(found, Warning)
            warnings.warn(message, found if is_warning else UserWarning, stacklevel=2)
        case _:
            raise ProtocolError("a malformed warning")
