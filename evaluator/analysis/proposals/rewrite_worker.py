"""The child that rewrites candidates' source: one request on stdin, one reply on stdout."""

import sys
import warnings
from collections.abc import Iterator

import libcst as cst
import msgspec
from libcst.metadata import MetadataWrapper

from evaluator.analysis import rewrites
from evaluator.analysis.check import Source
from evaluator.analysis.proposals.proposal import Draft, Place, Proposal, RewriteReply, RewriteRequest
from evaluator.analysis.proposals.rewrite import Rewrite, rewritten
from evaluator.analysis.proposals.same_program import is_same_program
from evaluator.discovery import discover

CHARACTERS_MAX = 1_000_000
"""Of source to walk through, each file once for each finding in it: some seconds."""


def main() -> None:
    """Serve one request."""
    warnings.simplefilter("ignore")  # SyntaxWarning and the like, about code that is not ours
    request = msgspec.json.decode(sys.stdin.buffer.read(), type=RewriteRequest)
    sys.stdout.buffer.write(msgspec.json.encode(serve(request)))


def serve(request: RewriteRequest) -> RewriteReply:
    """Try each rewrite that was asked for; what does not apply, or does not parse then, is left out."""
    kinds: dict[str, type[Rewrite]] = {
        name.replace("_", "-"): kind
        for name, kind in discover(rewrites, "REWRITE", type).items()
        if issubclass(kind, Rewrite)
    }
    wrappers: dict[str, MetadataWrapper] = {}
    unread: dict[str, str] = {}
    for path, text in request.files.items():
        try:
            wrappers[path] = MetadataWrapper(cst.parse_module(text), unsafe_skip_copy=True)
        except Exception as error:  # noqa: BLE001 - one file must not cost the rewrites of the others
            unread[path] = f"it cannot be read ({type(error).__name__})"
    places = [place for place in request.places if place.name in kinds and place.path in wrappers]
    drafts = [*_drafts(kinds, wrappers, places), *request.drafts]
    proposals = [one for draft in drafts for one in _proposals(request.files[draft.place.path], draft)]
    return RewriteReply(tuple(proposals), unread)


def _drafts(
    kinds: dict[str, type[Rewrite]], wrappers: dict[str, MetadataWrapper], places: list[Place]
) -> Iterator[Draft]:
    sizes = {path: len(wrapper.module.code) for path, wrapper in wrappers.items()}
    left = CHARACTERS_MAX
    for place in places:
        left -= sizes[place.path]
        if left < 0:
            return
        try:
            text = rewritten(kinds[place.name], wrappers[place.path], place.line, place.column)
        except Exception:  # noqa: BLE001, S112 - a form of code that the rewrite did not foresee stays as it is
            continue
        yield Draft(place, text)


def _proposals(before: str, draft: Draft) -> Iterator[Proposal]:
    """The draft, if it changes something, compiles, and is no guess about the author's own tests."""
    place = draft.place
    if draft.text == before:
        return
    try:
        compile(draft.text, place.path, "exec", dont_inherit=True)
        is_same = is_same_program(before, draft.text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    # Nobody runs the author's tests here, so nothing would tell that a change of theirs is right.
    if is_same or not Source(place.path, "").is_test:
        yield Proposal(place.rule, place.name, place.path, place.line, draft.text, is_same)


if __name__ == "__main__":
    main()
