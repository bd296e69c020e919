"""Finds the modules of a submission for the tests of a team, which import them by their own names."""

import sys
from collections.abc import Iterable, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

from evaluator.execution.remote.module import DEFAULT_NAME, SolutionModule
from evaluator.execution.remote.session import RemoteSession


class SubmissionFinder(MetaPathFinder, Loader):
    """Asked last, so that nothing that this Python has is taken for a part of the submission."""

    def __init__(self, session: RemoteSession, files: Iterable[str], main: str = DEFAULT_NAME) -> None:
        self.main = main
        """By which name a team's tests call the main module, besides ``solution``."""
        self._session = session
        self._files = [f"/{path}" for path in files]
        self._alias = ""

    def let_stand_for_the_solution(self, root: str) -> None:
        """``root`` and the modules below it are the solution: nothing else that the tests import can be."""
        self._alias = root

    def offers(self, name: str) -> bool:
        """Whether the submission has a module of this name."""
        path = "/" + name.replace(".", "/")
        endings = (f"{path}.py", f"{path}/__init__.py")
        return name == DEFAULT_NAME or any(
            each.endswith(endings) or f"{path}/" in each for each in self._files
        )

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """As the import system asks."""
        del path, target
        if name.partition(".")[0] == self._alias or self.offers(name):
            return ModuleSpec(name, self, is_package=True)
        return None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """What stands for the module."""
        is_solution = spec.name.partition(".")[0] == self._alias
        return SolutionModule(self._session, "" if is_solution else spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """It is there already."""


def install_finder(session: RemoteSession, files: Iterable[str], main: str) -> SubmissionFinder:
    """From now on the submission's modules can be imported."""
    finder = SubmissionFinder(session, files, main)
    session.has_module = finder.offers
    sys.meta_path.append(finder)
    return finder
