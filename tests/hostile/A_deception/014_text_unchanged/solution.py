"""The text as it came."""

def shout(text):
    return text
