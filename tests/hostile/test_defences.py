"""Without any one of these defences the corpus turns red: its samples are no decoration."""

import pytest

from evaluator.errors import InfrastructureError
from evaluator.execution.sandboxes import build_sandbox_image
from evaluator.model.test_run import Verdict
from tests.hostile.checks import check
from tests.hostile.corpus import FOLDER, read_sample
from tests.hostile.defences.defence import Defence
from tests.hostile.defences.missing import DEFENCES, grader_without

ROOT = FOLDER.parents[1]
SAMPLES = {name: read_sample(FOLDER / name / "expect.toml") for each in DEFENCES for name in each.samples}


@pytest.mark.docker
@pytest.mark.parametrize("defence", DEFENCES, ids=lambda defence: defence.name)
def test_corpus_tells_when_a_defence_is_missing(defence: Defence, monkeypatch: pytest.MonkeyPatch) -> None:
    """Checks that hold with it, as the corpus shows, fail without it; honest work passes either way."""
    build_sandbox_image(offline=True)
    samples = [SAMPLES[name] for name in defence.samples]
    with grader_without(defence, samples, monkeypatch) as grader:
        for sample in samples:
            with pytest.raises((AssertionError, InfrastructureError)) as red:
                check(sample, grader.result(sample))
            assert defence.without in str(red.value)
        assert [honest.result().verdict for honest in grader.honest] == [Verdict.ACCEPTED]


@pytest.mark.parametrize("defence", DEFENCES, ids=lambda defence: defence.name)
def test_table_is_true(defence: Defence) -> None:
    """README.md has the line of each defence, and the file where it lives is there."""
    assert defence.row() in (FOLDER / "README.md").read_text(encoding="utf-8").splitlines()
    path, _, place = defence.lives_in.partition(": ")
    text = (ROOT / path).read_text(encoding="utf-8")
    assert place.rpartition(".")[2] in text
