"""What the parent asks the child that reads claims, and what it gets back."""

import msgspec

from evaluator.model.reasoning import Claim, GrowthResult


class Request(msgspec.Struct, frozen=True):
    """The texts of a submission, and the growth that was measured in independent runs."""

    files: dict[str, str]
    runs: tuple[tuple[GrowthResult, ...], ...]
    grown: dict[str, tuple[str, ...]] = {}
    """For a family, the parameters that grow in it."""
    asked: tuple[str, ...] = ()
    """The functions and classes that the problem asks for."""


REQUEST_DECODER: msgspec.json.Decoder[Request] = msgspec.json.Decoder(Request)
CLAIMS_DECODER: msgspec.json.Decoder[tuple[Claim, ...]] = msgspec.json.Decoder(tuple[Claim, ...])
CLAIMS_ENCODER = msgspec.json.Encoder()
