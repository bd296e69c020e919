"""Defences of the way from a value to a verdict."""

import builtins
from collections.abc import Callable
from types import ModuleType

import pytest

from evaluator.execution.plugin import assertions
from evaluator.execution.plugin.hooks import Hooks
from evaluator.execution.remote import exceptions, operators, translation
from evaluator.execution.remote.access import Test
from evaluator.execution.remote.ending import OnEnded
from evaluator.execution.remote.faults import SolutionFault
from evaluator.execution.remote.objects import Remote
from evaluator.execution.remote.session import RemoteSession
from evaluator.model.test_run import Verdict
from sandbox.protocol.messages import Operation
from tests.hostile.defences.defence import UNDESERVED, Defence


def _exact_types(patch: pytest.MonkeyPatch) -> None:
    def check_equal(actual: object, expected: object) -> None:
        assert actual == expected

    patch.setattr(assertions, "check_equal", check_equal)


def _no_comparison(patch: pytest.MonkeyPatch) -> None:
    def ask(self: Remote, other: object) -> object:
        request: tuple[object, ...] = (str(Operation.CALL_METHOD), self, "__eq__", (other,), {})
        return self.__session__.operate("==", request)

    patch.setattr(Remote, "__eq__", ask)


def _faults(patch: pytest.MonkeyPatch) -> None:
    usual = Hooks._verdict

    def verdict(
        self: Hooks,
        fault: SolutionFault | None,
        outcome: tuple[Verdict, str] | None,
        used_s: float,
        limit_s: float | None,
    ) -> tuple[Verdict, str]:
        return usual(self, None, outcome, used_s, limit_s)

    patch.setattr(Hooks, "_verdict", verdict)


def _ordinary_errors(patch: pytest.MonkeyPatch) -> None:
    every = {
        f"builtins.{name}": kind
        for name, kind in vars(builtins).items()
        if isinstance(kind, type) and issubclass(kind, BaseException)
    }
    patch.setattr(exceptions, "BUILTIN_ERRORS", every)


def _fresh_process(patch: pytest.MonkeyPatch) -> None:
    def begin_test(self: RemoteSession, time_limit_s: float | None = None) -> None:
        nonce, self.test = self.test.nonce, Test(time_limit_s)
        self.test.nonce, self.is_in_test = nonce, True

    def leave_test(self: RemoteSession, on_ended: OnEnded) -> None:
        self.is_in_test = False
        on_ended(self.test.fault)

    patch.setattr(RemoteSession, "begin_test", begin_test)
    patch.setattr(RemoteSession, "leave_test", leave_test)


def _assertions_in(module: ModuleType) -> Callable[[pytest.MonkeyPatch], None]:
    """For this module, no exception is an assertion any more."""
    return lambda patch: patch.setattr(module, "AssertionError", (), raising=False)


def _assertions_in_with_blocks(patch: pytest.MonkeyPatch) -> None:
    """Neither one that fails there counts, nor one that was not reached."""
    _assertions_in(operators)(patch)
    patch.setattr(operators, "skips_an_assertion", lambda *_: False)


DEFENCES = (
    Defence(
        "equal means of the same type too",
        "evaluator/execution/plugin/compare.py: check_equal",
        ("A_deception/008_bool_for_int",),
        UNDESERVED,
        _exact_types,
    ),
    Defence(
        "an object of the solution is never asked whether it is equal",
        "evaluator/execution/remote/objects.py: Remote",
        ("A_deception/001_always_equal",),
        UNDESERVED,
        _no_comparison,
    ),
    Defence(
        "a fault stands, whatever pytest made of the test",
        "evaluator/execution/plugin/hooks.py: Hooks._verdict",
        ("D_channel/053_once_more_at_the_end",),
        UNDESERVED,
        _faults,
    ),
    Defence(
        "of the built-in exceptions only ordinary errors are rebuilt",
        "evaluator/execution/remote/exceptions.py: BUILTIN_ERRORS",
        ("A_deception/016_keyboard_interrupt",),
        "the test process ended unexpectedly",
        _ordinary_errors,
    ),
    Defence(
        "each test has a process of its own",
        "evaluator/execution/remote/session.py: RemoteSession.begin_test",
        ("G_answer_leaks/119_counts_its_calls",),
        UNDESERVED,
        _fresh_process,
    ),
    Defence(
        "an assertion that fails in a callback cannot be swallowed",
        "evaluator/execution/remote/translation.py: Translation.on_callback",
        ("D_channel/067_swallows_the_assertion",),
        UNDESERVED,
        _assertions_in(translation),
    ),
    Defence(
        "an assertion that fails in a `with` block cannot be swallowed",
        "evaluator/execution/remote/operators.py: Operators._leave",
        ("A_deception/005_exit_swallows_the_assertion",),
        UNDESERVED,
        _assertions_in_with_blocks,
    ),
)
