"""How much there is in the arguments of a call: to make and to send it takes time that nobody measures."""

from collections.abc import Iterable

from evaluator.growth.probe import Call

MANY_ITEMS = 1 << 17
"""A call with more of them is left out where smaller ones have said enough."""
_CONTAINERS = (list, tuple, dict, set, frozenset)


def items_of(call: Call) -> int:
    """The items of all containers, at every depth; a text is one item, and so is each call of a workload."""
    waiting: list[object] = list(call.args)
    found = len(call.calls or ())
    for _, arguments in call.calls or ():
        waiting += [each for each in arguments if isinstance(each, _CONTAINERS)]
    while waiting:
        each = waiting.pop()
        if isinstance(each, _CONTAINERS):
            found += len(each)
            contents: Iterable[object] = each.values() if isinstance(each, dict) else each
            waiting += [one for one in contents if isinstance(one, _CONTAINERS)]
    return found
