"""The guest runs where nothing is installed."""

import subprocess
import sys
from pathlib import Path

import sandbox

ROOT = Path(sandbox.__file__).parents[1]
IMPORT_ALL = """
import importlib, pkgutil, sys
sys.path.append(sys.argv[1])
for name in ("sandbox.protocol", "sandbox.guest"):
    package = importlib.import_module(name)
    for module in pkgutil.iter_modules(package.__path__):
        if module.name != "__main__":
            importlib.import_module(f"{name}.{module.name}")
import sandbox.guest.__main__
foreign = {name.partition(".")[0] for name in sys.modules} - sys.stdlib_module_names - {"__main__"}
print(sorted(foreign))
"""


def test_guest_and_protocol_import_with_nothing_installed() -> None:
    command = [sys.executable, "-I", "-S", "-c", IMPORT_ALL, str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("['sandbox']", "")
