"""Frames kept in the repository, and damaged copies of them, become a value or are refused."""

from random import Random

import pytest

from sandbox.protocol.tags import Packing, Tag
from tests.fuzz.mutation import Mutator
from tests.fuzz.reading import Ending, Reader
from tests.fuzz.seeds import by_packing, by_tag, make_corpus, stored

FRAMES = 2000


def test_the_corpus_holds_every_tag_and_packing() -> None:
    assert set(by_tag()) == set(Tag)
    assert set(by_packing()) == set(Packing)


def test_the_corpus_holds_the_seeds_that_are_made() -> None:
    """If not: ``python -m tests.fuzz --rebuild-corpus``; other seeds may lie beside them."""
    assert make_corpus().items() <= stored().items()


@pytest.mark.parametrize("seed", stored().values(), ids=stored())
def test_a_stored_frame_is_read_or_refused(seed: bytes) -> None:
    assert Reader().read([seed]) in set(Ending)


@pytest.mark.parametrize("name", ["reply_changed", "reply_raised", "answer_loaded", "callback", "stream"])
def test_an_undamaged_conversation_is_read(name: str) -> None:
    seed = stored()[name]
    assert Reader().read([seed[:30], seed[30:]]) is Ending.VALUE


def test_damaged_frames_are_read_or_refused() -> None:
    reader, mutator = Reader(), Mutator(list(stored().values()), Random(1))  # noqa: S311 - the same each time
    for _ in range(FRAMES):
        data = mutator.next_stream()
        reader.read(mutator.pieces_of(data))
    assert reader.endings.total() == FRAMES
    assert set(reader.endings) == set(Ending)


def test_the_same_source_gives_the_same_frames() -> None:
    seeds = list(stored().values())
    one, other = (Mutator(seeds, Random(2)) for _ in range(2))  # noqa: S311 - as above
    assert [one.next_stream() for _ in range(200)] == [other.next_stream() for _ in range(200)]
