"""How a team's own tests find the solution, whatever they call it."""

import ast
from pathlib import Path

import pytest

from evaluator.execution.plugin.imports import free_names, imported_modules, look_at_imports, unknown_roots
from evaluator.execution.remote.imports import SubmissionFinder
from evaluator.execution.remote.module import FREE_NAMES, SolutionModule
from evaluator.execution.remote.session import RemoteSession
from evaluator.execution.remote.wire import Loaded, Names
from evaluator.model.problem import Limits
from sandbox.host.sandbox import Guest
from sandbox.protocol.messages import ImportOutcome, NameKind

SOURCE = """
import math, os.path
from shop.cart import Cart as Basket
from solution import *
def test_it(clock):
    for number in range(3):
        try:
            assert two_sum([number]) == [Basket, clock, math]
        except ValueError as error:
            print(error)
"""


def no_guest() -> Guest:
    """Nothing here needs one."""
    raise AssertionError("no guest is needed")


def test_what_a_test_imports_and_uses() -> None:
    tree = ast.parse(SOURCE)
    assert imported_modules(tree) == ["math", "os.path", "shop.cart", "solution"]
    assert free_names(tree) == {"two_sum"}


def test_what_nobody_here_has_is_unknown(tmp_path: Path) -> None:
    (tmp_path / "helpers.py").write_text("")
    (tmp_path / "data").mkdir()
    modules = ["os.path", "pytest", "helpers", "data.files", "lru_cache", "shop.cart", "shop.models"]
    assert unknown_roots(modules, tmp_path) == {"lru_cache", "shop"}


@pytest.mark.parametrize("name", ["shop", "shop.cart", "cart", "helpers", "src.helpers", "solution"])
def test_modules_of_the_submission_are_offered(name: str) -> None:
    finder = SubmissionFinder(
        RemoteSession(no_guest, Limits()), ["shop/__init__.py", "shop/cart.py", "src/helpers.py"]
    )
    assert finder.offers(name)
    assert finder.find_spec(name) is not None


@pytest.mark.parametrize("name", ["numpy", "shop.models", "art", "hop"])
def test_others_are_not(name: str) -> None:
    finder = SubmissionFinder(RemoteSession(no_guest, Limits()), ["shop/__init__.py", "shop/cart.py"])
    assert finder.find_spec(name) is None


def test_another_name_can_stand_for_the_solution() -> None:
    finder = SubmissionFinder(RemoteSession(no_guest, Limits()), ["bob_smith.py"])
    finder.let_stand_for_the_solution("app")
    assert finder.find_spec("app.lru_cache") is not None
    assert finder.find_spec("numpy") is None


def spread(wanted: set[str], **names: NameKind) -> object:
    """What ``import *`` binds in a module that uses ``wanted``."""
    session = RemoteSession(no_guest, Limits(), is_strict=False)
    found: Names = {name: (kind, ()) for name, kind in names.items()}
    session.load = lambda: Loaded(ImportOutcome.LOADED, found, None, is_threaded=False)  # type: ignore[method-assign]  # no guest here
    test: dict[str, object] = {"module": SolutionModule(session), FREE_NAMES: frozenset(wanted)}
    exec("spread = module.__all__", test)  # noqa: S102 - as ``import *`` asks in a test module
    return test["spread"]


def test_a_function_of_python_that_the_solution_writes_anew_is_the_one_that_is_tested() -> None:
    assert spread(set(), pow=NameKind.FUNCTION, _help=NameKind.FUNCTION) == ["pow"]


def test_but_not_where_the_tests_want_something_else() -> None:
    assert spread({"solve"}, all=NameKind.FUNCTION, solve=NameKind.FUNCTION) == ["solve"]


def test_a_function_that_is_called_solution() -> None:
    assert spread({"solution"}, solution=NameKind.FUNCTION, math=NameKind.MODULE) == ["solution"]


@pytest.mark.parametrize("source", ["from bisect import bisect", "import bisect"])
def test_a_submission_that_is_called_as_a_module_of_python_is_not_what_tests_get(
    source: str, tmp_path: Path
) -> None:
    finder = SubmissionFinder(RemoteSession(no_guest, Limits(), is_strict=False), ["bisect.py"], "bisect")
    with pytest.raises(ImportError, match="write `from solution import"):
        look_at_imports(ast.parse(source), finder, tmp_path)


def test_the_only_unknown_module_is_the_solution(tmp_path: Path) -> None:
    finder = SubmissionFinder(RemoteSession(no_guest, Limits(), is_strict=False), ["ann.py"], "ann")
    look_at_imports(ast.parse("import bisect, lru_cache"), finder, tmp_path)
    assert finder.find_spec("lru_cache") is not None
