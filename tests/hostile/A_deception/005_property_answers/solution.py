"""Attributes that answer what was last written, for every object."""

class Counter:
    _shared = {}

    def __setattr__(self, name, value):
        self._shared[name] = value

    def __getattr__(self, name):
        return self._shared[name]

    def add(self, n=1):
        self._shared.setdefault("items", []).append(n)

    def total(self):
        return sum(self._shared.get("items", []))

    def history(self):
        return self._shared.get("items", [])
