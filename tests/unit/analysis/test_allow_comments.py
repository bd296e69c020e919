"""Allow comments are blanked and counted like all others; honouring them is a step of its own."""

from collections.abc import Callable

import pytest

from evaluator.analysis import honour
from evaluator.analysis.allow_comments import AllowComment, find_allow_comments
from evaluator.analysis.prepare import prepare
from evaluator.analysis.prescan import scan
from evaluator.model.findings import Finding, Location, Rule, Severity
from evaluator.model.submission import Submission

MakeSubmission = Callable[[dict[str, str]], Submission]


def comments_in(text: str) -> tuple[AllowComment, ...]:
    return find_allow_comments("a.py", scan(text).tokens)


def finding(
    line: int, rule: str = "EV101", name: str = "list-membership-in-loop", path: str = "a.py"
) -> Finding:
    return Finding.of(
        Rule(rule, name, "efficiency", Severity.WARNING, "Use a set.", "Why."), Location(path, line)
    )


def test_a_comment_covers_its_own_line() -> None:
    (comment,) = comments_in("x = 1\ny = 2  # evaluate: allow[EV101, magic-number] ten keys at most\n")

    assert comment == AllowComment("a.py", 2, frozenset({2}), ("EV101", "magic-number"), "ten keys at most")


def test_a_comment_on_a_line_of_its_own_covers_the_code_below() -> None:
    (comment,) = comments_in("x = 1\n# evaluate: allow[EV101] ten keys\n\n# another\ny = 2\n")

    assert comment.covers == {5}


def test_text_in_strings_is_no_comment() -> None:
    assert comments_in("x = '# evaluate: allow[EV101] reason'\n") == ()


@pytest.mark.parametrize("rule", ["EV101", "ev101", "list-membership-in-loop"])
def test_what_is_allowed_is_left_out_and_listed_with_its_reason(rule: str) -> None:
    kept = finding(3)

    rest, allowed = honour(
        [finding(1), kept, finding(1, "EV512", "magic-number")],
        comments_in(f"x = 1  # evaluate: allow[{rule}] ten keys at most\n"),
    )

    assert rest == (kept, finding(1, "EV512", "magic-number"))
    assert [(one.rule, one.line, one.honoured, one.detail) for one in allowed] == [
        ("list-membership-in-loop", 1, True, "ten keys at most")
    ]


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("# evaluate: allow[EV101]", "gives no reason"),
        ("# evaluate: allow[EV101] -", "gives no reason"),
        ("# evaluate: allow[EV101] 1 2 3", "gives no reason"),
        ("# evaluate: allow[] because", "names no rule"),
        ("# evaluate: allow EV101 because", "names no rule"),
        ("# evaluate: allow[EV999] because", "nothing of that name"),
        ("# evaluate: allow[*] because", "nothing of that name"),
        ("# evaluate: allow[EV] because", "nothing of that name"),
    ],
)
def test_a_comment_that_allows_nothing_says_why(comment: str, said: str) -> None:
    rest, (allowance,) = honour([finding(1)], comments_in(f"x = 1  {comment}\n"))

    assert rest == (finding(1),)
    assert not allowance.honoured
    assert said in allowance.detail


def test_other_files_and_lines_are_not_covered() -> None:
    findings = (finding(1, path="b.py"), finding(2))

    rest, allowed = honour(findings, comments_in("x = 1  # evaluate: allow[EV101] ten keys\n"))

    assert rest == findings
    assert [one.honoured for one in allowed] == [False]


def test_one_comment_can_allow_one_rule_and_miss_another() -> None:
    rest, allowed = honour([finding(1)], comments_in("x = 1  # evaluate: allow[EV101, EV102] ten keys\n"))

    assert rest == ()
    assert [(one.rule, one.honoured) for one in allowed] == [
        ("list-membership-in-loop", True),
        ("EV102", False),
    ]


def test_every_allow_comment_is_blanked_and_counted(submission: MakeSubmission) -> None:
    prepared = prepare(submission({"a.py": "x = 1  # evaluate: allow[EV101] ten keys\n"}))

    assert "evaluate" not in prepared.texts["a.py"]
    assert [event.kind for event in prepared.integrity] == ["suppression_comment"]
    assert len(prepared.allow_comments) == 1
