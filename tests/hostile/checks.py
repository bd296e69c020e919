"""What must hold of every graded sample."""

from evaluator.model.test_run import Verdict
from tests.hostile.corpus import Sample
from tests.hostile.jobs import Graded


def check(sample: Sample, graded: Graded) -> None:
    """The verdict is an expected one, nothing is left behind, and the reviewer is told what is due.

    Raises:
        AssertionError: one of these does not hold.
    """
    may_pass = sample.is_honest or bool(sample.why)
    assert may_pass or graded.verdict != Verdict.ACCEPTED, "an undeserved pass"
    assert graded.verdict in sample.verdicts, f"verdict {graded.verdict}: {graded.message}"
    assert sample.message in graded.message, f"another message: {graded.message}"
    assert graded.tests is None or graded.tests.total > 1, "cases are missing"
    assert graded.containers == 0, "containers of the run are left"
    assert not graded.files, f"left behind: {graded.files}"
    told = f"integrity record: {sorted(graded.integrity)}"
    assert (
        graded.integrity == sample.integrity if sample.is_honest else graded.integrity >= sample.integrity
    ), told
