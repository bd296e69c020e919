class RateLimiter:
    def __init__(self, limit, window_s, clock):
        self.l = limit
        self.w = window_s
        self.c = clock
        self.d = {}

    def allow(self, key):
        t = self.c()
        # clean up everything
        for k in list(self.d.keys()):
            tmp = []
            for x in self.d[k]:
                if t - x < self.w:
                    tmp.append(x)
            if len(tmp) == 0:
                del self.d[k]
            else:
                self.d[k] = tmp
        flag = False
        if key in self.d.keys():
            if len(self.d[key]) < self.l:
                flag = True
                self.d[key] = self.d[key] + [t]
            else:
                flag = False
        else:
            if self.l > 0:
                flag = True
                self.d[key] = [t]
        if flag == True:
            return True
        else:
            return False
