"""No root, no capability, no way to gain any, system calls filtered."""

from evaluator.execution.probe import Outside, Probe

SOURCE = """
import os

def probe():
    with open("/proc/self/status") as file:
        fields = dict(line.split(":", 1) for line in file if ":" in line)
    facts = {name: fields.get(name, "").strip() for name in ("CapEff", "CapBnd", "NoNewPrivs", "Seccomp")}
    return {"root": os.getuid() == 0, "kernel": os.uname().release, **facts}
"""


def _holds(seen: object, outside: Outside) -> bool:
    """A kernel of the container's own filters by being there, and may tell of no filter."""
    match seen:
        case {"root": False, "CapEff": str(effective), "CapBnd": str(bound), "kernel": kernel, **others}:
            is_without = int(effective or "1", 16) == int(bound or "1", 16) == 0
            is_filtered = (others.get("NoNewPrivs"), others.get("Seccomp")) == ("1", "2")
            return is_without and (is_filtered or outside.is_other_kernel(kernel))
        case _:
            return False


PROBE = Probe("no root, no capabilities, system calls filtered", SOURCE, _holds)
