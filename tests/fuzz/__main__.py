"""``make fuzz``: a million damaged frames, each of which must become a value or be refused.

The same seed gives the same frames. A frame that breaks the law is written to a file; mend the fault, and
put the file into ``tests/fuzz/corpus``, where the unit tests read it from then on.
"""

import argparse
import resource
import signal
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from types import FrameType
from typing import NoReturn

from tests.fuzz.mutation import Mutator
from tests.fuzz.reading import Ending, Reader
from tests.fuzz.seeds import rebuild, stored

MAX_FRAME_CPU_S = 1.0
"""A frame of two kilobytes that takes longer is a hang."""
MAX_GROWTH_MB = 32.0
"""How much the peak of resident memory may grow once everything has been used."""
WARM_UP_FRAMES = 20_000


class Broken(Exception):
    """The law does not hold; the text says how."""


class _Hang(BaseException):
    """A frame has used its processor time; no handler of ours may take it for an error of a test."""


def main() -> None:
    """Read the command line and fuzz."""
    options = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__.splitlines()[0])
    options.add_argument("--frames", type=int, default=1_000_000, help="how many frames to read")
    options.add_argument("--seed", type=int, default=0, help="where the randomness starts")
    options.add_argument("--rebuild-corpus", action="store_true", help="write the seed frames anew, and stop")
    chosen = options.parse_args()
    if chosen.rebuild_corpus:
        _say(f"{rebuild()} seeds written")
        return
    signal.signal(signal.SIGPROF, _stop)
    try:
        _say(fuzz(chosen.frames, chosen.seed))
    except Broken as broken:
        sys.exit(f"fuzz: {broken}")


def fuzz(frames: int, seed: int) -> str:
    """Read that many frames; returns the closing line.

    Raises:
        Broken: a crash, a hang, or memory that grows.
    """
    mutator = Mutator(list(stored().values()), Random(seed))  # noqa: S311 - the same frames in each run
    reader = Reader()
    slowest_s = before_mb = 0.0
    for number in range(frames):
        if number == min(WARM_UP_FRAMES, frames // 2):
            before_mb = _peak_mb()
        data = mutator.next_stream()
        slowest_s = max(slowest_s, _cpu_s_of(reader, data, mutator.pieces_of(data)))
    growth_mb = _peak_mb() - before_mb
    counts = reader.endings
    line = (
        f"{frames} frames: {counts[Ending.VALUE]} values, {counts[Ending.REFUSED]} refused, "
        f"{counts[Ending.PROTOCOL_ERROR]} protocol errors; slowest frame {slowest_s * 1000:.1f} ms of CPU; "
        f"peak memory grew by {growth_mb:.1f} MB"
    )
    if growth_mb > MAX_GROWTH_MB:
        raise Broken(f"memory grows, {MAX_GROWTH_MB:g} MB are allowed: {line}")
    return line


def _cpu_s_of(reader: Reader, data: bytes, pieces: list[bytes]) -> float:
    """Processor time that one frame takes.

    Raises:
        Broken: anything came of it but a value, a refusal or a protocol error, or nothing did in time.
    """
    start = time.process_time()
    try:
        # Twice the bound: a loop that never ends is stopped, a slow one is measured.
        signal.setitimer(signal.ITIMER_PROF, 2 * MAX_FRAME_CPU_S)
        reader.read(pieces)
    except _Hang:
        raise Broken(f"hang: {_kept(data)}") from None
    except Exception as error:
        raise Broken(f"crash, {type(error).__name__}: {error}: {_kept(data)}") from error
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    cpu_s = time.process_time() - start
    if cpu_s > MAX_FRAME_CPU_S:
        raise Broken(f"hang, {cpu_s:.1f} s of CPU: {_kept(data)}")
    return cpu_s


def _kept(data: bytes) -> Path:
    """The file that a frame was written to."""
    with tempfile.NamedTemporaryFile(prefix="frame-", suffix=".bin", delete=False) as file:
        file.write(data)
    return Path(file.name)


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _stop(_signal: int, _frame: FrameType | None) -> NoReturn:
    raise _Hang


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
