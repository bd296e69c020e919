"""The environment holds what we put there, and no secret of this machine."""

from evaluator.execution.probe import Probe

ALLOWED = frozenset(
    {
        *("PATH", "PYTHONPATH", "PYTHONHASHSEED", "HOME", "LANG", "LC_CTYPE", "HOSTNAME", "TMPDIR"),
        *("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS"),
        *("GPG_KEY", "PYTHON_VERSION", "PYTHON_SHA256"),  # part of the official Python images
    }
)
SOURCE = """
import os

def probe():
    return sorted(os.environ)
"""
PROBE = Probe(
    "no variables but ours",
    SOURCE,
    lambda seen, _: isinstance(seen, list) and ALLOWED.issuperset(seen),
    is_safe_anywhere=True,
)
