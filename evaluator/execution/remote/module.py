"""The module that ``from solution import ...`` finds in a trusted test."""

import builtins
import importlib
import re
import sys
from collections.abc import Iterable, Mapping
from types import ModuleType

from evaluator.execution.remote.objects import Remote
from evaluator.execution.remote.replacing import put_back, replace
from evaluator.execution.remote.session import RemoteSession
from sandbox.protocol.messages import NameKind, Operation

DEFAULT_NAME = "solution"


class SolutionModule(ModuleType):
    """Looks names up in the sandbox; a missing one fails where it is used, not where it is imported."""

    def __init__(self, session: RemoteSession, part: str = "", name: str = "") -> None:
        super().__init__(name or part or DEFAULT_NAME)
        self.__dict__["_session"] = session
        self.__dict__["__path__"] = []  # the submission may have modules below it
        self.__dict__["_part"] = part
        """The submission's module that it is; none for the main one."""

    def __getattr__(self, name: str) -> object:
        session: RemoteSession = self.__dict__["_session"]
        if name == "__all__":
            bound = sys._getframe(1).f_globals  # of the module that says ``import *``
            names = session.names_in(self.__dict__["_part"]).items()
            own = [each for each, (kind, _) in names if kind is not NameKind.MODULE and each not in bound]
            return [each for each in own if _may_be_spread(each)] or _built_ins_anew(own, bound)
        if name.startswith("__"):
            raise AttributeError(name)
        if name in session.nodes.by_name:
            return session.nodes.by_name[name]
        part = self.__dict__["_part"]
        whole = f"{part}:{name}" if part else name
        if whole in session.test.replaced:
            return session.test.replaced[whole][0]
        kind, _ = session.names_in(part).get(name, (NameKind.MODULE, ()))
        if kind is NameKind.MODULE and session.has_module(below := f"{self.__name__}.{name}"):
            return importlib.import_module(below)
        return _meaning(session, part, name, whole)

    def __setattr__(self, name: str, value: object) -> None:
        """Replace a name of the solution for the rest of the test, as ``monkeypatch`` does."""
        session: RemoteSession = self.__dict__["_session"]
        if not session.is_in_test or name.startswith("__") or isinstance(value, SolutionModule):
            super().__setattr__(name, value)
            return
        replace(session, self.__dict__["_part"], name, value)

    def __delattr__(self, name: str) -> None:
        """Put back what a name stood for."""
        session: RemoteSession = self.__dict__["_session"]
        part = self.__dict__["_part"]
        if (f"{part}:{name}" if part else name) not in session.test.replaced:
            super().__delattr__(name)
            return
        put_back(session, part, name)


def _meaning(session: RemoteSession, part: str, name: str, whole: str) -> object:
    names = session.names_in(part)
    if name not in names:
        if not name.startswith("_"):  # pytest probes for attributes of its own
            session.missing.add(name)
        return session.name(whole)
    kind, classes = names[name]
    if kind is NameKind.EXCEPTION:
        return session.errors.named(name, classes)
    if kind is NameKind.VALUE:
        value = session.operate(name, (str(Operation.EXPORT), whole))
        if not isinstance(value, Remote):
            return value
    return session.name(whole)


def install(session: RemoteSession, names: Iterable[str]) -> None:
    """Make the solution importable as ``solution`` and as each of ``names`` that nothing else bears."""
    for name in {DEFAULT_NAME, *names}:
        if name not in sys.stdlib_module_names and name not in sys.modules:
            sys.modules[name] = SolutionModule(session, name=name)


def _built_ins_anew(own: list[str], bound: Mapping[str, object]) -> list[str]:
    """Functions of Python that a solution has written anew, where a team's tests can mean nothing else.

    With any other name that they take from the solution, these stay Python's own: the tests rely on them.
    """
    wanted = bound.get(FREE_NAMES)
    if not isinstance(wanted, frozenset) or not wanted.isdisjoint(own):
        return []
    return [each for each in own if hasattr(builtins, each) and not each.startswith("_")]


FREE_NAMES = "_senior_bar_free_names"
"""In a team's test module: the names that it uses and does not define."""
_HEEDED_BY_PYTEST = re.compile(
    r"test|pytest|(setup|teardown)(_module|_function|_method)?$|(setUp|tearDown)Module$"
)
"""Names of a test module that pytest collects or calls."""


def _may_be_spread(name: str) -> bool:
    """Whether ``import *`` may bind ``name`` in a test: never what the test itself or pytest relies on."""
    return not (
        name.startswith("_")
        or hasattr(builtins, name)
        or (name in sys.modules and name != DEFAULT_NAME)
        or _HEEDED_BY_PYTEST.match(name)
    )
