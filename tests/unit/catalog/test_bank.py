"""The shipped bank is whole, and a team's own folder of problems stands beside it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from evaluator.catalog import bank_directory, list_problems, load_problem, submissions
from evaluator.errors import ProblemError
from evaluator.model.problem import Problem
from evaluator.model.test_run import Verdict

SHIPPED = ("lru-cache", "merge-intervals", "rate-limiter")


@pytest.fixture
def own_bank(tmp_path: Path) -> Callable[[str], Path]:
    """A team's bank; each call puts a copy of a shipped bundle under another slug into it."""

    def add(slug: str) -> Path:
        bundle = tmp_path / "bank" / slug
        shutil.copytree(bank_directory() / "lru-cache", bundle)
        source = bundle / "problem.toml"
        source.write_text(source.read_text().replace('slug = "lru-cache"', f'slug = "{slug}"'))
        return bundle

    return add


@pytest.fixture(scope="module")
def bundled() -> tuple[Problem, ...]:
    return list_problems()


def test_the_shipped_problems_are_listed_by_slug(bundled: tuple[Problem, ...]) -> None:
    assert tuple(problem.slug for problem in bundled) == SHIPPED


@pytest.mark.parametrize("slug", SHIPPED)
def test_a_shipped_problem_is_complete(slug: str) -> None:
    problem = load_problem(slug)
    assert [group.name for group in problem.groups] == ["core", "edge", "performance", "ambiguity"]
    assert len(problem.digest) == 64
    assert len(problem.approaches) >= 3
    assert len(problem.follow_ups) >= 3
    assert problem.accepted_growth
    assert all(item.acceptable and item.keywords for item in problem.ambiguities)
    assert (problem.directory / "starter" / "solution.py").is_file()


@pytest.mark.parametrize("slug", SHIPPED)
def test_a_shipped_problem_has_right_and_wrong_submissions(slug: str) -> None:
    samples = submissions(load_problem(slug))
    verdicts = [sample.verdict for sample in samples]
    assert verdicts.count(Verdict.ACCEPTED) == 3
    assert verdicts.count(Verdict.WRONG_ANSWER) >= 3
    wrong = [sample for sample in samples if sample.verdict is Verdict.WRONG_ANSWER]
    assert all(sample.group is not None for sample in wrong)
    assert any(sample.level == "senior" for sample in samples)


def test_the_statement_does_not_settle_what_is_left_open(bundled: tuple[Problem, ...]) -> None:
    for problem in bundled:
        for item in problem.ambiguities:
            assert item.question not in problem.statement


def test_a_problem_is_loaded_from_a_folder(own_bank: Callable[[str], Path]) -> None:
    bundle = own_bank("our-cache")
    assert load_problem(str(bundle)).directory == bundle


def test_an_unknown_slug_names_the_choices() -> None:
    with pytest.raises(ProblemError) as caught:
        load_problem("two-sum")
    assert str(caught.value) == (
        "unknown problem 'two-sum': choose one of lru-cache, merge-intervals, rate-limiter "
        "(or give a folder that holds a problem.toml)"
    )


def test_a_folder_without_a_problem_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProblemError, match=r"holds no problem\.toml"):
        load_problem(str(tmp_path))


def test_a_missing_bank_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ProblemError, match="no such folder of problems"):
        list_problems(tmp_path / "gone")


def test_an_own_problem_is_added_and_replaces_a_shipped_one(own_bank: Callable[[str], Path]) -> None:
    bundle = own_bank("our-cache")
    replaced = own_bank("lru-cache")
    extra = bundle.parent
    assert [problem.slug for problem in list_problems(extra)] == sorted([*SHIPPED, "our-cache"])
    assert load_problem("lru-cache", extra).directory == replaced
    assert load_problem("our-cache", extra).slug == "our-cache"


def test_a_broken_problem_does_not_stand_in_the_way_of_another(own_bank: Callable[[str], Path]) -> None:
    bundle = own_bank("our-cache")
    (bundle / "problem.toml").write_text("slug = 3")
    assert load_problem("lru-cache", bundle.parent).slug == "lru-cache"
    with pytest.raises(ProblemError, match="problem 'our-cache' is broken"):
        list_problems(bundle.parent)


def test_the_faults_of_all_broken_problems_are_told_at_once(own_bank: Callable[[str], Path]) -> None:
    for slug in ("first-cache", "second-cache"):
        (own_bank(slug) / "statement.md").unlink()
    with pytest.raises(ProblemError) as caught:
        list_problems(own_bank("third-cache").parent)
    assert [fault.split(" is broken")[0] for fault in caught.value.faults] == [
        "problem 'first-cache'",
        "problem 'second-cache'",
    ]
