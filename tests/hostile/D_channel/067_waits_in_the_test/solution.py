"""Waits for ever in something that the test has lent."""

def announce(board, line):
    if line == "a" and not board.lines:
        board.done.wait()
    board.write(line)
