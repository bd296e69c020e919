"""Small faulty and hostile solutions, each with the verdicts that it may get."""

from dataclasses import dataclass

from evaluator.model.test_run import Verdict

HONEST = "def answer(_=None): return 42\n"

_FORGE = """
import os, struct
def forge(payload):
    for kind in (34, 35, 36, 37):
        frame = struct.pack(">IB16s", len(payload), kind, bytes(16)) + payload
        for fd in range(64):
            try:
                os.set_blocking(fd, False)
                os.write(fd, frame)
            except OSError:
                pass
"""
_FIND_SESSION = """
import sys
def session():
    frame = sys._getframe()
    while frame:
        found = frame.f_locals.get("self")
        if type(found).__name__ == "Session":
            return found
        frame = frame.f_back
"""


_BAD_KEY = bytes.fromhex("1200000001001000000000")
"""A set that holds a list."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One solution."""

    source: str
    verdict: Verdict
    or_else: Verdict | None = None
    """Where the order of two events decides, the other verdict that is right."""

    @property
    def verdicts(self) -> set[Verdict]:
        """All verdicts that are right."""
        return {self.verdict, self.or_else or self.verdict}


def in_call(body: str, before: str = "") -> str:
    """A solution that does this when it is called."""
    return f"{before}\nimport os, signal, sys, threading, time\ndef answer():\n    {body}\n    return 42\n"


def at_import(body: str, before: str = "") -> str:
    """A solution that does this while it is imported."""
    return f"{before}\nimport os, signal, sys, threading, time\n{body}\n{HONEST}"


def returns(value: str, before: str = "") -> str:
    """A solution that returns this."""
    return f"{before}\ndef answer(): return {value}\n"


V = Verdict
AT_IMPORT: dict[str, Fault] = {
    "no such function": Fault("def other(): return 42\n", V.MISSING_ENTRY_POINT),
    "no Python": Fault("def answer(:\n", V.SYNTAX_ERROR),
    "raises": Fault(at_import("1 / 0"), V.EXCEPTION),
    "raises a syntax error": Fault(at_import("exec('1 +')"), V.SYNTAX_ERROR),
    "loops": Fault(at_import("while True: pass"), V.TIMEOUT),
    "exits": Fault(at_import("sys.exit(0)"), V.EXCEPTION),
    "exits hard": Fault(at_import("os._exit(0)"), V.CRASHED),
    "kills itself": Fault(at_import("os.kill(os.getpid(), signal.SIGKILL)"), V.CRASHED),
    "kills its parent": Fault(at_import("os.kill(os.getppid(), signal.SIGKILL); time.sleep(1)"), V.CRASHED),
    "takes all memory": Fault(at_import("x = [bytes([1]) * (1 << 20) for _ in range(999)]"), V.MEMORY_LIMIT),
    "prints without end": Fault(at_import("while True: print('x' * 4096, flush=True)"), V.OUTPUT_LIMIT),
    "forges frames": Fault(at_import("forge(b'\\2')", _FORGE), V.PROTOCOL_VIOLATION),
}
IN_CALL: dict[str, Fault] = {
    "gives a wrong answer": Fault(returns("41"), V.WRONG_ANSWER),
    "raises": Fault(in_call("raise ValueError('x')"), V.EXCEPTION),
    "loops": Fault(in_call("while True: pass"), V.TIMEOUT),
    "swallows whatever would stop it": Fault(
        in_call("while True:\n        try: time.sleep(60)\n        except BaseException: pass"), V.TIMEOUT
    ),
    "exits": Fault(in_call("sys.exit(0)"), V.EXCEPTION),
    "exits hard": Fault(in_call("os._exit(0)"), V.CRASHED),
    "kills itself": Fault(in_call("os.kill(os.getpid(), signal.SIGKILL)"), V.CRASHED),
    "crashes the interpreter": Fault(in_call("import ctypes; ctypes.string_at(0)"), V.CRASHED),
    "kills its parent": Fault(
        in_call("os.kill(os.getppid(), signal.SIGKILL)"), V.PROTOCOL_VIOLATION, V.CRASHED
    ),
    "stops its parent": Fault(in_call("os.kill(os.getppid(), signal.SIGSTOP)"), V.TIMEOUT),
    "takes all memory": Fault(in_call("x = [bytes([1]) * (1 << 20) for _ in range(999)]"), V.MEMORY_LIMIT),
    "takes all memory in one step": Fault(in_call("x = 'ab' * (1 << 28)"), V.MEMORY_LIMIT),
    "prints without end": Fault(in_call("while True: print('x' * 4096, flush=True)"), V.OUTPUT_LIMIT),
    "prints errors without end": Fault(in_call("while True: sys.stderr.write('x' * 4096)"), V.OUTPUT_LIMIT),
    "closes every descriptor": Fault(in_call("os.closerange(0, 64)"), V.CRASHED),
    "returns too much": Fault(returns("bytes(9 << 20)"), V.WRONG_TYPE),
    "returns too deep": Fault(
        in_call("x = []\n    for _ in range(5000): x = [x]\n    return x"), V.WRONG_TYPE
    ),
    "forges frames": Fault(in_call("forge(b'')", _FORGE), V.PROTOCOL_VIOLATION),
    "forges half a frame": Fault(
        in_call(
            "session()._link.write = lambda *_: os.write(session()._link._write_fd, b'\\0')", _FIND_SESSION
        ),
        V.TIMEOUT,
    ),
    "answers twice": Fault(
        in_call("s = session(); s._link.write(35, s._nonce, b'\\0')", _FIND_SESSION), V.PROTOCOL_VIOLATION
    ),
    "answers with a set that holds a list": Fault(
        in_call(f"s = session(); s._link.write(35, s._nonce, {_BAD_KEY!r}); os._exit(0)", _FIND_SESSION),
        V.WRONG_TYPE,
        V.PROTOCOL_VIOLATION,
    ),
    "ends with a status that cannot be read": Fault(
        in_call(f"s = session(); s._link.write(37, s._nonce, {_BAD_KEY!r}); os._exit(0)", _FIND_SESSION),
        V.PROTOCOL_VIOLATION,
    ),
    "calls what was never lent": Fault(
        in_call('session()._call_host(7, (), {}, "")', _FIND_SESSION), V.PROTOCOL_VIOLATION
    ),
    "is equal to everything": Fault(
        returns(
            "E()", "class E:\n    __eq__ = lambda s, o: True\n    __hash__ = None\n    __bool__ = __eq__"
        ),
        V.WRONG_TYPE,
    ),
    "returns an integer of its own": Fault(returns("I(42)", "class I(int): pass"), V.WRONG_TYPE),
    "returns a list of its own": Fault(returns("L([42])", "class L(list): pass"), V.WRONG_TYPE),
    "returns a float for a number": Fault(returns("42.0"), V.WRONG_TYPE),
    "returns a boolean for a number": Fault(returns("True"), V.WRONG_TYPE),
    "returns a lock": Fault(returns("__import__('threading').Lock()"), V.WRONG_TYPE),
    "raises what cannot be shown": Fault(
        "class E(Exception):\n    def __str__(self): raise SystemExit(0)\n    __repr__ = __str__\n"
        "def answer(): raise E(E())\n",
        V.EXCEPTION,
    ),
    "raises what takes for ever to show": Fault(
        "class E(Exception):\n    def __str__(self):\n        while True: pass\ndef answer(): raise E\n",
        V.TIMEOUT,
    ),
    "raises a class that lies about itself": Fault(
        "class M(type):\n    __name__ = property(lambda s: 1 / 0)\n"
        "class Skipped(BaseException, metaclass=M): pass\ndef answer(): raise Skipped\n",
        V.EXCEPTION,
        V.CRASHED,
    ),
    "raises an interrupt": Fault(in_call("raise KeyboardInterrupt"), V.EXCEPTION),
    "raises the end of an iteration": Fault(in_call("raise StopIteration(42)"), V.EXCEPTION),
}
"""Where two verdicts are given, the machine decides which of two events comes first."""
FORKS = Fault(
    in_call("while True:\n        try: os.fork()\n        except OSError: pass"), V.TIMEOUT, V.CRASHED
)
"""For containers only: nothing else limits how many processes there are."""
