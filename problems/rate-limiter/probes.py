"""Finds out how a solution settles what the statement leaves open."""


def ordinary_calls(solution, clock):
    """Keys that come, wait, are denied and come back, with several limits."""
    for limit in (1, 2, 5):
        limiter = solution.RateLimiter(limit=limit, window_s=10.0, clock=clock)
        for seconds in (0.0, 0.0, 1.0, 4.0, 5.0, 0.5, 10.0, 3.0, 25.0):
            clock.advance(seconds)
            for key in ("ann", "bob", "ann", "ann"):
                limiter.allow(key)
        clock.advance(100.0)
        limiter.allow("eve")


def ordinary_first_calls(solution, clock):
    """As the probes do: one key, allowed and denied, now and after the window."""
    limiter = solution.RateLimiter(limit=1, window_s=10.0, clock=clock)
    for now_s in (0.0, 5.0, 10.0, 95.0, 100.0, 105.5, 106.0, 200.0):
        clock.set(now_s)
        limiter.allow("ann")


def limit_zero(solution, clock, own_error):
    """A limit of 0 decides; who refuses a negative one has drawn the line on purpose."""
    _first_calls(solution, clock, own_error, limit=-1)
    return _first_calls(solution, clock, own_error, limit=0)


def _first_calls(solution, clock, own_error, limit):
    try:
        limiter = solution.RateLimiter(limit=limit, window_s=10.0, clock=clock)
        allowed = [limiter.allow("ann"), limiter.allow("ann")]
    except ValueError:
        return "raises ValueError"
    except own_error:
        return "raises an error of its own"
    except Exception:  # noqa: BLE001 - whatever else is raised is one outcome
        return "another exception"
    return "denies every call" if allowed == [False, False] else "allows calls"


def clock_goes_back(solution, clock, own_error):
    """Whether an event after a step back is dated by the reading, and may be freed before others."""
    try:
        dated_back = _is_freed_by_its_own_reading(solution.RateLimiter(1, 10.0, clock), clock)
        out_of_order = _overtakes(solution.RateLimiter(2, 10.0, clock), clock)
    except ValueError:
        return "raises ValueError"
    except own_error:
        return "raises an error of its own"
    except Exception:  # noqa: BLE001 - whatever else is raised is one outcome
        return "another exception"
    if not dated_back:
        return "counts by the latest time seen"
    return "counts by the reading as it is" if out_of_order else "frees events in the order of the calls"


def _is_freed_by_its_own_reading(limiter, clock):
    """Ann's event comes at 94 s, after a reading of 100 s that has left no event; is it gone at 105 s?"""
    for now_s, key in ((95.0, "bob"), (100.0, "bob"), (94.0, "ann")):
        clock.set(now_s)
        limiter.allow(key)
    clock.set(105.0)
    return limiter.allow("ann")


def _overtakes(limiter, clock):
    """Events at 100 s and then at 94 s; is the second one gone at 105 s, before the first?"""
    for now_s in (100.0, 94.0):
        clock.set(now_s)
        limiter.allow("ann")
    clock.set(105.0)
    return limiter.allow("ann")
