"""Objects of the tests in the hands of the solution, and parts of the solution replaced by the tests."""

import datetime
import io
import random
import time
from collections import namedtuple
from dataclasses import dataclass
from enum import Enum
from types import SimpleNamespace
from unittest.mock import MagicMock, Mock, call, patch

import pytest
import solution
from solution import Bus, Service


class FakeClock:
    def __init__(self, now_s=0):
        self.now_s = now_s

    def now(self):
        return self.now_s


class FakeRepository:
    def __init__(self):
        self.saved = []

    def exists(self, name):
        return any(user["name"] == name for user in self.saved)

    def save(self, user):
        self.saved.append(user)
        return user


@dataclass
class Person:
    name: str
    age: int = 0
    done: bool = False


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __add__(self, other):
        return Money(self.amount + other.amount)


class Countdown:
    def __init__(self, count):
        self.count = count
        self.is_left = False

    def __iter__(self):
        return iter(range(self.count, 0, -1))

    def __enter__(self):
        return self.count

    def __exit__(self, *error):
        self.is_left = True


def test_a_fake_clock():
    clock = FakeClock(5)
    service = Service(None, None, clock)
    assert service.now() == 5
    clock.now_s = 7
    assert service.now() == 7


def test_fakes_and_mocks():
    repository, mailer = FakeRepository(), Mock()
    assert Service(repository, mailer).register("ann") == {"name": "ann"}
    assert repository.saved == [{"name": "ann"}]
    mailer.send.assert_called_once_with(to="ann", subject="hello")
    with pytest.raises(ValueError, match="taken"):
        Service(repository, mailer).register("ann")


def test_what_a_mock_answers():
    repository = MagicMock()
    repository.exists.return_value = False
    repository.save.side_effect = lambda user: user | {"id": 1}
    assert Service(repository, MagicMock()).register("bob") == {"name": "bob", "id": 1}
    assert repository.mock_calls[0] == call.exists("bob")


def test_what_a_fake_raises():
    repository = Mock()
    repository.exists.side_effect = ConnectionError("down")
    with pytest.raises(ConnectionError):
        Service(repository, Mock()).register("x")


def test_a_handler_is_known_again():
    seen, bus = [], Bus()
    bus.subscribe(seen.append)
    bus.publish(1)
    bus.unsubscribe(seen.append)
    bus.publish(2)
    assert seen == [1]


def test_records_of_the_test():
    people = [Person("bob", 3), Person("ann", 9)]
    assert solution.names_of(people) == ["ann", "bob"]
    assert solution.oldest(people) is people[1]
    solution.finish(people[0])
    assert people[0].done is True
    assert solution.names_of([SimpleNamespace(name="z")]) == ["z"]
    Row = namedtuple("Row", "name age")
    assert solution.oldest([Row("a", 1), Row("b", 2)]) == ("b", 2)


def test_special_methods_of_the_test():
    assert solution.total_of([Money(1), Money(2)]).amount == 3
    assert solution.total_of(Countdown(3)) == 6
    manager = Countdown(2)
    assert solution.entered(manager) == 2
    assert manager.is_left


def test_members_and_marks_of_the_test():
    class Suit(Enum):
        HEARTS = 1
        SPADES = 2

    nothing = object()
    assert solution.distinct([Suit.HEARTS, Suit.SPADES, Suit.HEARTS]) == [Suit.HEARTS, Suit.SPADES]
    assert solution.distinct([nothing, nothing]) == [nothing]


def test_iterators_and_streams():
    assert solution.total_of(number for number in (1, 2)) == 3
    assert solution.total_of(map(int, ["1", "2"])) == 3
    assert solution.uppercase(io.StringIO("a\nb\n")) == ["A", "B"]


def test_a_part_of_the_library_as_the_solution_sees_it(monkeypatch):
    monkeypatch.setattr(solution.time, "time", lambda: 42)
    assert solution.now() == 42


@patch("solution.random.randint", return_value=6)
def test_a_part_by_its_path(randint):
    assert solution.roll() == 6
    randint.assert_called_once_with(1, 6)


def test_a_part_of_the_library_for_all(monkeypatch):
    monkeypatch.setattr(time, "time", lambda: 43)
    assert solution.now() == 43
    with patch.object(random, "randint", return_value=5):
        assert solution.roll() == 5
    assert 1 <= solution.roll() <= 6


def test_even_the_clock_of_the_machine(monkeypatch):
    monkeypatch.setattr(time, "monotonic", lambda: 1e12)
    assert solution.helped(1) == 4


def test_names_of_the_solution(monkeypatch):
    with patch("solution.sleep") as sleep:
        assert solution.wait() == "waited"
    sleep.assert_called_once_with(60)
    monkeypatch.setattr(solution, "LIMIT", 10)
    assert solution.helped(1) == 22
    with patch("solution.helper", return_value=5) as helper:
        assert solution.helped(1) == 10
        helper.assert_called_once_with(1)
    assert solution.helped(1) == 22
    monkeypatch.undo()
    assert solution.helped(1) == 4


def test_methods_of_the_solution(monkeypatch):
    monkeypatch.setattr(solution.Client, "fetch", lambda self, url: {"title": url.upper()})
    assert solution.title_of("x") == "X"
    client = solution.Client()
    client.fetch = Mock(return_value={"title": "mine"})
    assert client.title("u") == "mine"
    client.fetch.assert_called_once_with("u")


def test_a_class_of_the_solution():
    with patch("solution.Client") as client:
        client.return_value.title.return_value = "zz"
        assert solution.title_of("x") == "zz"


def test_what_is_typed_in(monkeypatch):
    with patch("builtins.input", side_effect=["ann"]):
        assert solution.ask() == "ann"
    monkeypatch.setattr("builtins.input", lambda prompt: prompt.upper())
    assert solution.ask() == "NAME?"


def test_the_environment(monkeypatch):
    monkeypatch.setenv("APP_HOME", "/app")
    assert solution.home() == "/app"
    monkeypatch.delenv("APP_HOME")
    assert solution.home() == "none"
    monkeypatch.setattr("sys.argv", ["program", "one"])
    assert solution.arguments() == ["one"]


def test_a_class_of_the_test_in_place_of_one_of_the_library(monkeypatch):
    class Fixed(datetime.date):
        @classmethod
        def today(cls):
            return cls(1999, 1, 2)

    monkeypatch.setattr(solution, "date", Fixed)
    assert solution.year() == 1999
