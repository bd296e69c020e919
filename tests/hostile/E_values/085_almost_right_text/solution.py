"""A megabyte of text that differs in the last character."""

def repeat(text, times):
    return (text * times)[:-1] + '?'
