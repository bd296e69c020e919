"""A trace function that changes what the guest computes."""

import sys
import threading


def trace(frame, event, argument):
    if "outcome" in frame.f_locals:
        frame.f_locals["outcome"] = "passed"
    return trace


sys.settrace(trace)
sys.setprofile(trace)
threading.settrace(trace)


def add(a, b):
    caller = sys._getframe().f_back
    while caller:
        caller.f_trace = trace
        caller = caller.f_back
    return a + b + 1
