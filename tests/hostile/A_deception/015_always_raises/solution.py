"""The expected exception for every input."""

def parse(text):
    raise ValueError(text)
