"""The module that ``from solution import ...`` finds in a trusted test."""

import builtins
import re
import sys
from collections.abc import Iterable
from types import ModuleType

from evaluator.execution.remote.objects import Remote
from evaluator.execution.remote.session import RemoteSession
from sandbox.protocol.messages import NameKind, Operation

DEFAULT_NAME = "solution"


class SolutionModule(ModuleType):
    """Looks names up in the sandbox; a missing one fails where it is used, not where it is imported."""

    def __init__(self, session: RemoteSession) -> None:
        super().__init__(DEFAULT_NAME)
        self.__dict__["_session"] = session

    def __getattr__(self, name: str) -> object:
        session: RemoteSession = self.__dict__["_session"]
        if name == "__all__":
            loaded = session.load()
            bound = sys._getframe(1).f_globals  # of the module that says ``import *``
            names = loaded.names.items() if loaded else ()
            own = (each for each, (kind, _) in names if kind is not NameKind.MODULE)
            return [each for each in own if each not in bound and _may_be_spread(each)]
        if name.startswith("__"):
            raise AttributeError(name)
        if name in session.nodes.by_name:
            return session.nodes.by_name[name]
        if name in session.test.replaced:
            return session.test.replaced[name][0]
        return _meaning(session, name)

    def __setattr__(self, name: str, value: object) -> None:
        """Replace a name of the solution for the rest of the test, as ``monkeypatch`` does."""
        session: RemoteSession = self.__dict__["_session"]
        if not session.is_in_test or name.startswith("__"):
            super().__setattr__(name, value)
            return
        session.replace(name, value)

    def __delattr__(self, name: str) -> None:
        """Put back what a name stood for."""
        session: RemoteSession = self.__dict__["_session"]
        if name not in session.test.replaced:
            super().__delattr__(name)
            return
        session.put_back(name)


def _meaning(session: RemoteSession, name: str) -> object:
    loaded = session.load()
    if loaded is None or name not in loaded.names:
        if not name.startswith("_"):  # pytest probes for attributes of its own
            session.missing.add(name)
        return session.name(name)
    kind, classes = loaded.names[name]
    if kind is NameKind.EXCEPTION:
        return session.errors.named(name, classes)
    if kind is NameKind.VALUE:
        value = session.operate(name, (str(Operation.EXPORT), name))
        if not isinstance(value, Remote):
            return value
    return session.name(name)


def install(session: RemoteSession, names: Iterable[str]) -> None:
    """Make the solution importable as ``solution`` and as each of ``names`` that nothing else bears."""
    module = SolutionModule(session)
    for name in {DEFAULT_NAME, *names}:
        if name not in sys.stdlib_module_names and name not in sys.modules:
            sys.modules[name] = module


_HEEDED_BY_PYTEST = re.compile(
    r"test|pytest|(setup|teardown)(_module|_function|_method)?$|(setUp|tearDown)Module$"
)
"""Names of a test module that pytest collects or calls."""


def _may_be_spread(name: str) -> bool:
    """Whether ``import *`` may bind ``name`` in a test: never what the test itself or pytest relies on."""
    return not (
        name.startswith("_")
        or hasattr(builtins, name)
        or name in sys.modules
        or _HEEDED_BY_PYTEST.match(name)
    )
