"""The child that parses candidates' source: one request on stdin, one reply on stdout.

LibCST's native parser and CPython's compiler can crash on hostile nesting; here that ends a process
with limits and not the evaluation.
"""

import ast
import re
import sys
import warnings
from collections import Counter

import msgspec

from evaluator.analysis import checks
from evaluator.analysis.check import Check, Source, run_checks
from evaluator.analysis.effort.units import EFFORT, measure_effort, whole_effort
from evaluator.analysis.measures import measure_file
from evaluator.analysis.messages import Reply, Request
from evaluator.analysis.pieces import pieces_of
from evaluator.analysis.praise import Code, strengths_of
from evaluator.analysis.reading.kept_state import measure_kept_state
from evaluator.analysis.syntax_error import SYNTAX_ERROR
from evaluator.discovery import discover
from evaluator.model.findings import Finding, Location, Measurement

_SLOTS, _FILLED = "type_slots", "type_slots_filled"
_NAME = re.compile(r"[^\W\d]\w*")


def main() -> None:
    """Serve one request."""
    warnings.simplefilter("ignore")  # SyntaxWarning and the like, about code that is not ours
    request = msgspec.json.decode(sys.stdin.buffer.read(), type=Request)
    sys.stdout.buffer.write(msgspec.json.encode(review(request)))


def review(request: Request) -> Reply:
    """Look at every file that parses, then at the submission as a whole."""
    kinds: list[type[Check]] = [
        kind
        for kind in discover(checks, "CHECK", type, only=request.checks).values()
        if issubclass(kind, Check)
    ]
    words = frozenset(request.problem_words)
    shared = _shared_names(request.files)
    findings: list[Finding] = []
    measurements: list[Measurement] = []
    trees: dict[str, ast.Module] = {}
    broken: list[str] = []
    unread: dict[str, str] = {}
    for path, text in request.files.items():
        try:
            tree = parse(path, text)
        except SyntaxError as error:
            findings.append(_syntax_finding(path, error))
            broken.append(path)
            continue
        except (ValueError, RecursionError, MemoryError) as error:
            unread[path] = f"the interpreter cannot parse it ({type(error).__name__})"
            continue
        try:
            pieces = pieces_of(tree, shared)
            source = Source(path, text, words, path == request.main, pieces)
            found, measured = run_checks(source, kinds)
            measured += measure_file(path, tree, pieces)
            measured += [] if source.is_test else measure_effort(path, tree, pieces)
        except Exception as error:  # noqa: BLE001 - one file must not cost the review of the others
            unread[path] = f"the checks cannot read it ({type(error).__name__})"
            continue
        trees[path] = tree
        findings += found
        measurements += [*measured, *measure_kept_state(path, tree)]
    measurements = whole(measurements)
    strengths = () if request.checks else strengths_of(Code(trees, request.files, measurements, words))
    return Reply(tuple(findings), tuple(measurements), strengths, tuple(broken), unread)


def _shared_names(files: dict[str, str]) -> frozenset[str]:
    """The words that more than one file holds, names in texts and comments included."""
    words = (word for text in files.values() for word in set(_NAME.findall(text)))
    return frozenset(word for word, count in Counter(words).items() if count > 1)


def parse(path: str, text: str) -> ast.Module:
    """The syntax tree, after the compiler has agreed as well (``return`` outside a function, for example).

    Raises:
        SyntaxError: the interpreter does not take the file.
    """
    tree = ast.parse(text, filename=path)
    compile(tree, path, "exec", dont_inherit=True)
    return tree


def whole(measurements: list[Measurement]) -> list[Measurement]:
    """Replaces the slots and lines of single files by those of the submission, and adds its whole effort."""
    sums: dict[tuple[str, str], float] = {}
    rest = []
    for one in measurements:
        if one.name in {_SLOTS, _FILLED}:
            sums[one.name, one.where] = sums.get((one.name, one.where), 0.0) + one.value
        elif one.name == "code_lines":
            sums[one.name, "submission"] = sums.get((one.name, "submission"), 0.0) + one.value
        else:
            rest.append(one)
    first = min((one.path for one in measurements), default="")
    for (name, where), value in sorted(sums.items()):
        if name == _SLOTS:
            ratio = round(sums[_FILLED, where] / value, 4)
            rest.append(Measurement("type_completeness", ratio, "ratio", first, 1, where))
            if where == "public API":
                rest.append(Measurement(_SLOTS, value, "slots", first, 1, where))
        elif name == "code_lines":
            rest.append(Measurement(name, value, "lines", first, 1, where))
    return [*rest, *whole_effort(one for one in rest if one.name == EFFORT)]


def _syntax_finding(path: str, error: SyntaxError) -> Finding:
    version = f"Python {sys.version_info.major}.{sys.version_info.minor}"
    at = Location(path, error.lineno or 1, max(error.offset or 1, 1))
    said = (error.msg or "invalid syntax").rstrip(".")
    return Finding.of(SYNTAX_ERROR, at, message=f"Make the file parse: {version} says: {said}.")


if __name__ == "__main__":
    main()
