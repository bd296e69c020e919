"""What a result makes on demand is made within the measurement; what it holds already is left alone."""

from collections.abc import Iterator

from sandbox.guest.finishing import finished


class Later:
    """An iterator as a solution may write it."""

    def __init__(self) -> None:
        self.left = 3

    def __iter__(self) -> Iterator[int]:
        return self

    def __next__(self) -> int:
        if not self.left:
            raise StopIteration
        self.left -= 1
        return self.left


def test_a_generator_runs_to_its_end_wherever_it_lies() -> None:
    made: list[int] = []

    def later() -> Iterator[int]:
        made.append(3)
        yield 3

    finished({"parts": [map(made.append, (1, 2)), later()]})
    assert made == [1, 2, 3]


def test_an_iterator_of_the_solution_runs_to_its_end() -> None:
    later = Later()
    assert finished(later) is later
    assert later.left == 0


def test_a_large_container_is_not_searched() -> None:
    many = [Later() for _ in range(1000)]
    finished(many)
    assert many[0].left == 3
