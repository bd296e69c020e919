"""A submission of several modules is imported as its author imports it."""

import time

import pytest

from sandbox.host.process import ProcessHost
from sandbox.host.sandbox import SandboxLimits, Source
from sandbox.protocol.decode import decode
from sandbox.protocol.frames import Kind
from sandbox.protocol.limits import ValueLimits

CORE = "class Full(Exception):\n    pass\n\ndef f():\n    return 1\n"
BY_NAME = "from limiter.core import Full as Other\n"
SAME = "assert Full is Other\n"
FOLDERS: dict[str, tuple[str, dict[str, str]]] = {
    "modules side by side": ("solution.py", {"solution.py": "from core import f\n", "core.py": CORE}),
    "a package that imports relatively": (
        "limiter/__init__.py",
        {"limiter/__init__.py": "from .core import f\n", "limiter/core.py": CORE},
    ),
    "a package that imports by its name": (
        "limiter/__init__.py",
        {"limiter/__init__.py": "from limiter.core import f\n", "limiter/core.py": CORE},
    ),
    "both ways to the same module": (
        "src/limiter/__init__.py",
        {
            "src/limiter/__init__.py": "from .core import f, Full\n" + BY_NAME + SAME,
            "src/limiter/core.py": CORE,
        },
    ),
    "a module back to its package": (
        "limiter/__init__.py",
        {
            "limiter/__init__.py": "class Full(Exception):\n    pass\n\nfrom .core import f, Other\n" + SAME,
            "limiter/core.py": "from limiter import Full as Other\n\ndef f():\n    return 1\n",
        },
    ),
    "a module of a package": (
        "limiter/window.py",
        {
            "limiter/__init__.py": "",
            "limiter/window.py": "from .core import f, Full\n" + BY_NAME + SAME,
            "limiter/core.py": CORE,
        },
    ),
    "the inside of a package": (
        "window.py",
        {"__init__.py": "", "window.py": "from .core import f\n", "core.py": CORE},
    ),
    "a package with a module that is called like the library's": (
        "limiter/__init__.py",
        {"limiter/__init__.py": "from queue import Queue as f\n", "limiter/queue.py": ""},
    ),
    "a package that is called like a module of ours": (
        "sandbox/__init__.py",
        {"sandbox/__init__.py": "from .core import f\n", "sandbox/core.py": CORE},
    ),
    "a package that is called like the library's": (
        "queue/__init__.py",
        {"queue/__init__.py": "from .core import f\n", "queue/core.py": CORE},
    ),
}


@pytest.mark.parametrize("name", FOLDERS)
def test_its_modules_find_one_another(name: str) -> None:
    main, files = FOLDERS[name]
    source = Source(tuple((path, text.encode()) for path, text in files.items()), main)
    guest = ProcessHost().start(source, SandboxLimits())
    try:
        answer = guest.exchange(Kind.LOAD, b"", Kind.LOADED, time.monotonic() + 60)
    finally:
        guest.close()
    match decode(answer, lambda _: None, ValueLimits()):
        case ("loaded", [*names], None, _):
            assert any(isinstance(each, tuple | list) and each[0] == "f" for each in names)
        case told:
            pytest.fail(str(told))
