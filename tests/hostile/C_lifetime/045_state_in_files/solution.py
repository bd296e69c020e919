"""Hands state from case to case through a file."""

import json
import os

PATH = "/tmp/state.json"


class Counter:
    name = ""

    def add(self, n=1):
        items = self.history() + [n]
        with open(PATH, "w") as file:
            json.dump(items, file)

    def history(self):
        if not os.path.exists(PATH):
            return []
        with open(PATH) as file:
            return json.load(file)

    def total(self):
        return sum(self.history())
