"""Temporary files, written by the tests and by the solution."""

import json

import pytest
import solution


def test_a_file_of_the_test_is_read(tmp_path):
    path = tmp_path / "in.json"
    path.write_text('{"a": 1}')
    assert solution.load(path) == {"a": 1}
    path.write_text('{"a": 22}')
    assert solution.load(str(path)) == {"a": 22}


def test_a_file_of_the_solution_is_read(tmp_path):
    path = tmp_path / "deep" / "out.json"
    path.parent.mkdir()
    solution.save(path, {"b": 2})
    assert json.loads(path.read_text()) == {"b": 2}
    assert solution.load(path) == {"b": 2}


def test_a_file_that_is_gone(tmp_path):
    with pytest.raises(FileNotFoundError):
        solution.load(tmp_path / "none.json")
    path = tmp_path / "some.json"
    path.write_text("1")
    solution.remove(path)
    assert not path.exists()


def test_a_folder_of_the_old_kind(tmpdir):
    path = tmpdir.join("x.json")
    path.write("[5]")
    assert solution.load(str(path)) == [5]
    assert solution.names_in(str(tmpdir)) == ["x.json"]
