"""Collects cases and outcomes through pytest's hooks; nothing is ever read from its output."""

import ast
import asyncio
import inspect
import sys
from collections.abc import Callable, Generator
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn

import pytest

from evaluator.execution.plugin.assertions import Checks, compile_test
from evaluator.execution.plugin.events import CaseEnded, CaseStarted, Collected, Event, Failed
from evaluator.execution.plugin.imports import free_names, look_at_imports
from evaluator.execution.plugin.rendering import sendable
from evaluator.execution.plugin.verdicts import verdict_of
from evaluator.execution.remote.faults import SolutionFault
from evaluator.execution.remote.hearing import listens
from evaluator.execution.remote.imports import SubmissionFinder
from evaluator.execution.remote.module import FREE_NAMES
from evaluator.execution.remote.session import RemoteSession
from evaluator.model.test_run import Verdict

TIME_LIMIT_MARK = "time_limit"
DEFAULT_GROUP = "core"


class TrustedModule(pytest.Module):
    """A test module whose asserts are ours."""

    checks: Checks
    finder: SubmissionFinder | None = None
    listens = False
    """Whether a team's own tests look at what the solution prints."""

    def _getobj(self) -> ModuleType:
        module = ModuleType(f"trusted_tests.{self.path.stem}")
        sys.modules[module.__name__] = module  # dataclasses of the tests look themselves up
        module.__file__ = str(self.path)
        module.__dict__.update(self.checks.names())
        source = self.path.read_bytes()
        self.listens = not self.checks.is_strict and listens(source.decode("utf-8", "replace"))
        if not self.checks.is_strict:
            tree = ast.parse(source, filename=str(self.path))
            module.__dict__[FREE_NAMES] = frozenset(free_names(tree))
            if self.finder is not None:
                look_at_imports(tree, self.finder, self.path.parent)
        code = compile_test(source, str(self.path), is_strict=self.checks.is_strict)
        exec(code, module.__dict__)  # noqa: S102 - trusted tests
        return module


class Hooks:
    """Begins and ends a process of the solution around each case, and tells the parent what came of it."""

    def __init__(
        self,
        session: RemoteSession,
        groups: tuple[str, ...],
        tell: Callable[[Event], None],
        *,
        is_strict: bool,
        finder: SubmissionFinder | None = None,
    ) -> None:
        self._session = session
        self._finder = finder
        self._groups = groups
        self._tell = tell
        self._checks = Checks(is_strict=is_strict)
        self._needs_group = bool(groups)
        self._faults: list[str] = []
        self._faults_of_solution: list[tuple[str, SolutionFault]] = []
        self._outcome: tuple[Verdict, str] | None = None

    def pytest_configure(self, config: pytest.Config) -> None:
        """Make the groups and the time limit known as marks; nobody reads pytest's tracebacks."""
        config.option.tbstyle = "value"
        for group in self._groups:
            config.addinivalue_line("markers", f"{group}: a group of this problem's cases")
        config.addinivalue_line("markers", f"{TIME_LIMIT_MARK}(seconds): wall time of the whole case")

    def pytest_pycollect_makemodule(self, module_path: Path, parent: pytest.Collector) -> TrustedModule:
        """Load test modules ourselves."""
        module: TrustedModule = TrustedModule.from_parent(parent, path=module_path)
        module.checks = self._checks
        module.finder = self._finder
        return module

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """A test file that cannot be collected is a fault of the tests, unless the solution caused it."""
        self._session.share()
        fault = self._session.end_test()
        if not report.failed:
            return
        if fault is not None:
            self._faults_of_solution.append((report.nodeid.rpartition("/")[2], fault))
        else:
            lines = str(report.longrepr).strip().splitlines()
            self._faults.append(f"{report.nodeid}: {lines[-1] if lines else 'cannot be collected'}")

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Announce every case before the first one runs."""
        if self._session.lost is not None:
            _stop("the sandbox failed while the tests imported the solution")
        cases = [(case_id(item), self._group_of(item)) for item in session.items]
        cases += [(case, DEFAULT_GROUP) for case, _ in self._faults_of_solution]
        if not cases:
            self._faults.append("the tests hold no case")
        if self._faults:
            self._tell(Failed("tests", sendable("; ".join(self._faults))))
            _stop("the tests cannot be used")
        self._tell(Collected(tuple(cases)))
        for case, fault in self._faults_of_solution:
            self._tell(CaseEnded(case, fault.verdict, 0.0, sendable(fault.message)))

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[object]) -> Generator[None, object, object]:
        """Objects of a fixture that several tests share must outlive the first one."""
        before = len(self._session.test.objects)
        result = yield
        if fixturedef.scope != "function" and len(self._session.test.objects) > before:
            self._session.share()
        return result

    @pytest.hookimpl(tryfirst=True)
    def pytest_pyfunc_call(self, pyfuncitem: pytest.Function) -> bool | None:
        """Run async tests, each on a loop of its own."""
        if not inspect.iscoroutinefunction(pyfuncitem.obj):
            return None
        names = pyfuncitem._fixtureinfo.argnames
        asyncio.run(pyfuncitem.obj(**{name: pyfuncitem.funcargs[name] for name in names}))
        return True

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(
        self, item: pytest.Item, nextitem: pytest.Item | None
    ) -> Generator[None, object, object]:
        """One case: a fresh process before, its end and the verdict after."""
        module = item.getparent(TrustedModule)
        self._session.shared.hears = module is not None and module.listens
        mark = item.get_closest_marker(TIME_LIMIT_MARK)
        limit_s = float(mark.args[0]) if mark else None
        self._outcome = None
        self._tell(CaseStarted(case_id(item)))
        self._session.begin_test(limit_s)
        result = yield
        duration_s, used_s, outcome = self._session.wall_s(), self._session.used_s(), self._outcome

        def judge(fault: SolutionFault | None) -> None:
            if self._session.lost is not None:
                # Our own machinery failed: neither this case nor any after it can be judged.
                item.session.shouldstop = "the sandbox failed"
                return
            verdict, message = self._verdict(fault, outcome, used_s, limit_s)
            self._tell(CaseEnded(case_id(item), verdict, round(duration_s, 6), message))

        if nextitem is None:
            self._session.test.is_shared = False
        # The process ends while pytest prepares the next case; no verdict is given before that was seen.
        self._session.leave_test(judge)
        if nextitem is None:
            self._session.settle(is_last=True)
        return result

    def pytest_sessionfinish(self) -> None:
        """No case is left open, whatever has ended the run."""
        self._session.settle()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Keep the first thing that went wrong, or that the call passed."""
        try:
            report = yield
        except Exception:  # noqa: BLE001 - what a solution has raised may defeat all that makes text of it
            report = _failed_report(item, call)
        if report.failed and call.excinfo is not None:
            if self._outcome is None or self._outcome[0] is Verdict.PASSED:
                self._outcome = verdict_of(call.excinfo.value, self._session)
        elif report.skipped:
            self._outcome = Verdict.WRONG_ANSWER, "the case was skipped, so it did not pass"
        elif report.when == "call" and self._outcome is None:
            self._outcome = Verdict.PASSED, ""
        return report

    def _verdict(
        self,
        fault: SolutionFault | None,
        outcome: tuple[Verdict, str] | None,
        used_s: float,
        limit_s: float | None,
    ) -> tuple[Verdict, str]:
        """A fault of the solution stands, even if the test has caught it."""
        if fault is not None:
            return fault.verdict, sendable(fault.message)
        verdict, message = outcome or (Verdict.WRONG_ANSWER, "the case reported no outcome")
        if verdict is Verdict.PASSED and limit_s is not None and used_s > limit_s:
            return Verdict.TIMEOUT, f"took {used_s:.1f} s, {limit_s:g} s are allowed"
        return verdict, message

    def _group_of(self, item: pytest.Item) -> str:
        if not self._needs_group:
            return DEFAULT_GROUP
        for mark in item.iter_markers():
            if mark.name in self._groups:
                return mark.name
        self._faults.append(f"{case_id(item)} is in no group of {', '.join(self._groups)}")
        return DEFAULT_GROUP


def _failed_report(item: pytest.Item, call: pytest.CallInfo[None]) -> pytest.TestReport:
    when: Any = call.when
    return pytest.TestReport(item.nodeid, item.location, {}, "failed", "its failure cannot be shown", when)


def _stop(why: str) -> NoReturn:
    """End the run without a word on standard error, which is the caller's own."""
    pytest.exit(why, returncode=pytest.ExitCode.USAGE_ERROR)


def case_id(item: pytest.Item) -> str:
    """Stable within the problem: path of the file in the folder of tests, test name, parameters."""
    return item.nodeid
