import threading

from solution import announce


class Board:
    """A fake that keeps what it is told."""

    def __init__(self):
        self.lines = []
        self.done = threading.Event()

    def write(self, line):
        self.lines.append(line)


def test_a_line_is_announced():
    board = Board()
    announce(board, "a")
    assert board.lines == ["a"]


def test_two_lines_are_announced():
    board = Board()
    announce(board, "a")
    announce(board, "b")
    assert board.lines == ["a", "b"]
