class LRUCache:
    # d = data, o = order, n = max size
    def __init__(self, capacity):
        self.d = {}
        self.o = []
        self.n = capacity

    def get(self, key):
        if key in self.o:
            i = 0
            while i < len(self.o):
                if self.o[i] == key:
                    self.o.pop(i)
                    break
                i += 1
            self.o.append(key)
            return self.d[key]
        else:
            return None

    def put(self, key, value):
        if self.n <= 0:
            return None
        if key in self.o:
            i = 0
            while i < len(self.o):
                if self.o[i] == key:
                    self.o.pop(i)
                    break
                i += 1
            self.o.append(key)
            self.d[key] = value
        else:
            if len(self.o) == self.n:
                x = self.o.pop(0)
                del self.d[x]
            self.o.append(key)
            self.d[key] = value
