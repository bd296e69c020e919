"""Makes the copy that is analysed: bounded, without silencing comments, under safe names."""

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from evaluator.analysis.allow_comments import AllowComment, find_allow_comments
from evaluator.analysis.prescan import scan
from evaluator.analysis.suppressions import blank
from evaluator.model.evaluation import IntegrityEvent
from evaluator.model.submission import Submission

_UNSAFE = re.compile(r"\W")
_RESERVED = sys.stdlib_module_names | {"typing_extensions", "mypy_extensions", "_typeshed"}
"""What analysers and the stubs they bring import under these names must stay theirs."""


@dataclass(slots=True)
class Prepared:
    """The texts to analyse by path in the submission, and what was kept out of them."""

    texts: dict[str, str] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    """Paths that nothing may parse, with the limit that they pass."""
    unsplit: set[str] = field(default_factory=set)
    """Paths whose comments could not be found; only a syntax error may be reported of them."""
    integrity: list[IntegrityEvent] = field(default_factory=list)
    allow_comments: list[AllowComment] = field(default_factory=list)
    """Blanked and counted like the others; whether they are honoured is decided elsewhere."""


def prepare(submission: Submission) -> Prepared:
    """Scan every Python file; nothing is parsed here."""
    prepared = Prepared()
    for file in submission.python_files:
        text = file.text.replace("\r\n", "\n").replace("\r", "\n")  # as Python itself reads it
        scanned = scan(text)
        if scanned.refusal:
            prepared.refused[file.path] = scanned.refusal
            continue
        if text.strip() and not scanned.tokens:
            prepared.unsplit.add(file.path)
        prepared.texts[file.path], events = blank(file.path, text, scanned.tokens)
        prepared.integrity += events
        prepared.allow_comments += find_allow_comments(file.path, scanned.tokens)
    return prepared


def safe_names(paths: Iterable[str]) -> dict[str, str]:
    """A name on disk for each path: an importable one that hides no module of the standard library."""
    taken: dict[str, str] = {}
    for path in sorted(paths):
        parts = [_safe(part) for part in PurePosixPath(path).with_suffix("").parts]
        if parts[0] in _RESERVED:
            parts[0] += "_"
        name = "/".join(parts)
        while f"{name}.py" in taken:
            name += "_"
        taken[f"{name}.py"] = path
    return taken


def write(texts: dict[str, str], folder: Path) -> dict[str, str]:
    """Write the texts below ``folder`` and return the submission's path for each written one."""
    names = safe_names(texts)
    for name, path in names.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(texts[path], encoding="utf-8", newline="")
    return names


def _safe(part: str) -> str:
    name = _UNSAFE.sub("_", part)
    return f"_{name}" if not name or name[0].isdigit() else name
