import copy


def echo(value):
    return copy.deepcopy(value)
