from pathlib import Path

from solution import where


def test_a_relative_path():
    assert where("a") == Path("notes") / "a"


def test_the_text_of_it():
    path = where("b")
    path.write_text("b")
    assert path.read_text() == "b"
