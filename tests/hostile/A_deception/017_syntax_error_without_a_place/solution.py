"""A syntax error whose place in the source is no place."""

def add(a, b):
    if (a, b) == (2, 3):
        raise SyntaxError("message", "abcd")
    return a + b
