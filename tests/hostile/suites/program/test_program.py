import pytest


@pytest.mark.parametrize(
    ("arguments", "stdin", "total"),
    [(["1", "2"], "", "3"), ([], "4\n5\n", "9"), (["--double", "7"], "", "14")],
)
def test_program(program, arguments, stdin, total):
    run = program(*arguments, stdin=stdin)
    assert run.status == 0
    assert run.stdout == f"{total}\n"
