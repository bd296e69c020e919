"""Our own checks on one file, in a copy of this warm process that may crash or hang."""

import multiprocessing
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection

from evaluator.analysis.messages import Reply, Request
from evaluator.analysis.worker import review

_FORK = multiprocessing.get_context("fork")
LIMIT_S = 30.0


@dataclass(frozen=True, slots=True)
class Review:
    """What the checks said, how long they took, and how they failed, if they did."""

    reply: Reply
    wall_s: float
    failure: str = ""


def review_apart(request: Request) -> Review:
    """Review in a child; its death or silence becomes the failure."""
    here, there = _FORK.Pipe(duplex=False)
    child = _FORK.Process(target=_answer, args=(request, there))
    child.start()
    there.close()
    start = time.monotonic()
    try:
        if not here.poll(LIMIT_S):
            child.kill()
            return Review(Reply(), LIMIT_S, f"hang: no answer within {LIMIT_S:g} s")
        reply, wall_s = here.recv()
        return Review(reply, wall_s)
    except EOFError:
        child.join()
        return Review(Reply(), time.monotonic() - start, f"crash: exit code {child.exitcode}")
    finally:
        child.join()
        here.close()


def _answer(request: Request, there: Connection) -> None:
    start = time.monotonic()
    reply = review(request)
    there.send((reply, time.monotonic() - start))
