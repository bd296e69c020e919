class LRUCache:
    d = {}
    o = []

    def __init__(self, capacity):
        self.n = capacity
        self.hits = 0

    def get(self, key):
        if key in self.o:
            tmp = []
            for i in range(len(self.o)):
                if self.o[i] != key:
                    tmp = tmp + [self.o[i]]
            tmp.append(key)
            self.o = tmp
            return self.d[key]
        else:
            return None

    def put(self, key, value):
        if key in self.o:
            tmp = []
            for i in range(len(self.o)):
                if self.o[i] != key:
                    tmp = tmp + [self.o[i]]
            tmp.append(key)
            self.o = tmp
            self.d[key] = value
            return True
        else:
            if len(self.o) == self.n:
                x = self.o.pop(0)
                try:
                    del self.d[x]
                except:
                    pass
            self.o.append(key)
            self.d[key] = value
