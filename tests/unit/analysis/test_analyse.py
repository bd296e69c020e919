"""The whole analysis: side by side, bounded, and never silent about what was not looked at."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from evaluator.analysis import analyse, rules
from evaluator.model.findings import Severity
from evaluator.model.submission import Submission

MakeSubmission = Callable[[dict[str, str]], Submission]
TOOLS = {"checks", "mypy", "pylint", "radon", "ruff"}


@pytest.fixture(autouse=True)
def _own_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Proves that nothing is left behind."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    yield
    assert list(folder.iterdir()) == []


def test_all_sources_are_put_together(submission: MakeSubmission) -> None:
    """Checks and tools all speak, one thing is said once, and the versions are named."""
    text = (
        "import os  # noqa\n\n\ndef first(rows: list[int]) -> int:\n    rows.sort()\n"
        "    return rows[unknown]\n\n\nclass Box:\n    def open(self) -> str:\n        return self.lid.name\n"
    )

    analysis = analyse(submission({"solution.py": text}))

    found = {(one.name, one.line): one.source for one in analysis.findings}
    assert {key: ", ".join(sorted(source.split(", "))) for key, source in found.items()} == {
        ("unused-import", 1): "ruff F401",
        ("hidden-mutation", 5): "senior-bar",
        ("undefined-name", 6): "mypy name-defined, ruff F821",
        ("unknown-member", 11): "mypy attr-defined, pylint E1101",
    }
    assert analysis.failures == ()
    assert [event.kind for event in analysis.integrity] == ["suppression_comment"]
    assert {"libcst", "mypy", "pylint", "radon", "ruff"} == set(analysis.tools)
    assert all(analysis.tools.values())
    assert {name for name, _ in analysis.timings} == TOOLS
    assert {
        "cognitive_complexity",
        "cyclomatic_complexity",
        "function_lines",
        "code_lines",
        "nesting_depth",
    } <= {one.name for one in analysis.measurements}


def test_a_syntax_error_is_one_finding_and_nothing_else_is_claimed(submission: MakeSubmission) -> None:
    """Each tool says that it did not look; none of them is called broken."""
    analysis = analyse(submission({"solution.py": "import os\ndef f(:\n    pass\n"}))

    assert [(one.rule, one.line, one.severity, one.criterion) for one in analysis.findings] == [
        ("EV001", 2, Severity.ERROR, "correctness")
    ]
    assert {failure.tool for failure in analysis.failures} == TOOLS
    assert {"not analysed: solution.py has a syntax error"} == {
        failure.message for failure in analysis.failures
    }


def test_a_broken_file_does_not_hide_the_others(submission: MakeSubmission) -> None:
    """The files that parse are analysed in a run of their own."""
    analysis = analyse(submission({"broken.py": "def f(:\n", "sound.py": "import os\n"}))

    assert [(one.path, one.rule) for one in analysis.findings] == [
        ("broken.py", "EV001"),
        ("sound.py", "ruff-F401"),
    ]


def test_hostile_nesting_is_refused_by_name(submission: MakeSubmission) -> None:
    """No parser sees it, and the analysis does not call it clean."""
    analysis = analyse(submission({"solution.py": "x = " + "[" * 2_000}))

    assert analysis.findings == ()
    assert {failure.tool for failure in analysis.failures} == TOOLS
    assert all("nests more than 60 brackets" in failure.message for failure in analysis.failures)


def test_nothing_to_read_is_said(submission: MakeSubmission) -> None:
    """A submission without Python is not a clean one."""
    analysis = analyse(submission({"notes.txt": "hello"}))

    assert {"not analysed: the submission holds no Python file"} == {one.message for one in analysis.failures}
    assert {failure.tool for failure in analysis.failures} == TOOLS


def test_no_configuration_of_a_submission_has_a_say(submission: MakeSubmission, tmp_path: Path) -> None:
    """Files that would configure or extend a tool, by running code, are not there for it."""
    witness = tmp_path / "witness"
    act = f"open({str(witness)!r}, 'w').close()"
    analysis = analyse(
        submission(
            {
                "solution.py": "import os\n",
                ".pylintrc": f"[MASTER]\ninit-hook={act}\ndisable=all\n",
                "pyproject.toml": '[tool.ruff]\nexclude = ["*"]\n[tool.mypy]\nplugins = ["evil"]\n',
                "evil.py": f"{act}\n",
                "isort.py": f"{act}\n",
                "sitecustomize.py": f"{act}\n",
                "queue.py": f"{act}\n",
                "tomlkit/__init__.py": f"{act}\n",
            }
        )
    )

    assert not witness.exists()
    assert analysis.failures == ()
    assert ("solution.py", "ruff-F401") in {(one.path, one.rule) for one in analysis.findings}


def test_names_that_the_statement_gives_are_not_objected_to(submission: MakeSubmission) -> None:
    """The words of the problem reach the checks and the naming rules of the tools."""
    text = "def helper() -> int:\n    sum = 1\n    return sum\n"

    without = {one.name for one in analyse(submission({"a.py": text})).findings}
    with_words = {
        one.name
        for one in analyse(submission({"a.py": text}), problem_words=frozenset({"helper", "sum"})).findings
    }

    assert {"vague-name", "shadowed-builtin"} == without
    assert set() == with_words


def test_two_analyses_of_one_submission_agree(submission: MakeSubmission) -> None:
    """Neither caches nor the order of the processes show in the result."""
    given = submission({"solution.py": "import os\n\n\ndef f(a: int) -> str:\n    return a\n"})
    first, second = analyse(given), analyse(given)

    assert first.findings == second.findings
    assert first.measurements == second.measurements
    assert "mypy return-value" in {one.source for one in first.findings}


def test_the_callers_environment_does_not_reach_the_tools(
    submission: MakeSubmission, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Variables that would configure a tool are not inherited."""
    (tmp_path / "rc").write_text("[MESSAGES CONTROL]\ndisable=all\n")
    monkeypatch.setenv("PYLINTRC", str(tmp_path / "rc"))
    monkeypatch.setenv("MYPYPATH", str(tmp_path))
    monkeypatch.setenv("PYTHONSTARTUP", os.devnull)
    text = "class Box:\n    def open(self) -> str:\n        return self.lid.name\n"

    assert "mypy attr-defined, pylint E1101" in {
        ", ".join(sorted(one.source.split(", ")))
        for one in analyse(submission({"solution.py": text})).findings
    }


def test_every_rule_can_be_explained() -> None:
    """Our own and borrowed rules are listed by id."""
    listed = rules()

    assert all(key == rule.id for key, rule in listed.items())
    assert {"EV001", "EV501", "EV701", "ruff-F401", "pylint-E1101", "mypy-arg-type"} <= set(listed)


def test_a_name_that_the_problem_gives_is_not_undefined(submission: MakeSubmission) -> None:
    text = "def first(head: 'ListNode') -> int:\n    return ListNode(head.val).val + other\n"
    analysis = analyse(submission({"a.py": text}), given=frozenset({"ListNode"}))
    found = [one for one in analysis.findings if one.name == "undefined-name"]
    assert [one.line for one in found] == [2]
    assert "other" in found[0].message


def test_a_missing_name_is_told_though_a_given_one_is_proposed(submission: MakeSubmission) -> None:
    text = "def first(head: 'ListNode') -> int:\n    return ListNod(head.val).val\n"
    analysis = analyse(submission({"a.py": text}), given=frozenset({"ListNode"}))
    assert [one.line for one in analysis.findings if one.name == "undefined-name"] == [2]


def test_constants_that_nobody_could_hold_cost_no_other_finding(submission: MakeSubmission) -> None:
    """A tool that computed them would take hours or fail; what it does not look at, it says."""
    bombs = "TEXT = 'A' * 10**10\nBITS = 1 << 10**9\nWIDE = f'{0:11111111111}'\n(power,) = 7**10000\n"
    analysis = analyse(submission({"solution.py": f"import os\n\n{bombs}"}))

    assert ("unused-import", 1) in {(one.name, one.line) for one in analysis.findings}
    assert {failure.tool for failure in analysis.failures} <= {"mypy", "pylint"}
