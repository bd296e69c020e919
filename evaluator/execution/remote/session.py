"""The trusted side of one submission's run: guests as they are needed, one process for each test."""

import threading
from collections.abc import Callable, Iterable
from time import monotonic

from evaluator.execution.nodes import NodeClasses
from evaluator.execution.remote.access import Test
from evaluator.execution.remote.ending import Ending, OnEnded
from evaluator.execution.remote.exceptions import ErrorClasses
from evaluator.execution.remote.faults import RemoteUseError, SolutionFault
from evaluator.execution.remote.loaded_guest import LoadedGuest, StartGuest
from evaluator.execution.remote.objects import Remote, RemoteName
from evaluator.execution.remote.shared import Shared
from evaluator.execution.remote.time_limits import TimeLimits
from evaluator.execution.remote.translation import Translation
from evaluator.execution.remote.wire import Loaded, Names, read_names, read_reply
from evaluator.model.problem import Limits, Node
from evaluator.model.test_run import Verdict
from sandbox.host.faults import GuestFault, HostFailure
from sandbox.host.sandbox import Guest
from sandbox.protocol.encode import encode
from sandbox.protocol.known import Known
from sandbox.protocol.limits import ProtocolError, ValueLimits, ValueRefused
from sandbox.protocol.messages import Operation, Outcome, RaisedError


def _has_threads() -> bool:
    """In the trusted child, which has none of its own while a test runs."""
    return threading.active_count() > 1


class RemoteSession:
    """Starts a guest, loads the solution once, and runs operations for the tests."""

    def __init__(
        self,
        start_guest: StartGuest,
        limits: Limits,
        nodes: Iterable[Node] = (),
        has_threads: Callable[[], bool] = _has_threads,
        *,
        is_strict: bool = True,
    ) -> None:
        self.is_strict = is_strict
        self._limits = limits
        self._has_threads = has_threads
        """Whether a test has threads that may call at the same time."""
        self.loaded_guest = LoadedGuest(start_guest, limits)
        self._values = ValueLimits(size_bytes=limits.value_mb << 20)
        self.time_limits = TimeLimits(limits, self.loaded_guest)
        self.missing: set[str] = set()
        """Names that tests wanted and the solution does not define."""
        self._missing_at_import: frozenset[str] | None = None
        self.names: dict[str, RemoteName] = {}
        self.has_module: Callable[[str], bool] = lambda _: False
        """Whether the submission has a module of this name."""
        self._parts: dict[str, Names] = {}
        self.errors = ErrorClasses()
        self.errors.make = self._make
        self.nodes = NodeClasses(nodes)
        """Of the linked nodes that the problem declares."""
        self._translation = Translation(self, self._values)
        self.test = Test()
        self.is_in_test = False
        self.shared = Shared()
        self._ending = Ending(self.loaded_guest)
        self._setting_up = threading.RLock()

    @property
    def load_fault(self) -> SolutionFault | None:
        """Why the solution cannot be imported; every test gets it."""
        return self.loaded_guest.load_fault

    @property
    def lost(self) -> HostFailure | None:
        """Set when our own machinery fails; nothing can be judged from then on."""
        return self.loaded_guest.lost

    def begin_test(self, time_limit_s: float | None = None) -> None:
        """From here on everything belongs to a new test, with a process of its own."""
        self.is_in_test = True
        if self._missing_at_import is None:
            self._missing_at_import = frozenset(self.missing)
        self.missing = set(self._missing_at_import)  # what one test has asked for is no matter of the next
        if self.test.is_shared:
            self.settle()
            self._go_on_with(self.test, time_limit_s)
            return
        if self.test.nonce is not None:
            self.end_test()  # test modules may have used the solution while they were imported
            self.is_in_test = True
        self.test = Test(time_limit_s)

    def share(self) -> None:
        """Keep this process for the tests that follow: they may use what was made in it."""
        if not self.is_strict and self.test.objects:
            self.test.is_shared = True

    def _go_on_with(self, test: Test, time_limit_s: float | None) -> None:
        test.time_limit_s, test.started = time_limit_s, monotonic()
        test.callback_error = test.fault = None
        guest = self.loaded_guest.guest
        test.cpu_at_start_s = guest.cpu_s() if guest is not None else None

    def end_test(self) -> SolutionFault | None:
        """End the test and wait for the end of its process; returns the first fault of the test."""
        faults: list[SolutionFault | None] = []
        self.leave_test(faults.append)
        self.settle()
        return faults[0]

    def leave_test(self, on_ended: OnEnded) -> None:
        """Let the test's process end; ``on_ended`` is called before the next test asks for anything."""
        self.settle()
        self.is_in_test = False
        if self.test.is_shared and self.loaded_guest.guest is not None:
            on_ended(self.test.fault)
            return
        test, self.test = self.test, Test()
        self._ending.ask(test, on_ended)

    def settle(self, *, is_last: bool = False) -> None:
        """See the end of the test that was left last; how long that takes is not charged to the next one."""
        with self._setting_up:
            self.test.started += self._ending.settle(is_last=is_last)

    def wall_s(self) -> float:
        """How long this test has been under way, the end of the one before it left out."""
        return monotonic() - self.test.started

    def used_s(self) -> float:
        """What this test has cost so far."""
        return self.time_limits.used_s(self.test)

    def close(self) -> None:
        """End the guest."""
        self.loaded_guest.close()

    def load(self) -> Loaded | None:
        """Import the solution where that was not done yet; None when it cannot be imported."""
        try:
            self._load()
        except SolutionFault:
            return None
        return self.loaded_guest.loaded

    def name(self, name: str) -> RemoteName:
        """What stands for a name of the solution, always the same."""
        return self.names.setdefault(name, RemoteName(self, name))

    def export(self, name: str) -> Remote:
        """The object behind a name of the solution, in this test's process."""
        found = self.operate(name, (str(Operation.EXPORT), name))
        if not isinstance(found, Remote):
            raise RemoteUseError(f"`{name}` is a plain value")
        return found

    def operate(self, what: str, request: tuple[object, ...]) -> object:
        """Do one operation in the sandbox; ``what`` names it in messages.

        Raises:
            SolutionFault: the solution cannot go on, or does not define what was asked for.
            Exception: whatever the solution raised.
        """
        if self.test.fault is not None:
            raise self.test.fault.with_traceback(None)
        if self.is_strict:
            return self._request(what, request)
        self.shared.tell(self.test, self._apply, is_in_test=self.is_in_test)
        try:
            return self._request(what, request)
        finally:
            if self.test.fault is None:
                self._fetch_files()

    def _fetch_files(self) -> None:
        try:
            self.shared.fetch(self.test, self._apply)
        except ProtocolError as error:
            raise self.fail(Verdict.PROTOCOL_VIOLATION, f"the test's folder: {error}") from None

    def _apply(self, name: str, operands: tuple[object, ...]) -> object:
        return self._request(name, (str(Operation.APPLY), name, operands))

    def _request(self, what: str, request: tuple[object, ...]) -> object:
        known = Known(self.nodes.records)
        with self._setting_up:
            guest, test, deadline = self._ready()
        try:
            payload = encode(request, self._translation.refer, self._values, known)
        except ValueRefused as refusal:
            raise self.misuse(f"an argument of {what} cannot be sent: {refusal}") from None
        # While the test has other threads, a call of theirs may have to be answered before this one.
        send = guest.request_shared if self._has_threads() else guest.request
        try:
            answer = send(payload, test, deadline, self._translation.on_callback)
        except GuestFault as fault:
            with self._setting_up:
                raise self._lose_guest(guest, fault, what) from None
        return self._result(what, answer, known)

    def names_in(self, part: str) -> Names:
        """What a module of the submission offers, the main one where ``part`` is empty."""
        if not part:
            loaded = self.load()
            return loaded.names if loaded else {}
        if part not in self._parts:
            self._parts[part] = {}
            found = self.operate(f"import {part}", (str(Operation.APPLY), "names_of", (part,)))
            try:
                self._parts[part] = read_names(found)
            except ProtocolError as error:
                raise self.fail(Verdict.PROTOCOL_VIOLATION, f"import {part}: {error}") from None
        return self._parts[part]

    def _make(self, name: str, args: tuple[object, ...], kwargs: dict[str, object]) -> object:
        return self.operate(f"{name}()", (str(Operation.CALL), name, args, kwargs))

    def _ready(self) -> tuple[Guest, bytes, float]:
        """A guest in which this test has begun, its nonce, and when the next operation must be over."""
        self.settle()
        guest = self._load()
        deadline = self.time_limits.deadline(self.test, is_fresh=self.test.nonce is None)
        if self.test.nonce is None:
            self.test.cpu_at_start_s = guest.cpu_s()
            try:
                self.test.nonce = guest.begin(deadline, more_follow=True)
            except GuestFault as fault:
                raise self._lose_guest(guest, fault, "at the start of a test") from None
        return guest, self.test.nonce, deadline

    def note(self, kind: str, detail: str) -> None:
        """See :class:`Access`."""
        self.loaded_guest.incidents.note(kind, detail)

    def misuse(self, message: str) -> RemoteUseError:
        """An error for the test's author that also marks the test: a wrong type, never a pass."""
        self._mark(SolutionFault(Verdict.WRONG_TYPE, message))
        return RemoteUseError(message)

    def _result(self, what: str, answer: bytes, known: Known) -> object:
        try:
            outcome, value = read_reply(answer, self._translation.resolve, self._values, known)
        except ProtocolError as error:
            self.close()  # whoever has broken the protocol once is not asked again
            self.loaded_guest.incidents.note_frame(f"{what}: {error}")
            raise self.fail(Verdict.PROTOCOL_VIOLATION, f"{what}: {error}") from None
        except ValueRefused as refusal:
            raise self.fail(Verdict.WRONG_TYPE, f"{what}: {refusal}") from None
        match outcome, value:
            case Outcome.RETURNED, _:
                return value
            case Outcome.RAISED, RaisedError():
                raise self._raised(what, value)
            case Outcome.MISSING, str():
                raise self.fail(Verdict.MISSING_ENTRY_POINT, self._missing_text(value))
            case _:
                raise self.fail(Verdict.WRONG_TYPE, f"{what}: {value}")

    def _raised(self, what: str, raised: RaisedError) -> BaseException:
        if self.test.callback_error is not None and "CallbackRaised" in raised.classes:
            return self.test.callback_error
        if "builtins.MemoryError" in raised.classes:
            return self.fail(Verdict.MEMORY_LIMIT, f"{what} ran out of memory at {raised.where}")
        if "builtins.SystemExit" in raised.classes:
            self.loaded_guest.incidents.note("exit_called", f"{what}: exit was called ({raised.where})")
            if self.is_in_test and not self.is_strict:
                return self.errors.exit_of(raised)
            return self.fail(Verdict.EXCEPTION, f"{what} tried to exit (SystemExit: {raised.message})")
        return self.errors.rebuild(raised)

    def _missing_text(self, name: str) -> str:
        self.missing.add(name)
        loaded = self.loaded_guest.loaded
        found = loaded.public_names() if loaded else []
        return f"`{name}` is not defined; the solution defines {', '.join(found[:8]) or 'no public name'}"

    def _load(self) -> Guest:
        """A guest with the solution imported.

        Raises:
            SolutionFault: it cannot be imported, now or in an earlier try, or the run's time is over.
        """
        if self.load_fault is None and monotonic() > self.time_limits.run_deadline:
            limit = self._limits.run_timeout_s
            raise self.fail(Verdict.TIMEOUT, f"the whole run took longer than {limit:g} s")
        try:
            guest = self.loaded_guest.get()
        except SolutionFault as fault:
            raise self._mark(fault) from None
        loaded = self.loaded_guest.loaded
        if loaded is not None and not self.errors.declared:
            self.errors.declared = loaded.exceptions()
        return guest

    def await_deadline(self) -> float:
        """When something that is awaited now must be done."""
        return self.time_limits.deadline(self.test)

    def check_await(self, deadline: float) -> None:
        """Raise when something awaited has taken too long, though each look at it was quick."""
        if monotonic() > deadline:
            raise self.fail(Verdict.TIMEOUT, "an awaited call: no answer within the time limit")

    def _lose_guest(self, guest: Guest, fault: GuestFault, what: str) -> SolutionFault:
        """After a fault a guest is never used again; of several threads, the first to know tells why."""
        if self.loaded_guest.guest is not guest:
            return self.test.fault or SolutionFault.of(fault, what)
        return self._mark(self.loaded_guest.lose(guest, fault, what))

    def fail(self, verdict: Verdict, message: str) -> SolutionFault:
        """A fault of the solution, recorded with the test whatever becomes of the exception."""
        return self._mark(SolutionFault(verdict, message))

    def _mark(self, fault: SolutionFault) -> SolutionFault:
        self.test.fault = self.test.fault or fault
        return fault
