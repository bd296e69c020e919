"""What a docstring says of parameters, results and exceptions, in the styles of Google, NumPy and reST."""

import re
from dataclasses import dataclass, field

_LONGEST = 20_000
"""Characters of a docstring; beyond them it is a manual or an attack."""
_PARAMS = frozenset({"args", "arguments", "parameters", "params", "other parameters", "keyword args"})
_RETURNS = frozenset({"returns", "return"})
_RAISES = frozenset({"raises"})
_KNOWN = _PARAMS | _RETURNS | _RAISES
_GOOGLE_HEADER = re.compile(r"([A-Za-z]+(?: [A-Za-z]+)?):\s*(.*)")
_UNDERLINE = re.compile(r"-{3,}")
_GOOGLE_ENTRY = re.compile(r"\*{0,2}(\w+)(?:\s*\(([^()]*)\))?\s*:(?!:)\s*(.*)")
_NUMPY_ENTRY = re.compile(r"(\*{0,2}\w+(?:\s*,\s*\*{0,2}\w+)*)\s*(?::\s*(.*))?")
_FIELD = re.compile(
    r"[:@](param|parameter|arg|argument|type|raises?|returns?|rtype)\b([^:\n]{0,80}):[ \t]*([^\n]*)"
)
_NAME = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class DocumentedParameter:
    """One parameter as the docstring presents it; what is not said is empty."""

    name: str
    kind: str
    text: str


@dataclass(slots=True)
class Documented:
    """What was found; ``returns`` is None when the docstring has nothing about a result."""

    parameters: list[DocumentedParameter] = field(default_factory=list)
    returns: str | None = None
    raises: list[str] = field(default_factory=list)


def read_docstring(text: str) -> Documented:
    """Collect the sections and fields of a cleaned docstring; plain prose gives nothing."""
    found = Documented()
    if len(text) > _LONGEST:
        return found
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if number + 1 < len(lines) and _UNDERLINE.fullmatch(lines[number + 1].strip()):
            _read_numpy(line.strip().lower(), lines[number + 2 :], _indent(line), found)
        elif (header := _GOOGLE_HEADER.fullmatch(line.strip())) and header[1].lower() in _KNOWN:
            _read_google(header, lines[number + 1 :], _indent(line), found)
    for one in _FIELD.finditer(text):
        _read_field(one[1], one[2].strip(), one[3].strip(), found)
    return found


def _read_google(header: re.Match[str], rest: list[str], indent: int, found: Documented) -> None:
    title = header[1].lower()
    if title in _RETURNS:
        below = next((line.strip() for line in rest if line.strip()), "")
        found.returns = header[2] or below
        return
    if header[2]:
        return
    entry_indent = 0
    for line in rest:
        if not line.strip():
            continue
        here = _indent(line)
        if here <= indent:
            return
        entry_indent = entry_indent or here
        if here == entry_indent and (entry := _GOOGLE_ENTRY.fullmatch(line.strip())):
            _note(title, entry[1], entry[2] or "", entry[3], found)
        elif found.parameters and title in _PARAMS:
            _continue(line, found)


def _read_numpy(title: str, rest: list[str], indent: int, found: Documented) -> None:
    if title in _RETURNS:
        found.returns = next((line.strip() for line in rest if line.strip()), "")
        return
    if title not in _KNOWN:
        return
    for number, line in enumerate(rest):
        if number + 1 < len(rest) and _UNDERLINE.fullmatch(rest[number + 1].strip()):
            return
        here = _indent(line)
        if not line.strip() or (here > indent and not found.parameters):
            continue
        if here > indent:
            _continue(line, found)
        elif entry := _NUMPY_ENTRY.fullmatch(line.strip()):
            for name in _NAME.findall(entry[1]):
                _note(title, name, entry[2] or "", entry[2] or "", found)
        else:
            return


def _read_field(word: str, subject: str, text: str, found: Documented) -> None:
    if word.startswith("return") or word == "rtype":
        found.returns = text if found.returns is None else found.returns
    elif subject and word.startswith("raise"):
        found.raises.append(subject)
    elif subject:
        kinds, _, name = subject.replace("*", "").replace("\\", "").rpartition(" ")
        if name.isidentifier():
            own = (
                DocumentedParameter(name, text, "")
                if word == "type"
                else DocumentedParameter(name, kinds, text)
            )
            found.parameters.append(own)


def _note(title: str, name: str, kind: str, text: str, found: Documented) -> None:
    if title in _RAISES:
        found.raises.append(name)
    else:
        found.parameters.append(DocumentedParameter(name, kind, text))


def _continue(line: str, found: Documented) -> None:
    last = found.parameters[-1]
    found.parameters[-1] = DocumentedParameter(last.name, last.kind, f"{last.text} {line.strip()}")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
