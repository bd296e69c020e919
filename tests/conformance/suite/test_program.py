"""The solution as a program; there is no such fixture where the solution is imported."""

from typing import Any


def test_arguments_and_input_give_output_and_status(program: Any) -> None:
    run = program("one", "two words", stdin="text")
    assert run.stdout == "printed at import\none two words|TEXT\n"
    assert run.stderr == "to stderr\n"
    assert run.status == 2


def test_a_program_may_be_run_again_without_input(program: Any) -> None:
    assert program(stdin=b"\xc3\xa9").stdout.endswith("|É\n")
    assert program().status == 0
