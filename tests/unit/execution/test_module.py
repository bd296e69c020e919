"""What ``from solution import *`` may bring into a test."""

import pytest

from evaluator.execution.remote.module import SolutionModule, _may_be_spread
from evaluator.execution.remote.session import RemoteSession
from evaluator.execution.remote.wire import Loaded
from evaluator.model.problem import Limits
from sandbox.host.sandbox import Guest
from sandbox.protocol.messages import ImportOutcome, NameKind


def no_guest() -> Guest:
    """Nothing here needs one."""
    raise AssertionError("no guest is needed")


@pytest.mark.parametrize(
    "name",
    [
        *("len", "sorted", "isinstance", "pytest", "sys", "_private", "__all__"),
        *(
            "test_more",
            "testing",
            "pytestmark",
            "pytest_generate_tests",
            "setup_module",
            "teardown",
            "setUpModule",
        ),
    ],
)
def test_a_solution_cannot_replace_what_a_test_relies_on(name: str) -> None:
    assert not _may_be_spread(name)


@pytest.mark.parametrize("name", ["merge_intervals", "setup_store", "Tester"])
def test_names_of_its_own_are_spread(name: str) -> None:
    assert _may_be_spread(name)


def test_a_name_that_the_test_has_bound_before_stays_its_own() -> None:
    session = RemoteSession(no_guest, Limits())
    module = SolutionModule(session)
    names: dict[str, tuple[NameKind, tuple[str, ...]]] = {}
    names["check"] = names["add"] = (NameKind.FUNCTION, ())
    session.load = lambda: Loaded(ImportOutcome.LOADED, names, None, is_threaded=False)  # type: ignore[method-assign]  # no guest here
    test: dict[str, object] = {"module": module, "check": "of the test"}
    exec("spread = module.__all__", test)  # noqa: S102 - as ``import *`` asks in a test module
    assert test["spread"] == ["add"]
