"""``python -m tests.readers [--corpora DIR]``: how the scores agree with people on what reads easier."""

import argparse
import sys
import warnings
from collections.abc import Callable
from pathlib import Path

from tests.readers.baselines import BASELINES
from tests.readers.pairs import Pair, agreement, judged, written
from tests.readers.scores import hardness_by_criterion

_SHOWN = ("readability", "index", "structure")


def main() -> None:
    """Print one table for each set of pairs."""
    parser = argparse.ArgumentParser(prog="python -m tests.readers", description=__doc__)
    parser.add_argument("--corpora", type=Path, metavar="DIR", help="checkouts of the public collections")
    options = parser.parse_args()
    warnings.simplefilter("ignore")  # about code that is not ours
    _table("written pairs", written())
    if options.corpora:
        _table("judged pairs of public answers", [pair for pair in judged(options.corpora) if _is_read(pair)])


def _is_read(pair: Pair) -> bool:
    """Whether both versions are Python of today."""
    try:
        for text in (pair.better, pair.worse):
            compile(text, "pair", "exec")
            BASELINES["cognitive complexity"](text)
    except Exception as error:  # noqa: BLE001 - any of the readers may refuse old code
        sys.stderr.write(f"left out: {pair.name}: {type(error).__name__}\n")
        return False
    return True


def _table(title: str, pairs: list[Pair]) -> None:
    hardness = hardness_by_criterion(pairs)
    rows: dict[str, Callable[[str], float | None]] = {name: hardness[name] for name in _SHOWN}
    rows |= BASELINES
    tuned, held = ([pair for pair in pairs if pair.held is is_held] for is_held in (False, True))
    sys.stdout.write(f"{title}{'':10}tuned on     held back\n")
    for name, number in rows.items():
        parts = (agreement(part, number) for part in (tuned, held))
        sys.stdout.write(
            f"  {name:24}" + "".join(f"{share:6.0%} of {count:<4}" for share, count in parts) + "\n"
        )


if __name__ == "__main__":
    main()
