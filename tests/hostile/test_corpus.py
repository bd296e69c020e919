"""Every stored sample against the real engine: never an undeserved pass, a fault of ours, or a trace."""

from collections.abc import Generator

import pytest

from evaluator.execution.sandboxes import build_sandbox_image
from evaluator.execution.warm import close_warm
from evaluator.model.test_run import Verdict
from tests.hostile.bounds import HostState
from tests.hostile.checks import check
from tests.hostile.corpus import Sample, read_samples
from tests.hostile.jobs import Grader
from tests.hostile.tally import TALLY, Tally

SAMPLES = read_samples()

pytestmark = pytest.mark.docker


@pytest.fixture(scope="session")
def tally(pytestconfig: pytest.Config) -> Tally:
    """What the closing line tells."""
    return pytestconfig.stash[TALLY]


@pytest.fixture(scope="session")
def before() -> HostState:
    """The host before the first sample."""
    return HostState.now()


@pytest.fixture(scope="module")
def grader(request: pytest.FixtureRequest, before: HostState, tally: Tally) -> Generator[Grader, None, None]:
    """Grades all selected samples in the background."""
    build_sandbox_image(offline=True)
    items = [item for item in request.session.items if isinstance(item, pytest.Function)]
    selected = [item.callspec.params.get("sample") for item in items if hasattr(item, "callspec")]
    grader = Grader()
    grader.start(sample for sample in selected if isinstance(sample, Sample))
    yield grader
    tally.left_files(grader.close())


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.id)
def test_sample(sample: Sample, grader: Grader, tally: Tally) -> None:
    """The verdict is an expected one, and nothing is left behind."""
    tally.begin(sample)
    try:
        graded = grader.result(sample)
    except Exception:
        tally.grader_error()
        raise
    tally.take(sample, graded)
    check(sample, graded)


def test_honest_neighbours_keep_their_verdict(grader: Grader, tally: Tally) -> None:
    """Honest submissions that were graded beside the samples are accepted."""
    verdicts = [future.result().verdict for future in grader.honest]
    tally.honest_misjudged += sum(verdict != Verdict.ACCEPTED for verdict in verdicts)
    assert verdicts == [Verdict.ACCEPTED] * len(verdicts)


def test_host_is_as_before(before: HostState, grader: Grader, tally: Tally) -> None:
    """Memory, disk and engine are within their bounds after all samples."""
    close_warm()  # the sizes of its children are known when it has ended
    broken = HostState.now().broken_bounds(before)
    tally.invariants_broken += len(broken)
    assert not broken
