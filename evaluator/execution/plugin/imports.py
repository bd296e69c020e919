"""What a test module imports and uses, read from its source."""

import ast
import builtins
import sys
from importlib.util import find_spec
from pathlib import Path

from evaluator.execution.remote.imports import SubmissionFinder
from evaluator.execution.remote.module import DEFAULT_NAME, SolutionModule


def imported_modules(tree: ast.Module) -> list[str]:
    """The modules that it imports, by their whole names, in order."""
    found: dict[str, None] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found.update(dict.fromkeys(alias.name for alias in node.names))
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            found[node.module] = None
    return list(found)


def look_at_imports(tree: ast.Module, finder: SubmissionFinder, folder: Path) -> None:
    """Let the name that a team's own tests have for the solution stand for it.

    Raises:
        ImportError: it is the name of a module of Python, which the tests would get instead.
    """
    modules = imported_modules(tree)
    roots = {name.partition(".")[0] for name in modules}
    if any(isinstance(sys.modules.get(root), SolutionModule) for root in roots):
        return
    if finder.main in roots & sys.stdlib_module_names:
        raise ImportError(
            f"`{finder.main}` is a module of Python too, and that is what the tests would get: write "
            f"`from {DEFAULT_NAME} import ...` to import the submission"
        )
    unknown = unknown_roots(modules, folder)
    if len(unknown) == 1 and not any(finder.offers(name) for name in (*modules, *roots)):
        finder.let_stand_for_the_solution(unknown.pop())


def unknown_roots(modules: list[str], folder: Path) -> set[str]:
    """The packages among them that neither this Python nor the tests' own folder has."""
    roots = {name.partition(".")[0] for name in modules}
    return {root for root in roots if not _is_known(root, folder)}


def _is_known(root: str, folder: Path) -> bool:
    if root in sys.modules or (folder / root).exists() or (folder / f"{root}.py").exists():
        return True
    try:
        return find_spec(root) is not None
    except (ImportError, ValueError):
        return False


def free_names(tree: ast.Module) -> set[str]:
    """The names that it uses and that neither it nor Python itself defines: what ``import *`` is for."""
    used: set[str] = set()
    bound: set[str] = set(dir(builtins))
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            (used if isinstance(node.ctx, ast.Load) else bound).add(node.id)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            bound.add(node.name)
        elif isinstance(node, ast.arg):
            bound.add(node.arg)
        elif isinstance(node, ast.alias):
            bound.add((node.asname or node.name).partition(".")[0])
        elif isinstance(node, ast.ExceptHandler) and node.name:
            bound.add(node.name)
    return used - bound
