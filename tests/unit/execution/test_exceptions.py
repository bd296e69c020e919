"""Exceptions come back as classes that tests can catch, and never as anything that steers pytest."""

import builtins
import traceback

import pytest

from evaluator.execution.remote.exceptions import (
    BUILTIN_ERRORS,
    ErrorClasses,
    SolutionError,
    raised_by_solution,
)
from sandbox.guest.errors import class_names
from sandbox.protocol.messages import RaisedError

PLAIN = ("builtins.Exception", "builtins.BaseException")


def chain(*classes: str) -> tuple[str, ...]:
    """The names of an exception class, down to the common bases."""
    return (*classes, *PLAIN)


def rebuild(*classes: str, message: str = "", args: tuple[object, ...] = ()) -> Exception:
    """An exception of a solution whose classes no test has named."""
    return ErrorClasses().rebuild(RaisedError(chain(*classes), message, "solution.py:3", args))


@pytest.mark.parametrize("name", sorted(BUILTIN_ERRORS))
def test_each_allowed_built_in_error_comes_back_as_itself(name: str) -> None:
    kind = BUILTIN_ERRORS[name]
    error = ErrorClasses().rebuild(RaisedError(class_names(kind), "went wrong", "", ()))
    assert type(error) is kind
    assert error.args == ("went wrong",)
    assert isinstance(str(error), str)


@pytest.mark.parametrize(
    "name",
    [
        "builtins.SystemExit",
        "builtins.KeyboardInterrupt",
        "builtins.GeneratorExit",
        "builtins.BaseException",
        "builtins.BaseExceptionGroup",
        "builtins.StopIteration",
        "builtins.StopAsyncIteration",
        "builtins.MemoryError",
        "builtins.ExceptionGroup",
        "builtins.eval",
        "builtins.type",
        "builtins.",
        "Skipped",
        "Exit",
        "_pytest.outcomes.Skipped",
        "pytest.skip.Exception",
        "os.system",
        "",
        "\ud800",
        "x" * 100_000,
    ],
)
def test_any_other_name_is_an_exception_of_ours(name: str) -> None:
    error = rebuild(name, message="text")
    assert isinstance(error, SolutionError)
    assert not isinstance(error, StopIteration | MemoryError | BaseExceptionGroup)
    assert str(error) == "text"


def test_no_class_at_all_is_an_exception_of_ours() -> None:
    error = ErrorClasses().rebuild(RaisedError((), "text"))
    assert type(error) is SolutionError


def test_the_allow_list_holds_ordinary_errors_only() -> None:
    for name, kind in BUILTIN_ERRORS.items():
        assert issubclass(kind, Exception)
        assert getattr(builtins, name.removeprefix("builtins.")) is kind


def test_what_was_raised_stays_readable() -> None:
    error = rebuild("Quota", message="full", args=("full", 3))
    assert error.args == ("full", 3)
    assert raised_by_solution(error) == RaisedError(chain("Quota"), "full", "solution.py:3", ("full", 3))
    assert raised_by_solution(ValueError("of the test")) is None


class TestOwnClasses:
    """Classes that the solution defines and the test names."""

    QUOTA = chain("QuotaExceeded", "LimitError", "builtins.ValueError")
    LIMIT = chain("LimitError", "builtins.ValueError")

    def test_a_named_class_is_caught_by_name_and_by_its_built_in_base(self) -> None:
        classes = ErrorClasses()
        limit = classes.named("LimitError", self.LIMIT)
        error = classes.rebuild(RaisedError(self.LIMIT, "x"))
        assert isinstance(error, limit)
        assert isinstance(error, ValueError)
        assert limit.__name__ == "LimitError"

    def test_a_named_base_catches_a_class_that_no_test_names(self) -> None:
        classes = ErrorClasses()
        limit = classes.named("LimitError", self.LIMIT)
        assert isinstance(classes.rebuild(RaisedError(self.QUOTA, "x")), limit)

    def test_both_catch_where_both_are_named_and_the_base_never_passes_for_the_derived(self) -> None:
        classes = ErrorClasses()
        quota, limit = classes.named("QuotaExceeded", self.QUOTA), classes.named("LimitError", self.LIMIT)
        assert isinstance(classes.rebuild(RaisedError(self.QUOTA, "x")), quota)
        assert isinstance(classes.rebuild(RaisedError(self.QUOTA, "x")), limit)
        assert not isinstance(classes.rebuild(RaisedError(self.LIMIT, "x")), quota)

    def test_unrelated_classes_do_not_catch_one_another(self) -> None:
        classes = ErrorClasses()
        first, second = classes.named("A", chain("A")), classes.named("B", chain("B"))
        assert not isinstance(classes.rebuild(RaisedError(chain("A"), "")), second)
        assert not isinstance(classes.rebuild(RaisedError(chain("B"), "")), first)

    def test_several_built_in_bases_all_catch(self) -> None:
        mixed = chain("Both", "builtins.KeyError", "builtins.LookupError", "builtins.ValueError")
        classes = ErrorClasses()
        for error in (
            classes.rebuild(RaisedError(mixed, "x")),
            classes.named("Both", mixed)("x"),
            classes.rebuild(RaisedError(mixed, "x")),
        ):
            assert isinstance(error, KeyError)
            assert isinstance(error, ValueError)

    def test_an_alias_of_an_own_class_catches_it(self) -> None:
        classes = ErrorClasses()
        alias = classes.named("Alias", chain("Real"))
        assert classes.named("Real", chain("Real")) is alias
        assert isinstance(classes.rebuild(RaisedError(chain("Real"), "")), alias)

    def test_an_alias_of_a_built_in_class_catches_what_the_solution_raises(self) -> None:
        classes = ErrorClasses()
        alias = classes.named("BadInput", chain("builtins.LookupError"))
        for raised in (("builtins.LookupError",), ("builtins.KeyError", "builtins.LookupError")):
            error = classes.rebuild(RaisedError(chain(*raised), "x"))
            assert isinstance(error, alias)
            assert isinstance(error, BUILTIN_ERRORS[raised[0]])
        assert not isinstance(classes.rebuild(RaisedError(chain("builtins.ValueError"), "x")), alias)

    @pytest.mark.parametrize("own", ["builtins.Exception", "builtins.AssertionError"])
    def test_an_alias_of_a_built_in_class_does_not_catch_what_goes_wrong_in_the_test(self, own: str) -> None:
        alias = ErrorClasses().named("QuotaExceeded", (own, *PLAIN))
        assert not isinstance(AssertionError("of the test"), alias)

    def test_a_named_class_above_a_built_in_one_leaves_the_built_in_one_to_be_caught(self) -> None:
        classes = ErrorClasses()
        classes.named("QuotaExceeded", PLAIN)
        assert isinstance(classes.rebuild(RaisedError(chain("builtins.ValueError"), "x")), ValueError)

    def test_a_class_outside_of_exception_can_still_be_caught(self) -> None:
        classes = ErrorClasses()
        abort = classes.named("Abort", ("Abort", "builtins.BaseException"))
        error = classes.rebuild(RaisedError(("Abort", "builtins.BaseException"), ""))
        assert isinstance(error, abort)


HOSTILE = {
    "bases that exclude one another": chain("A", "B", "builtins.OSError", "builtins.UnicodeDecodeError"),
    "a name twice": chain("A", "B", "B", "A"),
    "bases in an impossible order": chain("A", "builtins.Exception", "builtins.ValueError", "B"),
    "very many names": tuple(f"C{number}" for number in range(10_000)),
}


@pytest.mark.parametrize("classes", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("named", [[], ["A"], ["A", "B"]], ids=str)
def test_a_hostile_list_of_classes_is_still_an_exception_of_ours(
    classes: tuple[str, ...], named: list[str]
) -> None:
    known = ErrorClasses()
    known.named("A", chain("A", "builtins.OSError"))
    known.named("B", chain("B", "builtins.UnicodeError"))
    error = known.rebuild(RaisedError(classes, "text"))
    assert isinstance(error, SolutionError)
    assert isinstance(str(error), str)


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("BlockingIOError", (1, "text", 1 << 200)),
        ("OSError", (1, 2, 3, 4, 5, 6)),
        ("UnicodeDecodeError", ("utf-8", b"", 1 << 62, 1 << 62, "x")),
        ("UnicodeEncodeError", ("utf-8", "a", -(1 << 62), 1 - (1 << 62), "x")),
        ("UnicodeTranslateError", ("a", -5, -4, "x")),
        ("UnicodeDecodeError", ("utf-8",)),
        ("SyntaxError", ("text", 5)),
        ("SyntaxError", ("text", "abcd")),
        ("SyntaxError", ("text", (b"file", 10**5000, [], {}))),
        ("IndentationError", ("text", b"abcdef")),
        ("KeyError", (1, 2, 3)),
    ],
)
def test_hostile_arguments_neither_fail_nor_crash(name: str, args: tuple[object, ...]) -> None:
    error = rebuild(f"builtins.{name}", args=args)
    assert type(error) is getattr(builtins, name)
    assert isinstance(str(error), str)
    assert "".join(traceback.format_exception_only(error))


def test_an_honest_unicode_error_keeps_its_message() -> None:
    with pytest.raises(UnicodeDecodeError) as raised:
        b"\xff".decode()
    error = rebuild("builtins.UnicodeDecodeError", args=raised.value.args)
    assert str(error) == str(raised.value)
