"""The three styles of docstrings say the same things."""

import inspect

import pytest

from evaluator.analysis.reading.docstring_sections import read_docstring

GOOGLE = """Divide.

    Args:
        part (int): what is looked at,
            default: 3
        *rest: more parts

    Returns:
        The share.

    Raises:
        ValueError: the whole is zero
    """
NUMPY = """Divide.

    Parameters
    ----------
    part : int
        what is looked at, default: 3
    *rest
        more parts

    Returns
    -------
    The share.

    Raises
    ------
    ValueError
        the whole is zero
    """
REST = """Divide.

    :param int part: what is looked at, default: 3
    :param \\*rest: more parts
    :return: The share.
    :raises ValueError: the whole is zero
    """


@pytest.mark.parametrize("text", [GOOGLE, NUMPY, REST], ids=["google", "numpy", "rest"])
def test_parameters_result_and_exceptions_are_found(text: str) -> None:
    """Names, types, texts over several lines, results and exceptions come out alike."""
    found = read_docstring(inspect.cleandoc(text))

    assert [(one.name, one.kind) for one in found.parameters] == [("part", "int"), ("rest", "")]
    assert "default: 3" in found.parameters[0].text
    assert found.returns == "The share."
    assert found.raises == ["ValueError"]


@pytest.mark.parametrize(
    "text",
    [
        "Divide the parts: whole, half.\n\nNote: parts: are kept.",
        "Divide.\n\n:param: nothing\n:param **:\n:param str|None: neither is a name",
        "Args: see below\n" * 3,
        "Parameters\n----------",
    ],
)
def test_prose_and_broken_fields_say_nothing(text: str) -> None:
    """What has no name of a parameter is left alone."""
    found = read_docstring(text)

    assert found.parameters == []
    assert found.returns is None
    assert found.raises == []


def test_a_manual_is_not_read() -> None:
    """A text far longer than any docstring costs no time."""
    assert read_docstring(":param rows: them\n" * 5000).parameters == []
