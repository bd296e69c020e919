class RateLimiter:
    def __init__(self, limit, window_s, clock):
        self.limit = limit
        self.window = window_s
        self.clock = clock
        self.data = {}

    def allow(self, key):
        now = self.clock()
        if key in self.data.keys():
            self.data[key] = [t for t in self.data[key] if now - t < self.window]
            if len(self.data[key]) < self.limit:
                self.data[key].append(now)
                return True
            else:
                return False
        else:
            self.data[key] = [now]
            return True
