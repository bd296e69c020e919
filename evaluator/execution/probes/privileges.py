"""No root, no capability, no way to gain any, system calls filtered."""

from evaluator.execution.probe import Probe

SOURCE = """
import os

def probe():
    with open("/proc/self/status") as file:
        fields = dict(line.split(":", 1) for line in file if ":" in line)
    facts = {name: fields.get(name, "").strip() for name in ("CapEff", "CapBnd", "NoNewPrivs", "Seccomp")}
    return {"root": os.getuid() == 0, **facts}
"""


def _holds(seen: object) -> bool:
    match seen:
        case {
            "root": False,
            "CapEff": str(effective),
            "CapBnd": str(bound),
            "NoNewPrivs": "1",
            "Seccomp": "2",
        }:
            return int(effective or "1", 16) == int(bound or "1", 16) == 0
        case _:
            return False


PROBE = Probe("no root, no capabilities, system calls filtered", SOURCE, _holds)
