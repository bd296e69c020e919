"""LRU cache: see statement.md."""


class LRUCache:
    def __init__(self, capacity: int) -> None:
        raise NotImplementedError

    def get(self, key: int) -> int | None:
        raise NotImplementedError

    def put(self, key: int, value: int) -> None:
        raise NotImplementedError
