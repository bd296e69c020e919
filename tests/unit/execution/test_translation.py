"""What a solution lends to a test, the host keeps within bounds of its own."""

import pytest

from evaluator.execution.remote import translation
from evaluator.execution.remote.session import RemoteSession
from evaluator.execution.remote.translation import Translation
from evaluator.model.problem import Limits
from sandbox.host.sandbox import Guest
from sandbox.protocol.limits import ProtocolError, ValueLimits
from sandbox.protocol.references import ObjectRef


def no_guest() -> Guest:
    """Nothing here needs one."""
    raise AssertionError("no guest is needed")


def test_objects_of_one_test_are_limited_in_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translation, "MAX_OBJECTS", 2)
    translate = Translation(RemoteSession(no_guest, Limits()), ValueLimits())
    first, again, _ = (translate.resolve(ObjectRef(handle, "Counter")) for handle in (0, 0, 1))
    assert first is again
    with pytest.raises(ProtocolError, match="more than 2 objects"):
        translate.resolve(ObjectRef(2, "Counter"))


@pytest.mark.parametrize(
    "reference",
    [ObjectRef(0, "T" * 100_000), ObjectRef(0, "T", tuple(f"method_{n}" for n in range(10_000)))],
    ids=["name", "methods"],
)
def test_an_object_is_described_in_a_few_words(reference: ObjectRef) -> None:
    translate = Translation(RemoteSession(no_guest, Limits()), ValueLimits())
    with pytest.raises(ProtocolError, match="endless description"):
        translate.resolve(reference)
