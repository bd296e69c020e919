"""Reads a rubric from TOML and tells all of its faults at once."""

import hashlib
import tomllib
from collections.abc import Collection
from functools import cache
from importlib import resources
from pathlib import Path

from evaluator.errors import RubricError
from evaluator.model.rubric import Rubric
from evaluator.scoring.rubric_names import names_in, unknown_names
from evaluator.scoring.rubric_reader import RubricReader
from evaluator.scoring.rubric_rules import broken_rules

_SHIPPED = "default.toml"


def load_rubric(path: Path | None = None, known_rules: Collection[str] = ()) -> Rubric:
    """The rubric in the TOML file ``path``, or the shipped one.

    Args:
        path: a team's own file.
        known_rules: names and ids of all rules, to find those in the file that do not exist; without
            any, the names are not looked at.

    Raises:
        RubricError: the file cannot be read or has faults; all of them are listed.
    """
    if path is None:
        return _shipped()
    try:
        content = path.read_bytes()
    except OSError as error:
        raise RubricError(str(path), (f"cannot be read: {error.strerror}",)) from error
    return parse_rubric(content, str(path), path.parent, known_rules)


@cache
def _shipped() -> Rubric:
    content = (resources.files("evaluator.scoring") / "rubrics" / _SHIPPED).read_bytes()
    return _parsed(content, _SHIPPED, None, (), None)


def parse_rubric(
    content: bytes, name: str, folder: Path | None = None, known_rules: Collection[str] = ()
) -> Rubric:
    """The rubric in the bytes of a TOML file; ``name`` stands in the error messages.

    A percentile table of its own is looked for in ``folder``.

    Raises:
        RubricError: it has faults; all of them are listed.
    """
    return _parsed(content, name, folder, known_rules, load_rubric())


def _parsed(
    content: bytes, name: str, folder: Path | None, known_rules: Collection[str], spare: Rubric | None
) -> Rubric:
    try:
        data = tomllib.loads(content.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RubricError(name, (f"is not TOML: {error}",)) from error
    reader = RubricReader(data)
    table, table_content = reader.table(folder)
    digest = hashlib.sha256(content + table_content).hexdigest()
    # What can be read is held to the rules even when another part cannot, so that one run tells all faults.
    rubric = reader.rubric(digest, table, spare)
    faults = list(reader.faults)
    if rubric is not None:
        faults += broken_rules(rubric)
        if known_rules and spare is not None:
            # A copy of the shipped rubric is good, whatever rules have come and gone since.
            faults += unknown_names(rubric, {*known_rules, *names_in(spare)})
    if rubric is None or faults:
        raise RubricError(name, tuple(faults))
    return rubric
