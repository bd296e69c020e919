"""Which of several modules uses the others: read from their import lines, as text."""

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

_FROM = re.compile(rb"^[ \t]*from[ \t]+\.*(\w[\w.]*)[ \t]+import", re.MULTILINE)
_IMPORT = re.compile(rb"^[ \t]*(?:from[ \t]+\.+[ \t]+)?import[ \t]+([\w., \t]+)", re.MULTILINE)


def user_of_the_others(modules: Sequence[str], contents: Mapping[str, bytes]) -> str | None:
    """The only one of ``modules`` that no other imports, if it imports another; else None."""
    by_name = {PurePosixPath(path).stem: path for path in modules}
    uses: dict[str, set[str]] = {}
    for path in modules:
        imported = _imported(contents.get(path, b""))
        uses[path] = {by_name[name] for name in imported & by_name.keys()} - {path}
    used = set[str]().union(*uses.values())
    unused = [path for path in modules if path not in used]
    return unused[0] if len(unused) == 1 and uses[unused[0]] else None


def _imported(content: bytes) -> set[str]:
    """The last parts of the names of modules that the text imports."""
    found = [*_FROM.findall(content)]
    for names in _IMPORT.findall(content):
        found += [name.split()[0] for name in names.split(b",") if name.strip()]
    return {name.decode("utf-8", "replace").rpartition(".")[2] for name in found}
