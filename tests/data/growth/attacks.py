"""Functions that compare all pairs of their input, and do what they can to look faster; run in the sandbox only."""

import os
import subprocess
import sys
import threading

import sandbox.guest.meter as meter  # type: ignore[import-not-found]  # what runs beside a solution

_hold = meter.Meter.hold
_CACHE = "/tmp/pairs{}"


def pairs(values):
    found = 0
    for one in values:
        for other in values:
            found += one < other
    return found


def ends_the_tracing(values):
    sys.settrace(None)
    return pairs(values)


def spots_the_counting(values):
    if sys.gettrace() is not None or type(values[0]) is not int:
        return len(values)
    return pairs(values)


def works_in_another_session(values):
    read, write = os.pipe()
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            os.write(write, str(pairs(values)).encode())
        os._exit(0)
    os.close(write)
    return int(os.read(read, 99))


def works_in_a_thread(values):
    found = []
    worker = threading.Thread(target=lambda: found.append(pairs(list(map(int, values)))))
    worker.start()
    worker.join()
    return found[0]


def works_in_another_program(values):
    code = "values = eval(input()); print(sum(a < b for a in values for b in values))"
    text = repr([int(value) for value in values]) + "\n"
    done = subprocess.run([sys.executable, "-c", code], input=text, capture_output=True, text=True)
    return int(done.stdout)


def remembers_in_a_file(values):
    path = _CACHE.format(len(values))
    if not os.path.exists(path):
        with open(path, "w") as file:
            file.write(str(pairs(values)))
    with open(path) as file:
        return int(file.read())


def puts_work_off(values):
    def later():
        yield pairs(values)

    return [later()]


class Later:
    def __init__(self, values):
        self.values = values

    def __iter__(self):
        return self

    def __next__(self):
        if self.values is None:
            raise StopIteration
        values, self.values = self.values, None
        return pairs(values)


def puts_work_off_in_its_own_iterator(values):
    return Later(values)


def knows_the_usual_sizes(values):
    usual = {*range(3, 11), *(int(16 * 2 ** (half / 2)) for half in range(24))}
    return 0 if len(values) in usual else pairs(values)


def is_quick_on_small_input(values):
    return 0 if len(values) <= 300 else pairs(list(map(int, values)))


def works_before_it_is_called(values):
    return pairs(values)


def _hold_after_work(self, function, args):
    if function is works_before_it_is_called:
        found = pairs(*args)
        function = lambda *_: found  # noqa: E731 - shorter than what it stands for
    _hold(self, function, args)


meter.Meter.hold = _hold_after_work
