"""Reads the inputs of size n that a problem's ``growth.py`` makes; the file is trusted as its tests are.

It holds ``FAMILIES``: for each entry point, functions from n by the name of the family. For a function they
give the arguments of one call; for ``Class.method`` the arguments of the class and the calls to make.
"""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from evaluator.execution.bundle_file import run_bundle_file, unusable
from evaluator.growth.inputs import Inputs
from evaluator.growth.probe import Call
from evaluator.model.problem import AcceptedGrowth

_LARGEST = 1 << 16


def read_families(path: Path, accepted: Sequence[AcceptedGrowth]) -> Iterator[Inputs]:
    """The inputs of each family.

    Raises:
        ProblemError: the file cannot be run, or does not hold what it should.
    """
    names = run_bundle_file(path)
    try:
        families = names["FAMILIES"].items()
    except (KeyError, AttributeError) as error:
        raise unusable(path, error) from error
    for entry_point, makers in families:
        classes = {one.resource: one.classes for one in accepted if one.entry_point == entry_point}
        for family, make in makers.items():
            yield Inputs(
                entry_point,
                family,
                _calls(entry_point, make),
                int(names.get("LARGEST", _LARGEST)),
                classes.get("time", ()),
                classes.get("space", ()),
                is_workload="." in entry_point,
            )


def _calls(entry_point: str, make: Callable[[int], Any]) -> Callable[[int], Call]:
    target, _, method = entry_point.partition(".")

    def call(n: int) -> Call:
        if not method:
            return Call(target, tuple(make(n)))
        args, calls = make(n)
        return Call(target, tuple(args), tuple((name, tuple(given)) for name, given in calls))

    return call
