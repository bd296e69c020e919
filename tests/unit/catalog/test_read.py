"""A bundle is read whole, or every one of its faults is told at once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from evaluator.catalog.read import bundle_digest, read_problem
from evaluator.catalog.samples import submissions
from evaluator.errors import ProblemError
from evaluator.model.evaluation import Level
from evaluator.model.problem import EntryPoint, Limits
from evaluator.model.test_run import Verdict

MINIMAL = """
slug = "double"
title = "Double"
family = "general"

[[entry_points]]
name = "double"

[[groups]]
name = "core"
"""

TEST = """
import pytest

@pytest.mark.core
def test_two():
    assert True
"""

DECISIVE = ("growth.py", "probes.py", "statement.md", "tests/data.json")
PROBES = """
def ordinary(solution):
    solution.double(2)

def zero(solution):
    solution.double(0)
    return "a"
"""

Change = Callable[[str, str | None], Path]


@pytest.fixture
def bundle(tmp_path: Path) -> Change:
    """A minimal bundle; each call replaces one file, or removes it when the text is None."""
    root = tmp_path / "double"
    files = {
        "problem.toml": MINIMAL,
        "statement.md": "Double it.\n",
        "tests/test_double.py": TEST,
        "submissions/accepted/reference.py": "def double(n):\n    return 2 * n\n",
    }

    def change(name: str, text: str | None) -> Path:
        target = root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        if text is not None:
            target.write_text(text)
        return root

    for name, text in files.items():
        change(name, text)
    return change


def faults(root: Path) -> tuple[str, ...]:
    with pytest.raises(ProblemError) as caught:
        read_problem(root)
    assert caught.value.message == "problem 'double' is broken"
    return caught.value.faults


def test_what_is_not_stated_has_its_default(bundle: Change) -> None:
    problem = read_problem(bundle("statement.md", "Double it.\n"))
    assert problem.entry_points == (EntryPoint("double"),)
    assert problem.limits == Limits()
    assert problem.statement == "Double it.\n"


def test_limits_are_read_with_whole_numbers_as_seconds(bundle: Change) -> None:
    problem = read_problem(bundle("problem.toml", MINIMAL + "[limits]\ncall_timeout_s = 3\nmemory_mb = 64\n"))
    assert problem.limits == Limits(call_timeout_s=3.0, memory_mb=64)


def test_wrong_keys_and_types_are_told_at_once(bundle: Change) -> None:
    text = 'slug = "double"\ntitle = 3\ncolour = "red"\ngroups = [{name = "core", wieght = 1}]\n'
    text += 'entry_points = [{name = "f", kind = "method"}]\nlimits = {memory_mb = "much"}\n'
    assert faults(bundle("problem.toml", text)) == (
        "problem.toml: unknown key 'colour'",
        "problem.toml: title: Expected `str`, got `int`",
        "problem.toml: family is missing",
        "problem.toml: entry_points 1: kind: Invalid enum value 'method'",
        "problem.toml: groups 1: unknown key 'wieght'",
        "problem.toml: limits: memory_mb: Expected `int`, got `str`",
    )


def test_faults_among_fields_and_files_are_told_together(bundle: Change) -> None:
    bundle("statement.md", None)
    bundle("submissions/accepted/reference.py", None)
    bundle("submissions/wrong/late.py", "")
    bundle("tests/test_double.py", None)
    text = (
        MINIMAL.replace('slug = "double"', 'slug = "triple"') + "weight = -1\n[limits]\nrun_timeout_s = 0\n"
    )
    told = faults(bundle("problem.toml", text))
    assert told[:5] == (
        "slug 'triple' must be the folder's name 'double'",
        "limits: run_timeout_s must be greater than 0",
        "group 'core' has a negative weight",
        "statement.md is missing",
        "tests holds no test_*.py",
    )
    assert told[5].startswith("submissions/wrong is no verdict: use accepted, wrong_answer,")
    assert told[6:] == ("submissions/accepted holds no submission: a problem needs one that passes",)


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ('[[groups]]\nname = "core"', "group 'core' is declared 2 times"),
        ('[[groups]]\nname = "edge"', "group 'edge' has no test case"),
        ('[[nodes]]\nname = "List Node"\nlinks = ["next"]', "nodes: 'List Node' is no Python name"),
        (
            '[[nodes]]\nname = "Pair"\nlinks = ["val"]',
            "field of node 'Pair' 'val' is declared 2 times",
        ),
        (
            '[[accepted_growth]]\nentry_point = "triple"\nresource = "time"\nclasses = ["n"]',
            "accepted_growth names 'triple', which is no entry point",
        ),
        (
            '[[ambiguities]]\nid = "zero"\nquestion = "?"\noutcomes = ["a"]\nacceptable = ["b"]',
            "ambiguity 'zero' accepts 'b', which is not among its outcomes",
        ),
        (
            '[[ambiguities]]\nid = "zero"\nquestion = "?"\noutcomes = ["a"]\nwords = {b = ["c"]}',
            "ambiguity 'zero' has words for 'b', which is not among its outcomes",
        ),
    ],
)
def test_fields_must_agree_with_each_other(bundle: Change, more: str, fault: str) -> None:
    bundle("probes.py", PROBES if "ambiguities" in more else None)
    assert faults(bundle("problem.toml", MINIMAL + more)) == (fault,)


@pytest.mark.parametrize(
    ("probes", "told"),
    [
        (None, ["ambiguity 'zero' has no probe: probes.py is missing"]),
        ("def zero(:\n", ["probes.py cannot be parsed: invalid syntax (<unknown>, line 1)"]),
        (
            "def nought(solution):\n    return 'a'\n",
            [
                "ambiguity 'zero' has no probe: probes.py defines no function zero",
                "probes.py: nought is the probe of no ambiguity",
                "probes.py defines no function ordinary: without ordinary calls no branch can be told",
            ],
        ),
        (
            "def ordinary(solution): ...\n\n\ndef zero(solution):\n    return 'b' if solution else 'a'\n",
            ["probes.py: zero returns 'b', which is no outcome of 'zero'"],
        ),
    ],
    ids=["no file", "no Python", "another name", "another outcome"],
)
def test_each_ambiguity_needs_a_probe_that_returns_its_outcomes(
    bundle: Change, probes: str | None, told: list[str]
) -> None:
    bundle("probes.py", probes)
    ambiguity = '[[ambiguities]]\nid = "zero"\nquestion = "?"\noutcomes = ["a"]\nacceptable = ["a"]'
    assert list(faults(bundle("problem.toml", MINIMAL + ambiguity))) == told


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        (
            "def test_four():\n    pass\n",
            "test_double.py::test_four must carry the mark of exactly one of core",
        ),
        ("def test_four(:\n", "test_double.py cannot be parsed: invalid syntax (<unknown>, line 7)"),
    ],
)
def test_each_case_belongs_to_a_declared_group(bundle: Change, more: str, fault: str) -> None:
    assert f"tests/{fault}" in faults(bundle("tests/test_double.py", TEST + more))


def test_a_mark_may_stand_on_the_module_or_the_class(bundle: Change) -> None:
    in_class = (
        "class TestDouble:\n    pytestmark = [pytest.mark.core]\n\n    def test_two(self):\n        pass\n"
    )
    assert read_problem(bundle("tests/test_double.py", f"import pytest\n\n\n{in_class}")).slug == "double"
    in_module = "pytestmark = pytest.mark.core\n\n\n@pytest.mark.time_limit(3)\ndef test_two():\n    pass\n"
    assert read_problem(bundle("tests/test_double.py", f"import pytest\n\n{in_module}")).slug == "double"


def test_broken_toml_is_one_line_with_its_place(bundle: Change) -> None:
    with pytest.raises(ProblemError, match=r"^problem 'double' cannot be read: .*at line 1"):
        read_problem(bundle("problem.toml", "slug = \n"))


def test_the_digest_covers_what_decides_a_verdict(bundle: Change) -> None:
    root = bundle("submissions/wrong_answer/one.py", "def double(n):\n    return n\n")
    before = bundle_digest(root)
    bundle("submissions/wrong_answer/two.py", "")
    bundle("tests/__pycache__/test_double.cpython-311.pyc", "")
    assert bundle_digest(root) == before
    changed = [bundle_digest(bundle(name, "x")) for name in DECISIVE]
    assert len({before, *changed}) == 5


def test_a_sample_says_what_it_must_get(bundle: Change) -> None:
    bundle("submissions/wrong_answer/package/__init__.py", "")
    bundle("submissions/wrong_answer/one.py", "")
    expected = (
        'level = "below_mid"\ngroup = "core"\nfindings = ["bare-except"]\nscores = {readability = [0, 70]}\n'
    )
    root = bundle("submissions/wrong_answer/one.toml", expected)
    reference, one, package = submissions(read_problem(root))
    assert (reference.verdict, reference.group, dict(reference.scores)) == (Verdict.ACCEPTED, None, {})
    assert (one.verdict, one.group, one.level) == (Verdict.WRONG_ANSWER, "core", Level.BELOW_MID)
    assert (one.findings, one.scores) == (("bare-except",), {"readability": (0.0, 70.0)})
    assert package.path == root / "submissions" / "wrong_answer" / "package"


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("one.toml", 'group = "late"', "submissions/wrong_answer/one.py: group 'late' is not declared"),
        ("one.toml", 'level = "guru"', "submissions/wrong_answer/one.toml: level: Invalid enum value 'guru'"),
        ("one.toml", 'verdict = "timeout"', "submissions/wrong_answer/one.toml: unknown key 'verdict'"),
        ("two.toml", "", "submissions/wrong_answer/two.toml stands beside no submission of that name"),
    ],
)
def test_a_broken_expectation_is_a_fault(bundle: Change, name: str, text: str, fault: str) -> None:
    bundle("submissions/wrong_answer/one.py", "")
    assert faults(bundle(f"submissions/wrong_answer/{name}", text)) == (fault,)
