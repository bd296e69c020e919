"""Puts the source in place and imports the solution under a name of its own."""

import importlib
import importlib.util
import inspect
import os
import sys
import types
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sandbox.guest.errors import class_names, describe
from sandbox.protocol.library import Importing
from sandbox.protocol.messages import MAX_NAMES, ImportOutcome, NameKind, RaisedError
from sandbox.protocol.records import Records, Shape

MODULE_NAME = "submitted_solution"
PACKAGE_NAME = "submitted_package"
"""Of the folder of a main module that lies in a package of unknown name."""
MAX_NAME_CHARACTERS = 200
_beside_solution: set[str] = set()
"""Where modules of the submission are imported from."""


@dataclass(frozen=True, slots=True)
class Source:
    """The files of a submission, as they came from the host."""

    directory: str
    files: tuple[tuple[str, bytes], ...]
    main: str
    shapes: tuple[Shape, ...] = ()
    """Of the nodes that the problem declares; the solution may use their classes without defining them."""

    @property
    def main_path(self) -> str:
        """Where the main module lies inside the sandbox."""
        return os.path.join(self.directory, self.main)  # noqa: PTH118 - pathlib costs start-up time here

    def records_of(self, module: types.ModuleType | None) -> Records:
        """The classes of the declared nodes: the solution's own where it defines them.

        There is one for each, whatever became of the name: the host counts the shapes the same way.
        """
        names = vars(module) if module is not None else {}
        found = ((shape, names.get(shape.name)) for shape in self.shapes)
        return Records(
            [
                (shape, kind if isinstance(kind, type) else shape.make_class(MODULE_NAME))
                for shape, kind in found
            ]
        )

    def write(self) -> None:
        """Write the files below the directory, which is private to this sandbox."""
        for path, content in self.files:
            target = os.path.join(self.directory, path)  # noqa: PTH118 - as above
            os.makedirs(os.path.dirname(target), exist_ok=True)  # noqa: PTH103, PTH120 - as above
            with open(target, "wb") as file:  # noqa: PTH123 - as above
                file.write(content)


def has_siblings(source: Source) -> bool:
    """Whether the main module has others beside it to import."""
    return sum(path.endswith(".py") for path, _ in source.files) > 1


def prepare_import_path(source: Source) -> None:
    """Let the files of a submission of several modules import one another.

    A single file gets no path of its own: one that is called ``random.py`` must not shadow the library.
    """
    if not has_siblings(source):
        return
    directory = os.path.dirname(source.main_path)  # noqa: PTH120 - as above
    _beside_solution.add(directory)
    Importing.context = library_alone
    if _own_package_name(source) is None:
        sys.path.insert(0, directory)
        return
    # Inside a package, `import queue` means the library's module, whatever lies beside.
    sys.path.append(directory)
    if directory != source.directory:
        parent = os.path.dirname(directory)  # noqa: PTH120 - as above
        _beside_solution.add(parent)
        sys.path.insert(0, parent)


@contextmanager
def library_alone() -> Iterator[None]:
    """Import nothing that lies beside the solution meanwhile, whatever it is called."""
    path = sys.path
    sys.path = [each for each in path if each not in _beside_solution]
    try:
        yield
    finally:
        sys.path = path


def _own_package_name(source: Source) -> str | None:
    """The package that the main module is or lies in, None where it lies in a plain folder."""
    folder = source.main.rpartition("/")[0]
    beside = f"{folder}/__init__.py" if folder else "__init__.py"
    if beside not in (path for path, _ in source.files):
        return None
    package = folder.rpartition("/")[2]
    is_taken = package in sys.stdlib_module_names or package in sys.modules
    return package if package.isidentifier() and not is_taken else PACKAGE_NAME


def _import_name(source: Source) -> str:
    """The name under which the other modules of a package find the main one, so that it is there once."""
    package = _own_package_name(source)
    if package is None:
        return MODULE_NAME
    if source.main.endswith("__init__.py"):
        return package
    parent = types.ModuleType(package)
    parent.__path__ = [os.path.dirname(source.main_path)]  # noqa: PTH120 - pathlib costs start-up time here
    sys.modules[package] = parent
    return f"{package}.{source.main.rpartition('/')[2].removesuffix('.py')}"


def load(source: Source) -> tuple[ImportOutcome, types.ModuleType | None, RaisedError | None]:
    """Import the main module; whatever it raises is an outcome, ``SystemExit`` included."""
    name = _import_name(source)
    spec = importlib.util.spec_from_file_location(name, source.main_path)
    if spec is None or spec.loader is None:
        return ImportOutcome.RAISED, None, RaisedError(("builtins.ImportError",), "not a Python module")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    vars(module).update((shape.name, shape.make_class(MODULE_NAME)) for shape in source.shapes)
    try:
        spec.loader.exec_module(module)
    except SyntaxError as error:
        return ImportOutcome.SYNTAX_ERROR, None, describe(error, source.directory)
    except BaseException as error:  # noqa: BLE001 - the solution's import may raise anything at all
        return ImportOutcome.RAISED, None, describe(error, source.directory)
    return ImportOutcome.LOADED, module, None


def import_part(name: str) -> types.ModuleType:
    """A module of the submission, by its whole name or from a folder in it: ``src.shop`` may be ``shop``."""
    while True:
        try:
            return importlib.import_module(name)
        except ModuleNotFoundError as error:
            first, _, rest = name.partition(".")
            if error.name != first or not rest:
                raise
            name = rest


def _can_be_asked_for(name: object) -> bool:
    """Whether a test could import it: what is no identifier, or an endless one, the host would refuse."""
    return (
        type(name) is str
        and len(name) <= MAX_NAME_CHARACTERS
        and name.isidentifier()
        and not name.startswith("__")
    )


def names_of(module: types.ModuleType) -> list[tuple[str, str, tuple[str, ...]]]:
    """Each name that tests may import: name, kind, and for exceptions the names of their classes."""
    found: list[tuple[str, str, tuple[str, ...]]] = []
    for name, value in list(vars(module).items())[:MAX_NAMES]:
        if not _can_be_asked_for(name):
            continue
        if inspect.ismodule(value):
            found.append((name, str(NameKind.MODULE), ()))
        elif isinstance(value, type) and issubclass(value, BaseException):
            found.append((name, str(NameKind.EXCEPTION), class_names(value)))
        elif callable(value) and getattr(value, "__module__", module.__name__) != module.__name__:
            found.append((name, str(NameKind.IMPORTED), ()))
        elif isinstance(value, type):
            found.append((name, str(NameKind.CLASS), ()))
        elif callable(value):
            found.append((name, str(NameKind.FUNCTION), ()))
        else:
            found.append((name, str(NameKind.VALUE), ()))
    return found
