"""Promises of docstrings, kept and broken."""

from textwrap import dedent, indent

import pytest

from evaluator.growth.claims import promised_claims
from evaluator.model.reasoning import ClaimVerdict


def _verdicts(source: str) -> list[tuple[str, ClaimVerdict]]:
    return [(one.kind, one.verdict) for one in promised_claims("a.py", dedent(source))]


def _of_body(doc: str, body: str, signature: str = "values") -> ClaimVerdict:
    source = f'def f({signature}):\n    """{doc}"""\n' + indent(dedent(body), "    ")
    ((_, verdict),) = _verdicts(source)
    return verdict


_CONSISTENT = ClaimVerdict.CONSISTENT
_CONTRADICTED = ClaimVerdict.CONTRADICTED
_OPEN = ClaimVerdict.INCONCLUSIVE


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("if not values: raise ValueError('none')", _CONSISTENT),
        ("raise UnicodeError", _CONSISTENT),
        ("return values", _CONTRADICTED),
        ("return int(values)", _OPEN),
        ("return values[0]", _OPEN),
        ("raise values", _OPEN),
        ("pass", _OPEN),
    ],
)
def test_documented_exceptions(body: str, expected: ClaimVerdict) -> None:
    assert _of_body("Do.\n\n    Raises:\n        ValueError: there is none\n    ", body) is expected


def test_exceptions_that_another_function_of_the_file_raises() -> None:
    source = '''
        class Broken(Exception): ...

        def check(value):
            raise Broken

        def f(value):
            """Raises BrokenError, no:

            :raises Broken: it is
            """
            check(value)
        '''
    assert ("raises", _CONSISTENT) in _verdicts(source)


def test_an_exception_that_is_raised_and_not_documented_is_told() -> None:
    source = '''
        def f(value):
            """Do.

            Raises:
                ValueError: it is empty
            """
            if value is None:
                raise KeyError(value)
            raise ValueError
        '''
    (_, second) = promised_claims("a.py", dedent(source))
    assert second.verdict is _OPEN
    assert second.detail == "`KeyError` is raised at line 9 as well and is not documented"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("return sorted(values)", _CONSISTENT),
        ("return [one for one in values if one]", _CONSISTENT),
        ("values.sort()\nreturn values", _CONTRADICTED),
        ("values[0], values[1] = values[1], values[0]", _CONTRADICTED),
        ("del values[0]", _CONTRADICTED),
        ("heapq.heapify(values)", _CONTRADICTED),
        ("values += [1]\nreturn values", _CONTRADICTED),
        ("values = list(values)\nvalues.sort()\nreturn values", _OPEN),
        ("other = values\nother.sort()", _OPEN),
        ("return work(values)", _OPEN),
    ],
)
def test_an_input_that_is_to_stay_as_it_is(body: str, expected: ClaimVerdict) -> None:
    assert _of_body("Do. Does not modify its input.", body) is expected


@pytest.mark.parametrize(
    "doc", ["Never changes its mind.", "The result does not change.", "Sorts the list in place."]
)
def test_other_words_about_change_promise_nothing(doc: str) -> None:
    assert _verdicts(f'def f(values):\n    """{doc}"""\n    values.sort()\n') == []


def test_a_promise_about_one_argument_is_about_no_other() -> None:
    assert _of_body("Does not modify `left`.", "right.sort()\nreturn left", "left, right") is _OPEN


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("if not values: return None\nreturn values[0]", _CONSISTENT),
        ("if values:\n    return values[0]", _CONSISTENT),
        ("return values[0] if values else None", _CONSISTENT),
        ("return values.get(1)", _OPEN),
        ("if not values:\n    return []\nreturn [1]", _CONTRADICTED),
        ("if not values: return -1\nreturn values[0]", _OPEN),
        ("yield 1", _OPEN),
    ],
)
def test_none_in_some_case(body: str, expected: ClaimVerdict) -> None:
    assert _of_body("First value.\n\n    Returns None if there is none.\n    ", body) is expected


def test_what_it_used_to_return_is_no_promise() -> None:
    assert _verdicts('def f(a):\n    """Do. It used to return None if empty."""\n    return []\n') == []


@pytest.mark.parametrize(
    ("doc", "body", "expected"),
    [
        ("A thread-safe counter.", "self.count += 1", _CONTRADICTED),
        ("A thread-safe counter.", "with self._lock:\n    self.count += 1", _CONSISTENT),
        ("A thread-safe counter.", "with self._lock:\n    self.count += 1\nself.last = 1", _OPEN),
        ("A thread-safe counter.", "self.count = 1", _OPEN),
    ],
)
def test_thread_safe(doc: str, body: str, expected: ClaimVerdict) -> None:
    source = f'class Counter:\n    """{doc}"""\n    def add(self):\n' + indent(body, " " * 8) + "\n"
    assert _verdicts(source) == [("threads", expected)]


@pytest.mark.parametrize(
    "doc", ["It is not thread-safe.", "This is **not** thread-safe!", "Thread-safe unless shared."]
)
def test_who_denies_it_promises_nothing(doc: str) -> None:
    source = f'class Counter:\n    """{doc}"""\n    def add(self):\n        self.count += 1\n'
    assert _verdicts(source) == []


@pytest.mark.parametrize(
    ("signature", "expected"),
    [
        ("size=20", _CONSISTENT),
        ("size=50", _CONTRADICTED),
        ("size", _CONTRADICTED),
        ("size=None", _OPEN),
        ("size=DEFAULT", _OPEN),
    ],
)
def test_documented_defaults(signature: str, expected: ClaimVerdict) -> None:
    doc = "Do.\n\n    Args:\n        size: rows on a page, defaults to 20\n    "
    assert _of_body(doc, "return size", signature) is expected


@pytest.mark.parametrize(
    ("annotation", "expected"),
    [
        ("int", _CONSISTENT),
        ("int | None", _CONSISTENT),
        ("str", _CONTRADICTED),
        ("float", _OPEN),
        ("Size", _OPEN),
    ],
)
def test_documented_types(annotation: str, expected: ClaimVerdict) -> None:
    doc = "Do.\n\n    Args:\n        size (int): rows on a page\n    "
    assert _of_body(doc, "return size", f"size: {annotation}") is expected


def test_a_promise_has_the_line_of_its_words() -> None:
    source = 'def f(a):\n    """Do.\n\n    Does not modify its input.\n    """\n    return len(a)\n'
    (claim,) = promised_claims("a.py", source)
    assert (claim.line, claim.text) == (4, "Does not modify its input.")


@pytest.mark.parametrize(
    "doc",
    [
        "Never raises ValueError.",
        "Does not raise KeyError for a missing key.",
        "Stops early instead of raising an error, so it won't raise IndexError.",
    ],
)
def test_an_exception_that_is_ruled_out_is_not_announced(doc: str) -> None:
    assert _verdicts(f'def f(values):\n    """{doc}"""\n    return 1\n') == []


def test_what_is_said_of_another_function_is_not_held_against_this_one() -> None:
    assert (
        _of_body("Whether it can seek.\n\n    If False, seek() will raise OSError.", "return False") is _OPEN
    )
    assert _of_body("Raises ValueError when it is empty.", "return 1") is _CONTRADICTED


def test_what_a_subclass_has_to_do_is_left_to_it() -> None:
    body = "raise NotImplementedError('a subclass does it')"
    assert _of_body("Find.\n\n    Raises:\n        KeyError: there is none\n    ", body) is _OPEN


def test_a_wrapped_line_begins_no_promise_of_its_own() -> None:
    doc = "Log in.\n\n    It calls authobject, which has to\n    return None if the answer is a star.\n    "
    assert _verdicts(f'def f(authobject):\n    """{doc}"""\n    return 1\n') == []


def test_a_part_of_a_returned_pair_may_be_none() -> None:
    assert (
        _of_body("Split.\n\n    Return None if there is no port.\n    ", "return values, values.port")
        is _OPEN
    )


@pytest.mark.parametrize(
    "doc",
    [
        "The first and last values are left untouched.",
        "Does not change the order of the values.",
        "Set the flags without changing others.",
        "Do not change the values afterwards.",
    ],
)
def test_what_is_said_of_something_else_than_the_argument_is_no_promise(doc: str) -> None:
    assert _verdicts(f'def f(nodes):\n    """{doc}"""\n    nodes.sort()\n') == []


@pytest.mark.parametrize(
    "doc",
    [
        "The argument is not modified.",
        "Returns a new list; the input stays unchanged.",
        "Does not modify the caller's list.",
        "Sorts without mutating `values`.",
        "The list that is passed in, and the lists inside it, are not modified.",
    ],
)
def test_a_promise_about_the_argument_is_held_against_the_code(doc: str) -> None:
    assert _of_body(doc, "values.sort()\nreturn values") is _CONTRADICTED


def test_a_default_is_found_where_the_parameter_is_described() -> None:
    doc = "Take the limit.\n\n    Args:\n        limit: the most, defaults to 5\n    "
    (claim,) = promised_claims("a.py", f'def f(limit=10):\n    """{doc}"""\n    return limit\n')
    assert (claim.line, claim.verdict) == (5, _CONTRADICTED)
