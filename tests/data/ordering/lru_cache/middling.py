from collections import OrderedDict


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.data = OrderedDict()

    def get(self, key):
        if key in self.data.keys():
            self.data.move_to_end(key)
            return self.data[key]
        else:
            return None

    def put(self, key, value):
        if key in self.data.keys():
            self.data[key] = value
            self.data.move_to_end(key)
        else:
            if len(self.data) == self.capacity:
                self.data.popitem(last=False)
            self.data[key] = value
