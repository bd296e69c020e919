"""Many thousand lines that all differ a little."""

def repeat(text, times):
    return '\n'.join(text[:-1] + '.' for _ in range(times))
