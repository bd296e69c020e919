"""Grades samples by a grader of which one defence is missing, in this process and in the trusted child."""

import runpy
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from evaluator.execution import child, warm
from sandbox.host.docker import DockerHost
from sandbox.image.build import image_name
from tests.hostile.corpus import Sample
from tests.hostile.defences import container, frames, handed_in, verdicts
from tests.hostile.defences.defence import Defence
from tests.hostile.jobs import Grader

DEFENCES = (*frames.DEFENCES, *verdicts.DEFENCES, *container.DEFENCES, *handed_in.DEFENCES)
_ROOT = str(Path(__file__).parents[3])
_START = f"import sys; sys.path.append({_ROOT!r}); from {__name__} import main; main()"


@contextmanager
def grader_without(
    defence: Defence, samples: Sequence[Sample], patch: pytest.MonkeyPatch
) -> Generator[Grader, None, None]:
    """A grader that works on the samples without ``defence``; what it leaves behind is removed at the end."""
    usual = child.interpreter()
    for module in (child, warm):
        patch.setattr(module, "interpreter", lambda: (*usual, "-c", _START, defence.name))
    defence.remove(patch)
    warm.close_warm()  # one that is there already has the defence
    grader = Grader()
    try:
        grader.start(samples)
        yield grader
    finally:
        grader.close()
        patch.undo()
        for run_id in grader.run_ids:
            DockerHost(image_name(), run_id).sweep(everything_of_this_run=True)


def main() -> None:
    """Inside a trusted child: switch the defence off, then go on as ``python -m`` would have."""
    _, name, _, *sys.argv = sys.argv
    for defence in DEFENCES:
        if defence.name == name:
            defence.remove(pytest.MonkeyPatch())
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
