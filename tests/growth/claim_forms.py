"""How many of the forms in a folder of annotated solutions the grammar reads.

``python -m tests.growth.claim_forms DIR`` prints the distinct forms, the share that is read, and the others.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from evaluator.growth.claims.forms.parser import Unreadable, parse
from evaluator.growth.claims.statements.line import stated_in
from evaluator.growth.claims.statements.marks import marks_in

_LABELS = ("time", "space")


def main() -> None:
    """Print one table for each resource, for whole lines and for single forms."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    files = sorted(folder.rglob("*.py"))
    lines = {label: Counter[str]() for label in _LABELS}
    for path in files:
        for label, said in _annotations(path.read_text(encoding="utf-8", errors="replace")):
            lines[label][said] += 1
    sys.stdout.write(f"{len(files):,} files\n")
    for label in _LABELS:
        _print_lines(label, lines[label])
        _print_forms(label, lines[label])


def _annotations(text: str) -> Iterator[tuple[str, str]]:
    """Comments that begin with ``Time:`` or ``Space:``, without that word."""
    for line in text.splitlines():
        label, colon, said = line.strip().lstrip("# ").partition(":")
        if line.strip().startswith("#") and colon and label.strip().lower() in _LABELS:
            yield label.strip().lower(), " ".join(said.split())


def _print_lines(label: str, lines: Counter[str]) -> None:
    unread = {}
    for said in lines:
        stated = stated_in(f"{label.title()}: {said}")
        if not any(one.forms for one in stated):
            unread[said] = next((one.unread for one in stated), "no form")
    _print_share(f"{label}: lines", lines, unread)


def _print_forms(label: str, lines: Counter[str]) -> None:
    """Every ``O(...)`` by itself, the first and the later ones of a line."""
    forms: Counter[str] = Counter()
    unread = {}
    for said, times in lines.items():
        for mark in marks_in(said):
            forms[mark.form] += times
            form = parse(mark.form) if mark.is_closed else Unreadable(mark.form, "")
            if isinstance(form, Unreadable):
                unread[mark.form] = str(form)
    _print_share(f"{label}: forms", forms, unread)


def _print_share(title: str, found: Counter[str], unread: dict[str, str]) -> None:
    distinct = max(1, len(found))
    in_all = max(1, found.total())
    missed = sum(found[one] for one in unread)
    read = len(found) - len(unread)
    sys.stdout.write(
        f"\n{title}: {len(found):,} distinct, {read:,} read ({1 - len(unread) / distinct:.1%}); "
        f"of {found.total():,} in all {1 - missed / in_all:.1%}\n"
    )
    for one, reason in sorted(unread.items()):
        sys.stdout.write(f"  {found[one]:4}  {one[:90]}   [{reason[:90]}]\n")


if __name__ == "__main__":
    main()
