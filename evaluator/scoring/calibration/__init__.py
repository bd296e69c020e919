"""The percentile tables that rubrics can name: the shipped ones, and a team's own files.

``make calibration`` rebuilds the shipped ones, ``evaluate calibrate`` makes a team's.
"""

from functools import cache
from importlib import resources
from pathlib import Path

from evaluator.errors import UsageError
from evaluator.scoring.calibration.table import Table, from_json

SUFFIX = ".json"
_BYTES_MAX = 1_000_000


def shipped_names() -> tuple[str, ...]:
    """The names of the tables that lie beside this module."""
    files = (item.name for item in resources.files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(SUFFIX) for name in files if name.endswith(SUFFIX)))


@cache
def shipped_table(name: str) -> Table:
    """The shipped table ``name``, one of ``shipped_names()``."""
    return from_json((resources.files(__name__) / f"{name}{SUFFIX}").read_bytes())


def named_table(name: str, folder: Path | None) -> tuple[Table, bytes]:
    """The table that a rubric in ``folder`` means, and the bytes of its file unless it is a shipped one.

    Raises:
        UsageError: no table has the name, or the file is none.
    """
    if name in shipped_names():
        return shipped_table(name), b""
    if folder is not None and name.endswith(SUFFIX):
        return read_table(folder / name)
    shipped = ", ".join(shipped_names())
    raise UsageError(
        f"unknown calibration {name!r}: take one of {shipped}, or name a table{SUFFIX} file beside the rubric"
    )


def read_table(path: Path) -> tuple[Table, bytes]:
    """A team's own table, and the bytes that it was read from.

    Raises:
        UsageError: the file cannot be read, or is no table.
    """
    remedy = "make one with 'evaluate calibrate DIR --out FILE'"
    try:
        with path.open("rb") as stream:
            content = stream.read(_BYTES_MAX + 1)
    except OSError as error:
        reason = (error.strerror or "unknown error").lower()
        raise UsageError(f"the table {path.name} cannot be read ({reason}): {remedy}") from None
    if len(content) > _BYTES_MAX:
        raise UsageError(f"{path.name} is too large for a percentile table: {remedy}")
    try:
        return from_json(content), content
    except ValueError as error:  # msgspec's errors are ValueErrors
        raise UsageError(f"{path.name} is no percentile table ({error}): {remedy}") from None
