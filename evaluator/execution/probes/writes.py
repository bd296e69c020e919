"""Nothing can be written outside the run's own small folder, and nothing written can be executed."""

from evaluator.execution.probe import Probe

SOURCE = """
import os

def probe():
    written = []
    for folder in ("/", "/usr", "/usr/local/lib", "/opt", "/etc", "/var", "/var/tmp", "/run"):
        path = os.path.join(folder, "senior-bar-probe")
        try:
            with open(path, "w"):
                written.append(folder)
            os.remove(path)
        except OSError:
            pass
    with open("/tmp/program", "w") as file:
        file.write("#!/usr/bin/env python3\\n")
    os.chmod("/tmp/program", 0o755)
    pid = os.fork()
    if pid == 0:
        try:
            os.execv("/tmp/program", ["/tmp/program"])
        except PermissionError:
            os._exit(42)
        except OSError:
            os._exit(43)
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    os.remove("/tmp/program")
    return written, status
"""
PROBE = Probe("no writes but to a small folder, nothing there runs", SOURCE, lambda seen, _: seen == ([], 42))
